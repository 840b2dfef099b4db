"""What a document is made of, as every writer of a format reads it: headings, paragraphs, lists, tables,
lines to write on, and where its sheets end.

Not for how it is read out of Markdown (`markdown`), nor for how anything looks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

WIDE, WIDEST = 20, 40  # letters of a line from which it is for a sentence, and for more than the rest


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of a line, set in one way. A line break inside a paragraph is a run of its own, `\\n`.

    `beside`: the file in the same folder that it leads to, as an address; no other links are kept.
    """

    text: str
    strong: bool = False
    emphasis: bool = False
    beside: str = ""


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; the title of the document is level 1."""

    level: int
    runs: Runs


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph."""

    runs: Runs


@dataclass(frozen=True, slots=True)
class Bullets:
    """A list, flat: what stood inside another list stands behind its point."""

    items: tuple[Runs, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table. `is_group`: it is the heading of the rows below it (a pillar above its themes)."""

    cells: tuple[Runs, ...]
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table. A column of which every cell is a line to write on is in `to_fill_in`, with its letters.

    `is_sheet`: it is to be written on by hand, with room for a pen or a dot in every cell.
    """

    head: tuple[Runs, ...]
    rows: tuple[Row, ...]
    to_fill_in: Mapping[int, int] = field(default_factory=dict)
    is_sheet: bool = False

    def is_wide(self, column: int) -> bool:
        """Is a whole sentence to be written in this column?"""
        return self.to_fill_in.get(column, 0) >= WIDE

    def is_widest(self, column: int) -> bool:
        """Is this the column of the table that most is to be written in?"""
        return self.to_fill_in.get(column, 0) >= WIDEST

    @property
    def is_form(self) -> bool:
        """Is it without a head: lines to tick, that stand together on a page?"""
        return not any(self.head)


@dataclass(frozen=True, slots=True)
class Rule:
    """A line to write on, as wide as the page. In Markdown a line of underscores."""


@dataclass(frozen=True, slots=True)
class PageEnd:
    """The end of a page. What stands before it is to be one page; what stands after the last one flows."""


@dataclass(frozen=True, slots=True)
class NewSheet:
    """What follows begins on a new sheet: a page, or a slide."""


@dataclass(frozen=True, slots=True)
class Slides:
    """The document is a deck: its sheets are slides, wide as a screen, in letters for the back of a room."""


@dataclass(frozen=True, slots=True)
class Note:
    """What only the presenter sees; only slides have notes."""

    text: str


@dataclass(frozen=True, slots=True)
class PictureHere:
    """The place of a picture of this name."""

    name: str


Block: TypeAlias = (
    Heading | Paragraph | Bullets | Table | Rule | PageEnd | NewSheet | Slides | Note | PictureHere
)


@dataclass(frozen=True, slots=True)
class Sheet:
    """What stands on one sheet. `fitted`: it is to be one page, in the largest letters that allow it; else it
    flows over as many as it takes."""

    blocks: tuple[Block, ...]
    fitted: bool


def is_deck(blocks: Sequence[Block]) -> bool:
    """Is the document a deck of slides?"""
    return any(isinstance(block, Slides) for block in blocks)


def sheets_of(blocks: Sequence[Block]) -> tuple[Sheet, ...]:
    """The blocks sheet by sheet: page 1 and what stands behind it, or slide by slide. Never empty.

    A sheet is fitted where its page's end is said, and the first where others follow.
    """
    sheets: list[Sheet] = []
    here: list[Block] = []
    for block in blocks:
        if isinstance(block, PageEnd | NewSheet):
            sheets.append(Sheet(tuple(here), isinstance(block, PageEnd) or not sheets))
            here = []
        else:
            here.append(block)
    if here or not sheets:
        sheets.append(Sheet(tuple(here), fitted=False))
    return tuple(sheets)


def plain(runs: Runs) -> str:
    """The words of some runs, on one line."""
    return " ".join("".join(run.text for run in runs).split())
