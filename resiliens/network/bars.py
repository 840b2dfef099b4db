"""Who may not be paired with whom: competitors, in whichever list they stand, and companies of one owner.

Names are compared without `AS` and the like, since a bar that was missed does more harm than one too many.
Not for what a pair is worth.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from resiliens.model.companies import Listed, Member, folded_name
from resiliens.network.owners import independent, named

_FORM = re.compile(r"(?:\s|,|\.)+(?:as|asa|sa|ans|da|ba|bas|enk|iks|kf|nuf|ab|a/s|stiftelse)\.?$")
_ORGNR = re.compile(r"\d{9}")


@dataclass(frozen=True, slots=True)
class Bars:
    """By the companies' keys. `not_found` are competitors on the list who are nobody here."""

    rivals: frozenset[frozenset[str]] = frozenset()
    families: frozenset[frozenset[str]] = frozenset()
    not_found: tuple[str, ...] = field(default=())

    def are_rivals(self, one: str, other: str) -> bool:
        return one != other and frozenset((one, other)) in self.rivals

    def are_family(self, one: str, other: str) -> bool:
        return one != other and frozenset((one, other)) in self.families

    def keep_apart(self, one: str, other: str) -> bool:
        """Never in a pair: oneself, a competitor in either direction, a company with the same owner."""
        return one == other or self.are_rivals(one, other) or self.are_family(one, other)


def bars_between(members: Sequence[Member], listed: Iterable[Listed]) -> Bars:
    """The bars of these companies, from the facilitator's list and from what the companies say of owners."""
    rows = [(row, _of(row.name, row.orgnr, members)) for row in listed]
    rivals: set[frozenset[str]] = set()
    not_found: set[str] = set()
    for row, keys in rows:
        for written in row.competitors:
            others = _of(written, written, members)
            known = bool(others) or any(_is_called(written, other) for other, _ in rows)
            if not known:
                not_found.add(written)
            rivals |= {frozenset((key, other)) for key in keys for other in others if key != other}
    families = frozenset(_families(members, [row for row, _ in rows]))
    return Bars(frozenset(rivals), families, tuple(sorted(not_found)))


def row_of(member: Member, listed: Iterable[Listed]) -> Listed | None:
    """The company's row in the facilitator's list; the first where it stands there twice."""
    return next((row for row in listed if member.key in _of(row.name, row.orgnr, (member,))), None)


def bare(name: str) -> str:
    """A company's name as it is compared: without its legal form."""
    return _FORM.sub("", folded_name(name))


def _of(name: str, number: str, members: Sequence[Member]) -> tuple[str, ...]:
    """The companies that a name or an organisation number means."""
    digits = _ORGNR.search(re.sub(r"\s", "", number))
    if digits:
        by_number = tuple(
            one.key for one in members if re.sub(r"\D", "", one.sheet.company.orgnr) == digits.group()
        )
        if by_number:
            return by_number
    written = bare(name)
    return tuple(one.key for one in members if written and written == bare(one.name))


def _is_called(written: str, row: Listed) -> bool:
    digits = re.sub(r"\D", "", written)
    return bare(written) == bare(row.name) or (bool(digits) and digits == re.sub(r"\D", "", row.orgnr))


def _families(members: Sequence[Member], listed: Sequence[Listed]) -> Iterable[frozenset[str]]:
    """Companies that rule R1 counts as one, by an owner in common in however many steps."""
    for group in independent(named(members, listed)):
        keys = sorted({one.member.key for one in group})
        yield from (frozenset((one, other)) for one in keys for other in keys if one < other)
