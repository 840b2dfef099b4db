"""What is special about one sitting: last year's answers, a clock, a field study, a chosen few questions.

Values handed in from outside; the ordinary sitting is `USUAL`. Not for acting on them (`session`,
`recording`, `following`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, TypeAlias

from resiliens.interview.places import Place
from resiliens.model.answers import Entry, Missing, Sheet
from resiliens.model.questions import Question, Streams, Text

Order: TypeAlias = Callable[[Sheet, Sequence[Question], Place], Sequence[Question]]
Why: TypeAlias = Literal["", "first-choices", "time"]
NOTHING_EARLIER: Mapping[Place, Entry] = {}


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Occasion:
    """One kind of sitting.

    before       the answers of the last time, by address; hidden until the new one is given
    before_day   the day of those answers
    order        puts the open questions in order, given the sheet and where one is; None: as handed in
    enough       a reason to offer the end after this answer; each reason is offered once
    minutes      how long the person has; None where nobody said
    used         how many of them are gone
    start        the place to begin at; empty: after the last answer
    field_study  answers are what was seen, and go beside what was claimed
    by, today    who saw it, and when
    hidden       the questions that are answered but do not apply now
    """

    before: Mapping[Place, Entry] = field(default_factory=lambda: NOTHING_EARLIER)
    before_day: date | None = None
    order: Order | None = None
    enough: Callable[[Sheet], Why] | None = None
    minutes: int | None = None
    used: Callable[[], float] = lambda: 0.0
    start: Place = ""
    field_study: bool = False
    by: str = ""
    today: date | None = None
    hidden: Callable[[Sheet], Sequence[Question]] | None = None

    def earlier(self, question: Question) -> Entry | None:
        """What was answered the last time, where the two answers can be compared."""
        entry = self.before.get(question.id)
        if entry is None or entry.refused or isinstance(entry.answer, Missing):
            return None
        if isinstance(question, Text | Streams) or (entry.revision or question.revision) != question.revision:
            return None
        return entry


USUAL = Occasion()
