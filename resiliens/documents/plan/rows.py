"""A computed plan as rows, the form in which a company keeps it: table, workbook and page have the same ones.

Owner, first act and evidence are left to the company. Not for writing files.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from resiliens.documents.plan.answers import answer_in_words, evidence_for
from resiliens.documents.words import help_of
from resiliens.messages import text
from resiliens.model.plan import FindOut, Plan, Task
from resiliens.model.plan_rows import Row, code_of, merged
from resiliens.model.questionnaire import Questionnaire

MOST_FIND_OUT = 5
MOST_SCHEMES = 2


def rows_of(
    plan: Plan, questionnaire: Questionnaire, language: str, kept: Sequence[Row] = ()
) -> tuple[Row, ...]:
    """The company's own lines, then the measures in order, then the themes to be found out, at most five."""
    made = [_task(task, questionnaire, (language, plan.date)) for task in plan.tasks]
    made += [_find_out(one, language) for one in plan.find_out[:MOST_FIND_OUT]]
    return merged(kept, made)


def _task(task: Task, questionnaire: Questionnaire, how: tuple[str, date]) -> Row:
    language, today = how
    about = (questionnaire, language)
    known = (questionnaire.schemes.by_id.get(key) for key in task.schemes)
    schemes = [help_of(scheme, today, language) for scheme in known if scheme is not None]
    return Row(
        code=code_of(task.question, task.measure),
        theme=task.title,
        start=answer_in_words(task.start, task.question, about),
        to=answer_in_words(task.to, task.question, about),
        measure=task.text,
        first_by=task.first_by,
        due=task.due,
        days=task.figures.days,
        kroner=task.figures.kroner,
        months=task.figures.months,
        help="; ".join(schemes[:MOST_SCHEMES]),
        figure=evidence_for(task.to, task.question, questionnaire),
    )


def _find_out(one: FindOut, language: str) -> Row:
    return Row(
        code=code_of(one.question), theme=one.title, start="?",
        measure=one.ask,
        first_act=text("plan.find_out_act", language), first_by=one.first_by, due=one.first_by,
    )  # fmt: skip
