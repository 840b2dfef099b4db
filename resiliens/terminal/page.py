"""A document's Markdown as lines for a terminal: the same content, set for the width at hand.

Reads the parsed Markdown, so what was escaped in the document stands here as it was meant. Knows
headings, paragraphs, lists and tables; headings are in capitals, so nothing hangs on colour.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from resiliens.terminal.escaping import one_line
from resiliens.terminal.wrapping import cells, pad, wrap

if TYPE_CHECKING:
    from markdown_it.token import Token

GAP = 2
NARROWEST_COLUMN = 4


def page_lines(markdown: str, *, width: int) -> list[str]:
    """The document as lines of at most `width` cells, without trailing blank lines."""
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    lines: list[str] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if token.type == "table_open":
            end = next(i for i in range(place, len(tokens)) if tokens[i].type == "table_close")
            lines += [*_table(tokens[place:end], width), ""]
            place = end
        elif token.type == "inline":
            lines += [*_block(tokens[place - 1], _words(token), width), ""]
        elif token.type == "hr":  # a line to write on
            lines += ["_" * width, ""]
        place += 1
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _block(opening: Token, words: str, width: int) -> list[str]:
    if opening.type == "heading_open":
        return wrap(words.upper(), width)
    indent = "  " * (opening.level // 2)
    return wrap(words, width, indent=indent)


def _words(token: Token) -> str:
    """The text of an inline token: markup gone, line breaks as spaces."""
    parts = [
        " " if child.type in ("softbreak", "hardbreak") else child.content for child in token.children or ()
    ]
    return one_line("".join(parts))


def _table(tokens: Sequence[Token], width: int) -> list[str]:
    rows = list(_rows(tokens))
    widths = _widths(rows, width)
    lines: list[str] = []
    for number, row in enumerate(rows):
        if number and _is_section(row):
            lines.append("")
        lines += _row(row, widths, width)
    return lines


def _rows(tokens: Sequence[Token]) -> Iterator[list[str]]:
    row: list[str] = []
    for token in tokens:
        if token.type == "tr_open":
            row = []
        elif token.type == "inline":
            row.append(_words(token))
        elif token.type == "tr_close":
            yield row


def _is_section(row: Sequence[str]) -> bool:
    """A row that only has a title and what stands for it: the pillar above its themes."""
    return len(row) > 2 and bool(row[0]) and not row[1]


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """Natural widths; the widest columns give way until the row fits."""
    columns = range(len(rows[0]))
    widths = [max(1, *(cells(row[column]) for row in rows)) for column in columns]
    room = width - GAP * (len(widths) - 1)
    while sum(widths) > room and max(widths) > NARROWEST_COLUMN:
        widest = max(columns, key=lambda column: widths[column])
        widths[widest] -= 1
    return widths


def _row(row: Sequence[str], widths: Sequence[int], width: int) -> list[str]:
    if _is_section(row):
        place = widths[0] + GAP
        behind = " ".join(filter(None, row[1:]))
        return wrap(behind, width, indent=pad(row[0], place - 1) + " ", hanging=" " * place)
    wrapped = [wrap(cell, wide) if cell else [""] for cell, wide in zip(row, widths, strict=True)]
    height = max(len(cell) for cell in wrapped)
    return [
        (" " * GAP)
        .join(
            pad(cell[line] if line < len(cell) else "", wide)
            for cell, wide in zip(wrapped, widths, strict=True)
        )
        .rstrip()
        for line in range(height)
    ]
