"""What one screenful holds, as values: the head, the question, its options, what stands.

Made by `views` and `afterwards`, shown by screen and plain mode alike. Not for making them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from resiliens.interview.conversation import Conversation
from resiliens.interview.places import FIELDS, entry_at, is_company
from resiliens.interview.wording import Row, answer_text, holes_in, seen_text
from resiliens.model.answers import Stream
from resiliens.model.questions import PlainValue

Typing: TypeAlias = Literal["", "field", "number", "text", "streams"]
FOLLOW_UPS = ("remark", "change", "evidence", "enough")  # kinds of views that come right after an answer


@dataclass(frozen=True, slots=True)
class Head:
    """Where we are. `number` is 0 outside the themes, `minutes` 0 where nothing is left to estimate."""

    place: str
    where: str
    what: str
    number: int
    total: int
    minutes: int
    saved_title: str
    saved_answer: str
    help_open: bool
    company: bool


@dataclass(frozen=True, slots=True)
class View:
    """One screenful.

    `standing` says what is answered already, `chosen` holds its values; `earlier` an answer that does
    not count as one now, `pointed` its value; `typing` is what kind of words are typed here ("" where
    rows are chosen); `example` stands below the question, `why` says why a company question is asked;
    `shown` is what can be shown already; `may_be_unknown` is False where nothing is asked.
    """

    head: Head
    kind: str
    title: str
    ask: str
    hint: str = ""
    rows: tuple[Row, ...] = ()
    several: bool = False
    chosen: tuple[PlainValue, ...] = ()
    typing: Typing = ""
    typed: str = ""
    standing: str = ""
    earlier: str = ""
    pointed: PlainValue | None = None
    shown: str = ""
    note: str = ""
    intro: str = ""
    why: str = ""
    example: str = ""
    help: tuple[tuple[str, str], ...] = ()
    may_be_unknown: bool = True
    may_be_not_applicable: bool = True
    never_applicable: str = "refused-not-applicable"  # the sentence where "not applicable" is no answer
    may_be_noted: bool = True
    may_tick: bool = False
    may_describe: bool = False
    ticked: tuple[int, ...] = ()
    streams: tuple[Stream, ...] = ()


def head_of(conversation: Conversation) -> Head:
    """Where we are, and what was saved last."""
    session = conversation.session
    number, total = conversation.number_of_total()
    title, answer = _last_saved(conversation)
    return Head(
        place=session.place,
        where=conversation.where(),
        what=conversation.what(),
        number=number,
        total=total,
        minutes=conversation.minutes_left(),
        saved_title=title,
        saved_answer=answer,
        help_open=session.help_open,
        company=is_company(session.place),
    )


def _last_saved(conversation: Conversation) -> tuple[str, str]:
    session = conversation.session
    place = session.last_saved
    if place is None:
        return "", ""
    if place in FIELDS:
        return conversation.words(f"{place.removeprefix('field:')}-title"), ""
    question = session.question_at(place)
    if question is None:
        return "", ""
    entry = entry_at(session.sheet, place)
    if session.occasion.field_study and entry.seen is not None:
        return question.name.rstrip("?.:! "), seen_text(conversation, question, entry.seen, short=True)
    said = answer_text(conversation, question, entry, short=True)
    missing = holes_in(question, entry)
    if missing:
        said = conversation.words("saved-hole", answer=said, steps=", ".join(map(str, missing)))
    return question.name.rstrip("?.:! "), said
