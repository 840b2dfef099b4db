"""What lies between two sheets: some of what differs taken from the new one, the rest from the old one.

Each question differs in one way (its answer, its scope, or what is known of it), so three switches
make eight mixtures. Judges no change; `change` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from resiliens.assess.company import CompanyFacts
from resiliens.assess.fold import Fold
from resiliens.assess.instrument import Instrument
from resiliens.assess.plans import QuestionPlan
from resiliens.model.answers import Company, Entry, Sheet, State, Value
from resiliens.model.change import Cause
from resiliens.model.conditions import ALWAYS, Absent
from resiliens.model.questionnaire import Weighting
from resiliens.model.result import QuestionResult, Score

SWITCHES: Mapping[Cause, int] = {Cause.ANSWERS: 1, Cause.SCOPE: 2, Cause.KNOWLEDGE: 4}
OLD, NEW = 0, 7
MIXTURES = range(8)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Date:
    """One date: its sheet, and every question as the ordinary fold finds it."""

    sheet: Sheet
    questions: Mapping[str, QuestionResult]


class _Mixed(Fold):
    """A fold whose states are given: conditions decided on each date what applies, and not in between."""

    def __init__(self, sheet: Sheet, instrument: Instrument, states: Mapping[str, State]) -> None:
        self._states = states
        super().__init__(sheet, instrument)

    def state(self, plan: QuestionPlan) -> State:
        return self._states[plan.id]


def with_weighting(instrument: Instrument, weighting: int | None) -> Instrument:
    """The instrument with one weighting of the programme for every sheet; None for the ordinary weights."""
    tree = instrument.questionnaire
    always = () if weighting is None else (Weighting(ALWAYS, tree.weightings[weighting].weights),)
    return replace(instrument, questionnaire=replace(tree, weightings=always), _trees={})


def date_of(sheet: Sheet, instrument: Instrument) -> Date:
    """A date folded in the ordinary way."""
    fold = Fold(sheet, instrument)
    fold.section(fold.tree.root)
    return Date(sheet, {plan.id: result for plan, _, result in fold.rows()})


def cause_between(old: QuestionResult, new: QuestionResult) -> Cause:
    """In which way a question can differ. What counts at one date only has no answer to compare."""
    if old.score is None or new.score is None:
        return Cause.SCOPE
    is_known = old.state is State.ANSWERED and new.state is State.ANSWERED
    return Cause.ANSWERS if is_known else Cause.KNOWLEDGE


def mixture(
    dates: tuple[Date, Date], instrument: Instrument, *, switched: int, without: frozenset[str]
) -> Fold:
    """The two dates mixed and folded. `switched` holds the switches that stand on the new date; the
    questions of `without` count at neither."""
    old, new = dates
    states: dict[str, State] = {}
    entries: dict[str, Entry] = {}
    for address, before in old.questions.items():
        after = new.questions[address]
        taken = after if switched & SWITCHES[cause_between(before, after)] else before
        if address in without:
            states[address] = State.NOT_ASKED
            continue
        states[address] = taken.state
        if taken.state is State.ANSWERED and taken.value is not None:
            entries[address] = Entry(Value(taken.value))
    sheet = Sheet(
        file=new.sheet.file, questionnaire=new.sheet.questionnaire, version=new.sheet.version,
        company=_company(dates, instrument, switched), entries=entries,
    )
    fold = _Mixed(sheet, instrument, states)
    fold.section(fold.tree.root)
    return fold


def scores_of(fold: Fold) -> dict[str, Score | None]:
    """The own range of every node, shown or not."""
    return {address: folded.score for address, folded in fold.folded.items()}


def _company(dates: tuple[Date, Date], instrument: Instrument, switched: int) -> Company:
    """What caps and conditions read: another fact is another scope, one that became known is knowledge."""
    before, after = (one.sheet.company for one in dates)
    knows = [CompanyFacts(instrument.questionnaire, one) for one in (before, after)]
    facts: dict[str, Entry] = {}
    for address in (*before.facts, *(one for one in after.facts if one not in before.facts)):
        is_open = any(one.question(address) is Absent.OPEN for one in knows)
        cause = Cause.KNOWLEDGE if is_open else Cause.SCOPE
        entry = (after if switched & SWITCHES[cause] else before).facts.get(address)
        if entry is not None:
            facts[address] = entry
    return Company(facts=facts)
