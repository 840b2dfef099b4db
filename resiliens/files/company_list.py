"""The facilitator's list of companies, from CSV or a workbook, and back to CSV.

One row a company, or one row a seat: rows of one company are joined. What cannot be used is named by its
cell, and the rest is used. Not for who of them has answered; that is `network.expecting`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Refused, nearest
from resiliens.files.company_columns import COLUMNS, NAMES, NEEDED, column_of
from resiliens.files.company_joining import Line, joined
from resiliens.files.csv_rows import csv_of
from resiliens.files.csv_tables import read_csv
from resiliens.files.limits import COMPANY_LISTS, NAME_LENGTH
from resiliens.files.orgnr import may_be_orgnr
from resiliens.files.table_cells import day_in, words_in
from resiliens.files.tables import CellNotes, Place, Table, Value
from resiliens.files.workbooks import read_workbook
from resiliens.model.companies import Listed
from resiliens.model.diagnostics import Outcome

MOST_HEAD_LINES = 10
LONGEST_LIST = 2000  # letters of a cell that may hold several values
_BETWEEN = re.compile(r"[;,\r\n]")
_SEVERAL = ("seats", "competitors")


def read_company_list(path: str | Path) -> Outcome[tuple[Listed, ...]]:
    """The companies of a list, in its order. Codes: RL, see the catalogue.

    The value is None only where there is no list at all. Otherwise it holds all that could be used, also
    where a cell or a row was left out, which is said as an error: so look at `value`, and tell the rest.
    """
    try:
        data = read_bytes(path, COMPANY_LISTS)
    except Refused as refused:
        notes = CellNotes(str(path), COMPANY_LISTS.family)
        notes.error(refused.code, **refused.arguments)
        return Outcome(None, tuple(notes.found))
    return read_company_list_bytes(data, str(path))


def read_company_list_bytes(data: bytes, file: str) -> Outcome[tuple[Listed, ...]]:
    """The same from bytes; `file` by its suffix tells a workbook from CSV."""
    notes = CellNotes(file, COMPANY_LISTS.family)
    is_workbook = Path(file).suffix.lower() in (".xlsx", ".xlsm")
    table = read_workbook(data, notes) if is_workbook else read_csv(data, notes)
    listed = None if table is None else _listed(table, notes)
    return Outcome(listed, tuple(sorted(notes.found, key=lambda one: one.position)))


def company_list_csv(listed: Iterable[Listed], *, excel: bool = False) -> str:
    """The list as CSV, one row a company; for `excel` as a Norwegian Excel opens it.

    A comma, a semicolon or a line break inside one seat or competitor becomes a blank, so that it stays one.
    """
    rows: list[list[str]] = [[*COLUMNS]]
    for one in listed:
        rows.append([
            one.name, one.orgnr, one.owner, one.municipality, _together(one.seats),
            _together(one.competitors), one.contact, "" if one.deadline is None else one.deadline.isoformat(),
        ])  # fmt: skip
    return csv_of(rows, excel=excel)


def _together(several: Iterable[str]) -> str:
    return "; ".join(" ".join(_BETWEEN.sub(" ", one).split()) for one in several)


def _listed(table: Table, notes: CellNotes) -> tuple[Listed, ...] | None:
    head = next((at for at, row in enumerate(table.rows[:MOST_HEAD_LINES]) if _is_head(row)), None)
    if head is None:
        notes.error("RL120")
        return None
    columns = _columns(table.rows[head], table.first_line + head, notes)
    lines: list[Line] = []
    for at, row in enumerate(table.rows[head + 1 :], table.first_line + head + 1):
        cells = {name: row[place] for name, place in columns.items() if place < len(row)}
        if any(words_in(value) for value in cells.values()):
            line = _Cells(cells, columns, (at, notes)).line()
            lines += [] if line is None else [line]
    if not lines and not notes.failed:
        notes.error("RL121")
    return joined(lines, notes) if lines else None


def _is_head(row: Iterable[Value]) -> bool:
    return any(isinstance(value, str) and column_of(value) == NEEDED for value in row)


def _columns(row: Iterable[Value], line: int, notes: CellNotes) -> dict[str, int]:
    """Which column stands where. What nobody knows, and what stands twice, is said and left."""
    columns: dict[str, int] = {}
    for place, value in enumerate(row):
        written = words_in(value)
        name = column_of(written)
        if name is None and written:
            notes.warn("RL127", (line, place + 1), column=written, nearest=nearest(written, NAMES))
        elif name in columns:
            notes.warn("RL130", (line, place + 1), column=written)
        elif name is not None:
            columns[name] = place
    return columns


class _Cells:
    """One row being understood."""

    def __init__(
        self, cells: Mapping[str, Value], columns: Mapping[str, int], where: tuple[int, CellNotes]
    ) -> None:
        self.cells, self.columns = cells, columns
        self.number, self.notes = where

    def line(self) -> Line | None:
        """The row; None where it names no company, which is said."""
        words = {name: self._words(name) for name in COLUMNS if name not in (*_SEVERAL, "deadline")}
        several = {name: self._several(name) for name in _SEVERAL}
        deadline = self._deadline()
        if not words["company"]:
            if words["company"] is not None:
                self.notes.error("RL122", self._place("company"))
            return None
        orgnr = words["orgnr"] or ""
        if orgnr and not may_be_orgnr(orgnr):
            self.notes.warn("RL125", self._place("orgnr"), orgnr=orgnr)
        listed = Listed(
            words["company"], orgnr, words["owner"] or "", words["municipality"] or "", several["seats"],
            several["competitors"], words["contact"] or "", deadline, self.number,
        )  # fmt: skip
        return Line(listed, {name: self._place(name) for name in COLUMNS})

    def _place(self, column: str) -> Place:
        return self.number, self.columns.get(column, 0) + 1

    def _words(self, column: str) -> str | None:
        """On one line; None where it is longer than anything of its kind."""
        written = " ".join(words_in(self.cells.get(column)).split())
        return self._no_longer(column, written, NAME_LENGTH)

    def _several(self, column: str) -> tuple[str, ...]:
        written = self._no_longer(column, words_in(self.cells.get(column)), LONGEST_LIST)
        parts = (" ".join(part.split()) for part in _BETWEEN.split(written or ""))
        return tuple(dict.fromkeys(part for part in parts if part))

    def _no_longer(self, column: str, written: str, most: int) -> str | None:
        if len(written) <= most:
            return written
        self.notes.error("RL124", self._place(column), limit=most)
        return None

    def _deadline(self) -> date | None:
        value = self.cells.get("deadline")
        written = words_in(value)
        found = value if isinstance(value, date) else day_in(written)
        if written and found is None:
            self.notes.error("RL123", self._place("deadline"), value=written)
        return found
