"""What is to be presented at a place, as values: the head, the question, its options, what stands.

Made from a conversation, shown by screen and plain mode alike. No terminal, no escape codes.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from resiliens.interview.conversation import Conversation
from resiliens.interview.figures import write_number
from resiliens.interview.places import END, FIELDS, NAME, entry_at, field_at, is_company
from resiliens.interview.wording import Row, answer_text, help_blocks, hint, rows_of
from resiliens.model.answers import Entry, NotApplicable, Stream, Unknown, Value
from resiliens.model.questions import (
    Ladder,
    Multi,
    Number,
    PlainValue,
    Question,
    Streams,
    Text,
)

Typing: TypeAlias = Literal["", "field", "number", "text", "streams"]


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

    `standing` says what is answered already, `chosen` holds its values; `typing` is what kind of
    words are typed here ("" where rows are chosen); `example` stands below a question about evidence,
    `why` says why a company question is asked; `may_be_unknown` is False where nothing is asked.
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
    note: str = ""
    intro: str = ""
    why: str = ""
    example: str = ""
    help: tuple[tuple[str, str], ...] = ()
    may_be_unknown: bool = True
    may_be_not_applicable: bool = True
    may_tick: bool = False
    ticked: tuple[int, ...] = ()
    streams: tuple[Stream, ...] = ()


@dataclass(frozen=True, slots=True)
class Stop:
    """One line of the overview."""

    place: str
    key: str
    title: str
    state: str
    mark: Literal["answered", "unknown", "out", "open"]


def view(conversation: Conversation) -> View:
    """The present place as it is to be shown."""
    session = conversation.session
    if session.place in FIELDS:
        return _field_view(conversation)
    question = session.question
    if session.place == END or question is None:
        return _end_view(conversation)
    if session.phase == "evidence" and isinstance(question, Ladder):
        return _evidence_view(conversation, question)
    return _question_view(conversation, question)


def overview(conversation: Conversation) -> tuple[Stop, ...]:
    """Every theme with its state, after one line for what is about the company."""
    session = conversation.session
    name = session.sheet.company.name
    stops = [Stop(NAME, "0", conversation.words("overview-company"), name, "answered" if name else "open")]
    for number, theme in enumerate(session.themes, 1):
        entry = entry_at(session.sheet, theme.id)
        stops.append(
            Stop(theme.id, str(number), theme.name, answer_text(conversation, theme, entry), _mark(entry))
        )
    return tuple(stops)


def open_themes(conversation: Conversation) -> tuple[str, ...]:
    """The themes nothing has been said about."""
    session = conversation.session
    return tuple(theme.id for theme in session.themes if not session.has_answer(theme.id))


def _head(conversation: Conversation) -> Head:
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
    return question.name.rstrip("?.:! "), answer_text(
        conversation, question, entry_at(session.sheet, place), short=True
    )


def last_answer(conversation: Conversation) -> str:
    """The answer that was saved last, in full words."""
    session = conversation.session
    question = session.question_at(session.last_saved or "")
    if question is None or session.last_saved is None:
        return field_at(session.sheet, session.last_saved) if session.last_saved in FIELDS else ""
    return answer_text(conversation, question, entry_at(session.sheet, session.last_saved))


def _field_view(conversation: Conversation) -> View:
    session, say = conversation.session, conversation.words
    stem = session.place.removeprefix("field:")
    return View(
        head=_head(conversation),
        kind="field",
        title=say(f"{stem}-title"),
        ask=say(f"{stem}-ask"),
        typing="field",
        typed=field_at(session.sheet, session.place),
        intro="" if conversation.resumed or session.place != NAME else say("start"),
        may_be_unknown=False,
        may_be_not_applicable=False,
    )


def _end_view(conversation: Conversation) -> View:
    say = conversation.words
    total, still_open = len(conversation.session.themes), len(open_themes(conversation))
    state = say("end-open", open=still_open, total=total) if still_open else say("end-all", total=total)
    return View(
        head=_head(conversation),
        kind="end",
        title=say("end-title"),
        ask=state,
        hint=say("end-hint"),
        may_be_unknown=False,
        may_be_not_applicable=False,
    )


def _evidence_view(conversation: Conversation, question: Ladder) -> View:
    say = conversation.words
    entry = entry_at(conversation.session.sheet, question.id)
    number = entry.answer.value if isinstance(entry.answer, Value) else question.scale.first
    step = question.step(number if isinstance(number, int) else question.scale.first)
    rows = tuple(
        Row(str(place), name, say(f"evidence-{name}"), letter=say(f"key-{name}"))
        for place, name in enumerate(("yes", "no", "unknown"), 1)
    )
    return View(
        head=_head(conversation),
        kind="evidence",
        title=say("evidence-for", title=question.name, step=number, name=step.title).rstrip(": "),
        ask=say("evidence-ask"),
        rows=rows,
        note=entry.note,
        example=say("evidence-example", example=step.evidence.rstrip(".")) if step.evidence else "",
        may_be_not_applicable=False,
        help=help_blocks(conversation, question),
    )


def _question_view(conversation: Conversation, question: Question) -> View:
    session = conversation.session
    entry = entry_at(session.sheet, question.id)
    is_said = session.has_answer(question.id)
    value = entry.answer.value if isinstance(entry.answer, Value) and not entry.refused else None
    streams = tuple(one for one in value if isinstance(one, Stream)) if isinstance(value, tuple) else ()
    company = is_company(question.id)
    return View(
        head=_head(conversation),
        kind=question.kind,
        title=question.title or question.ask,
        ask=question.ask if question.title else "",
        hint=hint(conversation, question),
        rows=rows_of(conversation, question),
        several=isinstance(question, Multi),
        chosen=_chosen(value),
        typing=_typing(question),
        typed=_typed(conversation, question, value),
        standing=answer_text(conversation, question, entry) if is_said else "",
        note=entry.note,
        why=_why(conversation, question) if company else "",
        help=help_blocks(conversation, question),
        may_be_not_applicable=question.may_be_not_applicable,
        may_tick=isinstance(question, Ladder),
        ticked=entry.steps,
        streams=streams,
    )


def _why(conversation: Conversation, question: Question) -> str:
    """Why a company question is asked; the heading is left out where the words say it themselves."""
    say = conversation.words
    if not question.help or question.help.startswith(say("why-begins")):
        return question.help
    return f"{say('why-we-ask')}: {question.help}"


def _chosen(value: PlainValue | tuple[Stream, ...] | None) -> tuple[PlainValue, ...]:
    if value is None:
        return ()
    if isinstance(value, tuple):
        return tuple(one for one in value if isinstance(one, str)) or ("",)
    return (value,)


def _typing(question: Question) -> Typing:
    match question:
        case Number():
            return "number"
        case Text():
            return "text"
        case Streams():
            return "streams"
        case _:
            return ""


def _typed(conversation: Conversation, question: Question, value: object) -> str:
    if isinstance(question, Number) and isinstance(value, int | float):
        return write_number(value, conversation.language)
    return value if isinstance(question, Text) and isinstance(value, str) else ""


def _mark(entry: Entry) -> Literal["answered", "unknown", "out", "open"]:
    match entry.answer:
        case Unknown():
            return "unknown"
        case NotApplicable():
            return "out"
        case Value() if not entry.refused:
            return "answered"
        case _:
            return "open"
