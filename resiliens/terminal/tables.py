"""Simple tables on a terminal: one row a company, plain or with rich.

Cells are data, never markup. Not for documents, which have their own templates.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal

from resiliens.terminal.console import Terminal
from resiliens.terminal.escaping import one_line
from resiliens.terminal.wrapping import cells, pad, wrap

GAP = "  "


def print_table(
    terminal: Terminal, heads: Sequence[str], rows: Sequence[Sequence[str]], *, right: Collection[int] = ()
) -> None:
    """Print rows under heads; columns in `right` (from 0) are set to the right.

    Too wide for the terminal, and plain: one block a row, "head: cell" a line, so nothing is lost.
    """
    if terminal.plain:
        terminal.write("\n".join(plain_lines(heads, rows, width=terminal.width, right=right)) + "\n")
        return
    from rich import box
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for place, head in enumerate(heads):
        side: Literal["left", "right"] = "right" if place in right else "left"
        table.add_column(Text(terminal.spell(one_line(head))), justify=side, overflow="fold")
    for row in rows:
        table.add_row(*(Text(terminal.spell(one_line(cell))) for cell in row))
    terminal.console().print(table)


def plain_lines(
    heads: Sequence[str], rows: Sequence[Sequence[str]], *, width: int, right: Collection[int] = ()
) -> list[str]:
    """The table as lines of text, without any box; blocks where the columns do not fit."""
    clean = [[one_line(cell) for cell in row] for row in rows]
    titles = [one_line(head) for head in heads]
    widths = [max(cells(row[place]) for row in [titles, *clean]) for place in range(len(titles))]
    if sum(widths) + len(GAP) * (len(widths) - 1) > width:
        return _blocks(titles, clean, width)
    return [_line(row, widths, right) for row in [titles, *clean]]


def _line(row: Sequence[str], widths: Sequence[int], right: Collection[int]) -> str:
    placed = [
        " " * (wide - cells(cell)) + cell if place in right else pad(cell, wide)
        for place, (cell, wide) in enumerate(zip(row, widths, strict=True))
    ]
    return GAP.join(placed).rstrip()


def _blocks(titles: Sequence[str], rows: Sequence[Sequence[str]], width: int) -> list[str]:
    lines: list[str] = []
    for row in rows:
        if lines:
            lines.append("")
        for title, cell in zip(titles, row, strict=True):
            lines.extend(wrap(f"{title}: {cell}", width, hanging=GAP))
    return lines
