"""Questions that are asked for another reason than being due: named, claimed, or hidden now.

Asks nothing; what is due in the ordinary way is `needed`.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from resiliens.assess.company import CompanyFacts
from resiliens.assess.fold import Fold
from resiliens.assess.instrument import Instrument
from resiliens.assess.leaves import was_answered
from resiliens.model.answers import Sheet, State, Value
from resiliens.model.conditions import Truth, judge
from resiliens.model.questions import Question, Streams, Text

_NOT_NOW = frozenset({State.INACTIVE, State.PENDING})


def questions_among(sheet: Sheet, instrument: Instrument, chosen: Collection[str]) -> tuple[Question, ...]:
    """The chosen questions that apply now, whether or not they belong to the sheet's set and scope."""
    fold = Fold(replace(sheet, set="full", scope=None), instrument)
    return tuple(
        plan.question for plan in fold.tree.questions.values()
        if plan.id in chosen and fold.state(plan) not in _NOT_NOW
    )


def claimed_questions(
    sheet: Sheet, instrument: Instrument, chosen: Collection[str] | None = None
) -> tuple[Question, ...]:
    """What somebody can go and look at: questions with an answer that claims something (no words, no
    streams), of the chosen ones where some were chosen."""
    fold = Fold(sheet, instrument)
    return tuple(
        plan.question for plan in fold.tree.questions.values()
        if (chosen is None or plan.id in chosen)
        and plan.id in sheet.entries
        and isinstance(sheet.entries[plan.id].answer, Value)
        and not isinstance(plan.question, Text | Streams)
        and fold.state(plan) is State.ANSWERED
    )


def hidden_questions(sheet: Sheet, instrument: Instrument) -> tuple[Question, ...]:
    """The questions that are answered but whose condition does not hold, or hangs on what is not known:
    kept, and not counted. Those about the company come first."""
    tree, facts = instrument.questionnaire, CompanyFacts(instrument.questionnaire, sheet.company)
    about = [
        question for question in tree.company
        if was_answered(sheet.company.facts.get(question.id))
        and judge(question.when, facts) is not Truth.TRUE
    ]
    fold = Fold(sheet, instrument)
    themes = [
        plan.question for plan in fold.tree.questions.values()
        if plan.gates and was_answered(sheet.entries.get(plan.id)) and fold.state(plan) in _NOT_NOW
    ]
    return (*about, *themes)
