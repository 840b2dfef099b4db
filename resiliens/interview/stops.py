"""The overview: every theme with its state, the ways to end, and what stands in the file without counting.

Pure. Not for drawing it, and not for the theme that is asked now (`views`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from resiliens.interview.conversation import Conversation
from resiliens.interview.places import COMPANY_PREFIX, NAME, entry_at
from resiliens.interview.wording import Row, answer_text, state_text
from resiliens.model.answers import Entry, NotApplicable, Unknown
from resiliens.model.questions import Question

Mark: TypeAlias = Literal["answered", "unknown", "out", "open"]


@dataclass(frozen=True, slots=True)
class Stop:
    """One line of the overview."""

    place: str
    key: str
    title: str
    state: str
    mark: Mark


def overview(conversation: Conversation) -> tuple[Stop, ...]:
    """Every theme with its state, after one line for what is about the company."""
    session = conversation.session
    name = session.sheet.company.name
    stops: list[Stop] = []
    if NAME in session.places:
        unsaid = sum(one.startswith(COMPANY_PREFIX) and not session.has_answer(one) for one in session.places)
        mark: Mark = "answered" if name and not unsaid else "open"
        state = name
        if name and unsaid:
            state = conversation.words("overview-company-open", name=name, open=unsaid)
        stops.append(Stop(NAME, "0", conversation.words("overview-company"), state, mark))
    for number, theme in enumerate(session.themes, 1):
        entry = entry_at(session.sheet, theme.id)
        state, mark = state_text(conversation, theme, entry), _mark(conversation, theme, entry)
        stops.append(Stop(theme.id, str(number), theme.name, state, mark))
    return tuple(stops)


def listed(stops: Sequence[Stop]) -> tuple[Row, ...]:
    """The lines of the overview as rows to choose from."""
    return tuple(Row(stop.key, stop.place, stop.title, stop.state) for stop in stops)


def endings(conversation: Conversation) -> tuple[Row, ...]:
    """What can be chosen at the end, above the overview: to be done, or the first open theme."""
    say, still_open = conversation.words, open_themes(conversation)
    key = say("key-finish")
    finish = Row(key, "finish", say("end-finish"), letter=key)
    if not still_open:
        return (finish,)
    letter = say("key-first-open")
    return (finish, Row(letter, still_open[0], say("end-first-open"), letter=letter))


def hidden_answers(conversation: Conversation) -> str:
    """One sentence about answers that stand but do not apply now; empty where there are none."""
    session = conversation.session
    hidden = session.occasion.hidden(session.sheet) if session.occasion.hidden is not None else ()
    said = [
        f"{one.name} ({answer_text(conversation, one, entry_at(session.sheet, one.id), short=True)})"
        for one in hidden
    ]
    return conversation.words("overview-hidden", answers=", ".join(said)) if said else ""


def open_themes(conversation: Conversation) -> tuple[str, ...]:
    """The themes nothing has been said about."""
    session = conversation.session
    return tuple(theme.id for theme in session.themes if not session.has_answer(theme.id))


def _mark(conversation: Conversation, question: Question, entry: Entry) -> Mark:
    if not conversation.session.has_answer(question.id):
        return "open"
    match entry.answer:
        case Unknown():
            return "unknown"
        case NotApplicable():
            return "out"
        case _:
            return "answered"
