"""One number opened: everything it was made from, ready to be printed by `report --why`.

Values only; the words around them are the reader's. All scores are in [0, 1], full precision.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from resiliens.model.answers import State, Stream
from resiliens.model.questionnaire import ParamValue
from resiliens.model.questions import PlainValue
from resiliens.model.result import Level, Score


@dataclass(frozen=True, slots=True)
class WorkedChild:
    """One child of a section in the sum.

    `score` is None where the child is left out: `state` says why for a question; a section has no state,
    and is left out where nothing below it applies. `weight` 0 leaves a child out as well.
    `share` is its part of the weight that counts, 0 to 1.
    """

    id: str
    title: str
    kind: str
    state: State | None
    value: PlainValue | tuple[Stream, ...] | None
    weight: float
    score: Score | None
    share: float

    @property
    def counts(self) -> bool:
        """Does it enter the sum?"""
        return self.score is not None and self.weight > 0


@dataclass(frozen=True, slots=True)
class WorkedEnd:
    """The sum at one end of the range: the formula with its figures, what it gives, and that after caps.

    `formula` is empty where there is no sum: nothing is known yet, or the scorer gives no bounds.
    """

    formula: str
    before_caps: float
    score: float


@dataclass(frozen=True, slots=True)
class WorkedCap:
    """A cap: its step, the score it holds to, and whether it holds (`open`: an open answer decides)."""

    step: Level
    score: float
    state: Literal["holds", "open", "off"]
    hangs_on: tuple[str, ...] = ()  # company questions without an answer that decide


@dataclass(frozen=True, slots=True)
class WorkedThreshold:
    """A step and the score from which it is reached, at the low and at the high end."""

    step: Level
    score: float
    reached: bool
    possible: bool


@dataclass(frozen=True, slots=True)
class WorkedSum:
    """One node opened.

    `low` and `high` are the same sum where nothing is open; both are None where nothing counts.
    `missing`: what the low end lacks to `next_step`, None at the top. `reason` says why there is no
    formula: `nothing-known`, `unbounded` (an open child under a scorer that declares no bounds),
    `no-value` (answered with an option that is not scored), `left-out` (nothing applies), or "".
    For a question `children` is empty and `state`, `value` and `formula` tell the whole sum.
    """

    id: str
    title: str
    kind: str
    weight: float
    score: Score | None
    level: Level | None
    possible_level: Level | None
    thresholds: tuple[WorkedThreshold, ...]
    low: WorkedEnd | None
    high: WorkedEnd | None
    reason: Literal["", "nothing-known", "unbounded", "no-value", "left-out"] = ""
    next_step: Level | None = None
    missing: float | None = None
    scorer: str = ""
    scorer_version: str = ""
    params: Mapping[str, ParamValue] = field(default_factory=dict)
    children: tuple[WorkedChild, ...] = ()
    caps: tuple[WorkedCap, ...] = ()
    state: State | None = None
    value: PlainValue | tuple[Stream, ...] | None = None
    formula: str = ""
    shown: bool = True  # false where the author shows no score for this node
