"""How firm the choice of the first measures is: the values that `resiliens.assess.robust` works out.

Not for words; `resiliens.documents.firmness` has them.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal, TypeAlias

Tried: TypeAlias = Literal["answers", "weights", "together"]


class Hold(Enum):
    """What may be said of the choice."""

    NONE = "none"  # there is no measure to choose
    FIRM = "firm"  # the same measures come first though some answers are a step wrong
    TIED = "tied"  # some places are as well taken by another theme, few enough to name
    LOOSE = "loose"  # by very many others


@dataclass(frozen=True, slots=True)
class Staying:
    """One of the first measures: in how many of the draws it was still among the first."""

    id: str
    question: str
    title: str
    stayed: int
    firm: bool


@dataclass(frozen=True, slots=True)
class Trials:
    """What was tried and how often, and how often all of the first three and five stood where they stand.

    `answers`: each answer alone a step down and up; `weights`: each theme's weight alone a quarter down and
    up; `together`: drawn combinations of both.
    """

    tried: Tried
    n: int
    three: int
    five: int


@dataclass(frozen=True, slots=True)
class Firmness:
    """How firm the choice is.

    `first` are the measures in their order. `firm` are titles of themes whose measures hold, `equal` titles
    of themes that are as important as each other for the other places, those chosen now first. Counts
    (`first`, `trials`, `seed`) are for the appendix alone.
    """

    hold: Hold
    seed: int
    first: tuple[Staying, ...] = ()
    firm: tuple[str, ...] = ()
    equal: tuple[str, ...] = ()
    trials: tuple[Trials, ...] = ()
