"""A table out of a file: cells with their places, whatever kind of file it was.

The reader of each kind (`csv_tables`, `workbooks`) gives one; what the columns mean is for who asked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeAlias

from resiliens.files.collecting import clipped
from resiliens.model.diagnostics import Argument, Diagnostic, Position, Severity

Value: TypeAlias = "str | int | float | bool | date | None"
Place: TypeAlias = tuple[int, int]
"""Line and column of a cell, counted from 1; column 0 is the whole line, (0, 0) the whole file."""
WHOLE_FILE: Place = (0, 0)


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of values; `first_line` is the line of the first row in the file, counted from 1."""

    rows: Sequence[Sequence[Value]]
    first_line: int = 1


class CellNotes:
    """The findings about one table, each with the cell as a spreadsheet names it (`{cell}`).

    A code without family (`107`, from the reader of a kind of file) gets that of who reads the table.
    """

    def __init__(self, file: str, family: str = "RT") -> None:
        self.file = file
        self.family = family
        self.found: list[Diagnostic] = []

    def error(self, code: str, place: Place = WHOLE_FILE, /, **arguments: Argument) -> None:
        """Say what keeps the file from being used."""
        self._add(code, place, arguments, Severity.ERROR)

    def warn(self, code: str, place: Place = WHOLE_FILE, /, **arguments: Argument) -> None:
        """Say what is worth knowing; the work goes on."""
        self._add(code, place, arguments, Severity.WARNING)

    @property
    def failed(self) -> bool:
        return any(one.is_error for one in self.found)

    def _add(self, code: str, place: Place, arguments: dict[str, Argument], severity: Severity) -> None:
        line, column = place
        facts = clipped({"cell": cell_name(line, column), **arguments} if column else arguments)
        whole = code if code[0] == "R" else self.family + code
        self.found.append(Diagnostic(whole, Position(self.file, line, column), facts, severity))


def cell_name(line: int, column: int) -> str:
    """`H5`: the name by which a spreadsheet shows a cell."""
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{line}"
