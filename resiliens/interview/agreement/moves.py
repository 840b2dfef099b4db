"""What the room can ask for, as values: screen, lines and tests all speak to the meeting in these."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Wished: TypeAlias = Literal[
    "unknown", "not-applicable", "reason", "evidence", "dissent", "new", "other", "day", "skip", "back",
    "overview", "leave", "help", "again",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pick:
    """One row of the present card, by its value: chosen, or ticked where several may be."""

    value: str


@dataclass(frozen=True, slots=True)
class Accept:
    """Enter: what is offered stands, or on to the next."""


@dataclass(frozen=True, slots=True)
class Say:
    """A typed line, where the card has one."""

    text: str


@dataclass(frozen=True, slots=True)
class Wish:
    """A key of the present card."""

    name: Wished


Move: TypeAlias = Pick | Accept | Say | Wish
