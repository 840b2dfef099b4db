"""Writes sheets as a workbook that prints on A4 landscape: texts as texts, the same bytes every time.

Needs the extra `xlsx` (openpyxl). Not for what stands in the cells.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from typing import TYPE_CHECKING, Literal, TypeAlias

from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell
    from openpyxl.worksheet.worksheet import Worksheet

LONGEST_TEXT = 32_767
LINE_HEIGHT, MOST_LINES = 14, 25  # in points; a row is at most 409 points tall
SCALE = 68  # per cent on paper
CUT = "…"
LONGEST_NAME = 31  # letters in the name of a sheet
_NOT_IN_NAMES = re.compile(r"[\[\]:*?/\\<>]")
_NO_XML = re.compile("[\ufffe\uffff]")
_A4 = 9
_FIRST_TIME = (1980, 1, 1, 0, 0, 0)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(</dcterms:modified>)")


Kind: TypeAlias = Literal["text", "number", "share", "money", "date"]
FORMATS: dict[Kind, str] = {
    "text": "General", "number": "General", "share": "0.00", "money": "#,##0", "date": "dd.mm.yyyy",
}  # fmt: skip
SIDES: dict[Kind, str] = {
    "text": "left", "number": "center", "share": "center", "money": "center", "date": "left",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, its width in letters, what it holds, and the words to choose from.

    `ends_page`: on paper the next column begins a new page. `printed`: not on paper where false.
    """

    head: str
    width: int
    kind: Kind = "text"
    choices: tuple[str, ...] = ()
    ends_page: bool = False
    printed: bool = True


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet: its name, a line for the head of each printed page, the day of the file, columns and cells.

    `head_lines`: how many lines the tallest head takes.
    """

    name: str
    heading: str
    day: date
    columns: Sequence[Column]
    rows: Sequence[Sequence[str | float | date | None]]
    head_lines: int = 2


def workbook_bytes(*sheets: Sheet) -> bytes:
    """The workbook of one or more sheets. A text of more than 32 767 letters is cut, with `…` where it ends.

    Names of sheets that a spreadsheet does not take are made so that it does.
    """
    from openpyxl import Workbook

    first = sheets[0]
    book = Workbook()
    book.remove(book.worksheets[0])
    book.properties.creator = "resiliens"
    book.properties.title = first.name
    midnight = datetime(first.day.year, first.day.month, first.day.day)
    book.properties.created = book.properties.modified = midnight
    for name, sheet in zip(_names(sheets), sheets, strict=True):
        page: Worksheet = book.create_sheet(name)
        _fill(page, sheet)
        _lay_out(page, sheet)
        _prepare_paper(page, sheet)
    out = io.BytesIO()
    book.save(out)
    return repacked(out.getvalue(), first.day)


def _names(sheets: Sequence[Sheet]) -> list[str]:
    """At most 31 letters, none of those that stand in formulas, no two alike."""
    names: list[str] = []
    for sheet in sheets:
        plain = cell_text(_NOT_IN_NAMES.sub(" ", sheet.name)).strip(" '") or "-"
        number, name = 1, plain[:LONGEST_NAME]
        while name.casefold() in {one.casefold() for one in names}:
            number += 1
            name = f"{plain[: LONGEST_NAME - len(str(number)) - 1]} {number}"
        names.append(name)
    return names


def cell_text(value: str) -> str:
    """A text for a cell: nothing in it that cannot be seen, and nothing that XML cannot hold."""
    return _NO_XML.sub(lambda found: f"<U+{ord(found.group()):04X}>", visible(value))


def _fill(page: Worksheet, sheet: Sheet) -> None:
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

    line = Border(bottom=Side(style="thin", color="999999"))
    for place, column in enumerate(sheet.columns, 1):
        wrapped = Alignment(wrap_text=True, vertical="top", horizontal=SIDES[column.kind])
        cell = page.cell(1, place)
        put(cell, column.head)
        cell.font = Font(name="Calibri", size=11, bold=True)
        cell.fill = PatternFill("solid", fgColor="E8E8E8")
        cell.alignment, cell.border = wrapped, line
        for number, row in enumerate(sheet.rows, 2):
            cell = page.cell(number, place)
            put(cell, row[place - 1])
            cell.alignment, cell.border = wrapped, line
            cell.number_format = FORMATS[column.kind]


def put(cell: Cell | object, value: str | float | date | None) -> None:
    """A text is put as a text, so that `=1+1` stays what it is, also when somebody edits the cell."""
    from openpyxl.cell.cell import Cell

    assert isinstance(cell, Cell)  # noqa: S101  # no cell of ours is merged
    if not isinstance(value, str):
        cell.value = value
        return
    if len(value) > LONGEST_TEXT:
        value = value[: LONGEST_TEXT - 1] + CUT
    cell.value = value
    cell.data_type = "s"  # whatever the library took it for
    if value[:1] in tuple("=+-@'"):
        cell.quotePrefix = True


def _lay_out(page: Worksheet, sheet: Sheet) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    for place, column in enumerate(sheet.columns, 1):
        letter = get_column_letter(place)
        page.column_dimensions[letter].width = column.width
        if column.choices:
            words = ",".join(word.replace('"', "") for word in column.choices)
            chooser = DataValidation("list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=False)
            chooser.add(f"{letter}2:{letter}{len(sheet.rows) + 100}")
            page.add_data_validation(chooser)
    for number, row in enumerate(sheet.rows, 2):
        page.row_dimensions[number].height = LINE_HEIGHT * _lines(row, sheet.columns)
    page.row_dimensions[1].height = LINE_HEIGHT * sheet.head_lines
    page.freeze_panes = "C2"


def _prepare_paper(page: Worksheet, sheet: Sheet) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.pagebreak import Break, ColBreak

    page.print_title_rows, page.print_title_cols = "1:1", "A:B"
    printed = [place for place, column in enumerate(sheet.columns, 1) if column.printed]
    page.print_area = f"A1:{get_column_letter(printed[-1])}{len(sheet.rows) + 1}"
    page.page_setup.orientation = "landscape"
    page.page_setup.paperSize = _A4
    page.page_setup.scale = SCALE
    page.page_margins.left = page.page_margins.right = 0.4
    breaks = ColBreak()
    for place, column in enumerate(sheet.columns, 1):
        if column.ends_page:
            breaks.append(Break(id=place))
    page.col_breaks = breaks
    head, foot = page.oddHeader, page.oddFooter
    if head is not None and foot is not None:
        head.left.text = sheet.heading[:100].replace("&", "&&")
        head.right.text = f"{sheet.day:%d.%m.%Y}"
        foot.right.text = "&P / &N"


def _lines(row: Sequence[str | float | date | None], columns: Sequence[Column]) -> int:
    """How many lines the tallest cell of a row will take, about."""
    texts = ((cell, column.width) for cell, column in zip(row, columns, strict=True) if isinstance(cell, str))
    return max((1, *(min(MOST_LINES, ceil(len(cell) * 1.1 / width)) for cell, width in texts)))


def repacked(data: bytes, day: date) -> bytes:
    """The same parts with fixed times, so that the same plan gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            content = old.read(entry)
            if entry.filename == "docProps/core.xml":
                content = _MODIFIED.sub(rb"\g<1>" + f"{day}T00:00:00Z".encode() + rb"\g<2>", content)
            fixed = zipfile.ZipInfo(entry.filename, _FIRST_TIME)
            fixed.compress_type = zipfile.ZIP_DEFLATED
            fixed.external_attr = 0o600 << 16
            new.writestr(fixed, content)
    return out.getvalue()
