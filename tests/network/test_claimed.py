"""Claimed half a step high: told of a theme, never of a company; and the attack on having told it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations_with_replacement, product

import pytest
from attack import counts
from network_papers import DAY, member, theme

from resiliens.model.answers import Seen
from resiliens.model.companies import Member
from resiliens.model.ledger import Ledger, Publication
from resiliens.model.result import QuestionResult
from resiliens.network.claimed import claimed_high
from resiliens.network.ledger import with_publication
from resiliens.network.owners import named
from resiliens.network.privacy import Decided, Wish, decide
from resiliens.network.standing import marker, standings

MARK = marker("00")
Kind = tuple[int, int | None]


def visited(name: str, claimed: int, seen: int | None) -> Member:
    """A company that claims one step, and where a visit saw another."""
    one = member(name, claimed)
    node = one.result.sections[0]
    assert isinstance(node, QuestionResult)
    found = replace(node, seen=None if seen is None else Seen(seen))
    return replace(one, result=replace(one.result, sections=(found,)))


Told = tuple[Decided, tuple[str, ...], Ledger]


def told(kinds: Sequence[Kind], steps: int = 5, ledger: Ledger | None = None) -> Told:
    """What is shown, what is claimed high, and the ledger after it was handed out."""
    asked = (replace(theme(steps), id="q.a"),)
    before = Ledger("00") if ledger is None else ledger
    companies = named([visited(f"c{n}", *kind) for n, kind in enumerate(kinds)])
    decided = decide(standings(["q.a"], companies, MARK), before, Wish(asked, round="r"))
    high, kept = claimed_high(companies, decided, before, (asked, MARK, "r"))
    paper = Publication("r", DAY, "protected", (*decided.shown, *kept))
    return decided, high, with_publication(before, paper)


def test_five_visits_tell_that_a_theme_is_claimed_high_and_four_do_not() -> None:
    high: list[Kind] = [(3, 2), (3, 2), (2, 1), (2, 2), (1, 1)]
    assert told(high)[1] == ("q.a",)
    assert told([*high[:4], (1, None)])[1] == ()
    assert told([(2, 2), (3, 3), (2, 1), (2, 2), (1, 0)])[1] == ()


def test_of_six_the_middle_of_two_is_half_a_step() -> None:
    assert told([(3, 2), (3, 2), (2, 1), (2, 2), (1, 1), (1, 1)])[1] == ("q.a",)


def test_nothing_is_told_where_most_stand_at_the_lowest_step() -> None:
    assert told([(0, 0), (0, 0), (0, 0), (3, 1), (3, 1)])[1] == ()


def test_a_newcomer_among_the_visited_is_not_told_by_the_next_paper() -> None:
    first: list[Kind] = [(3, 2), (3, 2), (2, 1), (2, 2), (1, 1), (1, None)]
    _, high, ledger = told(first)
    assert high and told(first, ledger=ledger)[1] == high
    assert told([*first[:5], (1, 0)], ledger=ledger)[1] == ()


@pytest.mark.parametrize(
    ("visits", "others"),
    [
        pytest.param(5, 0, marks=pytest.mark.slow), pytest.param(5, 1, marks=pytest.mark.slow),
        pytest.param(5, 2, marks=pytest.mark.slow), (7, 0),
    ],
)  # fmt: skip
def test_having_told_opens_nobodys_claim_and_nothing_that_was_seen(visits: int, others: int) -> None:
    """Every network of three steps: what agrees with the figure and with high or not, by what is known."""
    kinds: list[Kind] = [(claim, seen) for claim in range(3) for seen in range(3)]
    if visits > 5:
        kinds = [kind for kind in kinds if 1 not in kind]  # only the ends, or it would take minutes
    sizes: list[tuple[int, list[Kind]]] = [(visits, kinds), (others, [(claim, None) for claim in range(3)])]
    agree: dict[tuple[object, tuple[str, ...]], list[tuple[tuple[int, ...], ...]]] = defaultdict(list)
    for state in product(*(counts(n, len(some)) for n, some in sizes)):
        listed = [
            kind for (_, some), atom in zip(sizes, state, strict=True)
            for kind, n in zip(some, atom, strict=True) for _ in range(n)
        ]  # fmt: skip
        decided, high, _ = told(listed, steps=3)
        agree[(decided.cells, high)].append(state)
    assert any(high for _, high in agree), "else nothing was attacked"
    pairs = 2 if visits >= 7 else 1
    for paper, states in agree.items():
        own = [(at, place) for at, (_, some) in enumerate(sizes) for place in range(len(some))]
        for many in range(1, pairs + 1):
            for known in combinations_with_replacement(own, many):
                assert not _opened(states, known, sizes), (paper, known)


def _opened(states: Sequence[tuple[tuple[int, ...], ...]], known: Sequence[tuple[int, int]],
            sizes: Sequence[tuple[int, list[Kind]]]) -> list[tuple[int, int]]:  # fmt: skip
    """The atoms, and which half of an answer, of which only one value is left."""
    possible: list[set[Kind]] = [set() for _ in sizes]
    for state in states:
        left = [list(atom) for atom in state]
        for at, place in known:
            left[at][place] -= 1
        if min(n for atom in left for n in atom) < 0:
            continue
        for at, atom in enumerate(left):
            possible[at] |= {sizes[at][1][place] for place, n in enumerate(atom) if n}
    return [
        (at, half) for at, some in enumerate(possible) for half in (0, 1)
        if len({one[half] for one in some}) == 1 and (half == 0 or at == 0)
    ]  # fmt: skip
