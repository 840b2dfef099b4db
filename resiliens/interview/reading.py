"""Typed lines understood: words of all three languages, single letters of one's own, and answers.

Shared by plain mode and by the fields of the screen. Nothing here acts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal, TypeAlias

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.figures import read_number
from resiliens.interview.presented import View
from resiliens.interview.wording import Row
from resiliens.messages import LANGUAGES, texts_of
from resiliens.model.questions import Multi, Number, PlainValue, Question

Wish: TypeAlias = Literal[
    "unknown", "not-applicable", "note", "back", "skip", "overview", "tick", "leave", "help", "themes",
    "finish", "yes", "partly", "no", "none", "details",
]  # fmt: skip
_LETTERS: tuple[Wish, ...] = (
    "unknown", "not-applicable", "note", "back", "skip", "overview", "tick", "leave", "themes",
)  # fmt: skip
_WORDS: tuple[Wish, ...] = (*_LETTERS, "help", "finish", "yes", "partly", "no", "none", "details")
_AND = re.compile(r"\s*[,;+]\s*|\s+(?:og|and)\s+")
_WITH_TEXT: tuple[Wish, ...] = ("note", "not-applicable")


@dataclass(frozen=True, slots=True)
class Wished:
    """A word that asks for something, and what stood behind its colon."""

    wish: Wish
    rest: str = ""


def wish_of(typed: str, language: str, *, letters: bool = True) -> Wished | None:
    """The wish in a typed line: `tilbake`, `t`, `?`, `merknad: vi sjekker`; None where it is none.

    `letters` is False where a single letter may be an answer (a name).
    """
    line = " ".join(typed.split())
    if line == "?":
        return Wished("help")
    head, colon, rest = line.partition(":")
    known = _by_word()
    wish = known.get(line.casefold())
    if wish is not None:
        return Wished(wish)
    single = _by_letter(language)
    if letters and line.casefold() in single:
        return Wished(single[line.casefold()])
    front = known.get(head.strip().casefold()) or (single.get(head.strip().casefold()) if letters else None)
    return Wished(front, rest.strip()) if colon and front in _WITH_TEXT else None


def answer_of(view: View, question: Question | None, typed: str, language: str) -> say.Answer | Refusal:
    """The answer in a typed line, for the view's kind of question."""
    line = typed.strip()
    if view.typing in ("field", "text"):
        return say.Answer(line)
    if isinstance(question, Number):
        number = read_number(line, unit=question.unit, language=language)
        if not isinstance(number, Refusal):
            return say.Answer(number)
        return number_refused(question) if number.reason == "refused-number" else number
    if view.several:
        return _several(view, question, line, language)
    row = _row(view, line, language)
    if row is not None:
        return say.Answer(row)
    return outside(view)


def outside(view: View) -> Refusal:
    """What can be chosen here, told to who chose something else."""
    if view.kind == "ladder":
        return outside_ladder(view)
    if view.kind in ("yes-no", "evidence"):
        return Refusal(f"refused-{view.kind}")
    return Refusal("refused-option", {"last": max((int(row.key) for row in view.rows), default=1)})


def outside_ladder(view: View) -> Refusal:
    """The steps there are, told to who named another."""
    return Refusal("refused-step", {"first": view.rows[0].key, "last": view.rows[-1].key})


def outside_list(rows: Sequence[Row]) -> Refusal:
    """The numbers of a list, told to who typed another."""
    numbers = [int(row.key) for row in rows if row.key.isdecimal()]
    return Refusal("refused-list", {"first": min(numbers, default=0), "last": max(numbers, default=0)})


def number_refused(question: Question | None) -> Refusal:
    """What was typed is no number; said with the unit, so that nobody types it in another."""
    unit = question.unit if isinstance(question, Number) else ""
    return Refusal("refused-number-unit", {"unit": unit}) if unit else Refusal("refused-number")


def numbers_in(typed: str) -> tuple[str, ...]:
    """The items of a typed list: `1 3`, `1,3`, `1 og 3`."""
    for word in (" og ", " and ", ",", ";", "+"):
        typed = typed.replace(word, " ")
    return tuple(typed.split())


def _row(view: View, line: str, language: str) -> PlainValue | None:
    wished = wish_of(line, language, letters=False)
    for row in view.rows:
        if line == row.key or line.casefold() in (row.title.casefold(), row.letter or None):
            return row.value
        if wished is not None and wished.wish == row.value:
            return row.value
    return None


def _several(view: View, question: Question | None, line: str, language: str) -> say.Answer | Refusal:
    """`1 3`, `målt og byttet`, `ingen`: numbers, or the words of the rows."""
    known = {words: row for row in view.rows for words in (row.key, row.title.casefold())}
    wished = wish_of(line, language, letters=False)
    alone = (
        [option.id for option in question.options if option.exclusive] if isinstance(question, Multi) else []
    )
    if wished is not None and wished.wish == "none" and len(alone) <= 1 and line.casefold() not in known:
        return say.Answer(tuple(alone))
    items = (line,) if line.casefold() in known else numbers_in(line)
    if any(item.casefold() not in known for item in items):
        items = tuple(item.strip() for item in _AND.split(line))
    rows = [known[item.casefold()] for item in items if item.casefold() in known]
    if not rows or len(rows) < len(items):
        return outside(view)
    chosen = tuple(dict.fromkeys(str(row.value) for row in rows))
    if "" in chosen and len(chosen) > 1:
        return Refusal("refused-exclusive", {"option": next(row.title for row in rows if row.value == "")})
    return say.Answer(tuple(one for one in chosen if one))


@cache
def _by_word() -> dict[str, Wish]:
    return {
        word: wish
        for language in reversed(LANGUAGES)
        for wish in _WORDS
        for word in texts_of("interview", language)[f"words-{wish}"].split("|")
    }


@cache
def _by_letter(language: str) -> dict[str, Wish]:
    return {texts_of("interview", language)[f"key-{wish}"]: wish for wish in _LETTERS}
