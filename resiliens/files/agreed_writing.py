"""Writes the sheet that a room fills in: one row a theme, lists to choose from, everything else locked.

Prints on A4 landscape. Needs the extra `xlsx` (openpyxl). Not for what stands in the cells.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import ceil
from typing import TYPE_CHECKING

from resiliens.files.agreed_columns import ABOVE, COLUMNS, OPEN, head
from resiliens.files.workbook_writing import FORMATS, cell_text, put, repacked
from resiliens.messages import text

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell, MergedCell
    from openpyxl.styles import Border
    from openpyxl.worksheet.worksheet import Worksheet

WIDTHS = {
    "theme": 26, "answers": 20, "lowest": 8, "middle": 8, "highest": 8, "offered": 22, "time": 11,
    "agreed": 12, "reason": 30, "evidence": 24, "evidence_date": 12, "evidence_owner": 14, "dissent": 26,
    "code": 30,
}  # fmt: skip
"""In letters, as a workbook measures columns."""
CENTRED = ("lowest", "middle", "highest", "agreed")
LINE_HEIGHT, MOST_LINES = 14, 12
SCALE = 82  # per cent on paper: letters of 9 points
LAST_ON_FIRST_PAGE = "agreed"
LONGEST_LIST = 255  # letters in a list of choices, a limit of the file format
_A4 = 9


@dataclass(frozen=True, slots=True)
class Line:
    """One theme of the sheet, as it is read. `agreed` is filled in where all said the same, or silence
    settles it; `choices` are what the room chooses from."""

    theme: str
    answers: str
    lowest: int | None
    middle: int | None
    highest: int | None
    offered: str
    time: str
    agreed: str | int | float
    code: str
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """Whose sheet it is, in which language, and the day that stands in the file's own data."""

    company: str
    language: str
    day: date


def agreed_workbook(lines: Sequence[Line], about: About) -> bytes:
    """The workbook: the same lines give the same bytes."""
    from openpyxl import Workbook

    book = Workbook()
    page = book.active
    assert page is not None  # noqa: S101  # a new workbook has a sheet
    page.title = text("agreedsheet.sheet_name", about.language)
    book.properties.creator = "resiliens"
    book.properties.title = page.title
    book.properties.created = book.properties.modified = datetime(
        about.day.year, about.day.month, about.day.day
    )
    first = _put_above(page, about)
    _put_table(page, lines, (first, about.language))
    _put_choices(page, lines, first + 1)
    _prepare_paper(page, (first, first + len(lines)), about)
    page.protection.sheet = True
    page.protection.formatColumns = page.protection.formatRows = False  # these stay allowed
    out = io.BytesIO()
    book.save(out)
    return repacked(out.getvalue(), about.day)


def _put_above(page: Worksheet, about: About) -> int:
    """Company, day and who was there, with a hint; the row of the heads below."""
    from openpyxl.styles import Alignment, Font, Protection

    for row, name in enumerate(ABOVE, 1):
        label, field = page.cell(row, 1), page.cell(row, 2)
        put(label, text(f"agreedsheet.{name}", about.language))
        label.font = Font(name="Calibri", size=11, bold=True)
        label.alignment = Alignment(wrap_text=True, vertical="top")
        field.alignment = Alignment(horizontal="left", vertical="top")
        if name == "company":
            put(field, cell_text(about.company))
            field.font = Font(name="Calibri", size=14, bold=True)
        else:
            field.protection = Protection(locked=False)
            field.border = _frame()
            page.merge_cells(start_row=row, start_column=2, end_row=row, end_column=7)
            field.alignment = Alignment(horizontal="left", vertical="top", wrap_text=True)
        field.number_format = FORMATS["date"] if name == "day" else "General"
    page.row_dimensions[3].height = LINE_HEIGHT * 2
    hint = page.cell(len(ABOVE) + 1, 1)
    put(hint, text("agreedsheet.hint", about.language))
    hint.alignment = Alignment(wrap_text=True, vertical="top")
    page.merge_cells(start_row=4, start_column=1, end_row=4, end_column=COLUMNS.index(LAST_ON_FIRST_PAGE) + 1)
    page.row_dimensions[4].height = LINE_HEIGHT * 2
    return len(ABOVE) + 2


def _put_table(page: Worksheet, lines: Sequence[Line], where: tuple[int, str]) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill
    from openpyxl.utils import get_column_letter

    first, language = where
    for place, name in enumerate(COLUMNS, 1):
        page.column_dimensions[get_column_letter(place)].width = WIDTHS[name]
        title = page.cell(first, place)
        put(title, head(name, language))
        title.font = Font(name="Calibri", size=11, bold=True)
        title.fill, title.border = PatternFill("solid", fgColor="D9D9D9"), _frame()
        title.alignment = Alignment(wrap_text=True, vertical="top")
    page.row_dimensions[first].height = LINE_HEIGHT * 2
    for number, line in enumerate(lines, first + 1):
        page.row_dimensions[number].height = LINE_HEIGHT * _height(line)
        for place, name in enumerate(COLUMNS, 1):
            _put_cell(page.cell(number, place), name, getattr(line, name, None))
    page.freeze_panes = f"B{first + 1}"


def _put_cell(cell: Cell | MergedCell, name: str, value: str | float | None) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill, Protection

    put(cell, cell_text(value) if isinstance(value, str) else value)
    cell.border = _frame()
    side = "center" if name in CENTRED else "left"
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=side)
    if name in OPEN:
        cell.protection = Protection(locked=False)
        cell.number_format = FORMATS["date"] if name == "evidence_date" else "General"
    else:
        cell.fill = PatternFill("solid", fgColor="F2F2F2")
    if name in ("theme", "agreed"):
        cell.font = Font(name="Calibri", size=11, bold=True)


def _put_choices(page: Worksheet, lines: Sequence[Line], first: int) -> None:
    """A list to choose from where the choices fit into one; another word may be written after a question."""
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    letter = get_column_letter(COLUMNS.index("agreed") + 1)
    by_choices: dict[tuple[str, ...], DataValidation] = {}
    for number, line in enumerate(lines, first):
        words = ",".join(line.choices)
        if not line.choices or len(words) > LONGEST_LIST or any(set('",') & set(one) for one in line.choices):
            continue
        if line.choices not in by_choices:
            chooser = DataValidation("list", formula1=f'"{words}"', allow_blank=True, showErrorMessage=True)
            chooser.errorStyle = "warning"
            by_choices[line.choices] = chooser
            page.add_data_validation(chooser)
        by_choices[line.choices].add(f"{letter}{number}")


def _prepare_paper(page: Worksheet, rows: tuple[int, int], about: About) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.pagebreak import Break, ColBreak

    first, last = rows
    page.print_title_rows = f"{first}:{first}"
    page.print_area = f"A1:{get_column_letter(len(COLUMNS) - 1)}{last}"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", _A4
    page.page_setup.scale = SCALE
    page.print_title_cols = "A:A"
    breaks = ColBreak()
    breaks.append(Break(id=COLUMNS.index(LAST_ON_FIRST_PAGE) + 1))
    page.col_breaks = breaks
    margins = page.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.5
    margins.header = margins.footer = 0.2
    top, foot = page.oddHeader, page.oddFooter
    if top is not None and foot is not None:
        top.left.text = cell_text(about.company)[:100].replace("&", "&&")
        top.right.text = f"{about.day:%d.%m.%Y}"
        foot.right.text = "&P / &N"


def _frame() -> Border:
    from openpyxl.styles import Border, Side

    side = Side(style="thin", color="808080")
    return Border(left=side, right=side, top=side, bottom=side)


def _height(line: Line) -> int:
    """How many lines the row takes, with one to write on."""
    cells = {
        "theme": line.theme,
        "answers": line.answers,
        "offered": line.offered,
        "agreed": str(line.agreed),
    }
    needed = (ceil(len(value) * 1.15 / WIDTHS[name]) for name, value in cells.items())
    return min(MOST_LINES, max(2, *needed))
