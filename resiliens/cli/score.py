"""`resiliens score`: answer files to a table, or to CSV, JSON, JSON lines, a workbook or a page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Optional, TypeAlias, get_args

import typer

from resiliens.cli import options
from resiliens.cli.attending import attendance_lines, names_lines, repeated_lines, summary_line
from resiliens.cli.batch import Done, Form, score_files
from resiliens.cli.incoming import Incoming, incoming, say_left_out
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.progress import Progress
from resiliens.cli.telling import tell
from resiliens.cli.turnout import Turnout, by_questionnaire, turnout_of
from resiliens.cli.workbench import Workbench
from resiliens.messages.visible import visible
from resiliens.model.arrivals import Duplicates
from resiliens.model.companies import Listed
from resiliens.terminal.aside import say_aside

FORMS: dict[str, Form] = {
    ".csv": "lines", ".json": "json", ".jsonl": "json", ".xlsx": "lines", ".md": "table",
}  # fmt: skip
Output: TypeAlias = tuple[Path | None, bool, bool]
"""The file, whether it may be written over, and whether CSV is for a Norwegian Excel."""


def run(
    answers: Annotated[list[str], typer.Argument()],
    output: options.Output = None,
    duplicates: Annotated[
        str, typer.Option("--duplicates", metavar="all|newest|refuse", help="commands.opt_duplicates")
    ] = "all",
    expected: Annotated[Optional[Path], typer.Option("--expected", help="commands.opt_expected")] = None,  # noqa: UP045
    excel: Annotated[bool, typer.Option("--excel", help="commands.opt_excel")] = False,
    questionnaire: options.AnotherQuestionnaire = None,
    scorer: options.AnotherScorer = None,
    force: options.Force = False,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    if output is not None and output.suffix.lower() not in FORMS:
        raise WrongUsage("commands.bad_output", file=output, known=", ".join(FORMS))
    how = _how(duplicates)
    listed, list_failed = _listed(expected, settings)
    bench, found = Workbench(settings, questionnaire, scorer), incoming(answers)
    form = "table" if output is None else FORMS[output.suffix.lower()]
    scored = _scored(found, bench, form)
    say_left_out(found, settings)
    turnout = turnout_of(scored, how, listed)
    failed = len(turnout.failed) + len(found.missing)
    if turnout.rows:
        _show(turnout, failed, bench, (output, force, excel))
    _ended(turnout, how, settings)
    if not turnout.rows:
        raise _nothing(turnout, found, (answers, (output, force, excel), settings))
    if turnout.came + failed > 1 or failed or turnout.attendance is not None:
        say_aside(summary_line(turnout.came, failed, turnout.attendance, settings.language))
    refused = how == "refuse" and bool(turnout.repeated)
    return 1 if failed or refused or list_failed else 0


def _how(written: str) -> Duplicates:
    for one in get_args(Duplicates):
        if written == one:
            chosen: Duplicates = one
            return chosen
    raise WrongUsage("batch.bad_duplicates", value=written, known=", ".join(get_args(Duplicates)))


def _listed(path: Path | None, settings: Settings) -> tuple[tuple[Listed, ...] | None, bool]:
    """Who was expected, and whether something in the list could not be used."""
    if path is None:
        return None, False
    from resiliens.cli.planfile import require_workbooks
    from resiliens.files.company_list import read_company_list
    from resiliens.messages import text

    if path.suffix.lower() == ".xlsx":
        require_workbooks()
    outcome = read_company_list(path)
    tell(outcome.diagnostics, settings)
    if outcome.value is None:
        say_aside(text("batch.no_list", settings.language, file=visible(str(path))))
    return outcome.value, outcome.failed


def _scored(found: Incoming, bench: Workbench, form: Form) -> list[Done]:
    """Every file reduced; what is wrong with each is said as it comes."""
    progress = Progress(len(found.files), bench.settings)
    scored = []
    for one in score_files(found.files, bench, form):
        if one.diagnostics:
            progress.clear()
            tell(one.diagnostics, bench.settings)
        progress.step()
        scored.append(one)
    progress.clear()
    return scored


def _ended(turnout: Turnout, how: Duplicates, settings: Settings) -> None:
    """Beside the table: several files of one company, who is missing, and the line that sums it up."""
    for line in (
        *repeated_lines(turnout.repeated, how, settings), *names_lines(turnout.names, settings)
    ):  # fmt: skip
        say_aside(line, hanging="  ")
    if turnout.attendance is not None:
        for line in attendance_lines(turnout.attendance, settings):
            say_aside(line, hanging="  ")


def _nothing(turnout: Turnout, found: Incoming, wish: tuple[Sequence[str], Output, Settings]) -> CannotDo:
    """No row stands. A JSON file is written all the same: it holds the errors."""
    answers, (output, force, _), settings = wish
    if output is not None and output.suffix.lower() == ".json":
        from resiliens.cli.scorefile import write_json

        write_json(output, turnout, force=force, settings=settings)
    if not found.files and not found.missing:
        return CannotDo("commands.no_files", where=visible(", ".join(answers)))
    return CannotDo("commands.no_usable_file")


def _show(turnout: Turnout, failed: int, bench: Workbench, wish: Output) -> None:
    output, force, excel = wish
    if output is None:
        from resiliens.cli.scoretable import print_tables

        groups = by_questionnaire(turnout.rows)
        print_tables({key: [one.content for one in some] for key, some in groups.items()}, bench.settings)
        return
    from resiliens.cli.scorefile import write_scored

    write_scored(output, turnout, bench, (force, excel, failed))
