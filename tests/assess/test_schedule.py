"""Half-years and dates: at most five measures begin in each, and nothing before what it hangs on."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens.assess.schedule import months_later, scheduled
from resiliens.model.plan import Figures, Task

TODAY = date(2026, 11, 30)


def task(question: str, step: int, months: float | None = 3, *needs: tuple[str, str]) -> Task:
    """The one measure from a step to the next."""
    return Task(
        question=question, title=question, measure=f"{question}-{step}", text="", start=step - 1, to=step,
        figures=Figures(3, 0, months), days_assumed=False, half_year=1, first_by=TODAY, due=TODAY,
        needs=needs,
    )  # fmt: skip


def test_the_sixth_measure_waits_for_the_next_half_year() -> None:
    placed = scheduled([task(f"q{number}", 1) for number in range(6)], TODAY)
    assert [one.half_year for one in placed] == [1, 1, 1, 1, 1, 2]
    assert placed[0].first_by == TODAY + timedelta(days=14)
    assert placed[-1].first_by == date(2027, 5, 30) + timedelta(days=14)


def test_a_later_step_begins_when_the_one_before_is_due() -> None:
    first, second = scheduled([task("q", 2, 12), task("q", 1, 12)], TODAY)
    assert (first.measure, first.due) == ("q-1", date(2027, 11, 30))
    assert second.first_by == date(2027, 12, 14) and second.half_year == 3


def test_a_measure_waits_for_what_it_needs() -> None:
    needing = task("a", 1, 3, ("b", "b-1"))
    assert [one.measure for one in scheduled([needing, task("b", 1)], TODAY)] == ["b-1", "a-1"]


def test_what_the_company_has_begun_takes_up_room_and_is_counted_once() -> None:
    begins = {("old", f"old-{number}"): date(2026, 12, 10) for number in range(4)} | {("a", "a-1"): TODAY}
    placed = scheduled([task("a", 1), task("b", 1), task("c", 1)], TODAY, begins)
    assert [(one.measure, one.half_year) for one in placed] == [("a-1", 1), ("b-1", 2), ("c-1", 2)]


def test_measures_that_need_each_other_are_placed_all_the_same() -> None:
    placed = scheduled([task("a", 1, 3, ("b", "b-1")), task("b", 1, 3, ("a", "a-1"))], TODAY)
    assert len(placed) == 2


def test_a_month_that_has_no_31st_ends_on_its_last_day() -> None:
    assert months_later(date(2027, 8, 31), 6) == date(2028, 2, 29)
    assert months_later(date(2026, 12, 31), 12) == date(2027, 12, 31)
    assert months_later(date(2026, 1, 1), 10**6).year <= 9999


@settings(deadline=None, max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 6), st.integers(1, 4), st.sampled_from([None, 3, 12, 24])),
                max_size=25, unique_by=lambda one: one[:2]))
def test_every_task_is_placed_and_no_half_year_begins_more_than_five(
    wanted: list[tuple[int, int, int | None]],
) -> None:
    placed = scheduled([task(f"q{question}", step, months) for question, step, months in wanted], TODAY)
    assert len(placed) == len(wanted)
    assert max(Counter(one.half_year for one in placed).values(), default=0) <= 5
    assert [one.half_year for one in placed] == sorted(one.half_year for one in placed)
    ends = {(one.question, one.to): one.due for one in placed}
    for one in placed:
        assert one.first_by <= one.due + timedelta(days=14)
        before = ends.get((one.question, one.start))
        assert before is None or one.first_by > before
