"""What a network's document may show, as values: all that a page about several companies is made of.

No company stands here but on open cards that its own file agreed to, and no step of one company. Not for
deciding what may be shown; that is `network.privacy`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

Way: TypeAlias = Literal["closed", "protected", "open-cards"]
WAYS: Final[tuple[Way, ...]] = ("closed", "protected", "open-cards")
"""In which way companies are shown side by side."""

FIVE = 5
"""The fewest independent companies behind a figure. A constant: no option lowers it (contract, section 8)."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A ladder question as a document names it. `steps` are the names of its steps, lowest first."""

    id: str
    title: str
    part: str
    first: int
    steps: tuple[str, ...]
    core: bool = True
    innovation: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One theme's figures, in step numbers; every figure is None where the theme is not shown.

    `n` counts independent companies, `quartiles` are the ends of the middle half, `bars` the companies on
    each step from the lowest.
    """

    id: str
    n: int | None = None
    median: int | None = None
    quartiles: tuple[int, int] | None = None
    bars: tuple[int, ...] | None = None

    @property
    def shown(self) -> bool:
        return self.median is not None


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a theme is not shown, and how many answered: for the facilitator's eyes, never in a document."""

    id: str
    rule: str
    n: int


@dataclass(frozen=True, slots=True)
class Card:
    """One company's step on one theme, shown with its name because its own file says so."""

    theme: str
    company: str
    step: int


@dataclass(frozen=True, slots=True)
class Came:
    """What can be counted whatever is shown: files and companies, nobody named."""

    files: int
    companies: int
    independent: int
    waiting: int = 0


@dataclass(frozen=True, slots=True)
class Network:
    """What the document of a network holds. `claimed_high` are ids of themes that are claimed half a step
    or more above what was seen."""

    mode: Way
    draft: bool
    round: str
    came: Came
    themes: tuple[Theme, ...]
    cells: tuple[Cell, ...] = ()
    cards: tuple[Card, ...] = field(default=())
    claimed_high: tuple[str, ...] = ()
