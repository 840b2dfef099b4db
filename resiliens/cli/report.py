"""`resiliens report`: one answers file to its maturity report, or one figure to its worked sum."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from resiliens.assess.figures import QUESTIONNAIRE
from resiliens.cli import options
from resiliens.cli.document import DOCUMENTS, document_bytes
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Scored, Workbench, only_one
from resiliens.files.gathering import gather
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.questionnaire import tells_only

if TYPE_CHECKING:
    from resiliens.documents.report.context import Report

FORMATS = (*DOCUMENTS, ".json")
WHY_FORMATS = (".md", ".txt")


def run(
    answers: Annotated[list[str], typer.Argument()],
    output: options.Output = None,
    why: Annotated[Optional[str], typer.Option("--why", metavar="ID", help="commands.opt_why")] = None,  # noqa: UP045
    page_one: Annotated[bool, typer.Option("--page-one", help="commands.opt_page_one")] = False,
    template: Annotated[
        Optional[Path], typer.Option("--template", metavar="FIL", help="commands.opt_template")  # noqa: UP045
    ] = None,
    with_notes: Annotated[bool, typer.Option("--with-notes", help="commands.opt_with_notes")] = False,
    figures: Annotated[
        Optional[Path], typer.Option("--figures", metavar="FIL", help="commands.opt_figures")  # noqa: UP045
    ] = None,
    questionnaire: options.AnotherQuestionnaire = None,
    scorer: options.AnotherScorer = None,
    force: options.Force = False,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    formats = WHY_FORMATS if why is not None else DOCUMENTS if template is not None else FORMATS
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
    if tells_only(scored.instrument.questionnaire):
        raise WrongUsage("companies.no_report", file=visible(scored.file))
    if why is not None:
        return _explain(scored, why, (settings, output, force))
    whole = (output is not None or template is not None) and not page_one
    parts = Parts(appendix=whole, notes=with_notes, template=template, figures=figures)
    if output is None:
        show(scored, settings, parts)
    else:
        _write(scored, parts, (output, force, settings))
    return 0


@dataclass(frozen=True, slots=True)
class Parts:
    """How much of the report: page 1 alone, or with what stands behind it, and with the company's notes.

    `template` is the user's own in the place of the built-in one, `figures` the file with key figures.
    """

    appendix: bool = False
    notes: bool = False
    template: Path | None = None
    figures: Path | None = None


PAGE_ONE, ALL = Parts(), Parts(appendix=True)


def markdown_of(scored: Scored, settings: Settings, parts: Parts = PAGE_ONE) -> str:
    """The report as Markdown; page 1 alone unless `parts` says more."""
    return _markdown(context_of(scored, settings, parts), settings, parts)


def document_of(suffix: str, scored: Scored, settings: Settings, parts: Parts = ALL) -> bytes:
    """The report as a file of this suffix. Raises CannotDo where the extra for it is not installed."""
    from resiliens.documents.formats import About

    context = context_of(scored, settings, parts)
    pictures = context.appendix.pictures if context.appendix is not None else {}
    day = (scored.result.date if scored.result is not None else None) or settings.today
    title = text("report.title", settings.language, company=context.company)
    about = About(title, settings.language, day, pictures)
    return document_bytes(suffix, _markdown(context, settings, parts), settings, about)


def _markdown(context: Report, settings: Settings, parts: Parts) -> str:
    from resiliens.documents.rendering import render, template_source

    if parts.template is None:
        return render(template_source("report"), context)
    from resiliens.cli.template import filled_in

    return filled_in(parts.template, context, settings)


def html_report(scored: Scored, settings: Settings) -> str:
    """The whole report as one HTML page, for the end of the interview."""
    return document_of(".html", scored, settings).decode("utf-8")


def context_of(scored: Scored, settings: Settings, parts: Parts) -> Report:
    """The fields that a template of the report may use."""
    from resiliens.documents.report.context import report_of

    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    behind = None
    if parts.appendix:
        from resiliens.cli.behind import behind_of

        behind = behind_of(scored, settings, with_notes=parts.notes, figures=parts.figures)
    return report_of(scored.result, scored.instrument.questionnaire,
                     language=settings.language, today=settings.today, behind=behind)


def show(scored: Scored, settings: Settings, parts: Parts = PAGE_ONE) -> None:
    """The report on the terminal: a view of the same Markdown."""
    from resiliens.terminal.console import survey
    from resiliens.terminal.page import page_lines

    terminal = survey(plain=settings.plain)
    lines = page_lines(markdown_of(scored, settings, parts), width=min(terminal.width, 100))
    terminal.write("\n".join(lines) + "\n")


def _write(scored: Scored, parts: Parts, wish: tuple[Path, bool, Settings]) -> None:
    from resiliens.cli.writing import write_bytes

    output, force, settings = wish
    suffix = output.suffix.lower()
    if suffix == ".json":
        content = _json(scored)
    elif suffix == ".md":
        content = markdown_of(scored, settings, parts).encode("utf-8")
    else:
        content = document_of(suffix, scored, settings, parts)
    write_bytes(output, content, force=force, settings=settings)


def _json(scored: Scored) -> bytes:
    from json import dumps

    from resiliens.files.results import result_to_plain

    if scored.result is None:
        raise CannotDo("commands.no_usable_file")
    return (dumps(result_to_plain(scored.result), ensure_ascii=False, indent=2) + "\n").encode("utf-8")


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


