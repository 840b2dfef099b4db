"""Several answers of one company to one theme, and what the company agreed on.

Values only. How they are worked out is `assess.consensus`; how they are taken down, the interview.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from resiliens.model.answers import MISSING, Answer, Evidence, NotApplicable, Plain, State, Value

Talk: TypeAlias = Literal["confirm", "evidence", "talk"]
"""What a theme needs in the room: all alike (ten seconds), one step apart (the lower stands unless somebody
names evidence within a minute), or further apart (facilitation, section 2.2)."""


SHOWN_FROM = 3
"""From so many answers to a theme on they may be kept or shown one by one, without who gave them."""


@dataclass(frozen=True, slots=True)
class Voice:
    """One person's answer to one theme. `role` and `file` are for counting seats and for sources on the
    facilitator's own screen; no print shows them beside a step. `step` is the place on the theme's scale of
    steps where the answer is a step of a ladder, None for every other kind and state. `answer` is what was
    said, for every kind."""

    file: str
    role: str
    state: State
    step: int | None = None
    answer: Answer = MISSING


@dataclass(frozen=True, slots=True)
class Topic:
    """One theme on the agenda of a company's agreement.

    `lowest`, `middle` (the lower median) and `highest` are steps over those who gave one, None where nobody
    did; `spread` is highest minus lowest. `offered` is the step that stands unless the room says otherwise:
    the common one, else the lower. `red_line`: a legal floor applies or may apply and `lowest` is below it.
    `settled_by_silence`: the clock leaves no time for it, the offered step stands if nobody objects.

    `kind` is the kind of its question. Of one that is no ladder no steps are shown, only whether the
    answers are `alike`; `offer` is the answer that stands unless the room says otherwise, for every kind
    (MISSING where the room has to say itself). `apart`: how many steps of the scale the answers lie apart,
    whatever the kind. `evidence` is what people named, each title once. `agreement` is van der Eijk's A
    (-1..1) of the steps and `by_chance` the value that people answering at random stay at or below 95 times
    in 100; both None where they mean nothing. `decides`: what its answer can change among the first
    measures and at legal floors (0 to 2; 0 where no clock asked for it). `seats`: the
    lower medians of management and of employees, None where one of them has fewer than three steps here.
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
    kind: str = "ladder"
    offer: Answer = MISSING
    apart: int = 0
    alike: bool = True
    evidence: tuple[Evidence, ...] = ()
    revision: int = 1
    agreement: float | None = None
    by_chance: float | None = None
    decides: float = 0.0
    seats: tuple[int, int] | None = None

    @property
    def spread(self) -> int:
        return 0 if self.lowest is None or self.highest is None else self.highest - self.lowest

    @property
    def shows_steps(self) -> bool:
        """May a print show steps of this theme? Only from SHOWN_FROM steps on, else just alike or differ."""
        return len(self.steps) >= SHOWN_FROM

    @property
    def is_open(self) -> bool:
        """Did enough people answer that what follows from one answer points at nobody? Also where nobody did:
        then nothing follows from any."""
        given = sum(isinstance(voice.answer, Value) for voice in self.voices)
        return given == 0 or given >= SHOWN_FROM

    @property
    def shows_red_line(self) -> bool:
        """May it be told that somebody stands below a legal floor? Each of two would know of the other.

        A "not applicable" that a law refuses is a red line by itself, whatever the steps are.
        """
        refused = any(
            isinstance(voice.answer, NotApplicable) and voice.state is State.UNKNOWN for voice in self.voices
        )
        return self.red_line and (self.is_open or refused)

    @property
    def steps(self) -> tuple[int, ...]:
        """The steps given, lowest first: what dots are drawn from, never in the order of the files."""
        return tuple(sorted(voice.step for voice in self.voices if voice.step is not None))


@dataclass(frozen=True, slots=True)
class Agenda:
    """What a company has to agree on, in the order to talk about it.

    `agreement` is van der Eijk's A over all themes' mean, -1..1, with `by_chance` the value that people
    answering at random stay below 95 times in 100 (scoring, section 5.1); both None where they mean nothing.

    `facts` are the questions about the company that its files answer differently. `gathered` are the titles
    of questions in words or with side streams: nobody votes on those, everything said is kept. `unanswered`
    are the titles of themes that were asked and that nobody answered. `questionnaire` and `version` are what
    was answered. `needed`: the minutes that the agenda takes, with start and end.
    """

    company: str
    files: tuple[str, ...]
    roles: tuple[str, ...]
    topics: tuple[Topic, ...]
    minutes: int | None = None
    agreement: float | None = None
    by_chance: float | None = None
    earlier: date | None = None
    facts: tuple[Topic, ...] = ()
    gathered: tuple[str, ...] = ()
    unanswered: tuple[str, ...] = ()
    questionnaire: str = ""
    version: str = ""
    needed: float = 0.0

    @property
    def people(self) -> int:
        """How many answered."""
        return len(self.files)


@dataclass(frozen=True, slots=True)
class Decision:
    """What a company agreed on for one theme or fact.

    `answer`: MISSING where nothing was agreed, then it stays open. `evidence`: None takes over what people
    named for this answer, a tuple (also an empty one) is what the room said. `dissent`: one sentence, without
    a name. `by_silence`: the offered answer stood and nobody objected. `more`: further `x-` fields of the
    entry, such as the votes of a second round.
    """

    answer: Answer = MISSING
    reason: str = ""
    evidence: tuple[Evidence, ...] | None = None
    dissent: str = ""
    by_silence: bool = False
    more: Mapping[str, Plain] = field(default_factory=dict)


DISSENT, BY_SILENCE, VOTES = "x-dissent", "x-by-silence", "x-votes"
"""Where in an entry of the agreed file stand: who did not agree and why (a sentence, no name), that nobody
objected to what was offered (`true`), and the answers that people gave alone, lowest first (from three)."""


@dataclass(frozen=True, slots=True)
class FilledSheet:
    """A sheet that a room has filled in: who and when from its head, and what was decided by address.

    What the room left empty is empty here, and a theme without any word of the room's is not among the
    decisions.
    """

    company: str = ""
    day: date | None = None
    present: tuple[str, ...] = ()
    decisions: Mapping[str, Decision] = field(default_factory=dict)
