"""One screenful as values: what is asked, what can be chosen, which keys there are. Not for laying it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from resiliens.interview.agreement.moves import Wished

Kind: TypeAlias = Literal[
    "start", "role", "day", "theme", "why-not", "figure", "change", "reason", "evidence", "piece", "dissent",
    "owner", "owner-typed", "due", "silent", "overview", "help", "end",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: its key, its value, its words. `dots`: how many answered so, 0 where that is not shown.

    `state` stands at the end of the title; `marked` is None where rows are not ticked.
    """

    key: str
    value: str
    title: str
    text: str = ""
    dots: int = 0
    state: str = ""
    marked: bool | None = None


@dataclass(frozen=True, slots=True)
class Key:
    """A letter and what it does here."""

    letter: str
    label: str
    wish: Wished


@dataclass(frozen=True, slots=True)
class Card:
    """What the room sees now.

    `facts` are short paragraphs between the question and the rows; `offered` is the value of the row that
    Enter takes, empty where Enter only goes on; `enter` says what Enter does, `pick` what
    the key of a row does. On a `typing` card a line is
    typed, and `typed` is what stands there already.
    """

    place: str
    kind: Kind
    head: str
    clock: str
    title: str
    ask: str = ""
    facts: tuple[str, ...] = ()
    rows: tuple[Choice, ...] = ()
    several: bool = False
    offered: str = ""
    enter: str = ""
    pick: str = ""
    typing: bool = False
    typed: str = ""
    hint: str = ""
    keys: tuple[Key, ...] = ()
