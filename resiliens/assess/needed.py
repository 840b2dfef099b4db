"""Which questions an interview asks: those that are due now, and the company questions they need.

Asks nothing and orders nothing; the interview gets both lists handed in.
"""

from __future__ import annotations

from collections.abc import Iterator

from resiliens.assess.company import PREFIX, CompanyFacts
from resiliens.assess.fold import Fold
from resiliens.assess.instrument import Instrument
from resiliens.model.answers import Sheet, State
from resiliens.model.conditions import Condition, Truth, comparisons, judge
from resiliens.model.questionnaire import Questionnaire, Section, core_ids, walk
from resiliens.model.questions import Question

_NOT_ASKED_NOW = frozenset({State.NOT_ASKED, State.INACTIVE, State.PENDING})


def due_questions(sheet: Sheet, instrument: Instrument) -> tuple[Question, ...]:
    """The questions to ask of this sheet now, in the order of the questionnaire.

    A question whose condition is false or still open is not among them; it may come later.
    """
    fold = Fold(sheet, instrument)
    return tuple(plan.question for plan in fold.tree.questions.values()
                 if fold.state(plan) not in _NOT_ASKED_NOW)


def company_questions(sheet: Sheet, questionnaire: Questionnaire) -> tuple[Question, ...]:
    """The company questions that some question of the sheet's set needs, as far as they apply.

    Needed is what a condition, a legal floor, a cap or the programme's weights read; and what such
    a company question reads itself.
    """
    needed = set(_read(questionnaire, sheet))
    by_id = {question.id: question for question in questionnaire.company}
    waiting = list(needed)
    while waiting:
        question = by_id.get(waiting.pop())
        above = {one.address for one in comparisons(question.when)} if question is not None else set()
        waiting.extend(above - needed)
        needed |= above
    facts = CompanyFacts(questionnaire, sheet.company)
    return tuple(question for question in questionnaire.company
                 if question.id in needed and judge(question.when, facts) is Truth.TRUE)


def _read(questionnaire: Questionnaire, sheet: Sheet) -> Iterator[str]:
    chosen = core_ids(questionnaire) if sheet.set == "core" else None
    for condition in _conditions(questionnaire, chosen):
        yield from (one.address for one in comparisons(condition) if one.address.startswith(PREFIX))


def _conditions(questionnaire: Questionnaire, chosen: frozenset[str] | None) -> Iterator[Condition]:
    yield from (weighting.when for weighting in questionnaire.weightings)
    for node in walk(questionnaire.root):
        if isinstance(node, Section):
            yield node.when
            yield from (cap.when for cap in node.caps)
        elif chosen is None or node.id in chosen:
            yield node.when
            yield from (floor.when for floor in node.floors)
