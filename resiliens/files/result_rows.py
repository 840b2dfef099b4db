"""Results as rows for spreadsheets: one a file, columns in the order of the contract.

Not for how a table looks on the terminal.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resiliens.files.csv_rows import Cell, csv_of
from resiliens.model.answers import State, Stream
from resiliens.model.result import NodeResult, QuestionResult, Result, SectionResult, nodes_of

HEAD = (
    "file", "company", "orgnr", "questionnaire", "version", "scorer",
    "answered", "unknown", "not_applicable", "unanswered", "not_asked",
)
_SAID = {State.UNKNOWN: "unknown", State.NOT_APPLICABLE: "not-applicable"}


@dataclass(frozen=True, slots=True)
class Line:
    """One result as cells: the fixed ones, then those of each node in the order of the tree.

    All a table needs, at a tenth of the result's size; so a large folder fits in memory.
    """

    head: tuple[Cell, ...]
    cells: Mapping[tuple[str, bool], tuple[Cell, ...]]  # (address, is a section) -> its cells


def line_of(result: Result) -> Line:
    """The cells of one result. A section without a score has none."""
    counts = result.counts
    head: tuple[Cell, ...] = (
        result.file, result.company.name, result.company.orgnr,
        result.questionnaire, result.version, result.scorer,
        counts.answered, counts.unknown, counts.not_applicable, counts.unanswered, counts.not_asked,
    )
    nodes = [*([result.total] if result.total is not None else []), *nodes_of(result)]
    return Line(head, {(node.id, isinstance(node, SectionResult)): _cells(node) for node in nodes})


def csv_text(lines: Sequence[Line], *, excel: bool = False) -> str:
    """All lines under one head, as CSV; for `excel` as a Norwegian Excel wants it."""
    return csv_of(rows(lines), excel=excel)


def rows(lines: Sequence[Line]) -> list[list[Cell]]:
    """The head and one row a line. Columns are the same for all: what any of the lines has."""
    columns = columns_of(lines)
    head: list[Cell] = [*HEAD]
    for address, is_section in columns:
        head.extend([address, f"{address}.high", f"{address}.level"] if is_section else [address])
    return [head, *(_row(line, columns) for line in lines)]


def columns_of(lines: Sequence[Line]) -> list[tuple[str, bool]]:
    """The total where it is shown, then sections with a score and all questions in the order of the tree."""
    found: dict[tuple[str, bool], bool] = {}
    for line in lines:
        for key, cells in line.cells.items():
            found[key] = found.get(key, not key[1]) or bool(cells)
    return [key for key, is_shown in found.items() if is_shown]


def _row(line: Line, columns: Sequence[tuple[str, bool]]) -> list[Cell]:
    row = [*line.head]
    for key in columns:
        row.extend(line.cells.get(key) or ((None, None, None) if key[1] else (None,)))
    return row


def _cells(node: NodeResult) -> tuple[Cell, ...]:
    if isinstance(node, QuestionResult):
        return (_answer(node),)
    if node.score is None:
        return ()
    return (node.score.low, node.score.high, None if node.level is None else node.level.number)


def _answer(node: QuestionResult) -> Cell:
    """A step or value; several options joined by a space; what is open or out in its canonical word."""
    if node.state in _SAID:
        return _SAID[node.state]
    if node.state is not State.ANSWERED:
        return None
    if node.step is not None:
        return node.step
    if not isinstance(node.value, tuple):
        return node.value
    streams = [dict(one.fields) for one in node.value if isinstance(one, Stream)]
    if streams:
        return json.dumps(streams, ensure_ascii=False)
    return " ".join(str(one) for one in node.value)
