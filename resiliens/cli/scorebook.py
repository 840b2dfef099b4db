"""The table of `score` as a workbook: one sheet a questionnaire, under titles, and one of who is missing.

The same rows and figures as CSV, in an order that a person reads: who, then each pillar with its themes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TypeAlias

from resiliens.cli.batch import Done
from resiliens.cli.planfile import require_workbooks
from resiliens.cli.scoretable import short_names
from resiliens.cli.turnout import Turnout, by_questionnaire
from resiliens.cli.workbench import Workbench
from resiliens.files.result_rows import Line, columns_of
from resiliens.files.workbook_writing import Column, Sheet, cell_text, workbook_bytes
from resiliens.messages import text
from resiliens.model.questionnaire import Node, Questionnaire, Section

_Cell: TypeAlias = "str | float | date | None"
COUNTS = ("answered", "unknown", "not_applicable", "unanswered", "not_asked")
OPEN = {"unknown": "batch.unknown", "not-applicable": "batch.not_applicable"}
HEAD_LINES = 4


def score_workbook(turnout: Turnout, bench: Workbench) -> bytes:
    """The workbook. Raises CannotDo where the extra for workbooks is not installed."""
    require_workbooks()
    sheets = [_sheet(some, bench) for some in by_questionnaire(turnout.rows).values()]
    if turnout.attendance is not None:
        sheets.append(_missing(turnout, bench))
    return workbook_bytes(*sheets)


def _sheet(rows: Sequence[Done], bench: Workbench) -> Sheet:
    language, first = bench.settings.language, rows[0]
    beside = None if first.file == "-" else Path(first.file).parent
    ready = bench.instrument(first.questionnaire, beside)
    tree = None if ready.value is None else ready.value.questionnaire
    name = f"{first.questionnaire if tree is None else tree.title} {first.version}"
    nodes = columns_of([one.content for one in rows])
    columns = _who(language)
    for key in nodes:
        if key[1]:  # a pillar begins a page
            columns[-1] = replace(columns[-1], ends_page=True)
        columns += _columns(key, tree, language)
    files = short_names([one.file for one in rows])
    cells = [_cells(one, file, nodes, language) for one, file in zip(rows, files, strict=True)]
    return Sheet(name, cell_text(name), bench.settings.today, columns, cells, HEAD_LINES)


def _who(language: str) -> list[Column]:
    widths = {"company": 26, "role": 18, "file": 30, "orgnr": 12}
    texts = [Column(text(f"batch.col_{name}", language), width) for name, width in widths.items()]
    date = Column(text("batch.col_date", language), 11, "date")
    counts = [Column(text(f"batch.col_{name}", language), 9, "number") for name in COUNTS]
    return [*texts, date, *counts]


def _columns(key: tuple[str, bool], tree: Questionnaire | None, language: str) -> list[Column]:
    """A section's low end, high end and step; a question's answer."""
    address, is_section = key
    node = None if tree is None else tree.node(address)
    title = cell_text(_title(node) or address)
    if not is_section:
        return [Column(title, 15, "number")]
    return [
        Column(text("batch.col_low", language, title=title), 10, "share"),
        Column(text("batch.col_high", language, title=title), 10, "share"),
        Column(text("batch.col_level", language, title=title), 10, "number"),
    ]


def _title(node: Node | None) -> str:
    if node is None:
        return ""
    return node.title if isinstance(node, Section) else node.name


def _cells(one: Done, file: str, nodes: Sequence[tuple[str, bool]], language: str) -> list[_Cell]:
    line: Line = one.content
    who = one.arrival
    cells: list[_Cell] = [
        cell_text(who.company), cell_text(who.role), cell_text(file), cell_text(who.orgnr), who.date,
        *(count for count in line.head[-len(COUNTS) :] if isinstance(count, int)),
    ]  # fmt: skip
    for key in nodes:
        given = line.cells.get(key) or ((None,) * 3 if key[1] else (None,))
        cells.extend(_said(cell, language) if isinstance(cell, str) else cell for cell in given)
    return cells


def _said(cell: str, language: str) -> str:
    key = OPEN.get(cell)
    return cell_text(cell) if key is None else text(key, language)


def _missing(turnout: Turnout, bench: Workbench) -> Sheet:
    """One row a person, to ring through."""
    settings, language = bench.settings, bench.settings.language
    widths = {"company": 30, "role": 26, "contact": 40}
    columns = [Column(text(f"batch.col_{name}", language), width) for name, width in widths.items()]
    columns.append(Column(text("batch.col_deadline", language), 12, "date"))
    absent = () if turnout.attendance is None else turnout.attendance.absent
    rows = [
        [*map(cell_text, (one.company, seat, one.contact)), one.deadline]
        for one in absent
        for seat in one.seats or (text("batch.nobody", language),)
    ]
    title = text("batch.sheet_missing", language)
    return Sheet(title, title, settings.today, columns, rows)
