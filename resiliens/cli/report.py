"""`resiliens report`: one answers file to its maturity report, or one figure to its worked sum."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from resiliens.assess.figures import QUESTIONNAIRE
from resiliens.cli import options
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Scored, Workbench, only_one
from resiliens.files.gathering import gather
from resiliens.messages import text
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.model.result import Result

FORMATS = (".md", ".json")
WHY_FORMATS = (".md", ".txt")


def run(
    answers: Annotated[list[str], typer.Argument()],
    output: options.Output = None,
    why: Annotated[Optional[str], typer.Option("--why", metavar="ID", help="commands.opt_why")] = None,  # noqa: UP045
    questionnaire: options.AnotherQuestionnaire = None,
    scorer: options.AnotherScorer = None,
    force: options.Force = False,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    formats = FORMATS if why is None else WHY_FORMATS
    if output is not None and output.suffix.lower() not in formats:
        raise WrongUsage("commands.bad_output", file=output, known=", ".join(formats))
    gathered = gather(answers)
    if gathered.missing:
        raise CannotDo("commands.no_such_file", file=gathered.missing[0])
    scored = Workbench(settings, questionnaire, scorer).score(only_one(gathered.files))
    tell(scored.diagnostics, settings)
    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    if scored.instrument.questionnaire.id == QUESTIONNAIRE:
        raise WrongUsage("commands.figures_no_report", file=visible(scored.file))
    if why is not None:
        return _explain(scored, why, (settings, output, force))
    if output is None:
        show(scored, settings)
    else:
        _write(scored.result, scored, (output, force, settings))
    return 0


def markdown_of(scored: Scored, settings: Settings) -> str:
    """The report as Markdown."""
    from resiliens.documents.rendering import render, template_source
    from resiliens.documents.report.context import report_of

    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    context = report_of(scored.result, scored.instrument.questionnaire,
                        language=settings.language, today=settings.today)
    return render(template_source("report"), context)


def show(scored: Scored, settings: Settings) -> None:
    """The report on the terminal: a view of the same Markdown."""
    from resiliens.terminal.console import survey
    from resiliens.terminal.page import page_lines

    terminal = survey(plain=settings.plain)
    lines = page_lines(markdown_of(scored, settings), width=min(terminal.width, 100))
    terminal.write("\n".join(lines) + "\n")


def _write(result: Result, scored: Scored, wish: tuple[Path, bool, Settings]) -> None:
    from json import dumps

    from resiliens.cli.writing import write_text
    from resiliens.files.results import result_to_plain

    output, force, settings = wish
    if output.suffix.lower() == ".json":
        content = dumps(result_to_plain(result), ensure_ascii=False, indent=2) + "\n"
    else:
        content = markdown_of(scored, settings)
    write_text(output, content, force=force, settings=settings)


def _explain(scored: Scored, address: str, wish: tuple[Settings, Path | None, bool]) -> int:
    from resiliens.assess.worked import why
    from resiliens.cli.worked import lines_of
    from resiliens.cli.writing import write_text
    from resiliens.files.collecting import nearest
    from resiliens.terminal.console import survey

    settings, output, force = wish
    if scored.instrument is None or scored.sheet is None:
        raise CannotDo("commands.no_usable_file")
    tree = scored.instrument.questionnaire
    resolved = tree.resolve(address)
    if tree.node(resolved) is None or resolved.startswith("company."):
        near = nearest(address, known_addresses(scored))
        key = "commands.did_you_mean_id" if near else "commands.see_show"
        hint = text(key, settings.language, near=near)
        raise WrongUsage("commands.no_such_node", address=address, near=hint)
    worked = why(scored.instrument, scored.sheet, resolved)
    if worked is None:
        raise CannotDo("commands.no_usable_file")
    content = "\n".join(lines_of(worked, settings.language)) + "\n"
    if output is None:
        survey(plain=settings.plain).write(content)
    else:
        write_text(output, content, force=force, settings=settings)
    return 0


def known_addresses(scored: Scored) -> list[str]:
    """Every address of the questionnaire, for advice on a mistyped one."""
    from resiliens.model.questionnaire import walk

    return [node.id for node in walk(scored.instrument.questionnaire.root)] if scored.instrument else []


