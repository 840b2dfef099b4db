"""Exact assignment: which pairs together are worth most, by the Hungarian method in whole numbers.

Pure arithmetic; whoever calls sorts rows and columns by key, and then equal sums always fall the same way,
whatever the order of the files. Not for what a pair is worth.
"""

from __future__ import annotations

from collections.abc import Sequence

Values = Sequence[Sequence[int]]
"""What each pair of a row and a column is worth; 0 or less means that they may not be paired."""
Chosen = tuple[tuple[int, int], ...]


def best_pairs(values: Values) -> Chosen:
    """Pairs with the largest sum, every row and every column in one at most.

    O(n^3) for n the larger side (scoring, section 5.4). In the order of the rows.
    """
    size = max(len(values), max(map(len, values), default=0))
    costs = [[-max(0, _at(values, row, column)) for column in range(size)] for row in range(size)]
    return tuple((row, column) for row, column in enumerate(_perfect(costs)) if _at(values, row, column) > 0)


def shared_visits(values: Values) -> Chosen:
    """Pairs where a row (who helps) and a column (who seeks) may each be in two.

    First, as many as possible are in a pair at least once, on either side; then as few as possible seek
    twice; then the sum of the values is largest. A second visit is so made only where somebody would
    otherwise not give at all.
    """
    rows, columns = len(values), max(map(len, values), default=0)
    most = max((value for row in values for value in row), default=0)
    everything = 2 * max(rows, columns) * max(most, 0)  # more than all values of a solution together
    twice = everything + 1
    once = columns * twice + everything + 1
    slots = [
        [
            _at(values, row, column) + gives + gets if _at(values, row, column) > 0 else 0
            for column in range(columns)
            for gets in (once, -twice)
        ]
        for row in range(rows)
        for gives in (once, 0)
    ]
    return tuple(sorted({(row // 2, column // 2) for row, column in best_pairs(slots)}))


def _at(values: Values, row: int, column: int) -> int:
    return values[row][column] if row < len(values) and column < len(values[row]) else 0


def _perfect(costs: list[list[int]]) -> list[int]:
    """The column of every row in the cheapest perfect assignment of a square (shortest augmenting paths).

    `over_row` and `over_column` are the dual prices; row and column 0 stand for nobody.
    """
    size = len(costs)
    over_row, over_column = [0] * (size + 1), [0] * (size + 1)
    row_of = [0] * (size + 1)
    for row in range(1, size + 1):
        row_of[0] = row
        came_from = _path(costs, (over_row, over_column, row_of))
        column = came_from.pop()  # where the path ends
        while column:
            row_of[column] = row_of[came_from[column]]
            column = came_from[column]
    column_of = [0] * size
    for column in range(1, size + 1):
        column_of[row_of[column] - 1] = column - 1
    return column_of


def _path(costs: list[list[int]], state: tuple[list[int], list[int], list[int]]) -> list[int]:
    """The cheapest path from the row that waits to a free column, prices moved along; for every column
    the one before it, and last of all the free one."""
    over_row, over_column, row_of = state
    size = len(costs)
    cheapest: list[int | None] = [None] * (size + 1)
    came_from, used = [0] * (size + 1), [False] * (size + 1)
    column = 0
    while True:
        used[column] = True
        row = row_of[column]
        line, price = costs[row - 1], over_row[row]
        step: int | None = None
        following = 0
        for other in range(1, size + 1):
            if used[other]:
                continue
            cost = line[other - 1] - price - over_column[other]
            known = cheapest[other]
            if known is None or cost < known:
                cheapest[other] = known = cost
                came_from[other] = column
            if step is None or known < step:
                step, following = known, other
        _move_prices(step or 0, (used, cheapest), state)
        column = following
        if row_of[column] == 0:
            return [*came_from, column]


def _move_prices(
    step: int, seen: tuple[list[bool], list[int | None]], state: tuple[list[int], list[int], list[int]]
) -> None:
    used, cheapest = seen
    over_row, over_column, row_of = state
    for column, is_used in enumerate(used):
        known = cheapest[column]
        if is_used:
            over_row[row_of[column]] += step
            over_column[column] -= step
        elif known is not None:
            cheapest[column] = known - step
