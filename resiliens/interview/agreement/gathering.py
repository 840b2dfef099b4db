"""What is brought to the table: the agenda, its questions, last year's agreement, what comes along unasked.

Values only. What is decided about it is the sheet's, how it goes on `taking`'s.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

from resiliens.assess.agreed import agreed_sheet_of
from resiliens.interview.conversation import section_title
from resiliens.interview.occasion import USUAL, Occasion
from resiliens.model.agreement import Agenda, Decision, Topic
from resiliens.model.answers import MISSING, Entry, Seen, Sheet, Value
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Floor, Question


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Gathering:
    """One company's meeting.

    agenda     what has to be agreed on, in the order to talk about it
    tree       the questionnaire that was answered
    today      the day that is offered as the day of the agreement
    occasion   last year's agreed answers, hidden until a new one is given (`again`)
    sheets     the files the agenda was made from: what people named and saw comes along from there
    resumed    was the file there already?
    """

    agenda: Agenda
    tree: Questionnaire
    today: date
    occasion: Occasion = USUAL
    sheets: tuple[Sheet, ...] = ()
    resumed: bool = False

    @property
    def questions(self) -> Mapping[str, Question]:
        """The question of each topic and fact, by address."""
        everything = (*self.agenda.topics, *self.agenda.facts)
        found = ((one.question, self.tree.question(one.question)) for one in everything)
        return {address: question for address, question in found if question is not None}

    def part(self, address: str) -> str:
        """The title of the pillar or section around a theme."""
        return section_title(self.tree, address)

    @property
    def talked(self) -> tuple[Topic, ...]:
        """The themes that are talked about one by one; without an offer nothing can stand in silence."""
        return tuple(one for one in self.agenda.topics if not one.settled_by_silence or one.offer == MISSING)

    @property
    def silent(self) -> tuple[Topic, ...]:
        """The themes whose offered answer stands if nobody objects."""
        return tuple(one for one in self.agenda.topics if one.settled_by_silence and one.offer != MISSING)

    def topic(self, address: str) -> Topic | None:
        """The topic or fact of this address."""
        everything = (*self.agenda.topics, *self.agenda.facts)
        return next((one for one in everything if one.question == address), None)

    def laws(self, topic: Topic) -> tuple[Floor, ...]:
        """The legal floors that apply, or may apply, and that somebody's step is below; where that would tell
        whose, none or all."""
        if not topic.shows_red_line:
            return ()
        lowest = topic.lowest if topic.is_open else None
        floors = self.questions[topic.question].floors
        return tuple(one for one in floors if lowest is None or lowest < one.step)

    def begun(self, saved: Sheet | None, file: str) -> Sheet:
        """The sheet to go on in: what all agree on without a talk, and over it what was decided before."""
        base = replace(agreed_sheet_of(self.agenda, {}, self.sheets, day=self.today), file=file)
        if saved is None:
            return base
        facts = {**base.company.facts, **saved.company.facts}
        entries = {**base.entries, **saved.entries}
        for address in base.entries.keys() & saved.entries.keys():  # somebody's file may have come since
            entries[address] = _both(saved.entries[address], base.entries[address])
        return replace(saved, company=replace(saved.company, facts=facts), entries=entries)

    def draft(self, address: str, decision: Decision) -> Entry:
        """The entry of one decision, with what people named for it and what was seen in a field study."""
        sheet = agreed_sheet_of(self.agenda, {address: decision}, self.sheets, day=self.today)
        found = (sheet.company.facts if address.startswith("company.") else sheet.entries).get(address)
        return replace(found or Entry(), seen=self._seen(address))

    def _seen(self, address: str) -> Seen | None:
        """What was seen last, where anybody's file holds it."""
        seen = [entry.seen for one in self.sheets if (entry := one.entries.get(address)) and entry.seen]
        return max(seen, key=lambda one: (one.date or date.min, one.by, str(one.value)), default=None)


def _both(one: Entry, other: Entry) -> Entry:
    """Free words and side streams of both, each once."""
    if not isinstance(one.answer, Value) or not isinstance(other.answer, Value):
        return one
    old, new = one.answer.value, other.answer.value
    if isinstance(old, tuple) and isinstance(new, tuple):
        more = tuple(line for line in new if line not in old)
        return replace(one, answer=Value((*old, *more))) if more else one
    if isinstance(old, str) and isinstance(new, str):
        lines = [line for line in new.split("\n") if line not in old.split("\n")]
        return replace(one, answer=Value("\n".join([old, *lines]))) if lines else one
    return one
