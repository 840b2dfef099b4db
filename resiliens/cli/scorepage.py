"""The table of `score` as a Markdown page that can be printed: the facilitator's own, with whom to ring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from resiliens.cli.attending import summary_line
from resiliens.cli.batch import Done
from resiliens.cli.scoretable import TableRow
from resiliens.cli.turnout import Turnout, by_questionnaire
from resiliens.cli.workbench import Workbench
from resiliens.documents.rendering import render, template_source
from resiliens.documents.turnout.context import Given, turnout_of
from resiliens.messages import text


def score_page(turnout: Turnout, failed: int, bench: Workbench) -> str:
    """The page. `failed` counts files with errors and names that lead nowhere; their errors are not on it."""
    settings, language = bench.settings, bench.settings.language
    groups = {
        f"{name} {version}": _given(some, language)
        for (name, version), some in by_questionnaire(turnout.rows).items()
    }
    summary = summary_line(turnout.came, failed, turnout.attendance, language)
    page = turnout_of(groups, turnout.attendance, (summary, settings.today, language))
    return render(template_source("turnout"), page)


def _given(rows: Sequence[Done], language: str) -> list[Given]:
    """The rows; where two say the same company and seat, each with the name of its file."""
    contents: list[TableRow] = [one.content for one in rows]
    times = Counter(row.who for row in contents)
    given = []
    for row in contents:
        who = row.who or text("batch.nameless", language)
        shown = who if row.who and times[row.who] == 1 else f"{who} ({Path(row.file).name})"
        given.append(Given(shown, row.answered, row.levels))
    return given
