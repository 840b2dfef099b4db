"""The open lines of a company's own plan file as a plan's measures and questions, in the company's words.

Not for what the questionnaire would propose beside them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from resiliens.documents.plan.answers import amount
from resiliens.documents.plan.context import Measure, Question
from resiliens.messages import text
from resiliens.messages.numbers import short_date
from resiliens.model.plan_rows import Row


def lines_of(rows: Sequence[Row], language: str) -> tuple[tuple[Measure, ...], tuple[Question, ...]]:
    """The open measures and the open questions, in the order of the file."""
    left = [one for one in rows if one.status.is_open]
    questions = (
        Question(one.number, one.theme, one.measure, one.owner, _day(one.first_by or one.due, language))
        for one in left
        if one.is_question
    )
    return tuple(_measure(one, language) for one in left if not one.is_question), tuple(questions)


def _measure(row: Row, language: str) -> Measure:
    steps = f"{row.start} → {row.to}" if row.to else ""
    lead = " ".join(filter(None, (row.theme, steps.replace(" → ", "→"))))
    return Measure(
        number=row.number, lead=f"{lead}:" if lead else "", theme=row.theme, flag="", steps=steps,
        text=row.measure, owner=row.owner, first_act=row.first_act, first_by=_day(row.first_by, language),
        due=_day(row.due, language), days=_amount(row.days, language), kroner=_amount(row.kroner, language),
        help=row.help, figure=row.figure,
        status=text(f"plan.status_{row.status.value.replace('-', '_')}", language),
        evidence=row.evidence or row.reason,
    )  # fmt: skip


def _day(day: date | None, language: str) -> str:
    return "" if day is None else short_date(day, language)


def _amount(value: float | None, language: str) -> str:
    return "" if value is None else amount(value, language)
