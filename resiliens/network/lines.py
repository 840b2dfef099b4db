"""The lines of every company's have/want list, as they are compared: who, what, how much, who may see it.

A level that is not said, or not understood, is the facilitator's alone. Not for what fits what.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from resiliens.model.answers import Plain, Sheet, Stream, Value
from resiliens.model.companies import Member
from resiliens.model.exchange import Audience, Line, Side
from resiliens.network.substances import Vocabulary, substances_in

SIDES: tuple[Side, ...] = ("have", "want")
LEVELS: tuple[Audience, ...] = ("open", "network", "facilitator")
LONGEST = 200  # characters of a field that goes on a card


def lines_of(members: Sequence[Member], vocabulary: Vocabulary) -> tuple[Line, ...]:
    """Every line that says what it is, by company and then as the company wrote them."""
    found: list[Line] = []
    said: set[Line] = set()  # the same line in two files of a company is one
    for member in sorted(members, key=lambda one: (one.name.casefold(), one.key, one.sheet.file)):
        for stream in _streams(member.sheet):
            line = _line(stream, member, vocabulary)
            if line is not None and line not in said:
                said.add(line)
                number = sum(1 for one in found if (one.key, one.side) == (line.key, line.side)) + 1
                found.append(replace(line, number=number))
    return tuple(found)


def may_see(audience: Audience, line: Line) -> bool:
    """May this audience see the line? The facilitator may see all."""
    return LEVELS.index(line.sharing) <= LEVELS.index(audience)


def visible_to(audience: Audience, lines: Iterable[Line]) -> tuple[Line, ...]:
    """The lines that an audience may see."""
    return tuple(line for line in lines if may_see(audience, line))


def _streams(sheet: Sheet) -> Iterator[Stream]:
    for entry in sheet.entries.values():
        if not entry.refused and isinstance(entry.answer, Value) and isinstance(entry.answer.value, tuple):
            yield from (one for one in entry.answer.value if isinstance(one, Stream))


def _line(stream: Stream, member: Member, vocabulary: Vocabulary) -> Line | None:
    fields = _spelt_out(stream.fields)
    side = _text(fields, "side").casefold()
    name = _text(fields, "name")
    if side not in SIDES or not name:
        return None
    level = _text(fields, "sharing").casefold()
    return Line(
        key=member.key, company=member.name, side="have" if side == "have" else "want", number=0, name=name,
        kind=_text(fields, "kind"), amount=_amount(fields.get("amount")), unit=_text(fields, "unit"),
        rhythm=_text(fields, "rhythm"), quality=_text(fields, "quality"), use=_text(fields, "use"),
        place=_text(fields, "place"), begins=_text(fields, "from"), legal=_text(fields, "legal"),
        sharing=next((one for one in LEVELS if one == level), "facilitator"),
        substances=substances_in(name, vocabulary),
    )  # fmt: skip


def _spelt_out(fields: Mapping[str, Plain]) -> Mapping[str, Plain]:
    """`{have: flis}`, as people write it by hand, is side and name."""
    short = next((side for side in SIDES if side in fields), None)
    if short is None or "side" in fields or "name" in fields:
        return fields
    return {**fields, "side": short, "name": fields[short]}


def _text(fields: Mapping[str, Plain], name: str) -> str:
    value = fields.get(name)
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return ""
    return " ".join(str(value).split())[:LONGEST]


def _amount(value: Plain) -> Plain:
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    return value[:LONGEST] if isinstance(value, str) else value
