"""Van der Eijk's A against a plain oracle of our own, its anchors, and what chance alone gives."""

from __future__ import annotations

from fractions import Fraction
from itertools import product
from math import comb

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resiliens.assess.agreement_measure import MOST_PEOPLE, agreement, by_chance, mean_by_chance

COUNTS = st.lists(st.integers(0, 9), min_size=2, max_size=7).filter(any)


def oracle(counts: tuple[int, ...]) -> Fraction:
    """A by taking the lowest filled layer off again and again, its triples counted from their definition."""
    left, total, found = list(counts), sum(counts), Fraction(0)
    while any(left):
        height = min(one for one in left if one)
        here = [one > 0 for one in left]
        share = Fraction(height * sum(here), total)
        found += share * of_layer(here)
        left = [one - height if one else 0 for one in left]
    return found


def of_layer(here: list[bool]) -> Fraction:
    steps, filled = len(here), sum(here)
    if filled in (1, steps):
        return Fraction(1 if filled == 1 else 0)
    empty = [place for place, one in enumerate(here) if not one]
    full = [place for place, one in enumerate(here) if one]
    apart = sum(sum(one < gap for one in full) * sum(one > gap for one in full) for gap in empty)
    together = sum(comb(sum(one < gap for one in full), 2) + comb(sum(one > gap for one in full), 2)
                   for gap in empty)
    u = Fraction((steps - 2) * together - (steps - 1) * apart, (steps - 2) * (together + apart))
    return u * (1 - Fraction(filled - 1, steps - 1))


@pytest.mark.parametrize(("counts", "value"), [
    ((7, 0, 0, 0, 0), 1), ((0, 0, 3, 0, 0), 1), ((2, 2, 2, 2, 2), 0), ((4, 0, 0, 0, 4), -1),
    ((0, 1, 8, 1, 0), 0.85), ((0, 5, 0, 5, 0), 0.17), ((3, 3, 0, 0, 0), 0.75), ((0, 0, 0, 2, 2), 0.75),
])  # fmt: skip
def test_the_anchors(counts: tuple[int, ...], value: float) -> None:
    found = agreement(counts)
    assert found is not None and abs(found - value) < 0.0051


def test_nobody_agrees_on_nothing() -> None:
    assert agreement((0, 0, 0)) is None


@given(COUNTS)
def test_it_is_what_the_oracle_finds(counts: list[int]) -> None:
    assert agreement(counts) == float(oracle(tuple(counts)))


@given(COUNTS)
def test_it_is_the_same_from_either_end_and_for_twice_as_many(counts: list[int]) -> None:
    found = agreement(counts)
    assert found == agreement(counts[::-1]) == agreement([2 * one for one in counts])
    assert found is not None and -1 <= found <= 1


@pytest.mark.parametrize(("people", "value"), [(2, 1.0), (3, 0.83), (5, 0.70), (8, 0.56), (10, 0.50),
                                                (20, 0.37)])  # fmt: skip
def test_what_chance_gives_on_five_steps(people: int, value: float) -> None:
    found = by_chance(people, 5)
    assert found is not None and abs(found - value) < 0.0051


def at_random(people: int, steps: int) -> list[float]:
    """A of every way in which so many people can answer."""
    ways = product(range(steps), repeat=people)
    return sorted(float(oracle(tuple(way.count(step) for step in range(steps)))) for way in ways)


@pytest.mark.parametrize(("people", "steps"), [(2, 5), (3, 5), (4, 5), (4, 3), (5, 4), (6, 2)])
def test_chance_is_counted_over_every_way_to_answer(people: int, steps: int) -> None:
    every = at_random(people, steps)
    found = by_chance(people, steps)
    assert found is not None
    at_most = sum(value <= found for value in every) / len(every)
    below = sum(value < found for value in every) / len(every)
    assert below < 0.95 <= at_most


def test_the_mean_over_themes_is_counted_over_every_way_too() -> None:
    first, second = at_random(2, 5), at_random(3, 4)
    means = sorted((one + other) / 2 for one in first for other in second)
    found = mean_by_chance([(2, 5), (3, 4)])
    assert found is not None
    at_most = sum(value <= found + 1e-9 for value in means) / len(means)
    below = sum(value < found - 1e-9 for value in means) / len(means)
    assert below < 0.95 <= at_most


def test_one_theme_is_the_mean_of_itself_and_order_plays_no_part() -> None:
    assert mean_by_chance([(5, 5)]) == by_chance(5, 5)
    assert mean_by_chance([(3, 5), (5, 5), (4, 5)]) == mean_by_chance([(5, 5), (4, 5), (3, 5)])


@pytest.mark.parametrize(("people", "steps"), [(1, 5), (0, 5), (5, 1), (MOST_PEOPLE + 1, 5)])
def test_where_chance_means_nothing_or_is_too_dear_there_is_no_value(people: int, steps: int) -> None:
    assert by_chance(people, steps) is None and mean_by_chance([(people, steps)]) is None
    assert mean_by_chance([]) is None
