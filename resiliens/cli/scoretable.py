"""The table that `score` prints: one row a file, the pillars' levels and what to do first."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from resiliens.cli.options import Settings
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.result import Result, SectionResult
from resiliens.terminal.escaping import one_line
from resiliens.terminal.wrapping import cells

FEW = 3  # rows that may take several lines each
GAP = 3  # cells between two columns, at most


@dataclass(frozen=True, slots=True)
class TableRow:
    """One company's row. `levels` are by section, in the order of the questionnaire."""

    file: str
    company: str
    role: str
    answered: str
    levels: tuple[tuple[str, str], ...]  # title and level: `2`, or `1–2` where open answers decide
    first: str

    @property
    def who(self) -> str:
        """The company, and the seat where the file says it."""
        return ", ".join(filter(None, [self.company, self.role]))


def row_of(result: Result) -> TableRow:
    """The row of a result."""
    counts = result.counts
    due = counts.answered + counts.unknown + counts.unanswered + counts.not_applicable
    sections = [node for node in result.sections if isinstance(node, SectionResult)]
    shown = [*([result.total] if result.total is not None else []), *sections]
    return TableRow(
        file=result.file,
        company=result.company.name,
        role=result.respondent.role,
        answered=f"{counts.answered}/{due}",
        levels=tuple((node.title, _level(node)) for node in shown),
        first=next((one.title for one in result.suggestions if one.first), ""),
    )


def table_of(rows: Sequence[TableRow], language: str, width: int) -> tuple[list[str], list[list[str]]]:
    """Heads and cells; all rows are of one questionnaire.

    More than a few rows are to stay one line each: where they do not, what to do first is left out, then the
    name of the file where company and seat tell the rows apart.
    """
    say = [text(f"commands.table_{name}", language) for name in ("file", "company", "answered", "first")]
    heads = [*say[:3], *(title for title, _ in rows[0].levels), say[3]]
    names = short_names([row.file for row in rows])
    table = [heads, *(
        [name, row.who, row.answered, *(level for _, level in row.levels), row.first]
        for name, row in zip(names, rows, strict=True)
    )]  # fmt: skip
    if len(rows) > FEW and not _fits(table, width):
        table = [row[:-1] for row in table]
        told_apart = len({row.who for row in rows}) == len(rows) and all(row.company for row in rows)
        if told_apart and not _fits(table, width):
            table = [row[1:] for row in table]
    return table[0], table[1:]


def _fits(table: Sequence[Sequence[str]], width: int) -> bool:
    widest = [max(cells(one_line(row[place])) for row in table) for place in range(len(table[0]))]
    return sum(widest) + GAP * (len(widest) - 1) <= width


def print_tables(groups: Mapping[tuple[str, str], Sequence[TableRow]], settings: Settings) -> None:
    """One table a questionnaire, named where there are several."""
    from resiliens.terminal.console import survey
    from resiliens.terminal.tables import print_table

    terminal = survey(plain=settings.plain)
    for number, ((name, version), some) in enumerate(groups.items()):
        if number:
            terminal.write("\n")
        if len(groups) > 1:
            terminal.write(f"{visible(name)} {visible(version)}\n")
        heads, rows = table_of(some, settings.language, terminal.width)
        print_table(terminal, heads, rows)


def short_names(files: Sequence[str]) -> list[str]:
    """The names of the files; with their folders below the one they share, where two have the same name."""
    names = [Path(file).name for file in files]
    if len(set(names)) == len(names):
        return names
    try:
        shared = os.path.commonpath([Path(file).parent for file in files])
    except ValueError:  # some from here and some from another disk
        return list(files)
    return [str(Path(file).relative_to(shared)) if shared else file for file in files]


def _level(node: SectionResult) -> str:
    low, high = node.level, node.possible_level
    if low is None or high is None:
        return "–"
    return str(low.number) if low == high else f"{low.number}–{high.number}"
