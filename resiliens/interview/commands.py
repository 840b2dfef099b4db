"""What a person can ask for in the interview, as values.

The screen, the plain mode and the tests all speak to the session in these; nothing here acts.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from resiliens.model.answers import Stream
from resiliens.model.questions import PlainValue


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer to the present question. `stay`: save it, and keep the same question (a stream list)."""

    value: PlainValue | tuple[Stream, ...]
    stay: bool = False


@dataclass(frozen=True, slots=True)
class Unknown:
    """Don't know."""


@dataclass(frozen=True, slots=True)
class NotApplicable:
    """Not applicable, and why."""

    why: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A remark to the present question; empty takes it away. The question stays."""

    text: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Can it be shown? `title` is what is kept where the answer is yes.

    `described`: the person gave the title, and perhaps the day and the owner; else it is a quick yes.
    """

    shown: Literal["yes", "no", "unknown"]
    title: str = ""
    day: date | None = None
    owner: str = ""
    described: bool = False


@dataclass(frozen=True, slots=True)
class ShowEvidence:
    """Ask again what can be shown for the answer that stands."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why the answer is another than the last time: one of `REASONS`."""

    reason: str


@dataclass(frozen=True, slots=True)
class TickSteps:
    """The steps of a ladder that hold, each judged by itself. Holes are allowed and kept."""

    steps: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Back:
    """To the question before. At the first one: nothing."""


@dataclass(frozen=True, slots=True)
class Skip:
    """Forward without changing anything."""


@dataclass(frozen=True, slots=True)
class Jump:
    """To a named place (`places.py`)."""

    place: str


@dataclass(frozen=True, slots=True)
class Help:
    """Show or hide the help of the present question."""


@dataclass(frozen=True, slots=True)
class SaveAgain:
    """Try again a save that failed."""


@dataclass(frozen=True, slots=True)
class Finish:
    """Done: only at the end."""


@dataclass(frozen=True, slots=True)
class Leave:
    """Stop here; go on another time."""


Command: TypeAlias = (
    Answer | Unknown | NotApplicable | Note | Evidence | ShowEvidence | Reason | TickSteps | Back | Skip
    | Jump | Help | SaveAgain | Finish | Leave
)  # fmt: skip
