"""Puts the measures of a plan in half-years: at most five begin in each, none before what it hangs on.

Not for choosing measures. Source: facilitation, section 3.3.
"""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from math import ceil

from resiliens.model.plan import FIRST_ACT_DAYS, HALF_YEAR, MOST_OPEN, Key, Task

MONTHS_NOT_STATED = 12
NOTHING_YET: Mapping[Key, date] = {}
LONGEST = 600  # months; a plan that takes fifty years takes for ever
MOST_HALF_YEARS = 2000
LAST_YEAR = 9000  # beyond it no calendar goes on


def months_later(day: date, months: int) -> date:
    """The same day so many months later, or the last of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    year = min(year, LAST_YEAR)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def scheduled(
    tasks: Sequence[Task], today: date, begins: Mapping[Key, date] = NOTHING_YET
) -> tuple[Task, ...]:
    """The tasks with half-year and dates, by half-year; `tasks` come in the order of their importance.

    A task waits for the steps of its own theme that come before it, and for what its measure needs. What the
    company has put down to begin on a day (`begins`) takes up room in that half-year.
    """
    before = {key_of(task): {key_of(one) for one in tasks if _comes_before(one, task)} for task in tasks}
    done: dict[Key, Task] = {}
    begun = Counter(_half_year(max(day, today), today) for day in begins.values())
    begun.subtract(_half_year(max(begins[key], today), today) for key in before if key in begins)
    waiting = list(tasks)
    while waiting:
        following = next((one for one in waiting if before[key_of(one)] <= done.keys()), waiting[0])
        waiting.remove(following)
        dues = (done[key].due for key in before[key_of(following)] if key in done)
        done[key_of(following)] = _placed(following, max(dues, default=today), (begun, today))
    order = {key: place for place, key in enumerate(done)}
    return tuple(sorted(done.values(), key=lambda one: (one.half_year, one.first_by, order[key_of(one)])))


def key_of(task: Task) -> Key:
    """The measure that a task is about."""
    return task.question, task.measure


def _comes_before(other: Task, task: Task) -> bool:
    """Does one hang on the other: an earlier step of the same theme, or a measure that it needs?"""
    if other is task:
        return False
    return key_of(other) in task.needs or (other.question == task.question and other.to == task.start)


def _placed(task: Task, earliest: date, calendar: tuple[Counter[int], date]) -> Task:
    """In the first half-year from the earliest day on in which fewer than five begin."""
    begun, today = calendar
    months = task.figures.months
    length = MONTHS_NOT_STATED if months is None else min(max(1, ceil(months)), LONGEST)
    half = _half_year(earliest, today)
    while begun[half] >= MOST_OPEN:
        half += 1
    begun[half] += 1
    start = max(earliest, months_later(today, half * HALF_YEAR))
    due = months_later(start, length)
    first_by = start + timedelta(days=FIRST_ACT_DAYS)
    return replace(task, half_year=half + 1, first_by=first_by, due=due)


def _half_year(day: date, today: date) -> int:
    """How many half-years have gone by between the plan's date and a day."""
    gone = 0
    while months_later(today, (gone + 1) * HALF_YEAR) <= day and gone < MOST_HALF_YEARS:
        gone += 1
    return gone
