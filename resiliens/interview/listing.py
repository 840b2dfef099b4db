"""The list of all themes, one line each: a sign, the title, how it stands.

Pure. Used by the overview and at the end; a theme that is asked now has rows of its own (`row_layout`).
"""

from __future__ import annotations

from collections.abc import Sequence

from resiliens.interview.desk import Desk
from resiliens.terminal.escaping import one_line
from resiliens.terminal.symbols import Symbols
from resiliens.terminal.wrapping import cells, cut, pad

LEAST_TITLE = 10
EDGE = 2  # the sign for "there is more" stands there


def theme_list(desk: Desk, *, width: int, symbols: Symbols) -> list[list[tuple[str, str]]]:
    """A line for each row of the desk, the pointed one bold."""
    rows = [(row.key, one_line(row.title), one_line(row.text)) for row in desk.rows]
    signs = {"answered": symbols.full, "unknown": "?", "out": symbols.dash, "open": symbols.empty}
    marks = {stop.key: signs[stop.mark] for stop in desk.stops}
    keys = max((cells(key) for key, _, _ in rows), default=1)
    room = width - EDGE - len(f"   {'':>{keys}}  s ")
    titles = _title_cells(rows, room)
    lines: list[list[tuple[str, str]]] = []
    for place, (key, title, state) in enumerate(rows):
        pointed = place == desk.pointer
        words = f"{pad(cut(title, titles, symbols.cut), titles)}  {state}" if state else title
        front = f" {symbols.pointer if pointed else ' '} {key:>{keys}}  {marks.get(key, ' ')} "
        lines.append([("bold" if pointed else "", front + cut(words, room, symbols.cut))])
    return lines


def _title_cells(rows: Sequence[tuple[str, str, str]], room: int) -> int:
    """As wide as the longest title, where that leaves enough for how the themes stand."""
    longest = max((cells(title) for _, title, state in rows if state), default=0)
    states = max((cells(state) for _, _, state in rows), default=0)
    return max(LEAST_TITLE, min(longest, max(room * 11 // 20, room - states - 2)))
