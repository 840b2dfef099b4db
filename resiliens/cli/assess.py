"""`resiliens assess`: the interview, from the first question to the report on the screen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from resiliens.assess.figures import QUESTIONNAIRE as FIGURES
from resiliens.cli import options
from resiliens.cli.answersfile import AnswersFile, new_name, unfinished
from resiliens.cli.options import CannotDo, Settings, WrongUsage, quoted
from resiliens.cli.report import show
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Scored, Workbench
from resiliens.messages import text
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.assess.instrument import Instrument
    from resiliens.model.answers import QuestionSet, Sheet
    from resiliens.terminal.console import Terminal

DEFAULT = "klosser"
SETS = ("core", "full")


def run(
    questionnaire: Annotated[Optional[str], typer.Argument()] = None,  # noqa: UP045  # typer reads it
    answers: Annotated[Optional[Path], typer.Option("-a", "--answers", help="commands.opt_answers")] = None,  # noqa: UP045
    which: Annotated[str, typer.Option("--set", metavar="core|full", help="commands.opt_set")] = "core",
    override: options.AnotherQuestionnaire = None,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
) -> int:
    from resiliens.interview.leaving import EndOfInput
    from resiliens.terminal.console import survey

    if which not in SETS:
        raise WrongUsage("commands.bad_set", value=which)
    settings = options.settings(lang=lang, today=date, plain=plain)
    bench = Workbench(settings)
    name = override or questionnaire or _named_in(answers) or DEFAULT
    ready = bench.instrument(name, answers.parent if answers else None)
    tell(ready.diagnostics, settings)
    if ready.value is None:
        raise CannotDo("commands.no_usable_file")
    terminal = survey(plain=settings.plain)
    try:
        file = _choose_file(answers, ready.value, (terminal, settings))
    except EndOfInput:
        return 1
    file.try_to_write()
    with file.locked():
        chosen: QuestionSet = "core" if which == "core" else "full"
        return _conduct(file, chosen, (bench, ready.value, terminal, settings))


def _named_in(answers: Path | None) -> str:
    """The questionnaire that an answers file names already, to go on in it; empty for a new one."""
    from resiliens.files.answers import open_answers

    if answers is None or not answers.is_file():
        return ""
    opened = open_answers(str(answers))
    return opened.value.questionnaire if opened.value is not None else ""


def _choose_file(
    answers: Path | None, instrument: Instrument, wish: tuple[Terminal, Settings]
) -> AnswersFile:
    """The file to answer into: the one named, an unfinished one here if the person says so, or a new one."""
    from resiliens.interview.opening import go_on_or_anew

    terminal, settings = wish
    if answers is not None:
        return AnswersFile(answers, instrument, settings)
    found = unfinished(Path(), instrument, settings)
    chosen = go_on_or_anew(terminal, found, language=settings.language) if found else None
    return AnswersFile(Path(chosen.file) if chosen else new_name(Path()), instrument, settings)


def _conduct(
    file: AnswersFile, which: QuestionSet, tools: tuple[Workbench, Instrument, Terminal, Settings]
) -> int:
    from resiliens.assess.needed import company_questions, due_questions
    from resiliens.interview import EndOfInput, Interrupted, Left, conduct
    from resiliens.interview.opening import say_goodbye, say_how_to_go_on

    bench, instrument, terminal, settings = tools
    sheet, resumed = file.open(which)
    tree = instrument.questionnaire
    try:
        ended = conduct(
            tree,
            sheet,
            due=lambda now: due_questions(now, instrument),
            save=file.save,
            terminal=terminal,
            company_questions=lambda now: company_questions(now, tree),
            language=settings.language,
            resumed=resumed,
        )
    except Interrupted as stop:
        if terminal.plain and terminal.interactive:
            terminal.write("\n")  # the terminal has put ^C behind the question
        _say_notices(file, terminal)
        raise Interrupted(_kept_in(file)) from stop
    except EndOfInput:
        _say_notices(file, terminal)
        command = f"resiliens assess -a {quoted(file.path)}"
        say_how_to_go_on(terminal, file=_kept_in(file), command=command, language=settings.language)
        return 1
    _say_notices(file, terminal)
    say_goodbye(terminal, ended, file=str(file.path), language=settings.language)
    if isinstance(ended, Left):
        return 0
    return _finish(file, ended.sheet, (bench, terminal, settings))


def _kept_in(file: AnswersFile) -> str:
    """Where the answers are now; empty where nothing was answered, so that nothing is there."""
    return str(file.path) if file.path.exists() else ""


def _say_notices(file: AnswersFile, terminal: Terminal) -> None:
    """What happened to the file: a copy kept, a lock taken over, answers that had to go elsewhere."""
    for notice in dict.fromkeys(file.notices):
        terminal.write(notice + "\n")


def _finish(file: AnswersFile, sheet: Sheet, tools: tuple[Workbench, Terminal, Settings]) -> int:
    """The report on the screen, and the line that makes the document."""
    bench, terminal, settings = tools
    scored = bench.score(str(file.path))
    tell([one for one in scored.diagnostics if one.is_error], settings)
    if scored.result is None:
        return 3
    terminal.write("\n")
    if scored.result.questionnaire == FIGURES:
        return _finish_figures(file, scored, (terminal, settings))
    show(replace(scored, sheet=sheet), settings)
    line = text("commands.assess_report_line", settings.language, file=visible(str(file.path)))
    command = f"resiliens report {quoted(file.path)} -o {quoted(file.path.with_name('rapport.md'))}"
    terminal.write(f"\n{line}\n\n  {visible(command)}\n")
    return 0


def _finish_figures(file: AnswersFile, scored: Scored, tools: tuple[Terminal, Settings]) -> int:
    """Key figures give no report: the figures themselves, and the line that makes the table."""
    from resiliens.cli.export import show_figures

    terminal, settings = tools
    show_figures(scored, settings)
    line = text("commands.export_line", settings.language, file=visible(str(file.path)))
    command = (
        f"resiliens export figures {quoted(file.path)} -o {quoted(file.path.with_suffix('.csv'))} --excel"
    )
    terminal.write(f"\n{line}\n\n  {visible(command)}\n")
    return 0
