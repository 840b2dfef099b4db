"""Which side of the table a role sits on, and what each side answered where it has enough people.

Roles are free words, so a role that tells nothing counts on no side. Not for who somebody is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, TypeAlias

from resiliens.model.agreement import SHOWN_FROM, Voice

Seat: TypeAlias = Literal["management", "employees", ""]

_EMPLOYEES = (
    "ansatt", "tilsett", "operatør", "fagarbeid", "tillitsval", "verneombud", "verneombod", "lærling",
    "sjåfør",
    "medarbeid", "montør", "mekanik", "lagerarbeid", "employee", "operator", "worker", "shop steward",
    "safety rep", "safety officer", "apprentice", "driver", "union", "crew", "staff",
)  # fmt: skip
_MANAGEMENT = (
    "leder", "leiar", "sjef", "direktør", "styre", "eier", "eigar", "formann", "manager", "director", "owner",
    "chair", "board", "ceo", "cfo", "coo", "chief", "head of", "foreman", "supervisor",
)  # fmt: skip


def seat_of(role: str) -> Seat:
    """The side that a role names. One who speaks for the employees sits with them, whatever else it says."""
    words = " ".join(role.casefold().split())
    if _names(words, _EMPLOYEES):
        return "employees"
    return "management" if _names(words, _MANAGEMENT) else ""


def seat_medians(voices: Sequence[Voice]) -> tuple[int, int] | None:
    """The lower medians of management and of employees; None where one has fewer than SHOWN_FROM steps."""
    by_seat: dict[Seat, list[int]] = {"management": [], "employees": [], "": []}
    for voice in voices:
        if voice.step is not None:
            by_seat[seat_of(voice.role)].append(voice.step)
    management, employees = by_seat["management"], by_seat["employees"]
    if min(len(management), len(employees)) < SHOWN_FROM:
        return None
    return lower_median(management), lower_median(employees)


def lower_median(steps: Sequence[int]) -> int:
    """The middle step, of two middle ones the lower: always a step that somebody gave."""
    return sorted(steps)[(len(steps) - 1) // 2]


def _names(words: str, parts: Sequence[str]) -> bool:
    """A short name stands alone (`CEO`); a longer one also inside a word (`produksjonsleder`)."""
    return any(part in words if len(part) > 3 else re.search(rf"\b{part}\b", words) for part in parts)
