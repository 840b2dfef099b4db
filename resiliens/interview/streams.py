"""The have/want list, filled in field by field: quick, and every line is kept at once.

Pure: what was typed goes in, the next prompt or a finished line comes out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TypeAlias

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.figures import read_number, split_number
from resiliens.interview.reading import wish_of
from resiliens.messages import texts_of
from resiliens.model.answers import Plain, Stream

FIELDS = ("side", "name", "amount", "rhythm", "use")


@dataclass(frozen=True, slots=True)
class StreamForm:
    """One line under way. `field` is the one asked for now; `line` what has been said so far."""

    field: str = FIELDS[0]
    line: tuple[tuple[str, Plain], ...] = ()


Step: TypeAlias = "StreamForm | say.Command | Refusal"


def entered(form: StreamForm, typed: str, streams: tuple[Stream, ...], *, language: str) -> Step:
    """What follows from a typed line: the next field, a command to the session, or why not.

    Several fields may be typed at once with semicolons between them: `har; flis; 1200 tonn; jevnt`.
    `slett 2` takes line 2 away; in the middle of a line `tilbake` begins it anew.
    """
    words = texts_of("interview", language)
    wished = wish_of(typed, language, letters=False)
    if form.field != FIELDS[0] and wished is not None and wished.wish in ("back", "leave"):
        return StreamForm() if wished.wish == "back" else say.Leave()
    word, _, number = typed.partition(" ")
    if form.field == FIELDS[0] and word.casefold() == words["remove"] and number.isdecimal():
        return _without(streams, int(number))
    sides = dict(pair.split("=") for pair in words["sides"].split("|"))
    left = len(FIELDS) - FIELDS.index(form.field)
    for part in typed.split(";", left - 1):
        after = _one(form, part.strip(), sides, language)
        if isinstance(after, Stream):
            return say.Answer((*streams, after), stay=True)
        if not isinstance(after, StreamForm) or after == form:
            return after
        form = after
    return form


def _without(streams: tuple[Stream, ...], number: int) -> say.Answer | Refusal:
    if not 1 <= number <= len(streams):
        return Refusal("refused-option", {"last": len(streams)})
    return say.Answer(streams[: number - 1] + streams[number:], stay=True)


def _one(
    form: StreamForm, typed: str, sides: Mapping[str, str], language: str
) -> StreamForm | Stream | say.Skip | Refusal:
    if form.field == "side":
        if not typed:
            return say.Skip()
        side = sides.get(typed.casefold())
        return Refusal("stream-wrong") if side is None else StreamForm("name", (("side", side),))
    if form.field == "name" and not typed:
        return form
    line = (*form.line, *_said(form.field, typed, language))
    place = FIELDS.index(form.field) + 1
    if place == len(FIELDS):
        return Stream(dict(line))
    return replace(form, field=FIELDS[place], line=line)


def _said(field: str, typed: str, language: str) -> tuple[tuple[str, Plain], ...]:
    if not typed:
        return ()
    if field != "amount":
        return ((field, typed),)
    figure, unit = split_number(typed)
    number = read_number(figure, language=language)
    if not isinstance(number, int | float):
        return (("amount", typed),)
    return (("amount", number), ("unit", unit)) if unit else (("amount", number),)
