"""Which companies are independent of each other: those under one owner are one (rule R1).

What a company's own file says of its owner and what the facilitator's list says both count: either makes two
companies one. Not for who counts at all; that is `counting`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from resiliens.model.companies import Listed, Member, folded_name

_FORM = re.compile(r"[\s,]+(as|asa|ans|da|sa|ba|enk|nuf|ab|a/s|holding|konsern|gruppen)\.?$")
_ORGNR_DIGITS = 9
Names = frozenset[str]


@dataclass(frozen=True, slots=True)
class Named:
    """One company with everything it may be recognised by, and its owners likewise."""

    member: Member
    names: Names
    owners: Names = field(default=frozenset())

    @property
    def has_number(self) -> bool:
        """Is it known by an organisation number, by its own file or by the list?"""
        return any(name.isdecimal() and len(name) >= _ORGNR_DIGITS for name in self.names)


def names_of(name: str, *numbers: str) -> Names:
    """Everything that a company or an owner may be recognised by: each number, and the bare name."""
    digits = {"".join(letter for letter in number if letter.isdigit()) for number in numbers}
    return frozenset({_bare(name), *(one for one in digits if len(one) >= _ORGNR_DIGITS)} - {""})


def named(members: Iterable[Member], listed: Iterable[Listed] = ()) -> tuple[Named, ...]:
    """The companies with their names and owners, by their own files and by the list."""
    rows = [(names_of(row.name, row.orgnr), names_of(row.owner, row.owner)) for row in listed]
    by_name: dict[str, list[int]] = {}
    for place, (names, _) in enumerate(rows):
        for name in names:
            by_name.setdefault(name, []).append(place)
    return tuple(_named(member, rows, by_name) for member in members)


def independent(companies: Sequence[Named]) -> tuple[tuple[Named, ...], ...]:
    """The companies in groups of one owner each; the order of companies and rows changes nothing.

    An owner that is itself among them makes the two one.
    """
    group = list(range(len(companies)))

    def root(place: int) -> int:
        while group[place] != place:
            place = group[place]
        return place

    first: dict[str, int] = {}
    for place, one in enumerate(companies):
        for name in one.names | one.owners:
            group[root(place)] = root(first.setdefault(name, place))
    found: dict[int, list[Named]] = {}
    for place, one in enumerate(companies):
        found.setdefault(root(place), []).append(one)
    made = [tuple(sorted(some, key=lambda one: one.member.key)) for some in found.values()]
    return tuple(sorted(made, key=lambda some: some[0].member.key))


def _named(
    member: Member, rows: Sequence[tuple[Names, Names]], by_name: dict[str, list[int]]
) -> Named:  # fmt: skip
    company = member.sheet.company
    names = names_of(company.name, company.orgnr, member.key)
    owners = names_of(company.owner, company.owner)
    for place in sorted({place for name in names for place in by_name.get(name, ())}):
        names |= rows[place][0]
        owners |= rows[place][1]
    return Named(member, names, owners)


def _bare(name: str) -> str:
    """`Eksempel Holding AS` and `eksempel  holding` are one owner: more of them are one, never fewer."""
    bare = folded_name(name).strip(" .,")
    while (shorter := _FORM.sub("", bare)) != bare and shorter:
        bare = shorter.strip(" .,")
    return bare
