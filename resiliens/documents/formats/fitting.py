"""What fits on a slide: lines of words by estimated widths, in the largest letters that hold a sheet, and
further slides under the same title where 24 points are too many.

Units are points. The widths are those of Arial, rounded up, so that a slide is rather too empty than too
full. Not for how a slide is written down.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from resiliens.documents.formats.blocks import (
    Block,
    Bullets,
    Heading,
    Note,
    Paragraph,
    Row,
    Run,
    Runs,
    Table,
    plain,
)

WIDTH, HEIGHT = 960, 540  # 16:9
SIDE, TOP, ROOM = 44, 128, 360  # from the left edge, from the upper edge, and the height that text may take
TEXT = WIDTH - 2 * SIDE
SIZES = (36, 32, 28, 24)
TITLE_SIZES = (40, 36, 32, 28, 24)
TITLE_LINES = 2
LINE, ABOVE, INDENT = 1.2, 12, 32  # a line by its letters; room above a paragraph; of a list's signs
CELL_SIDE, CELL_ABOVE, TO_WRITE_ON = 8, 5, 44  # beside and above the words of a cell; a row for a pen
TALLEST = 60  # of a row that is given what room is left
BLANK = 170  # of a column to write in
BOLD = 1.08
_PIECES = re.compile(r"\n|[^\S\n]+|\S+")
_LETTERS = {
    0.23: "ijlI'|",
    0.29: "ft.,:;!()[]/ ·",
    0.35: 'r-"°',
    0.52: "ckszvxyJ",
    0.75: "wCDGHNORUQKÅ&",
    0.88: "mMæ—…",
    1.0: "WÆØ%@●○",
}
_WIDTHS = {letter: width for width, letters in _LETTERS.items() for letter in letters}
_LOWER, _UPPER, _FOREIGN = 0.58, 0.7, 1.0


@dataclass(frozen=True, slots=True)
class Point:
    """A paragraph: plain, or a point of a list (`sign` is `bullet` or `number`)."""

    runs: Runs
    sign: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """Paragraphs that stand together, and the height they take."""

    points: tuple[Point, ...]
    height: float


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with the widths of its columns and the heights of its rows, head first."""

    table: Table
    widths: tuple[float, ...]
    heights: tuple[float, ...]

    @property
    def height(self) -> float:
        return sum(self.heights)


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide, laid out: everything on it fits."""

    title: Runs
    title_size: int
    size: int
    parts: tuple[Text | Grid, ...]
    notes: str = ""


def slides_of(sheet: Sequence[Block], title: str) -> Iterator[Slide]:
    """The slides of one sheet. `title` is for a sheet without a heading. Never none."""
    first = next((block for block in sheet if isinstance(block, Heading)), Heading(1, (Run(title),)))
    notes = "\n".join(block.text for block in sheet if isinstance(block, Note))
    heading, size = _title(first.runs)
    rest = [block for block in sheet if block is not first]
    if heading is not first.runs:
        rest.insert(0, Paragraph(first.runs))
    size_in, pages = _pages(rest)
    for number, parts in enumerate(pages, 1):
        named = heading if number == 1 else (*heading, Run(f" ({number})"))
        yield Slide(named, size, size_in, parts, notes if number == 1 else "")


def wrapped(runs: Runs, width: float, size: float) -> tuple[Runs, ...]:
    """The lines of these words at this width. A word longer than a line is broken."""
    lines: list[list[Run]] = [[]]
    used = 0.0
    for run in runs:
        for piece in _PIECES.findall(run.text):
            wide = _width(piece, size) * (BOLD if run.strong else 1)
            if piece == "\n" or used + wide > width:
                if piece.isspace() or used:
                    lines.append([])
                    used = 0.0
                if piece.isspace():
                    continue
            for part in _broken(piece, width / (BOLD if run.strong else 1), size):
                if used and part is not piece:
                    lines.append([])
                lines[-1].append(replace(run, text=part))
                used = used * (part is piece) + _width(part, size) * (BOLD if run.strong else 1)
    return tuple(map(tuple, lines))


def _broken(piece: str, width: float, size: float) -> Iterator[str]:
    """The piece, or parts of it that each fit on a line."""
    if _width(piece, size) <= width:
        yield piece
        return
    start = 0
    for end in range(1, len(piece) + 1):
        if end == len(piece) or _width(piece[start : end + 1], size) > width:
            yield piece[start:end]
            start = end


def _width(words: str, size: float) -> float:
    return sum(map(_letter, words)) * size


def _letter(one: str) -> float:
    """The width of a letter by its size, rounded up; a foreign one may be as wide as it is high."""
    if one in _WIDTHS:
        return _WIDTHS[one]
    if ord(one) > 0x24F:
        return _FOREIGN
    return _UPPER if one.isupper() else _LOWER


def _title(runs: Runs) -> tuple[Runs, int]:
    """The title and its letters; one too long for two lines is cut, and the caller says it whole."""
    for size in TITLE_SIZES:
        lines = wrapped(runs, TEXT, size * BOLD)
        if len(lines) <= TITLE_LINES:
            return runs, size
    cut = plain(tuple(run for line in lines[:TITLE_LINES] for run in line))
    return (Run(cut[:-2].rstrip() + "…"),), TITLE_SIZES[-1]


def _pages(blocks: Sequence[Block]) -> tuple[int, tuple[tuple[Text | Grid, ...], ...]]:
    """The parts slide by slide, in the largest letters that need one slide, else in the smallest."""
    for size in SIZES:
        pages = _Filling(size).pages(blocks)
        if len(pages) == 1:
            return size, pages
    return SIZES[-1], pages


@dataclass(slots=True)
class _Filling:
    """Slides being filled from top to bottom."""

    size: int
    done: list[tuple[Text | Grid, ...]] = field(default_factory=list)
    here: list[Text | Grid] = field(default_factory=list)

    def pages(self, blocks: Sequence[Block]) -> tuple[tuple[Text | Grid, ...], ...]:
        for block in blocks:
            match block:
                case Heading(_, runs):
                    self._point(Point(tuple(replace(run, strong=True) for run in runs)))
                case Paragraph(runs):
                    self._point(Point(runs))
                case Bullets(items, numbered):
                    for item in items:
                        self._point(Point(item, "number" if numbered else "bullet"))
                case Table():
                    self._table(block)
                case _:
                    pass  # a picture's figures stand in the table behind it
        if self.here or not self.done:
            self._next(always=True)
        return tuple(self.done)

    @property
    def _left(self) -> float:
        return ROOM - sum(part.height + ABOVE for part in self.here)

    def _next(self, *, always: bool = False) -> None:
        """Ends the slide; room that is left goes to the rows of its table."""
        last = self.here[-1] if self.here else None
        if isinstance(last, Grid):
            spare = self._left / (len(last.heights) - 1)
            head, *rows = last.heights
            self.here[-1] = replace(
                last, heights=(head, *(max(row, min(row + spare, TALLEST)) for row in rows))
            )
        if self.here or always:
            self.done.append(tuple(self.here))
            self.here = []

    def _point(self, point: Point) -> None:
        """The point where it fits whole, else on the next slide; one taller than a slide is parted."""
        lines = wrapped(point.runs, TEXT - (INDENT if point.sign else 0), self.size)
        most = int((ROOM - 2 * ABOVE) // (LINE * self.size))
        for start in range(0, len(lines), most):
            some = lines[start : start + most]
            whole = point if len(lines) <= most else replace(point, runs=_of_lines(some))
            height = len(some) * LINE * self.size + ABOVE
            if height > self._left:
                self._next()
            last = self.here[-1] if self.here else None
            if isinstance(last, Text):
                self.here[-1] = Text((*last.points, whole), last.height + height)
            else:
                self.here.append(Text((whole,), height))

    def _table(self, table: Table) -> None:
        widths = _widths(table, self.size)
        rows = [row for one in table.rows for row in self._parted(one, table, widths)]
        head = self._height(Row(table.head), table, widths, head=True)
        fitting: list[tuple[Row, float]] = []
        for row in rows:
            height = self._height(row, table, widths)
            if head + sum(one for _, one in fitting) + height > self._left:
                self._grid(table, fitting, (widths, head))
                self._next()
                fitting = []
            fitting.append((row, height))
        self._grid(table, fitting, (widths, head))

    def _grid(
        self, table: Table, rows: list[tuple[Row, float]], form: tuple[tuple[float, ...], float]
    ) -> None:
        if rows:
            widths, head = form
            heights = (head, *(height for _, height in rows))
            self.here.append(Grid(replace(table, rows=tuple(row for row, _ in rows)), widths, heights))

    def _height(self, row: Row, table: Table, widths: Sequence[float], *, head: bool = False) -> float:
        cells = row.cells if head else _said(row, table)
        lines = max(len(self._lines(cell, wide, bold=head)) for cell, wide in zip(cells, widths, strict=True))
        height = lines * LINE * self.size + 2 * CELL_ABOVE
        return max(height, TO_WRITE_ON) if table.to_fill_in and not head else height

    def _lines(self, cell: Runs, width: float, *, bold: bool = False) -> tuple[Runs, ...]:
        runs = tuple(replace(run, strong=True) for run in cell) if bold else cell
        return wrapped(runs, width - 2 * CELL_SIDE, self.size)

    def _parted(self, row: Row, table: Table, widths: Sequence[float]) -> Iterator[Row]:
        """The row, or several for one that is taller than half a slide."""
        most = int(ROOM / 2 // (LINE * self.size))
        lines = [self._lines(cell, wide) for cell, wide in zip(_said(row, table), widths, strict=True)]
        tallest = max(map(len, lines))
        if tallest <= most:
            yield row
            return
        for start in range(0, tallest, most):
            yield Row(tuple(_of_lines(cell[start : start + most]) for cell in lines), row.is_group)


def _said(row: Row, table: Table) -> tuple[Runs, ...]:
    """The cells of a row; those to write on say nothing."""
    return tuple(() if column in table.to_fill_in else cell for column, cell in enumerate(row.cells))


def _of_lines(lines: Sequence[Runs]) -> Runs:
    """Lines as flowing words again."""
    return tuple(run for number, line in enumerate(lines) for run in ((Run(" "),) if number else ()) + line)


def _widths(table: Table, size: float) -> tuple[float, ...]:
    """A column of short words gets what they need, one to write in its own; the rest is shared by need."""
    columns = range(len(table.head))
    cells = [[row[column] for row in (table.head, *(one.cells for one in table.rows))] for column in columns]
    needed = [
        max(_width(plain(cell).strip("_"), size) * BOLD for cell in column) + 2 * CELL_SIDE + 2
        for column in cells
    ]
    for column in table.to_fill_in:
        needed[column] = max(needed[column], BLANK)
    if sum(needed) <= TEXT:
        wide = {column: _blank_letters(cells[column]) for column in table.to_fill_in}
        wide = wide or {needed.index(max(needed)): 1}
        spare = (TEXT - sum(needed)) / sum(wide.values())
        return tuple(one + spare * wide.get(column, 0) for column, one in enumerate(needed))
    fair = TEXT / len(needed)  # no column is cut down below an equal share
    kept = {column for column in columns if needed[column] <= fair}
    left = TEXT - sum(needed[column] for column in kept)
    wanted = sum(needed[column] for column in columns if column not in kept)
    return tuple(needed[column] if column in kept else left * needed[column] / wanted for column in columns)


def _blank_letters(cells: Sequence[Runs]) -> int:
    """How long the longest line to write on is."""
    return max(plain(cell).count("_") for cell in cells)
