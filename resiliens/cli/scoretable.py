"""The table that `score` prints: one row a file, the pillars' levels and what to do first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from resiliens.messages import text
from resiliens.model.result import Result, SectionResult


@dataclass(frozen=True, slots=True)
class TableRow:
    """One company's row. `levels` are by section, in the order of the questionnaire."""

    file: str
    company: str
    answered: str
    levels: tuple[tuple[str, str], ...]  # title and level: `2`, or `1–2` where open answers decide
    first: str


def row_of(result: Result) -> TableRow:
    """The row of a result."""
    counts = result.counts
    due = counts.answered + counts.unknown + counts.unanswered + counts.not_applicable
    sections = [node for node in result.sections if isinstance(node, SectionResult)]
    shown = [*([result.total] if result.total is not None else []), *sections]
    return TableRow(
        file=Path(result.file).name,
        company=result.company.name,
        answered=f"{counts.answered}/{due}",
        levels=tuple((node.title, _level(node)) for node in shown),
        first=next((one.title for one in result.suggestions if one.first), ""),
    )


def table_of(rows: Sequence[TableRow], language: str) -> tuple[list[str], list[list[str]]]:
    """Heads and cells; all rows are of one questionnaire."""
    say = [text(f"commands.table_{name}", language) for name in ("file", "company", "answered", "first")]
    heads = [*say[:3], *(title for title, _ in rows[0].levels), say[3]]
    return heads, [
        [row.file, row.company, row.answered, *(level for _, level in row.levels), row.first] for row in rows
    ]


def _level(node: SectionResult) -> str:
    low, high = node.level, node.possible_level
    if low is None or high is None:
        return "–"
    return str(low.number) if low == high else f"{low.number}–{high.number}"
