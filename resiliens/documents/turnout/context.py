"""The fields of the page about a batch: tables of at most five columns, whatever the questionnaire has.

For the facilitator alone: it names companies, steps and contacts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from resiliens.messages import text, texts_of
from resiliens.messages.numbers import short_date
from resiliens.model.arrivals import Arrival, Attendance

MOST_COLUMNS = 5  # more are hard to read on paper


@dataclass(frozen=True, slots=True)
class Given:
    """One file that stands: who, how much is answered, and title and level of each part."""

    who: str
    answered: str
    levels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Heads and cells; `title` is empty where the page has one questionnaire, and on tables that go on."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A company of which somebody is missing."""

    company: str
    seats: str
    contact: str
    deadline: str


@dataclass(frozen=True, slots=True)
class Turnout:
    """What the template may print. `expected` is false where nobody said who was."""

    title: str
    made: str
    summary: str
    tables: tuple[Table, ...]
    expected: bool
    calls: tuple[Call, ...]
    faulty: tuple[str, ...]
    unexpected: tuple[str, ...]
    words: Mapping[str, str]


def turnout_of(
    groups: Mapping[str, Sequence[Given]], attendance: Attendance | None, about: tuple[str, date, str]
) -> Turnout:
    """The page of each questionnaire's files, by its title; `about`: summary, today, language."""
    summary, today, language = about
    titles = [title if len(groups) > 1 else "" for title in groups]
    return Turnout(
        title=text("batch.page_title", language),
        made=text("batch.page_made", language, date=short_date(today, language)),
        summary=summary,
        tables=tuple(
            table
            for title, some in zip(titles, groups.values(), strict=True)
            for table in _tables(title, some, language)
        ),
        expected=attendance is not None,
        calls=() if attendance is None else tuple(_calls(attendance, today, language)),
        faulty=() if attendance is None else tuple(_who(one) for one in attendance.faulty),
        unexpected=() if attendance is None else tuple(_who(one) for one in attendance.unexpected),
        words=texts_of("batch", language),
    )


def _tables(title: str, given: Sequence[Given], language: str) -> Iterator[Table]:
    """As many tables as the parts need: the first also says how much is answered."""
    who, answered = text("batch.col_who", language), text("batch.col_answered_of", language)
    parts = [name for name, _ in given[0].levels]
    first = parts[: MOST_COLUMNS - 2]
    yield Table(title, (who, answered, *first), tuple(
        (one.who, one.answered, *(level for _, level in one.levels[: len(first)])) for one in given
    ))  # fmt: skip
    for start in range(len(first), len(parts), MOST_COLUMNS - 1):
        end = start + MOST_COLUMNS - 1
        yield Table("", (who, *parts[start:end]), tuple(
            (one.who, *(level for _, level in one.levels[start:end])) for one in given
        ))  # fmt: skip


def _calls(attendance: Attendance, today: date, language: str) -> Iterator[Call]:
    for one in attendance.absent:
        seats = ", ".join(one.seats) or text("batch.nobody", language)
        yield Call(one.company, seats, one.contact, _deadline(one.deadline, today, language))


def _deadline(deadline: date | None, today: date, language: str) -> str:
    if deadline is None:
        return ""
    key = "batch.passed" if deadline < today else "batch.by"
    return text(key, language, date=short_date(deadline, language))


def _who(one: Arrival) -> str:
    """`Eksempel Bruk AS, HMS-leder (svar.yaml)`; of a file that cannot be read only its name."""
    who = ", ".join(filter(None, [one.company or one.orgnr, one.role]))
    return f"{who} ({one.file_name})" if who else one.file_name
