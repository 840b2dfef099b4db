"""Key figures of one year: what a company gave, and what follows from it by plain arithmetic.

A formula is a small tree, so that the value and the formula as it is shown can never differ. Not for scores.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from resiliens.model.answers import State

Sign: TypeAlias = Literal["+", "−", "×", "÷"]


class Arithmetic:
    """Lets a formula be written as one: `(Given("men") - Given("women")) / Given("men") * 100`."""

    __slots__ = ()

    def __add__(self, other: Formula | float) -> Operation:
        return Operation("+", _formula(self), _formula(other))

    def __sub__(self, other: Formula | float) -> Operation:
        return Operation("−", _formula(self), _formula(other))

    def __mul__(self, other: Formula | float) -> Operation:
        return Operation("×", _formula(self), _formula(other))

    def __truediv__(self, other: Formula | float) -> Operation:
        return Operation("÷", _formula(self), _formula(other))


@dataclass(frozen=True, slots=True)
class Given(Arithmetic):
    """A figure by its local id, asked or calculated before. `or_zero`: not applicable counts as 0."""

    id: str
    or_zero: bool = False


@dataclass(frozen=True, slots=True)
class Constant(Arithmetic):
    """A fixed factor, such as 4.33 MWh in a tonne of wood."""

    value: float


@dataclass(frozen=True, slots=True)
class Operation(Arithmetic):
    """Two formulas and a sign between them."""

    sign: Sign
    left: Formula
    right: Formula


Formula: TypeAlias = Given | Constant | Operation


def _formula(part: object) -> Formula:
    if isinstance(part, Given | Constant | Operation):
        return part
    assert isinstance(part, int | float)  # noqa: S101  # the operators above take nothing else
    return Constant(part)


def givens(formula: Formula) -> Iterator[Given]:
    """The figures a formula needs, in reading order."""
    match formula:
        case Given():
            yield formula
        case Operation():
            yield from givens(formula.left)
            yield from givens(formula.right)


@dataclass(frozen=True, slots=True)
class Place:
    """Where a figure stands in VSME.

    `disclosure` (B3) and `paragraph` are those of the 2026 text; a paragraph is empty where the 2026 text
    has dropped the figure. `paragraph_2025` is that of the 2025 text, which the template and the taxonomy
    still follow; `element` the XBRL element's name, empty where the taxonomy has none.
    """

    disclosure: str = ""
    paragraph: str = ""
    paragraph_2025: str = ""
    element: str = ""


@dataclass(frozen=True, slots=True)
class AskedFigure:
    """One answered, or still open, figure. `source` is the note and the titles of what can be shown."""

    id: str  # the full address of the question
    state: State
    place: Place
    value: int | float | str | None = None
    source: str = ""
    evidence_date: date | None = None  # the newest


@dataclass(frozen=True, slots=True)
class CalculatedFigure:
    """One figure made of others.

    `inputs` are the figures that were put in. `value` is None where `missing` names figures that are not
    known, or where `divisor_zero` says that there is nothing to divide by. `doubtful`: outside what the
    figure can be (a share over 100 %, an amount under 0), so one of the inputs must be wrong.
    """

    id: str
    place: Place
    formula: Formula
    value: float | None = None
    inputs: Mapping[str, float] = field(default_factory=dict)
    missing: tuple[str, ...] = ()
    divisor_zero: bool = False
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """All figures of one answers file. `year` is None where nobody said which year they are of."""

    year: int | None
    asked: tuple[AskedFigure, ...]
    calculated: tuple[CalculatedFigure, ...]
