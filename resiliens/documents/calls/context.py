"""The call list's context: who is to be rung first, what is late there, and what to ask in a quarter of an
hour.

For the facilitator alone. Made from where the plans stand; finds nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from resiliens.documents.escaping import Markdown
from resiliens.documents.plan.followed import remark_in_words
from resiliens.messages import text, texts_of
from resiliens.messages.numbers import date_in_words, short_date
from resiliens.model.calls import Call
from resiliens.model.plan_rows import Row

QUESTIONS = 6
MOST_NEXT = 3
LINE = 40  # letters of a line to write on


@dataclass(frozen=True, slots=True)
class Ring:
    """A line of the overview. `late` and `done` are words; `box` is what to tick when it is done."""

    company: str
    contact: str
    late: str
    done: str


@dataclass(frozen=True, slots=True)
class Act:
    """A measure to ask about: why it stands here, its number, what it is, whose, and its date."""

    why: str
    text: str
    owner: str
    date: str


@dataclass(frozen=True, slots=True)
class Company:
    """One company's part: what to ask about, what is done, what to look at."""

    name: str
    contact: str
    lead: str
    acts: tuple[Act, ...]
    more: str
    remarks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Calls:
    """What the template may print."""

    subtitle: str
    rings: tuple[Ring, ...]
    questions: tuple[str, ...]
    companies: tuple[Company, ...]
    line: Markdown
    words: Mapping[str, str]


def calls_of(calls: Sequence[Call], *, today: date, language: str) -> Calls:
    """The fields; `calls` in the order in which to ring."""
    late = sum(call.late for call in calls)
    return Calls(
        subtitle=text(
            "calls.subtitle", language, date=date_in_words(today, language), count=len(calls), late=late
        ),
        rings=tuple(_ring(call, language) for call in calls),
        questions=tuple(text(f"calls.question_{number}", language) for number in range(1, QUESTIONS + 1)),
        companies=tuple(_company(call, language) for call in calls),
        line=Markdown(r"\_" * LINE),
        words=texts_of("calls", language),
    )


def _ring(call: Call, language: str) -> Ring:
    if call.following is None:
        return Ring(_name(call, language), call.contact, text("calls.no_plan_short", language), "")
    done = len(call.following.done)
    everything = done + len(_open(call))
    return Ring(
        _name(call, language), call.contact, str(call.late),
        text("calls.done_of", language, done=done, all=everything),
    )  # fmt: skip


def _name(call: Call, language: str) -> str:
    return call.company or text("calls.not_on_list", language, file=call.file)


def _company(call: Call, language: str) -> Company:
    following = call.following
    name = _name(call, language)
    if following is None:
        return Company(name, call.contact, text("calls.no_plan", language), (), "", ())
    coming = [*following.running, *following.next]
    left = len(coming) - MOST_NEXT
    return Company(
        name, call.contact, "" if call.late else text("calls.calm", language),
        tuple(_acts(call, language)),
        text("calls.more", language, n=left) if left > 0 else "",
        tuple(remark_in_words(one, language) for one in following.remarks),
    )  # fmt: skip


def _acts(call: Call, language: str) -> Iterator[Act]:
    """What is late, what should have begun, then the next few that are open."""
    following = call.following
    if following is None:
        return
    for key, rows in (
        ("late", following.late), ("late_start", following.late_start),
        ("coming", (*following.running, *following.next)[:MOST_NEXT]),
    ):  # fmt: skip
        for row in rows:
            yield _act(row, key, language)


def _act(row: Row, key: str, language: str) -> Act:
    day = (row.first_by or row.due) if key == "late_start" else row.due or row.first_by
    what = ": ".join(filter(None, (row.theme, row.measure)))
    numbered = f"{row.number}. {what}" if row.number else what
    return Act(
        text(f"calls.{key}", language), numbered, row.owner or text("calls.no_owner", language),
        "" if day is None else short_date(day, language),
    )  # fmt: skip


def _open(call: Call) -> list[Row]:
    following = call.following
    if following is None:
        return []
    return [*following.late, *following.late_start, *following.running, *following.next]
