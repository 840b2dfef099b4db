"""Where a plan stands on a day: what is late, what is done, what comes next, what should be looked at.

Moves no answer: a done measure only says which question to ask again. Source: facilitation, section 3.3.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from resiliens.assess.schedule import months_later
from resiliens.model.answers import State
from resiliens.model.plan import FIRST_ACT_DAYS, HALF_YEAR, MOST_EACH, MOST_OPEN
from resiliens.model.plan_rows import Following, PlanRemark, Row, Status
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Ladder, Measure
from resiliens.model.result import QuestionResult, Result, questions_of

GROUPS = frozenset({
    "alle", "alle sammen", "alle saman", "vi", "ledelsen", "leiinga", "leiing", "ledelse", "ledergruppen",
    "ledergruppa", "leiargruppa", "everybody", "everyone", "all", "we", "management", "the management",
})  # fmt: skip
_SEVERAL = re.compile(r"\s(?:og|and|&)\s|[/+;,]")
LAST = date(9999, 12, 31)


def follow(rows: Sequence[Row], questionnaire: Questionnaire, result: Result, *, today: date) -> Following:
    """The rows by where they stand, each in one place, and the questions to ask again."""
    answers = {one.id: one for one in questions_of(result)}
    again = (
        row.question for row in rows
        if row.status is Status.DONE
        and row.question in answers and _is_behind(answers[row.question], row, questionnaire)
    )  # fmt: skip
    return replace(standing(rows, today=today), ask_again=tuple(dict.fromkeys(again)))


def standing(rows: Sequence[Row], *, today: date) -> Following:
    """The rows by where they stand, each in one place; without answers there is no question to ask again."""
    by_date = sorted(rows, key=lambda row: (row.due or LAST, row.first_by or LAST))
    is_open = [row for row in by_date if row.status.is_open]
    late = [row for row in is_open if row.due is not None and row.due < today]
    late_start = [
        row for row in is_open
        if row not in late and row.status is Status.NOT_STARTED
        and row.first_by is not None and row.first_by < today
    ]  # fmt: skip
    rest = [row for row in is_open if row not in late and row not in late_start]
    return Following(
        date=today,
        late=tuple(late),
        late_start=tuple(late_start),
        running=tuple(row for row in rest if row.status is Status.RUNNING),
        next=tuple(row for row in rest if row.status is Status.NOT_STARTED),
        done=tuple(row for row in rows if row.status is Status.DONE),
        dropped=tuple(row for row in rows if row.status is Status.DROPPED),
        ask_again=(),
        remarks=tuple(remarks(rows, today)),
    )


def remarks(rows: Sequence[Row], today: date) -> Iterator[PlanRemark]:
    """What facilitation's rules say about the rows; said, never forbidden."""
    now = [row for row in rows if row.key is not None and _is_of_now(row, today)]
    if len(now) > MOST_OPEN:
        yield PlanRemark("too-many", count=len(now))
    owners: dict[str, list[Row]] = {}
    for row in now:
        if row.owner and not _is_group(row.owner):
            owners.setdefault(row.owner.casefold(), []).append(row)
    for mine in owners.values():
        if len(mine) > MOST_EACH:
            yield PlanRemark("too-many-each", _numbers(mine), mine[0].owner, len(mine))
    soon = [row for row in rows if row.status.is_open and _begins_soon(row, today)]
    found = {
        "no-owner": [row for row in soon if not row.owner],
        "group-owner": [row for row in rows if row.status.is_open and row.owner and _is_group(row.owner)],
        "no-reason": [row for row in rows if row.status is Status.DROPPED and not row.reason],
        "no-evidence": [row for row in rows if row.status is Status.DONE and row.key and not row.evidence],
    }
    for kind, some in found.items():
        if some:
            yield PlanRemark(kind, _numbers(some))  # type: ignore[arg-type]  # the keys above


def _is_of_now(row: Row, today: date) -> bool:
    """Is the measure open in the half-year that begins today?"""
    if row.status is Status.RUNNING:
        return True
    begins = row.first_by or row.due or today
    return row.status is Status.NOT_STARTED and begins < months_later(today, HALF_YEAR)


def _begins_soon(row: Row, today: date) -> bool:
    begins = row.first_by or row.due
    return row.status is Status.RUNNING or begins is None or begins <= today + timedelta(days=FIRST_ACT_DAYS)


def _is_group(owner: str) -> bool:
    """No one person: a group, or several names."""
    return " ".join(owner.casefold().split()) in GROUPS or _SEVERAL.search(owner) is not None


def _numbers(rows: Sequence[Row]) -> tuple[str, ...]:
    return tuple(row.number or str(row.place) for row in rows)


def _is_behind(answer: QuestionResult, row: Row, questionnaire: Questionnaire) -> bool:
    """Does the answer still stand below where a done line leads?"""
    if row.key is None:  # it was to be found out
        return answer.state is State.UNKNOWN
    question = questionnaire.question(row.question)
    measure = _measure(row, questionnaire)
    if question is None or measure is None or answer.state in (State.NOT_APPLICABLE, State.INACTIVE):
        return False
    if answer.state is not State.ANSWERED:
        return True
    if isinstance(question, Ladder) and isinstance(measure.to, int):
        return answer.step is not None and answer.step < measure.to
    chosen = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    return measure.to not in chosen


def _measure(row: Row, questionnaire: Questionnaire) -> Measure | None:
    question = questionnaire.question(row.question)
    measures = () if question is None or row.key is None else question.measures
    return next((one for one in measures if row.key is not None and one.id == row.key[1]), None)
