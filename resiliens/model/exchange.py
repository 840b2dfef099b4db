"""What companies have and what they want, side by side: lines, candidates, and how far a match has come.

Values only. How they fit is `network.streams`; how matches are kept on disk, `files.matches`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from resiliens.model.answers import Plain
from resiliens.model.places import Distance

Side: TypeAlias = Literal["have", "want"]
Audience: TypeAlias = Literal["open", "network", "facilitator"]
Likeness: TypeAlias = Literal["same", "serves", "family", "words"]
"""The same substance; one that is used as the other; one of the same family; only a word in common."""
Amounts: TypeAlias = Literal["enough", "part", "unknown", "not-comparable"]
Rhythms: TypeAlias = Literal["fits", "store", "ask", "unknown"]
"""Fits; must be stored in between; to be asked; nobody said."""

STEPS = ("idea", "contact", "sample", "trial", "agreement", "operation")
STOPPED = "stopped"
REASONS = ("quality", "amount", "distance", "price", "law", "timing", "trust")
"""How far a match has come, and why it stopped (facilitation, section 7.3)."""


@dataclass(frozen=True, slots=True)
class Substance:
    """Something that goes from one company to another. `family` are those that may do in its place,
    `serves` the substances it is used as, `names` every word for it, the first of each language to print."""

    id: str
    kind: str
    family: str = ""
    serves: tuple[str, ...] = ()
    names: tuple[tuple[str, tuple[str, ...]], ...] = ()

    def named(self, language: str) -> str:
        given = dict(self.names)
        return next((some[0] for some in (given.get(language, ()), *given.values()) if some), self.id)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a company's have/want list. What was not said is empty; `amount` is as it was written.

    `number` counts within the company and side, beginning at 1. `sharing` is `facilitator` where the
    company said nothing. `substances` are ids, the first found in the name first. `quiet`: a competitor of
    the company takes part, so that its amounts are for the facilitator alone (facilitation, section 5.3).
    """

    key: str
    company: str
    side: Side
    number: int
    name: str
    kind: str = ""
    amount: Plain = None
    unit: str = ""
    rhythm: str = ""
    quality: str = ""
    use: str = ""
    place: str = ""
    begins: str = ""
    legal: str = ""
    sharing: Audience = "facilitator"
    substances: tuple[str, ...] = ()
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """Where quality may not fit: what about (`moisture`, `temperature`, ...) and what each side wrote."""

    about: str
    have: str
    want: str


@dataclass(frozen=True, slots=True)
class Candidate:
    """A have and a want that may fit. `covers` is the share of the want in whole tens of per cent, for
    `part`. `rivals`: the two compete; `also_wanted` and `also_had` are competitors of one of them for the
    same. `points` order candidates and choose the suggested set; they are printed nowhere."""

    have: Line
    want: Line
    likeness: Likeness
    amounts: Amounts
    rhythms: Rhythms
    distance: Distance
    doubts: tuple[Doubt, ...]
    asks_law: bool
    points: int
    covers: int = 0
    rivals: bool = False
    also_wanted: tuple[str, ...] = ()
    also_had: tuple[str, ...] = ()
    suggested: bool = False


@dataclass(frozen=True, slots=True)
class Exchange:
    """All lines, and the candidates worth a talk, the best first.

    `weaker` are those left out, since each of their lines has better ones. `lonely` are lines that nothing
    fits, `not_understood` those without a substance.
    """

    lines: tuple[Line, ...] = ()
    candidates: tuple[Candidate, ...] = ()
    lonely: tuple[Line, ...] = ()
    not_understood: tuple[Line, ...] = ()
    unknown_places: tuple[str, ...] = ()
    not_found: tuple[str, ...] = ()
    weaker: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class End:
    """One end of a match in the file: the company, and the line by its name."""

    company: str
    name: str
    orgnr: str = ""


@dataclass(frozen=True, slots=True)
class Match:
    """A match that is followed. `step` is one of STEPS or STOPPED, `reason` one of REASONS where it stopped,
    `before` the step it had come to then; `since` the day of the last move."""

    id: str
    have: End
    want: End
    step: str = "idea"
    reason: str = ""
    before: str = ""
    since: date | None = None
    note: str = ""
    line: int = field(default=0, compare=False)
