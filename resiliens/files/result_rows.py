"""Results as rows for spreadsheets: one a file, columns in the order of the contract, formulas made harmless.

Not for how a table looks on the terminal.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Sequence

from resiliens.model.answers import State, Stream
from resiliens.model.result import NodeResult, QuestionResult, Result, SectionResult, nodes_of

HEAD = (
    "file", "company", "orgnr", "questionnaire", "version", "scorer",
    "answered", "unknown", "not_applicable", "unanswered", "not_asked",
)
_FORMULA = re.compile("[\\s\"'\u00a0\u200b-\u200f\u2060\ufeff]*[=+\\-@\t\r\n＝＋－＠]")
_SAID = {State.UNKNOWN: "unknown", State.NOT_APPLICABLE: "not-applicable"}
Cell = str | int | float | None


def csv_text(results: Sequence[Result], *, excel: bool = False) -> str:
    """RFC 4180 with comma and point; for `excel` semicolon, decimal comma and a byte order mark.

    A text cell that a spreadsheet would take for a formula gets an apostrophe in front.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";" if excel else ",", lineterminator="\r\n")
    for row in rows(results):
        writer.writerow([_cell(value, excel=excel) for value in row])
    return ("\ufeff" if excel else "") + out.getvalue()


def rows(results: Sequence[Result]) -> list[list[Cell]]:
    """The head and one row a result. Columns are the same for all: what any of the results has."""
    columns = _columns(results)
    head: list[Cell] = [*HEAD]
    for address, is_section in columns:
        head.extend([address, f"{address}.high", f"{address}.level"] if is_section else [address])
    return [head, *(_row(result, columns) for result in results)]


def _columns(results: Sequence[Result]) -> list[tuple[str, bool]]:
    """The total where it is shown, then sections with a score and all questions in the order of the tree."""
    found: dict[tuple[str, bool], None] = {}
    scored: set[str] = set()
    for result in results:
        for node in _shown(result):
            is_section = isinstance(node, SectionResult)
            found[(node.id, is_section)] = None
            if is_section and node.score is not None:
                scored.add(node.id)
    return [(address, is_section) for address, is_section in found if not is_section or address in scored]


def _shown(result: Result) -> list[NodeResult]:
    return [*([result.total] if result.total is not None else []), *nodes_of(result)]


def _row(result: Result, columns: Sequence[tuple[str, bool]]) -> list[Cell]:
    counts = result.counts
    row: list[Cell] = [
        result.file, result.company.name, result.company.orgnr,
        result.questionnaire, result.version, result.scorer,
        counts.answered, counts.unknown, counts.not_applicable, counts.unanswered, counts.not_asked,
    ]
    nodes = {(node.id, isinstance(node, SectionResult)): node for node in _shown(result)}
    for address, is_section in columns:
        node = nodes.get((address, is_section))
        if is_section:
            score, level = (node.score, node.level) if node is not None else (None, None)
            row.extend([None, None, None] if score is None else [
                score.low, score.high, None if level is None else level.number])
        else:
            row.append(_answer(node) if isinstance(node, QuestionResult) else None)
    return row


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


def _cell(value: Cell, *, excel: bool) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return f"'{value}" if _FORMULA.match(value) else value
    written = repr(value)
    return written.replace(".", ",") if excel and isinstance(value, float) else written
