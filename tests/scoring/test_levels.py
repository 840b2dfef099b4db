"""Levels: a threshold counts as reached at equality (invariant 16)."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens_scoring import level

QUICK = settings(max_examples=100, deadline=None, database=None)


@pytest.mark.parametrize("steps", [1, 2, 3, 4, 5, 7, 10])
def test_at_each_threshold_the_level_is_reached_and_just_below_it_is_not(steps: int) -> None:
    thresholds = [step / steps for step in range(1, steps + 1)]
    for number, threshold in enumerate(thresholds, start=1):
        assert level(threshold, thresholds) == number
        assert level(math.nextafter(threshold, 0), thresholds) == number
        assert level(threshold - 1e-6, thresholds) == number - 1


def test_nothing_is_level_0_and_everything_is_the_top() -> None:
    assert level(0.0, [0.25, 0.5, 0.75, 1.0]) == 0
    assert level(1.0, [0.25, 0.5, 0.75, 1.0]) == 4


def test_decimals_that_floats_cannot_hold() -> None:
    assert 0.1 + 0.2 + 0.3 != 0.6  # what the tolerance is for
    assert level(1 - (0.1 + 0.2 + 0.1), [0.2, 0.4, 0.6]) == 3
    assert level(0.7 * 0.1 / 0.1 - 0.1, [0.6]) == 1


@QUICK
@given(st.floats(0, 1), st.floats(0, 1))
def test_a_higher_score_is_never_a_lower_level(one: float, other: float) -> None:
    thresholds = [0.2, 0.45, 0.7, 1.0]
    low, high = sorted((one, other))
    assert level(low, thresholds) <= level(high, thresholds)
