"""One row to choose as lines of a screen: its key, its title, and its text below, beside or folded away.

Pure. The lines of the overview are made by `listing`.
"""

from __future__ import annotations

from resiliens.interview.desk import Desk
from resiliens.interview.paragraphs import BOLD, PLAIN, Form, Line
from resiliens.interview.wording import Row
from resiliens.terminal.escaping import visible
from resiliens.terminal.symbols import Symbols
from resiliens.terminal.wrapping import cells, wrap


def row_lines(
    desk: Desk, row: Row, keys: int, width: int, form: Form, *, pointed: bool, symbols: Symbols
) -> list[Line]:
    """A row with its key, its box where several are marked, and as much of its text as the form shows."""
    box = ""
    if desk.several:
        box = f"[{symbols.tick if row.key in desk.marks else ' '}] "
    front = f" {symbols.pointer if pointed else ' '} {row.letter or row.key:>{keys}}  {box}"
    indent = " " * cells(front)
    title = visible(row.title)
    chosen = row.value in desk.view.chosen and not desk.several
    style = BOLD if pointed or chosen or row.text else PLAIN
    text = visible(row.text)
    if form.texts == "inline" and text:
        return in_one(front, title, text, width, indent)
    lines: list[Line] = [[(style, line)] for line in wrap(title, width - 1, indent=front, hanging=indent)]
    if text and (form.texts == "below" or pointed):
        lines += [[(PLAIN, line)] for line in wrap(text, width - 1, indent=indent)]
    return lines


def in_one(front: str, title: str, text: str, width: int, indent: str) -> list[Line]:
    """Title and text in one paragraph, the title bold as far as it goes."""
    end = "" if title.endswith((".", "?", "!", ":")) else "."
    wrapped = wrap(f"{title}{end} {text}", width - 1, indent=front, hanging=indent)
    left = cells(front) + len(title) + len(end)
    lines: list[Line] = []
    for line in wrapped:
        bold = line[:left] if left > 0 else ""
        lines.append([(BOLD, bold), (PLAIN, line[len(bold) :])])
        left = left - len(line) - 1 + len(indent) if left > len(line) else 0
    return lines
