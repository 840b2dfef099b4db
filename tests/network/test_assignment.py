"""Exact assignment, held against trying everything on small cases."""

from __future__ import annotations

from itertools import combinations, permutations

from hypothesis import given
from hypothesis import strategies as st

from resiliens.network.assignment import Chosen, best_pairs, shared_visits

TABLES = st.integers(1, 5).flatmap(
    lambda rows: st.integers(1, 5).flatmap(
        lambda columns: st.lists(
            st.lists(st.integers(-3, 20), min_size=columns, max_size=columns), min_size=rows, max_size=rows
        )
    )
)
SMALL = st.integers(1, 3).flatmap(
    lambda size: st.lists(
        st.lists(st.integers(-2, 9), min_size=size, max_size=size), min_size=size, max_size=size
    )
)


def worth(values: list[list[int]], pairs: Chosen) -> int:
    return sum(values[row][column] for row, column in pairs)


def best_sum(values: list[list[int]]) -> int:
    """The largest sum of all ways to give every row a column of its own, or none."""
    rows, columns = len(values), len(values[0])
    size = max(rows, columns)
    whole = [
        [max(0, values[row][column]) if row < rows and column < columns else 0 for column in range(size)]
        for row in range(size)
    ]
    return max(
        sum(whole[row][column] for row, column in enumerate(order)) for order in permutations(range(size))
    )


@given(TABLES)
def test_no_other_pairs_are_worth_more(values: list[list[int]]) -> None:
    pairs = best_pairs(values)
    assert worth(values, pairs) == best_sum(values)
    assert all(values[row][column] > 0 for row, column in pairs)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)


def goodness(values: list[list[int]], pairs: Chosen) -> tuple[int, int, int]:
    """What is wanted of visits, in the order in which it counts: who takes part, few second visits, value."""
    givers, takers = {row for row, _ in pairs}, {column for _, column in pairs}
    return len(givers) + len(takers), len(takers) - len(pairs), worth(values, pairs)


def every_way(values: list[list[int]]) -> list[Chosen]:
    cells = [(row, column) for row, line in enumerate(values) for column, one in enumerate(line) if one > 0]
    ways = (way for size in range(len(cells) + 1) for way in combinations(cells, size))
    return [
        way
        for way in ways
        if all(sum(row == one for row, _ in way) <= 2 for one in range(len(values)))
        and all(sum(column == one for _, column in way) <= 2 for one in range(len(values)))
    ]


@given(SMALL)
def test_visits_are_the_best_of_every_way_to_make_them(values: list[list[int]]) -> None:
    pairs = shared_visits(values)
    assert pairs in every_way(values)  # nobody hosts or visits more than twice, no forbidden pair
    assert goodness(values, pairs) == max(goodness(values, way) for way in every_way(values))


def test_a_second_visit_is_made_only_where_somebody_would_give_nothing() -> None:
    assert shared_visits([[5, 0], [4, 0]]) == ((0, 0), (1, 0))
    assert shared_visits([[5, 5], [4, 0]]) == ((0, 1), (1, 0))


def test_nothing_comes_of_nothing() -> None:
    assert best_pairs([]) == shared_visits([]) == ()
    assert shared_visits([[0]]) == ()
