"""The sums of a programme over its companies, as its report may show them. Values; no company is here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

ROUNDED_TO: Final = 5
"""A sum is given as at least so many, in fives, so that two reports cannot be subtracted (rule R8)."""


@dataclass(frozen=True, slots=True)
class Sum:
    """One sum. `at_least` is rounded down to fives; None where it is not shown."""

    key: str
    at_least: int | None


@dataclass(frozen=True, slots=True)
class Programme:
    """`companies` counts those that answered, `sums` are in the order of the page, `matches` by readiness.

    A `draft` is the facilitator's; what is handed out bears the name of its `round`.
    """

    companies: int
    sums: tuple[Sum, ...]
    matches: tuple[Sum, ...] = ()
    draft: bool = True
    round: str = ""
