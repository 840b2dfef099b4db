"""`resiliens consensus`: what several people of one company have to agree on, and what they agreed on.

Here the options become one of three ways: the agenda on the screen, its paper or sheet as a file, or a
filled-in sheet back to the agreed answers.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from resiliens.cli import options
from resiliens.cli.companies import read_companies
from resiliens.cli.document import DOCUMENTS, document_bytes
from resiliens.cli.options import Settings, WrongUsage
from resiliens.cli.together import Together, one_company, together
from resiliens.cli.workbench import Workbench
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.terminal.aside import say_aside

SHEET, ANSWERS = ".xlsx", (".yaml", ".yml")
LEAST_MINUTES, MOST_MINUTES = 20, 480
WIDEST = 100


def run(
    answers: Annotated[list[str], typer.Argument()],
    output: options.Output = None,
    minutes: Annotated[
        Optional[int],  # noqa: UP045  # typer reads it
        typer.Option("--minutes", help="commands.opt_minutes_together"),
    ] = None,
    record: Annotated[bool, typer.Option("--record", help="commands.opt_record")] = False,
    again: Annotated[Optional[Path], typer.Option("--again", help="commands.opt_again_together")] = None,  # noqa: UP045
    company: Annotated[Optional[str], typer.Option("--company", help="commands.opt_company")] = None,  # noqa: UP045
    questionnaire: options.AnotherQuestionnaire = None,
    scorer: options.AnotherScorer = None,
    force: options.Force = False,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    sheets = [one for one in answers if Path(one).suffix.lower() == SHEET]
    if record or again is not None:
        _check_recording(minutes, sheets, record=record)
    else:
        _check(output, minutes, sheets)
    bench = Workbench(settings, questionnaire, scorer)
    files = [one for one in answers if one not in sheets]
    if not files:
        raise WrongUsage("commands.missing", name=text("commands.metavar_answers", settings.language))
    companies = read_companies(files, bench)
    for file in companies.counting.nameless:
        say_aside(text("companies.nameless", settings.language, file=visible(file)))
    group = together(one_company(companies, company, settings), settings)
    if record:
        from resiliens.cli.agreement_taking import Recording, take_down_agreement

        wish = Recording(tuple(answers), output, minutes, again, company, questionnaire)
        return max(take_down_agreement(group, wish, settings), companies.exit_code)
    if sheets and output is not None:
        from resiliens.cli.agreedfile import agreed_from_sheet

        return max(agreed_from_sheet(Path(sheets[0]), group, output, (settings, force)), companies.exit_code)
    if output is None:
        show(group, settings, minutes=minutes)
    else:
        _write(group, output, (settings, force), minutes=minutes)
    return companies.exit_code


def show(group: Together, settings: Settings, *, minutes: int | None = None) -> None:
    """The agenda on the terminal: a view of the same Markdown as the paper."""
    from resiliens.terminal.console import survey
    from resiliens.terminal.page import page_lines

    terminal = survey(plain=settings.plain)
    markdown = markdown_of(group, settings, minutes=minutes, on_paper=False)
    lines = page_lines(markdown, width=min(terminal.width, WIDEST))
    terminal.write("\n".join(lines) + "\n")


def markdown_of(
    group: Together, settings: Settings, *, minutes: int | None = None, on_paper: bool = True
) -> str:
    """The paper as Markdown; for a screen without what is written by hand, and without the appendix."""
    from resiliens.documents.agreement.context import agreement_page_of
    from resiliens.documents.rendering import render, template_source

    tree = group.instrument.questionnaire
    page = agreement_page_of(group.agenda(minutes), tree, language=settings.language, on_paper=on_paper)
    return render(template_source("agreement"), page)


def _check_recording(minutes: int | None, sheets: list[str], *, record: bool) -> None:
    """An agreement is taken down from files alone. Raises WrongUsage."""
    _check_minutes(minutes)
    if not record:
        raise WrongUsage("agreeing.again-needs-record")
    if sheets:
        raise WrongUsage("agreeing.record-no-sheet", file=visible(sheets[0]))


def _check_minutes(minutes: int | None) -> None:
    if minutes is not None and not LEAST_MINUTES <= minutes <= MOST_MINUTES:
        raise WrongUsage("consensus.bad_minutes", value=minutes, least=LEAST_MINUTES, most=MOST_MINUTES)


def _check(output: Path | None, minutes: int | None, sheets: list[str]) -> None:
    """Before anything is read: can what was asked for be done? Raises WrongUsage."""
    _check_minutes(minutes)
    suffix = "" if output is None else output.suffix.lower()
    if len(sheets) > 1:
        raise WrongUsage("consensus.one_sheet")
    if sheets:
        if suffix not in ANSWERS:
            raise WrongUsage("consensus.sheet_needs_output")
    elif suffix in ANSWERS:
        raise WrongUsage("consensus.agreed_needs_sheet", file=visible(str(output)))
    elif output is not None and suffix not in (*DOCUMENTS, SHEET):
        known = ", ".join((*DOCUMENTS, SHEET))
        raise WrongUsage("commands.bad_output", file=visible(str(output)), known=known)


def _write(group: Together, output: Path, how: tuple[Settings, bool], *, minutes: int | None) -> None:
    from resiliens.cli.writing import write_bytes

    settings, force = how
    suffix = output.suffix.lower()
    if suffix == SHEET:
        from resiliens.cli.agreedfile import sheet_bytes

        content = sheet_bytes(group, settings, minutes=minutes)
    else:
        content = document_bytes(suffix, markdown_of(group, settings, minutes=minutes), settings)
    write_bytes(output, content, force=force, settings=settings)
