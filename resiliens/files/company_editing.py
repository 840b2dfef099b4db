"""One change in the facilitator's list of companies, cell by cell: whatever else stands in the file stays.

Columns that nobody here knows and rows that could not be read are carried over as they are. CSV only; a
workbook is for the program that made it. Not for what the list means; that is `company_list`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from resiliens.files.company_columns import COLUMNS, NEEDED, column_of
from resiliens.files.company_list import MOST_HEAD_LINES, company_list_csv, read_company_list_bytes
from resiliens.files.csv_rows import csv_of
from resiliens.files.csv_tables import is_for_excel, read_csv
from resiliens.files.limits import COMPANY_LISTS
from resiliens.files.table_cells import words_in
from resiliens.files.tables import CellNotes
from resiliens.model.companies import Listed, company_key, folded_name

SEVERAL = ("seats", "competitors")
NAME = "companies.csv"


@dataclass(frozen=True, slots=True)
class ListFile:
    """The cells of a list as they stand in its file; `head` is the row with the names of the columns."""

    rows: tuple[tuple[str, ...], ...]
    head: int
    excel: bool

    @property
    def columns(self) -> Mapping[str, int]:
        """Where each known column stands; the first one where there are two."""
        found: dict[str, int] = {}
        for place, written in enumerate(self.rows[self.head]):
            name = column_of(written)
            if name is not None:
                found.setdefault(name, place)
        return found

    def as_bytes(self) -> bytes:
        """The file."""
        return csv_of(self.rows, excel=self.excel).encode("utf-8")


def open_list(data: bytes) -> ListFile | None:
    """The cells; None where these bytes are no list that can be changed here. Empty bytes: a new list."""
    if not data.strip():
        return open_list(company_list_csv(()).encode("utf-8"))
    table = read_csv(data, CellNotes(NAME, COMPANY_LISTS.family))
    if table is None:
        return None
    rows = tuple(tuple(words_in(value) for value in row) for row in table.rows)
    for place, row in enumerate(rows[:MOST_HEAD_LINES]):
        if any(column_of(written) == NEEDED for written in row):
            return ListFile(rows, place, is_for_excel(data))
    return None


def with_value(given: ListFile, company: Listed, column: str, written: str) -> ListFile:
    """The list with one thing about a company changed. `written` is what is to stand in the cell.

    Of a company with a row a seat, its first row gets it and the others no longer say anything about it.
    """
    given = _with_column(given, column)
    own = list(_rows_of(given, company))
    changed = given
    for number, place in enumerate(own):
        says = written if number == 0 or column == NEEDED else ""
        changed = _with_cell(changed, place, given.columns[column], says)
    return changed


def with_company(given: ListFile, company: Listed) -> ListFile:
    """The list with a company more, in its last row."""
    cells = {
        "company": company.name, "orgnr": company.orgnr, "owner": company.owner,
        "municipality": company.municipality, "seats": together(company.seats),
        "competitors": together(company.competitors), "contact": company.contact,
        "deadline": "" if company.deadline is None else company.deadline.isoformat(),
    }  # fmt: skip
    for column in COLUMNS:
        given = _with_column(given, column) if cells[column] else given
    row = [""] * len(given.rows[given.head])
    for column, place in given.columns.items():
        row[place] = cells[column]
    return replace(given, rows=(*given.rows, tuple(row)))


def together(several: tuple[str, ...]) -> str:
    """Several seats or competitors in one cell."""
    return "; ".join(several)


def understood(given: ListFile) -> tuple[Listed, ...]:
    """What the list says, by the same reading as every command has."""
    return read_company_list_bytes(given.as_bytes(), NAME).value or ()


def _with_column(given: ListFile, column: str) -> ListFile:
    """The list with this column at the end, if it has none such."""
    if column in given.columns:
        return given
    width = max(len(row) for row in given.rows[given.head :])
    head = [*given.rows[given.head], *[""] * (width - len(given.rows[given.head])), column]
    rows = list(given.rows)
    rows[given.head] = tuple(head)
    return replace(given, rows=tuple(rows))


def _with_cell(given: ListFile, row: int, place: int, written: str) -> ListFile:
    cells = list(given.rows[row])
    cells += [""] * (place + 1 - len(cells))
    cells[place] = written
    return replace(given, rows=(*given.rows[:row], tuple(cells), *given.rows[row + 1 :]))


def _rows_of(given: ListFile, company: Listed) -> Iterator[int]:
    """The rows of one company, known by number or name, as they are joined when the list is read."""
    columns = given.columns
    for place, row in enumerate(given.rows[given.head + 1 :], given.head + 1):
        name = _cell(row, columns["company"])
        number, wanted = company_key("", _cell(row, columns.get("orgnr"))), company_key("", company.orgnr)
        same = number == wanted if number and wanted else folded_name(name) == folded_name(company.name)
        if folded_name(name) and same:
            yield place


def _cell(row: tuple[str, ...], place: int | None) -> str:
    return row[place] if place is not None and place < len(row) else ""
