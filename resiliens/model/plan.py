"""An action plan as it was worked out of answers: aims, measures with dates, what stands in the way.

Not for the lines of a plan file, which belong to the company once they are written (`plan_rows`), and not
for looking for the way.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from resiliens.model.questions import PlainValue
from resiliens.model.result import Level

MOST_OPEN = 5  # measures that one company begins in a half-year (facilitation, section 3.3)
MOST_EACH = 2  # of them for one person
FIRST_ACT_DAYS = 14
HALF_YEAR = 6  # months
DAYS_NOT_STATED = 15.0  # what a measure costs of which nobody stated the days: the middle band

Key: TypeAlias = tuple[str, str]
"""A measure: the question's address, and the measure's id."""


@dataclass(frozen=True, slots=True)
class Figures:
    """What a measure costs: own working days, outlay in kroner, months until it shows. None: not stated."""

    days: float | None = None
    kroner: float | None = None
    months: float | None = None


@dataclass(frozen=True, slots=True)
class OwnFigures:
    """What a company says of its measures in its plan file, in the place of the questionnaire's figures.

    A measure that is done costs nothing more; the step of one that was dropped is not planned again.
    `begins`: the day by which each open one is to begin, where the company keeps one.
    """

    figures: Mapping[Key, Figures] = field(default_factory=dict)
    begins: Mapping[Key, date] = field(default_factory=dict)
    done: frozenset[Key] = frozenset()
    dropped: frozenset[Key] = frozenset()


AS_WRITTEN = OwnFigures()


@dataclass(frozen=True, slots=True)
class Goal:
    """A theme or section, and the step it is to reach. `is_proposal`: nobody in the company chose it."""

    node: str
    step: int
    is_proposal: bool = False


@dataclass(frozen=True, slots=True)
class Aim:
    """A goal beside where the node stands: now, and when the plan is carried out.

    Levels are of the low end. `before` is None where nothing is known; `after` is what the plan leads to, be
    it less than the step. `node_is_theme` tells a single question from a section.
    """

    node: str
    title: str
    node_is_theme: bool
    step: Level
    is_proposal: bool
    before: Level | None
    after: Level | None

    @property
    def is_reached(self) -> bool:
        return self.after is not None and self.after.number >= self.step.number

    @property
    def was_reached(self) -> bool:
        return self.before is not None and self.before.number >= self.step.number


@dataclass(frozen=True, slots=True)
class Move:
    """One theme's way: from the present answer to another, and what all measures of the way cost together."""

    question: str
    title: str
    start: PlainValue
    to: PlainValue
    days: float


@dataclass(frozen=True, slots=True)
class Task:
    """One measure of the plan.

    `start` and `to` are the answers that its step leads from and to. `days_assumed`: nobody stated its days.
    `half_year` counts from the plan's date, beginning at 1; `first_by` is the last day for the first act.
    """

    question: str
    title: str
    measure: str
    text: str
    start: PlainValue
    to: PlainValue
    figures: Figures
    days_assumed: bool
    half_year: int
    first_by: date
    due: date
    schemes: tuple[str, ...] = ()
    needs: tuple[Key, ...] = ()
    under_floor: bool = False  # the theme lies under what the law appears to require


@dataclass(frozen=True, slots=True)
class Gain:
    """What a section comes to: its place in steps and its level before and after, of the low end."""

    node: str
    title: str
    before: float  # in steps
    after: float  # in steps
    before_level: Level
    after_level: Level


@dataclass(frozen=True, slots=True)
class Offer:
    """What so many own days buy at most: `used` of `days`, the moves, and what comes of them."""

    days: float
    used: float
    measures: int
    moves: tuple[Move, ...]
    gains: tuple[Gain, ...]


HindranceKind: TypeAlias = Literal[
    "together", "cap", "unknown", "unanswered", "no-measure", "dropped", "floor",
]


@dataclass(frozen=True, slots=True)
class Hindrance:
    """What stands in the way, in titles.

    `together`: none of these themes moves `node` alone. `cap`: `node` is held at `step` while these are too
    low. `unknown`, `unanswered`: nobody can plan for these yet. `no-measure`: the questionnaire has no
    measure for the next step of these. `dropped`: the company laid these aside. `floor`: these lie under
    what the law appears to require, and the plan leaves them there.
    """

    kind: HindranceKind
    themes: tuple[str, ...]
    node: str = ""
    step: Level | None = None


@dataclass(frozen=True, slots=True)
class FindOut:
    """A theme of which the company does not know where it stands: no measure is planned, but a question."""

    question: str
    title: str
    ask: str
    first_by: date


@dataclass(frozen=True, slots=True)
class Plan:
    """The way to the aims with the fewest own days, and what else that many days could buy.

    `exact`: no way with fewer days exists, by the figures at hand; otherwise it is approximate. `budget` is
    the number of days it had to keep to, None where a target decided. `is_proposal`: nobody chose the aims.
    """

    company: str
    questionnaire: str
    version: str
    date: date
    aims: tuple[Aim, ...]
    budget: float | None
    exact: bool
    is_proposal: bool
    tasks: tuple[Task, ...]
    moves: tuple[Move, ...]
    find_out: tuple[FindOut, ...]
    gains: tuple[Gain, ...]
    hindrances: tuple[Hindrance, ...]
    ladder: tuple[Offer, ...]
    ladder_exact: bool = True

    @property
    def days(self) -> float:
        """Own days of all measures."""
        return sum(move.days for move in self.moves)

    @property
    def kroner(self) -> float:
        """Outlay of all measures of which it is stated."""
        return sum(task.figures.kroner or 0 for task in self.tasks)

    @property
    def months(self) -> float:
        """Months of all measures one after the other, as far as they are stated."""
        return sum(task.figures.months or 0 for task in self.tasks)

    @property
    def is_reached(self) -> bool:
        return all(aim.is_reached for aim in self.aims)
