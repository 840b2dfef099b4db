"""Reads a plan file back as a company has edited it: rows with dates, numbers and a status each.

Own lines without a code are kept. What cannot be understood is named by its cell; nothing is guessed where
two things could be meant. Not for what the rows say about a company; that is the follow-up's.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Refused, nearest
from resiliens.files.csv_tables import read_csv
from resiliens.files.limits import PLANS
from resiliens.files.plan_columns import COLUMNS, NEEDED, column_names, status_words
from resiliens.files.table_cells import day_in, words_in
from resiliens.files.tables import CellNotes, Place, Table, Value
from resiliens.files.values import spoken, spoken_number
from resiliens.files.workbooks import read_workbook
from resiliens.model.diagnostics import Outcome
from resiliens.model.plan_rows import Row, Status

MOST_HEAD_LINES = 10
MOST_AMOUNT = 1e9
LONGEST_AMOUNT = 60  # letters
_TWO_MEANINGS = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})+")
_WITH_UNIT = re.compile(
    r"(.*[0-9])\s*(?:kroner|kr|nok|dager|dagar|dag|days?|mnd|måneder|månader|months?)\.?(?:,-)?",
    re.IGNORECASE,
)


def read_plan(path: str | Path) -> Outcome[tuple[Row, ...]]:
    """The rows of a plan file. Codes: RT, see the catalogue."""
    try:
        data = read_bytes(path, PLANS)
    except Refused as refused:
        notes = CellNotes(str(path))
        notes.error(f"RT{refused.code}", **refused.arguments)
        return Outcome(None, tuple(notes.found))
    return read_plan_bytes(data, str(path))


def read_plan_bytes(data: bytes, file: str) -> Outcome[tuple[Row, ...]]:
    """The rows of a plan in these bytes; `file` by its suffix tells a workbook from CSV."""
    notes = CellNotes(file)
    is_workbook = Path(file).suffix.lower() != ".csv"
    table = read_workbook(data, notes) if is_workbook else read_csv(data, notes)
    if table is None:
        return Outcome(None, tuple(notes.found))
    rows = _Reader(table, notes).rows()
    return Outcome(None if notes.failed else rows, tuple(notes.found))


class _Reader:
    def __init__(self, table: Table, notes: CellNotes) -> None:
        self.table, self.notes = table, notes

    def rows(self) -> tuple[Row, ...]:
        head = next(
            (place for place, row in enumerate(self.table.rows[:MOST_HEAD_LINES]) if _is_head(row)), None
        )
        if head is None:
            self.notes.error("RT120")
            return ()
        columns = self._columns(head)
        found: list[Row] = []
        for place, values in enumerate(self.table.rows[head + 1 :], head + 1):
            cells = {name: values[at] for name, at in columns.items() if at < len(values)}
            if any(value not in (None, "") for value in cells.values()):
                found.append(_Line(cells, columns, (self.table.first_line + place, self.notes)).row())
        if not found:
            self.notes.error("RT121")
        self._say_twice(found, columns.get("code", 0) + 1)
        return tuple(found)

    def _columns(self, head: int) -> dict[str, int]:
        """Which column stands where; what nobody knows is said and left."""
        line = self.table.first_line + head
        columns: dict[str, int] = {}
        for place, value in enumerate(self.table.rows[head]):
            written = str(value or "").strip()
            name = column_names().get(spoken(written))
            if name is not None:
                columns.setdefault(name, place)
            elif written:
                near = nearest(written, column_names())
                self.notes.warn("RT127", (line, place + 1), column=written, nearest=near)
        return columns

    def _say_twice(self, rows: Sequence[Row], column: int) -> None:
        seen: dict[str, int] = {}
        for row in rows:
            if row.code and row.code in seen:
                self.notes.warn("RT126", (row.place, column), code=row.code, first=seen[row.code])
            seen.setdefault(row.code, row.place)


class _Line:
    """One line being understood."""

    def __init__(
        self, cells: Mapping[str, Value], columns: Mapping[str, int], where: tuple[int, CellNotes]
    ) -> None:
        self.cells, self.columns = cells, columns
        self.line, self.notes = where

    def row(self) -> Row:
        words = {name: words_in(self.cells.get(name)) for name in COLUMNS}
        return Row(
            code=words["code"], number=words["number"], theme=words["theme"], start=words["start"],
            to=words["to"], measure=words["measure"], owner=words["owner"], first_act=words["first_act"],
            first_by=self._date("first_by"), due=self._date("due"), days=self._number("days"),
            kroner=self._number("kroner"), months=self._number("months"), help=words["help"],
            figure=words["figure"], status=self._status(words["status"]), reason=words["reason"],
            evidence=words["evidence"], place=self.line,
        )  # fmt: skip

    def _place(self, column: str) -> Place:
        return self.line, self.columns.get(column, 0) + 1

    def _status(self, written: str) -> Status:
        status = status_words().get(spoken(written))
        if status is None:
            self.notes.error("RT125", self._place("status"), value=written)
        return status or Status.NOT_STARTED

    def _date(self, column: str) -> date | None:
        value = self.cells.get(column)
        if isinstance(value, date):
            return value
        written = words_in(value)
        found = day_in(written)
        if written and found is None:
            self.notes.error("RT123", self._place(column), value=written)
        return found

    def _number(self, column: str) -> float | None:
        value = self.cells.get(column)
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        number = _amount(value)
        if number is None or not 0 <= number <= MOST_AMOUNT:
            self.notes.error("RT124", self._place(column), value=str(value))
            return None
        return number


def _is_head(row: Sequence[Value]) -> bool:
    names = {column_names().get(spoken(str(value or ""))) for value in row}
    return set(NEEDED) <= names


def _amount(value: Value) -> float | None:
    """`3`, `2,5`, `50 000 kr`; not `1.234`, which is one thing in Oslo and another in London."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, str):
        return None
    written = value.strip()
    with_unit = _WITH_UNIT.fullmatch(written) if len(written) <= LONGEST_AMOUNT else None
    written = with_unit.group(1) if with_unit is not None else written
    number = None if _TWO_MEANINGS.fullmatch(written) else spoken_number(written)
    return None if number is None else float(number)
