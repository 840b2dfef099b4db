"""The have/want list, filled in field by field: quick, and everything said is kept at once.

Pure: what was typed goes in; the next field to ask, the changed list or the reason why not comes out.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.reading import Wished, wish_of
from resiliens.interview.stream_fields import ASKED, PRIVATE, line_of, option_of, said_in, words_of
from resiliens.interview.stream_filling import Filling, filled
from resiliens.interview.stream_words import in_words
from resiliens.messages import text
from resiliens.model.answers import Plain, Sheet, Stream, Value

PICK = "pick"
Way: TypeAlias = Literal["new", "copy", "change"]


@dataclass(frozen=True, slots=True)
class StreamForm:
    """Where we are in the list: `field` is asked for now, `ahead` come after it.

    `number` is the line under way (0 before it has a name). To a new line, what the line before said of
    place and sharing is offered; to a copied or changed one its own values.
    """

    field: str = ASKED[0]
    ahead: tuple[str, ...] = ()
    number: int = 0
    side: str = ""
    way: Way = "new"


@dataclass(frozen=True, slots=True)
class Listing:
    """The lines that stand, and the municipality of the company."""

    streams: tuple[Stream, ...]
    home: str = ""


@dataclass(frozen=True, slots=True)
class Kept:
    """The list has changed: to be saved, then `form` goes on. `told` says what happened, where it is news."""

    streams: tuple[Stream, ...]
    form: StreamForm
    told: str = ""


Step: TypeAlias = "StreamForm | Kept | say.Command | Refusal | Wished"


def home_of(sheet: Sheet) -> str:
    """The municipality of the company, where it has said so."""
    entry = sheet.company.facts.get("company.municipality")
    said = entry.answer.value if entry is not None and isinstance(entry.answer, Value) else None
    home = said if said is not None else sheet.company.more.get("municipality")
    return home if isinstance(home, str) else ""


def entered(form: StreamForm, typed: str, here: Listing, *, language: str) -> Step:
    """What follows from a typed line.

    Several fields may be typed at once with semicolons between them: `har; flis; 1200 tonn; jevnt`.
    `endre 2`, `slett 2` and `kopier 2` speak of line 2; `tilbake` is one field back; `.` is enough.
    """
    line = " ".join(typed.split())
    wished = wish_of(line, language, letters=False)
    wish = wished.wish if wished is not None else ""
    if form == StreamForm():
        return _begun(line, wish, here, language)
    if wish == "back":
        return earlier(form)
    if wish == "leave":
        return say.Leave()
    if line == "?" or (wish == "help" and form.field != "name"):
        return Wished("help")
    if form.field == PICK:
        return _picked(form, line, wish, language)
    return _filled_in(form, "" if wish in ("unknown", "skip") else line, here, language)


def earlier(form: StreamForm) -> StreamForm:
    """One field back; from the first one out of the line, which stays as it is."""
    if form.way == "change":
        return StreamForm() if form.field == PICK else replace(form, field=PICK)
    place = ASKED.index(form.field)
    before = ASKED[place - 1]
    if before == ASKED[0]:
        return StreamForm()
    return replace(form, field=before, ahead=(form.field, *form.ahead))


def standing(form: StreamForm, here: Listing) -> dict[str, Plain]:
    """What is said so far about the line under way."""
    if 0 < form.number <= len(here.streams):
        return said_in(here.streams[form.number - 1])
    return {"side": form.side} if form.side else {}


def offered(form: StreamForm, here: Listing) -> dict[str, Plain]:
    """What Enter means for each field: what stands, or what the line before said."""
    stands = standing(form, here)
    if form.way != "new":
        return stands
    last = len(here.streams) - (2 if form.number else 1)
    before = said_in(here.streams[last]) if last >= 0 else {}
    place = before.get("place") or here.home
    given: dict[str, Plain] = {"place": place} if place else {}
    return {**given, **stands, "sharing": before.get("sharing") or PRIVATE}


def _begun(line: str, wish: str, here: Listing, language: str) -> Step:
    """A line typed before any line of the list is under way."""
    if not line or wish in ("finish", "skip"):
        return say.Skip()
    if wish in ("none", "no"):
        return say.Skip() if here.streams else say.Answer(())
    word, _, rest = line.partition(" ")
    for act in ("change", "remove", "copy"):
        if word.casefold() in words_of(act, language):
            return _about(act, word, rest, (here, language))
    first, semicolon, others = line.partition(";")
    side, name = _side(first.strip(), language)
    if side is None:
        return Refusal("refused-stream-side")
    form = StreamForm(ASKED[1], ASKED[2:], side=side)
    parts = [name] if name else []
    parts += others.split(";") if semicolon else []
    return _filled_in(form, ";".join(parts), here, language) if parts else form


def _side(typed: str, language: str) -> tuple[str | None, str]:
    """`har tørr flis` is a side and a name; `har` a side alone."""
    side = option_of("side", typed.rstrip(":"), language, digits=False)
    if side is not None:
        return side, ""
    word, _, name = typed.partition(" ")
    return option_of("side", word.rstrip(":"), language, digits=False), name.strip()


def _about(act: str, word: str, number: str, where: tuple[Listing, str]) -> Step:
    """`endre 2`, `slett 2`, `kopier 2`; the number may be left out where there is one line."""
    here, language = where
    last = len(here.streams)
    if not last:
        return Refusal("refused-stream-none")
    if not number and last > 1:
        return Refusal("refused-stream-number", {"word": word, "last": last})
    place = int(number) if number.isascii() and number.isdecimal() and len(number) < 9 else 0 if number else 1
    if not 1 <= place <= last:
        return Refusal("refused-option", {"last": last})
    if act == "change":
        return StreamForm(PICK, number=place, way="change")
    if act == "remove":
        rest = here.streams[: place - 1] + here.streams[place:]
        gone = text("streams.told-removed", language, line=in_words(here.streams[place - 1], language))
        return Kept(rest, StreamForm(), gone)
    copied = (*here.streams, here.streams[place - 1])
    return Kept(copied, StreamForm(ASKED[1], ASKED[2:], number=last + 1, way="copy"))


def _picked(form: StreamForm, line: str, wish: str, language: str) -> Step:
    """Which field of the line is to be changed."""
    if line in ("", ".") or wish in ("finish", "skip") or line.casefold() in words_of("enough", language):
        return StreamForm()
    if line.isascii() and line.isdecimal() and 1 <= int(line) <= len(ASKED):
        return replace(form, field=ASKED[int(line) - 1])
    word = line.casefold()
    field = next((one for one in ASKED if word in words_of(f"field-{one}", language)), None)
    if field is None:
        return Refusal("refused-stream-choice", {"last": len(ASKED)})
    return replace(form, field=field)


def _filled_in(form: StreamForm, line: str, here: Listing, language: str) -> Step:
    """Fields of a line filled in; kept from the moment it has a name."""
    before = standing(form, here)
    filling = Filling(dict(before), [form.field, *form.ahead], offered(form, here), language)
    refusal = filled(filling, line)
    if refusal is not None:
        return refusal
    left = tuple(filling.left)
    number = form.number or len(here.streams) + 1
    if "name" not in filling.said:
        return replace(form, field=left[0], ahead=left[1:])
    after = StreamForm()
    if form.way == "change":
        after = replace(form, field=PICK)
    elif left:
        after = StreamForm(left[0], left[1:], number, way=form.way)
    if form.number and filling.said == before:
        return after
    filling.said.setdefault("sharing", PRIVATE)
    streams = (*here.streams[: number - 1], line_of(filling.said), *here.streams[number:])
    return Kept(streams, after)
