"""Reads the first visible sheet of a workbook as a table: values only, nothing in it is run or followed.

`packages` has looked it over first. Needs the extra `xlsx` (openpyxl); `has_workbooks` says whether it is
there. Not for what the columns mean.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from importlib.util import find_spec
from math import isfinite
from typing import TYPE_CHECKING, Any

from resiliens.files.collecting import Refused
from resiliens.files.packages import look_over
from resiliens.files.tables import CellNotes, Place, Table, Value

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook

MOST_ROWS, MOST_COLUMNS = 10_000, 500
_VISIBLE = "visible"
_HIDDEN_ROW = re.compile(rb'<row\b[^>]*\shidden="(?:1|true)"')


def has_workbooks() -> bool:
    """Is the extra `xlsx` installed?"""
    return find_spec("openpyxl") is not None


def read_workbook(data: bytes, notes: CellNotes) -> Table | None:
    """The table; None where there is none, and then the notes say why."""
    try:
        active = look_over(data)
        if active:
            notes.warn("112", parts=", ".join(active))
        return _read(data, notes)
    except Refused as refused:
        notes.error(refused.code, **refused.arguments)
    except Exception:  # noqa: BLE001  # the border to foreign code: a damaged file raises anything there
        notes.error("103")
    return None


def _read(data: bytes, notes: CellNotes) -> Table | None:
    from openpyxl.cell.read_only import EMPTY_CELL

    with closing(_opened(data, values=True)) as book, closing(_opened(data, values=False)) as formulas:
        sheets = [sheet for sheet in book.worksheets if sheet.sheet_state == _VISIBLE]
        if not sheets:
            raise Refused("103")
        sheet = sheets[0]
        if len(book.worksheets) > 1:
            others = ", ".join(one.title for one in book.worksheets if one is not sheet)
            notes.warn("114", sheet=sheet.title, others=others)
        written = formulas[sheet.title] if sheet.title in formulas.sheetnames else None
        rows: list[list[Value]] = []
        pairs = zip(_rows(sheet), _rows(written), strict=True)
        for line, (cells, sources) in enumerate(pairs, 1):
            present = [place for place, cell in enumerate(cells) if cell is not EMPTY_CELL]
            width = present[-1] + 1 if present else 0
            if line > MOST_ROWS or width > MOST_COLUMNS:
                notes.error("106", (line, 0), rows=MOST_ROWS, columns=MOST_COLUMNS)
                return None
            row: list[Value] = [None] * width
            for place in present:
                row[place] = _value((cells[place], sources[place]), (line, place + 1), notes)
            rows.append(row)
        if _hides_rows(data, sheet):
            notes.warn("113")
    return Table(rows)


def _opened(data: bytes, *, values: bool) -> Workbook:
    from openpyxl import load_workbook

    return load_workbook(io.BytesIO(data), read_only=True, data_only=values, keep_links=False)


def _rows(sheet: Any) -> Iterator[tuple[Any, ...]]:
    """Rows of one width, with empty cells where nothing is; one row and one column more than are allowed."""
    return iter(sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS + 1))


def _value(pair: tuple[Any, Any], place: Place, notes: CellNotes) -> Value:
    """A cell's value. A formula counts with what it last gave; one that never gave anything is refused."""
    cell, source = pair
    value = cell.value
    if getattr(source, "data_type", "") == "f":
        if value is None:
            notes.error("111", place)
            return None
        notes.warn("110", place, value=str(value))
    if getattr(cell, "data_type", "") == "e":
        notes.error("115", place, value=str(value))
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, float) and not isfinite(value):
        notes.error("115", place, value=str(value))
        return None
    return value if value is None or isinstance(value, str | int | float | bool | date) else str(value)


def _hides_rows(data: bytes, sheet: Any) -> bool:
    """Are some rows hidden, by hand or by a filter? They are read like the others."""
    path = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return path in package.namelist() and _HIDDEN_ROW.search(package.read(path)) is not None
