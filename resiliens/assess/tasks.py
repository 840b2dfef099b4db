"""From a setting to what is to be done: its measures by importance, and the questions nobody could answer.

Not for dates; those come with the schedule.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from resiliens.assess.climbs import Rung, figures_of
from resiliens.assess.frame import Frame, Setting
from resiliens.assess.plans import QuestionPlan
from resiliens.assess.suggest import owner_of
from resiliens.model.answers import State
from resiliens.model.plan import FIRST_ACT_DAYS, FindOut, Key, OwnFigures, Task
from resiliens.model.result import QuestionResult, Result


def tasks_of(frame: Frame, setting: Setting, about: tuple[Result, OwnFigures, date]) -> Iterator[Task]:
    """The measures still to be taken: what lies under a legal floor first, then holes in the stairs, then by
    the order in which the report suggests themes. What is done already is left out."""
    result, own, today = about
    reasons = {one.question: one.reason for one in result.suggestions}
    ranks = {question: place for place, question in enumerate(reasons)}
    for address in sorted(setting, key=lambda one: ranks.get(one, len(ranks))):
        plan = frame.fold.tree.questions[address]
        rung = frame.leaves[address].rungs[setting[address]]
        for task in _of_rung(frame, (plan, rung, own), today):
            yield replace(task, under_floor=reasons.get(address) == "floor")


def unknown_themes(frame: Frame, plans: Iterable[QuestionPlan], today: date) -> Iterator[FindOut]:
    """The themes among these of which nobody knows where the company stands, the weightiest first."""
    first_by = today + timedelta(days=FIRST_ACT_DAYS)
    for plan in sorted(plans, key=lambda one: -one.weight):
        result = frame.fold.folded[plan.id].result
        if isinstance(result, QuestionResult) and result.state is State.UNKNOWN and plan.question.scored:
            yield FindOut(plan.id, plan.question.name, plan.question.ask or plan.question.title, first_by)


def _of_rung(frame: Frame, what: tuple[QuestionPlan, Rung, OwnFigures], today: date) -> Iterator[Task]:
    plan, rung, own = what
    for stride in rung.steps:
        for measure in stride.measures:
            key = (plan.id, measure.id)
            if key in own.done:
                continue
            figures = figures_of(key, measure, own)
            yield Task(
                question=plan.id, title=plan.question.name, measure=measure.id, text=measure.text,
                start=stride.start, to=stride.to, figures=figures, days_assumed=figures.days is None,
                half_year=1, first_by=today, due=today, schemes=measure.schemes,
                needs=tuple(_needed(frame, plan, measure.needs)),
            )  # fmt: skip


def _needed(frame: Frame, plan: QuestionPlan, needs: tuple[str, ...]) -> Iterator[Key]:
    for need in needs:
        owner = owner_of(frame.fold, need, plan)
        if owner is not None:
            yield owner[0].id, owner[1].id
