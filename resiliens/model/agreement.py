"""Several answers of one company to one theme, and what the company agreed on.

Values only. How they are worked out is `assess.consensus`; how they are taken down, the interview.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from resiliens.model.answers import State

Talk: TypeAlias = Literal["confirm", "evidence", "talk"]
"""What a theme needs in the room: all alike (ten seconds), one step apart (the lower stands unless somebody
names evidence within a minute), or further apart (facilitation, section 2.2)."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One person's answer to one theme. `role` and `file` are for counting seats and for sources on the
    facilitator's own screen; no print shows them beside a step. `step` is the place on the theme's scale of
    steps where the answer is a step of a ladder, None for every other kind and state."""

    file: str
    role: str
    state: State
    step: int | None = None


@dataclass(frozen=True, slots=True)
class Topic:
    """One theme on the agenda of a company's agreement.

    `lowest`, `middle` (the lower median) and `highest` are steps over those who gave one, None where nobody
    did; `spread` is highest minus lowest. `offered` is the step that stands unless the room says otherwise:
    the common one, else the lower. `red_line`: a legal floor applies or may apply and `lowest` is below it.
    `settled_by_silence`: the clock leaves no time for it, the offered step stands if nobody objects.
    """

    question: str
    title: str
    weight: float
    voices: tuple[Voice, ...]
    lowest: int | None
    middle: int | None
    highest: int | None
    unknown: int
    not_applicable: int
    red_line: bool
    talk: Talk
    offered: int | None
    minutes: float = 0.0
    settled_by_silence: bool = False

    @property
    def spread(self) -> int:
        return 0 if self.lowest is None or self.highest is None else self.highest - self.lowest

    @property
    def steps(self) -> tuple[int, ...]:
        """The steps given, lowest first: what dots are drawn from, never in the order of the files."""
        return tuple(sorted(voice.step for voice in self.voices if voice.step is not None))


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a company has to agree on, in the order to talk about it.

    `agreement` is van der Eijk's A over all themes' mean, -1..1, with `by_chance` the value that people
    answering at random stay below 95 times in 100 (scoring, section 5.1); both None where they mean nothing.
    """

    company: str
    files: tuple[str, ...]
    roles: tuple[str, ...]
    topics: tuple[Topic, ...]
    minutes: int | None = None
    agreement: float | None = None
    by_chance: float | None = None
    earlier: date | None = None
