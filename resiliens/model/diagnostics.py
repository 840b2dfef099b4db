"""Findings of the readers: a code, a place, the facts. The words are made at the edge.

Not for findings about a company's answers; those are `resiliens.model.result.Findings`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Generic, TypeVar

T = TypeVar("T")
Argument = str | int | float


class Severity(Enum):
    """An error keeps a file from being used; a warning is said and the work goes on."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A place in a file. Lines and columns begin at 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing wrong in one place.

    `code` is stable for ever (`RQ` questionnaire, `RA` answers, `RP` plug-in, `RT` plan,
    `RL` list of companies, `RC` records of consents and visits); `arguments` fill the message of that code
    in the user's language.
    """

    code: str
    position: Position
    arguments: Mapping[str, Argument] = field(default_factory=dict)
    severity: Severity = Severity.ERROR

    @property
    def is_error(self) -> bool:
        return self.severity is Severity.ERROR


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What a reader gives: a value if one could be made, and everything there is to say about it."""

    value: T | None
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def failed(self) -> bool:
        """True where there is no value, or an error makes it unusable."""
        return self.value is None or has_errors(self.diagnostics)


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    """True if one of the diagnostics is an error."""
    return any(diagnostic.is_error for diagnostic in diagnostics)
