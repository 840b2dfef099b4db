"""Answer files as they come in: whose each is, who was expected, and who has not answered yet.

Values only; deciding is for `network.arriving` and `network.expecting`. For the facilitator alone.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

Day: TypeAlias = date
Duplicates: TypeAlias = Literal["all", "newest", "refuse"]


@dataclass(frozen=True, slots=True)
class Arrival:
    """One file. What it does not say, or what could not be read, is empty.

    `usable` is false where it has errors, `scored` where its questionnaire gives no score (key figures, side
    streams); `agreed` is true for a company's agreed file, and `agreed_on` the
    day of it where the file says one.
    """

    file: str
    company: str = ""
    orgnr: str = ""
    role: str = ""
    date: Day | None = None
    agreed: bool = False
    agreed_on: Day | None = None
    usable: bool = True
    questionnaire: str = ""
    scored: bool = True

    @property
    def file_name(self) -> str:
        """The name of the file without its folders."""
        return self.file.replace("\\", "/").rsplit("/", 1)[-1]


@dataclass(frozen=True, slots=True)
class Repeated:
    """A company with several files: those that stand (`kept`) and those that were left out, by name.

    `tied`: several were equally new, so all of those stand.
    """

    company: str
    kept: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    tied: bool = False


@dataclass(frozen=True, slots=True)
class Absent:
    """Who has not answered: seats of one company, or all of it where the list names no seats.

    `contact` is for the facilitator alone.
    """

    company: str
    seats: tuple[str, ...] = ()
    contact: str = ""
    deadline: date | None = None

    @property
    def persons(self) -> int:
        """How many people these are; a company without seats is one."""
        return len(self.seats) or 1


@dataclass(frozen=True, slots=True)
class Attendance:
    """A list held against what came: missing, came with errors, and came without being expected."""

    absent: tuple[Absent, ...] = ()
    faulty: tuple[Arrival, ...] = ()
    unexpected: tuple[Arrival, ...] = ()

    @property
    def missing(self) -> int:
        """How many people are missing."""
        return sum(one.persons for one in self.absent)
