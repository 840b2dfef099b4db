"""Writes a plan as a table: CSV for machines or for a Norwegian Excel, or a workbook.

Every text stays a text; a workbook has no formula, link or name out of data. Not for the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from resiliens.files.csv_rows import Cell, csv_of
from resiliens.files.plan_columns import COLUMNS, DATES, NUMBERS, head, status_word
from resiliens.files.workbook_writing import LONGEST_TEXT, Column, Kind, Sheet, cell_text, workbook_bytes
from resiliens.messages import text
from resiliens.model.plan_rows import Row, Status

WIDTHS = {
    "number": 5, "theme": 22, "start": 6, "to": 6, "measure": 42, "owner": 16, "first_act": 24,
    "first_by": 11, "due": 11, "days": 7, "kroner": 11, "months": 9, "help": 36, "figure": 28, "status": 12,
    "reason": 18, "evidence": 26, "code": 36,
}  # fmt: skip
"""In letters, as a workbook measures columns."""
LAST_ON_FIRST_PAGE = "kroner"


def plan_csv(rows: Sequence[Row], language: str, *, excel: bool = False) -> str:
    """The plan as CSV, one row a line; dates as 2027-06-01, for a Norwegian Excel as 01.06.2027."""
    heads: list[Cell] = [head(column, language) for column in COLUMNS]
    return csv_of([heads, *(_csv_row(row, language, excel=excel) for row in rows)], excel=excel)


def plan_workbook(rows: Sequence[Row], language: str, about: tuple[str, date]) -> bytes:
    """The plan as a workbook. `about`: the company's name, and the day that stands in the file."""
    company, day = about
    columns = [
        Column(
            head(name, language), WIDTHS[name], _kind(name),
            tuple(status_word(one, language) for one in Status) if name == "status" else (),
            ends_page=name == LAST_ON_FIRST_PAGE, printed=name != "code",
        )
        for name in COLUMNS
    ]  # fmt: skip
    title = text("plan.title", language)
    cells = [[_value(row, name, language) for name in COLUMNS] for row in rows]
    return workbook_bytes(Sheet(title, cell_text(company), day, columns, cells))


def _kind(column: str) -> Kind:
    if column in DATES:
        return "date"
    if column == "kroner":
        return "money"
    return "number" if column in NUMBERS else "text"


def _value(row: Row, column: str, language: str) -> str | float | date | None:
    if column == "status":
        return status_word(row.status, language)
    value: str | float | date | None = getattr(row, column)
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return cell_text(value) if isinstance(value, str) else value


def _csv_row(row: Row, language: str, *, excel: bool) -> list[Cell]:
    return [_csv_cell(_value(row, column, language), excel=excel) for column in COLUMNS]


def _csv_cell(value: str | float | date | None, *, excel: bool) -> Cell:
    if isinstance(value, date):
        return f"{value:%d.%m.%Y}" if excel else value.isoformat()
    return value


def too_long(rows: Sequence[Row]) -> int:
    """How many texts a workbook would cut."""
    words = (getattr(row, name) for row in rows for name in COLUMNS if name != "status")
    return sum(1 for word in words if isinstance(word, str) and len(word) > LONGEST_TEXT)
