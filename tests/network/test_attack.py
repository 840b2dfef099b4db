"""Does anybody learn another's step? Every network of a size, every reader, every paper, counted through."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

import pytest
from attack import Insiders, State, counts, reveals
from network_papers import DAY, NO_LEDGER, companies, theme

from resiliens.model.ledger import Item, Publication, Shown
from resiliens.model.network import FIVE, Cell
from resiliens.network.ledger import groups_of, rest, with_publication
from resiliens.network.privacy import Decided, Wish, decide, r2_bars, r2_quartiles
from resiliens.network.standing import Standing, lower_median

Deciding = Callable[..., Decided]
Sets = Sequence[Sequence[int]]
"""Papers, each by the atoms that went into it."""
PAIRS_FROM = 7
SIZES = range(1, 13)


def handed_out(
    sets: Sets, steps: int, *, opened: Sequence[int] = (), deciding: Deciding = decide
) -> Callable[[State], tuple[object, ...]]:
    """All that readers see of a network over its rounds: a cell a paper, also where it is empty.

    `opened`: atoms of one company each that lay on open cards before the first paper.
    """

    def papers(state: State) -> tuple[object, ...]:
        atoms = [_answers(at, atom) for at, atom in enumerate(state)]
        ledger = NO_LEDGER
        seen: list[object] = [state[at] for at in opened]
        if opened:
            groups = groups_of([one for at in opened for one in atoms[at]])
            shown = (Shown("t", "open-cards", groups),)
            ledger = with_publication(ledger, Publication("cards", DAY, "open-cards", shown))
        for number, atoms_in in enumerate(sets):
            some = [one for at in atoms_in for one in atoms[at]]
            made = deciding({"t": some}, ledger, Wish((theme(steps),), round=f"runde {number}"))
            paper = Publication(f"runde {number}", DAY, "protected", made.shown)
            ledger = with_publication(ledger, paper)
            seen.append(made.cells[0])
        return tuple(seen)

    return papers


def _answers(at: int, atom: Sequence[int]) -> list[Standing]:
    steps = [step for step, n in enumerate(atom) for _ in range(n)]
    return [Standing(step, (Item((f"{at}/{n}",), str(step)),)) for n, step in enumerate(steps)]


def attacked(
    sizes: Sequence[int], sets: Sets, steps: int, *, opened: Sequence[int] = (), deciding: Deciding = decide
) -> list[tuple[object, Insiders, int]]:
    """Every reveal that the promise speaks of: by one from five on, by two together from seven on."""
    papers = handed_out(sets, steps, opened=opened, deciding=deciding)
    shown = papers(tuple((n, *[0] * (steps - 1)) for n in sizes))[len(opened) :]
    behind = [sum(sizes[at] for at in one) for one in sets]

    def promised(found: tuple[object, Insiders, int]) -> bool:
        _, known, atom = found
        mine = [
            n for n, one, cell in zip(behind, sets, shown, strict=True)
            if atom in one and isinstance(cell, Cell) and cell.shown
        ]  # fmt: skip
        return atom not in opened and (len(known) == 1 or (bool(mine) and min(mine) >= PAIRS_FROM))

    return [one for one in reveals(sizes, steps, papers, most=2) if promised(one)]


@pytest.mark.parametrize("steps", [2, 3, 5])
def test_one_paper_tells_nobody_anything_about_another(steps: int) -> None:
    """All networks of one to twelve companies on one theme: all equal, all but one, and every other."""
    for n in SIZES:
        assert not attacked([n], [[0]], steps)


@pytest.mark.slow
def test_one_paper_of_up_to_eighteen_companies() -> None:
    assert sum(len(counts(n, 5)) for n in range(5, 19)) > 10_000
    for n in range(13, 19):
        assert not attacked([n], [[0]], 5)


def test_the_attack_finds_what_the_plain_rules_of_the_guide_tell() -> None:
    """So the attack can fail: R3 that leaves out the bars of equal answers alone, five newcomers, a sum."""
    assert attacked([10], [[0]], 3, deciding=by_the_letter)
    assert attacked([5, 5], [[0], [0, 1]], 3, deciding=by_the_letter)
    assert attacked([5, 5, 1], [[0], [1], [0, 1, 2]], 2, deciding=by_the_letter)
    assert attacked([5], [[0]], 3, deciding=by_the_letter) == []


@pytest.mark.parametrize(
    ("sizes", "sets"),
    [
        ((5, 1), [[0], [0, 1]]),  # a newcomer
        ((6, 1), [[0, 1], [0]]),  # a leaver
        ((5, 5), [[0], [0, 1]]),  # five newcomers
        ((6, 7), [[0], [0, 1]]),
        ((5, 12), [[0], [0, 1]]),  # so many that it is shown
        ((6, 13), [[0], [0, 1]]),
        ((5, 1, 8), [[0, 1], [1, 2]]),  # one company in two networks
        ((2, 5, 2), [[0, 1], [1, 2]]),
        ((10, 5), [[0], [0, 1]]),  # bars first, then newcomers
        ((5, 5, 1), [[0], [1], [0, 1, 2]]),  # a sum of two and one more
        ((1, 6, 1), [[0, 1], [1, 2], [0, 1, 2]]),
    ],
)
def test_papers_of_several_rounds_tell_nothing_together(sizes: Sequence[int], sets: Sets) -> None:
    assert not attacked(sizes, sets, 2 if len(sizes) > 2 else 3)


def test_cards_on_the_table_do_not_open_the_figure_that_comes_after() -> None:
    assert not attacked([1, 1, 9], [[0, 1, 2]], 3, opened=[0, 1])
    assert not attacked([1, 1, 4], [[0, 1, 2]], 3, opened=[0, 1])
    cards_forgotten = attacked([1, 1, 5], [[0, 1, 2]], 3, opened=[0, 1], deciding=forgetful)
    assert cards_forgotten, "the cards must count as known"


def test_a_few_dozen_random_histories() -> None:
    dice = random.Random(7)
    shown = sum(_random_history(dice, 200) for _ in range(40))
    assert shown > 30, "and papers there were"


@pytest.mark.slow
def test_a_thousand_random_histories() -> None:
    dice = random.Random(11)
    shown = sum(_random_history(dice, 400) for _ in range(1000))
    assert shown > 1000


def test_what_has_spread_and_seven_companies_is_shown() -> None:
    """The rules must leave something: at least 80 % of the themes with seven answers and real spread."""
    dice = random.Random(3)
    drawn = [[dice.randrange(5) for _ in range(dice.randrange(7, 30))] for _ in range(400)]
    spread = [steps for steps in drawn if len(set(steps)) > 2]
    made = [decide({"t": companies(steps)}, NO_LEDGER, Wish((theme(),))).cells[0] for steps in spread]
    assert len(spread) > 300 and sum(cell.shown for cell in made) >= 0.8 * len(spread)


def _random_history(dice: random.Random, most: int) -> int:
    """Two to four papers over two or three overlapping groups; how many of them were shown."""
    steps = dice.choice([2, 2, 3])
    while True:
        sizes = [dice.choice([1, 2, 3, 4, 5, 5, 6, 7, 8, 10, 12]) for _ in range(dice.choice([2, 2, 3, 4]))]
        states = 1
        for n in sizes:
            states *= len(counts(n, steps))
        if states <= most:
            break
    sets = [
        sorted(dice.sample(range(len(sizes)), dice.randrange(1, len(sizes) + 1)))
        for _ in range(dice.randrange(2, 5))
    ]
    assert not attacked(sizes, sets, steps), (sizes, sets, steps)
    first = tuple((n, *[0] * (steps - 1)) for n in sizes)
    return sum(isinstance(cell, Cell) and cell.shown for cell in handed_out(sets, steps)(first))


def forgetful(answers: dict[str, list[Standing]], ledger: object, wish: Wish) -> Decided:
    """The rules without a memory."""
    return decide(answers, NO_LEDGER, wish)


def by_the_letter(answers: dict[str, list[Standing]], ledger: object, wish: Wish) -> Decided:
    """The guide's rules read literally: a rest of five is enough, and equal answers alone lose their bars."""
    some = answers["t"]
    groups = groups_of(some)
    earlier = [one for _, one in ledger.of_theme("t")]  # type: ignore[attr-defined]
    few = range(1, FIVE)
    near = any(rest(groups, one.groups) in few or rest(one.groups, groups) in few for one in earlier)
    if len(groups) < FIVE or near:
        return Decided((Cell("t"),), (), ())
    steps = [one.step for one in some]
    alike = max(steps.count(step) for step in steps) >= len(steps) - 1
    made = Cell("t", len(steps), lower_median(steps))
    if len(steps) >= 10 and not alike:
        bars = r2_bars(steps, wish.themes[0])
        made = Cell("t", len(steps), lower_median(steps), r2_quartiles(steps), bars)
    return Decided((made,), (), (Shown("t", "protected", groups, "full"),))
