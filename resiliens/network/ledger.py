"""When two publications are too near each other: what both hold, and what is left (rules R6 and R7).

Not for what a ledger is (`model.ledger`), nor for its file (`files.ledger`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from resiliens.model.companies import folded_name
from resiliens.model.ledger import Group, Item, Ledger, Publication
from resiliens.network.standing import Standing


def with_publication(ledger: Ledger, publication: Publication) -> Ledger:
    """The ledger with one more; the very same paper once more adds nothing."""
    if publication in ledger.publications:
        return ledger
    return replace(ledger, publications=(*ledger.publications, publication))


def same_round(one: str, other: str) -> bool:
    """`Høst 2026` and `høst  2026` are one round."""
    return folded_name(one) == folded_name(other)


def groups_of(standings: Iterable[Standing]) -> tuple[Group, ...]:
    """The answers behind a figure, in the order the ledger keeps them in."""
    return tuple(sorted(one.items for one in standings))


def same_set(one: Sequence[Group], other: Sequence[Group]) -> bool:
    """Are these exactly the same answers of the same owners? Then the same figure comes out again."""
    if len(one) != len(other):
        return False
    place = {mark: number for number, group in enumerate(other) for mark in _answers(group)}
    met: set[int] = set()
    for group in one:
        found = {place.get(mark) for mark in _answers(group)} - {None}
        same = next(iter(found), None)
        if len(found) != 1 or same is None or len(other[same]) != len(group):
            return False
        known = set(_answers(other[same]))
        if not all(any((who, item.what) in known for who in item.who) for item in group):
            return False
        met.add(same)
    return len(met) == len(other)


def rest(one: Iterable[Group], other: Iterable[Group]) -> int:
    """How many owners of the first have an answer in it that the second does not hold, by day of answer."""
    known = {mark for group in other for mark in _marks(group)}
    return sum(not all(_is_in(item, known) for item in group) for group in one)


def reused(one: Iterable[Group], other: Iterable[Group], *, by_company: bool) -> set[int]:
    """Which groups of the first (by place) hold an answer that the second holds too.

    `by_company`: the same company will do, whatever it answered and when.
    """
    if by_company:
        ids = {mark for group in other for item in group for mark in item.who}
        return {n for n, group in enumerate(one) if any(not ids.isdisjoint(item.who) for item in group)}
    known = {mark for group in other for mark in _marks(group)}
    return {n for n, group in enumerate(one) if any(_is_in(item, known) for item in group)}


def _marks(group: Iterable[Item]) -> Iterator[tuple[str, str]]:
    """A company may be recognised by its number or by its name: each of them, with when it answered.

    Never with what: a refusal that hung on a step would tell of it.
    """
    return ((who, item.when) for item in group for who in item.who)


def _answers(group: Iterable[Item]) -> Iterator[tuple[str, str]]:
    return ((who, item.what) for item in group for who in item.who)


def _is_in(item: Item, known: set[tuple[str, str]]) -> bool:
    return any((who, item.when) in known for who in item.who)
