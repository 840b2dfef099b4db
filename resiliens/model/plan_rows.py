"""The lines of a plan file, which a company fills in and keeps: one measure or one question each.

Also what follows from lines alone. Not for how the plan came about, nor for reading and writing files.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum
from typing import Literal, TypeAlias

from resiliens.model.plan import Figures, Key, OwnFigures

FIND_OUT = "?"


class Status(Enum):
    """How far a measure has come. Dropped needs a reason, and is good management when it has one."""

    NOT_STARTED = "not-started"
    RUNNING = "running"
    DONE = "done"
    DROPPED = "dropped"

    @property
    def is_open(self) -> bool:
        return self in (Status.NOT_STARTED, Status.RUNNING)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a plan file, in the company's own words.

    `code` ties it to a measure (`environment.energy/energy-3a`) or to a theme to be found out
    (`environment.energy/?`); a line of the company's own has none. `place` is the line in the file.
    """

    code: str = ""
    number: str = ""
    theme: str = ""
    start: str = ""
    to: str = ""
    measure: str = ""
    owner: str = ""
    first_act: str = ""
    first_by: date | None = None
    due: date | None = None
    days: float | None = None
    kroner: float | None = None
    months: float | None = None
    help: str = ""
    figure: str = ""
    status: Status = Status.NOT_STARTED
    reason: str = ""
    evidence: str = ""
    place: int = 0

    @property
    def question(self) -> str:
        """The address of the theme's question; empty for a line of the company's own."""
        return self.code.rpartition("/")[0]

    @property
    def is_question(self) -> bool:
        """Is it about a theme to be found out?"""
        return self.code.endswith(f"/{FIND_OUT}")

    @property
    def key(self) -> Key | None:
        """The measure; None where the line is about no measure of the questionnaire."""
        question, _, measure = self.code.rpartition("/")
        return (question, measure) if question and measure not in ("", FIND_OUT) else None


def code_of(question: str, measure: str = FIND_OUT) -> str:
    """The code of a line: a measure's, or that of a theme to be found out."""
    return f"{question}/{measure}"


RemarkKind: TypeAlias = Literal[
    "too-many", "too-many-each", "no-owner", "group-owner", "no-reason", "no-evidence",
]


@dataclass(frozen=True, slots=True)
class PlanRemark:
    """What a plan file should be looked at for: what kind, whom it is about, the numbers of the lines."""

    kind: RemarkKind
    numbers: tuple[str, ...] = ()
    who: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Following:
    """Where a plan stands on a day. No line is in two of the lists; `ask_again` are addresses of questions.

    `late`: past its due date; `late_start`: the first act is overdue; `running` and `next` are the other
    open ones, by date. `ask_again`: questions of done measures whose answer is still below where they lead.
    """

    date: date
    late: tuple[Row, ...]
    late_start: tuple[Row, ...]
    running: tuple[Row, ...]
    next: tuple[Row, ...]
    done: tuple[Row, ...]
    dropped: tuple[Row, ...]
    ask_again: tuple[str, ...]
    remarks: tuple[PlanRemark, ...]


def own_figures(rows: Sequence[Row]) -> OwnFigures:
    """What the lines say that measures cost, and which are done or dropped."""
    keyed = [(row, key) for row in rows if (key := row.key) is not None]
    return OwnFigures(
        {key: Figures(row.days, row.kroner, row.months) for row, key in keyed},
        {key: row.first_by for row, key in keyed if row.status.is_open and row.first_by is not None},
        frozenset(key for row, key in keyed if row.status is Status.DONE),
        frozenset(key for row, key in keyed if row.status is Status.DROPPED),
    )


def merged(kept: Sequence[Row], fresh: Sequence[Row]) -> tuple[Row, ...]:
    """The company's lines as they are, then what is new; new lines get the next numbers."""
    codes = {row.code for row in kept if row.code}
    new = [row for row in fresh if row.code not in codes]
    return (*kept, *_numbered(new, len(kept) + 1))


def _numbered(rows: Sequence[Row], first: int) -> Iterator[Row]:
    return (replace(row, number=str(number)) for number, row in enumerate(rows, first))
