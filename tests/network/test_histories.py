"""Real companies through several papers: names, owners, days and corrections, every world counted through.

Beside `test_attack`, which counts answers that are alike: here each company stands by itself, may answer
again, correct without a new date, change its owner, lie on open cards, and the whole way from company to
ledger is gone. A world is what every company answered each time; two worlds are alike to a reader whose
papers and own answers are.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from itertools import combinations, product

import pytest
from network_papers import DAY, member, theme

from resiliens.model.ledger import Ledger, Publication
from resiliens.model.network import Came, Way
from resiliens.network.ledger import with_publication
from resiliens.network.owners import Named, independent, named
from resiliens.network.picture import Asked, picture

FIRST, LATER = date(2026, 11, 1), date(2026, 11, 9)
PAIRS_FROM = 7


@dataclass(frozen=True)
class Answer:
    """One answer a company gave: the `time` it was given makes it another one, the day need not be."""

    company: str
    time: int = 0
    day: date = FIRST


@dataclass(frozen=True)
class Paper:
    """One publication: whose answers, under which round; `opened` are the companies with consent."""

    round: str
    answers: tuple[Answer, ...]
    mode: Way = "protected"
    opened: frozenset[str] = frozenset()
    owners: tuple[tuple[str, str], ...] = ()


World = dict[Answer, int]
Seen = tuple[object, ...]


@cache
def _company(name: str, step: int, day: date, owner: str) -> Named:
    one = member(name, step, owner=owner)
    return named([replace(one, sheet=replace(one.sheet, date=day))])[0]


def handed_out(papers: Sequence[Paper], world: World, steps: int) -> tuple[Seen, tuple[int | None, ...]]:
    """What a reader sees in this world, and how many stood behind each figure."""
    ledger, seen, behind = Ledger("00"), [], []
    for paper in papers:
        owners = dict(paper.owners)
        some = tuple(
            _company(one.company, world[one], one.day, owners.get(one.company, "")) for one in paper.answers
        )
        made = picture(
            Asked(
                mode=paper.mode, draft=False, round=paper.round, withheld=frozenset(), companies=some,
                came=Came(len(some), len(some), len(independent(some))), themes=(theme(steps, "q.a"),),
                consents={name.casefold(): frozenset({"q.a"}) for name in paper.opened},
            ),
            ledger,
        )  # fmt: skip
        ledger = with_publication(ledger, Publication(paper.round, DAY, paper.mode, made.shown))
        seen.append((made.network.cells, made.network.cards, made.network.claimed_high, made.refused))
        behind.append(made.network.cells[0].n)
    return tuple(seen), tuple(behind)


def reveals(papers: Sequence[Paper], steps: int) -> Iterator[tuple[Seen, tuple[str, ...], Answer]]:
    """Where one member, or two from seven on, have one value left for an answer of somebody else."""
    given = sorted({one for paper in papers for one in paper.answers}, key=repr)
    companies = sorted({one.company for one in given})
    opened = {name for paper in papers for name in paper.opened}
    alike: dict[tuple[Seen, tuple[int | None, ...]], list[World]] = defaultdict(list)
    for written in product(range(steps), repeat=len(given)):
        world = dict(zip(given, written, strict=True))
        alike[handed_out(papers, world, steps)].append(world)
    for (seen, behind), worlds in alike.items():
        for readers in (*combinations(companies, 1), *combinations(companies, 2)):
            own = [one for one in given if one.company in readers]
            known: dict[tuple[int, ...], list[World]] = defaultdict(list)
            for world in worlds:
                known[tuple(world[one] for one in own)].append(world)
            for target in (one for one in given if one.company not in readers and one.company not in opened):
                shown_in = [
                    n for n, paper in zip(behind, papers, strict=True)
                    if n is not None and target in paper.answers
                ]  # fmt: skip
                if len(readers) == 2 and (not shown_in or min(shown_in) < PAIRS_FROM):
                    continue
                if any(len({world[target] for world in some}) == 1 for some in known.values()):
                    yield seen, readers, target


def _firsts(letters: str) -> tuple[Answer, ...]:
    return tuple(Answer(letter) for letter in letters)


def test_corrections_under_the_old_date_are_no_new_answers() -> None:
    """Were they, a figure that appears would say that all were changed: of two steps, to the other."""
    again = tuple(Answer(letter, 1) for letter in "ABC")
    papers = [
        Paper("en", _firsts("ABCDE")),
        Paper("to", (*again, *_firsts("F"), Answer("G", 1, LATER))),
    ]
    assert not list(reveals(papers, 2))


def test_a_correction_is_refused_whatever_was_corrected_and_the_same_answers_are_not() -> None:
    first = _firsts("ABCDEF")
    corrected = (*first[:-1], Answer("F", 1))
    for step in (1, 2):
        world = {**dict.fromkeys(first, 1), first[0]: 0, Answer("F", 1): step}
        seen, behind = handed_out([Paper("en", first), Paper("to", corrected)], world, 3)
        assert behind == (6, 6 if step == 1 else None) and len(seen) == 2
    anew = tuple(replace(one, time=1, day=LATER) for one in first)
    world = {**dict.fromkeys(first, 1), **dict.fromkeys(anew, 1)}
    assert handed_out([Paper("en", first), Paper("to", anew)], world, 3)[1] == (6, 6), "with a new date"


@pytest.mark.slow
def test_random_histories_of_real_companies() -> None:
    dice, shown = random.Random(5), 0
    for _ in range(60):
        steps = dice.choice([2, 2, 3])
        papers = list(_history(dice, steps))
        assert not list(reveals(papers, steps)), papers
        world = dict.fromkeys((one for paper in papers for one in paper.answers), 1)
        shown += sum(n is not None for n in handed_out(papers, world, steps)[1])
    assert shown > 40, "and papers there were"


def _history(dice: random.Random, steps: int) -> Iterator[Paper]:
    """Two to four papers, each with one thing changed since the last: who is there, an owner, answers."""
    most, n = (10, dice.randint(5, 9)) if steps == 2 else (7, dice.randint(5, 6))
    everybody = "ABCDEFGHI"[:n]
    now = {name: Answer(name) for name in everybody}
    owners = dict.fromkeys(dice.sample(everybody, 2), "Eier") if dice.random() < 0.4 else {}
    there, count = dice.sample(everybody, dice.randint(5, n)), n
    for number in range(dice.randint(2, 4)):
        change = dice.random() if number else 1.0
        if change < 0.3:
            there = dice.sample(everybody, dice.randint(3, n))
        elif change < 0.6:
            for name in dice.sample(everybody, min(n, most - count)):
                now[name] = Answer(name, number, dice.choice([now[name].day, LATER]))
                count += 1
        elif change < 0.8:
            owners = {**owners, dice.choice(everybody): dice.choice(["", "Eier", "En annen"])}
        mode: Way = "open-cards" if dice.random() < 0.15 else "protected"
        opened = frozenset(there[:2]) if mode == "open-cards" else frozenset()
        answers = tuple(now[name] for name in there)
        yield Paper(dice.choice(["a", "A ", "b", "c"]), answers, mode, opened, tuple(owners.items()))
