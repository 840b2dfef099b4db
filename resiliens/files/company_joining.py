"""Joins the rows of one company: one row a seat, or a row too many. Nothing is taken over in silence.

Rows belong together by organisation number, else by name. Not for reading cells.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from resiliens.files.tables import CellNotes, Place
from resiliens.model.companies import Listed, folded_name, numbers_by_name

_ONE_VALUE = {"company": "name", "owner": "owner", "municipality": "municipality", "deadline": "deadline"}


@dataclass(frozen=True, slots=True)
class Line:
    """One row, and the cell of each of its columns."""

    listed: Listed
    places: Mapping[str, Place]


def joined(lines: Sequence[Line], notes: CellNotes) -> tuple[Listed, ...]:
    """One `Listed` a company, in the order in which they first stand."""
    numbers = numbers_by_name((line.listed.name, line.listed.orgnr) for line in lines)
    companies: dict[str, Listed] = {}
    for line in lines:
        key = line.listed.key
        key = numbers.get(key, key)
        first = companies.get(key)
        companies[key] = _once(line, notes) if first is None else _together(first, line, notes)
    return tuple(companies.values())


def _once(line: Line, notes: CellNotes) -> Listed:
    """A company's first row; a seat that stands twice in its cell counts once."""
    return replace(line.listed, seats=_with_seats((), line, (notes, line.listed.line)))


def _together(first: Listed, line: Line, notes: CellNotes) -> Listed:
    """Two rows as one: seats and competitors added up, of the others what the first row has."""
    more = line.listed
    if not more.seats:
        notes.warn("RL126", line.places["company"], company=more.name, first=first.line)
    for column, name in _ONE_VALUE.items():
        one, other = getattr(first, name), getattr(more, name)
        if one and other and folded_name(str(one)) != folded_name(str(other)):
            notes.warn("RL128", line.places[column], value=str(other), other=str(one), first=first.line)
    return replace(
        first,
        orgnr=first.orgnr or more.orgnr,
        owner=first.owner or more.owner,
        municipality=first.municipality or more.municipality,
        seats=_with_seats(first.seats, line, (notes, first.line)),
        competitors=tuple(dict.fromkeys((*first.competitors, *more.competitors))),
        contact="; ".join(dict.fromkeys(filter(None, (*first.contact.split("; "), more.contact)))),
        deadline=first.deadline or more.deadline,
    )


def _with_seats(seats: tuple[str, ...], line: Line, said: tuple[CellNotes, int]) -> tuple[str, ...]:
    notes, first = said
    known = {folded_name(seat) for seat in seats}
    for seat in line.listed.seats:
        if folded_name(seat) in known:
            notes.warn("RL129", line.places["seats"], seat=seat, company=line.listed.name, first=first)
        else:
            known.add(folded_name(seat))
            seats = (*seats, seat)
    return seats
