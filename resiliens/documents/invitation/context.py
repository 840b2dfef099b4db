"""The invitation's context: for one company, a part for each seat that is to answer.

What the list does not say stands as a line with a prompt; nothing is guessed. Holds no address of anybody
and no other company.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from resiliens.documents.escaping import Markdown, escape
from resiliens.messages import text, texts_of
from resiliens.messages.numbers import date_in_words
from resiliens.model.companies import Listed
from resiliens.model.questionnaire import Questionnaire, core_ids

LINE = 24  # letters of a line to write on
SLOWEST = 4 / 3  # minutes a theme takes one person, at most; a minute at least


@dataclass(frozen=True, slots=True)
class Part:
    """What one person gets: `seat` and `deadline` are words, or a line to fill in with what to write."""

    seat: Markdown
    deadline: Markdown


@dataclass(frozen=True, slots=True)
class Invitation:
    """What the template may print."""

    title: str
    programme: str
    parts: tuple[Part, ...]
    what: str
    minutes: str
    command: str
    line: Markdown
    contact: str
    words: Mapping[str, str]


def invitation_of(listed: Listed, questionnaire: Questionnaire, command: str, *, language: str) -> Invitation:
    """The fields for one row of the list. `command` starts the questions. A company without seats gets one
    part, to be copied."""
    count = len(core_ids(questionnaire))
    deadline = (
        _to_fill_in("deadline_prompt", language)
        if listed.deadline is None
        else Markdown(date_in_words(listed.deadline, language))
    )
    seats = [Markdown(escape(seat)) for seat in listed.seats] or [_to_fill_in("seat_prompt", language)]
    return Invitation(
        title=text("invitation.title", language, company=listed.name),
        programme=questionnaire.title,
        parts=tuple(Part(seat, deadline) for seat in seats),
        what=text("invitation.what", language, count=count),
        minutes=text("invitation.minutes", language, least=count, most=round(count * SLOWEST)),
        command=command,
        line=Markdown(r"\_" * LINE),
        contact=questionnaire.contact,
        words=texts_of("invitation", language),
    )


def _to_fill_in(key: str, language: str) -> Markdown:
    """A line to write on, with what is to be written in brackets behind it."""
    prompt = escape(text(f"invitation.{key}", language))
    return Markdown(r"\_" * LINE + f" *({prompt})*")
