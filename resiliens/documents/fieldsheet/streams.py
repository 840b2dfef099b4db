"""The have/want list as rows of a paper that neighbours carry: nothing that is for the facilitator alone.

A line that says nothing of who may see it is the facilitator's. Not for matching.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from resiliens.messages import text, texts_of
from resiliens.messages.numbers import number
from resiliens.model.answers import Plain, Stream
from resiliens.model.result import Result, questions_of

SIDES = ("have", "want")
MAY_BE_SEEN = ("open", "network")
MOST_STREAMS, LONGEST = 6, 60


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the list, in words."""

    side: str
    what: str
    amount: str
    quality: str
    place: str


def streams_of(results: Iterable[Result], language: str) -> tuple[tuple[Line, ...], int]:
    """The lines that may be shown, and how many may not."""
    every = [said_in(one) for result in results for one in _streams(result)]
    shown = [one for one in every if one.get("sharing") in MAY_BE_SEEN]
    return tuple(_line(one, language) for one in shown), len(every) - len(shown)


def said_in(stream: Stream) -> Mapping[str, Plain]:
    """The fields of a line; `{have: flis}`, as people write it by hand, is side and name."""
    fields = dict(stream.fields)
    short = next((side for side in SIDES if side in fields), None)
    if short is None or "side" in fields or "name" in fields:
        return fields
    return {"side": short, "name": fields.pop(short), **fields}


def _streams(result: Result) -> Iterator[Stream]:
    for node in questions_of(result):
        if isinstance(node.value, tuple):
            yield from (one for one in node.value if isinstance(one, Stream))


def _line(said: Mapping[str, Plain], language: str) -> Line:
    side = said.get("side")
    kind, name = _label("kind", said, language), _label("name", said, language)
    amount = said.get("amount")
    if isinstance(amount, int | float) and not isinstance(amount, bool):
        amount = number(amount, language)
    much = " ".join(str(one) for one in (amount, said.get("unit")) if one not in (None, ""))
    parts = (much, _label("rhythm", said, language))
    return Line(
        side=text(f"fieldsheet.{side}", language) if side in SIDES else "",
        what=f"{name} ({kind})" if name and kind and kind not in name.casefold() else name or kind,
        amount=", ".join(one for one in parts if one),
        quality="; ".join(filter(None, (_label(field, said, language) for field in ("quality", "use")))),
        place=_label("place", said, language),
    )  # fmt: skip


def _label(field: str, said: Mapping[str, Plain], language: str) -> str:
    value = said.get(field)
    known = texts_of("streams", language).get(f"{field}-{value}") if field in ("kind", "rhythm") else None
    words = known or ("" if value is None else str(value))
    return words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
