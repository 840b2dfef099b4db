"""`resiliens assess`: the interview, from the first question to what comes out of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from resiliens.cli import options
from resiliens.cli.answersfile import AnswersFile
from resiliens.cli.interviewing import interview
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.sitting import Wish, check_wish, chosen_addresses, hidden_remarks
from resiliens.cli.telling import tell
from resiliens.cli.unfinished import unfinished
from resiliens.cli.workbench import Workbench

if TYPE_CHECKING:
    from resiliens.assess.instrument import Instrument
    from resiliens.terminal.console import Terminal

DEFAULT = "klosser"
SETS = ("core", "full")
SUFFIXES = (".yaml", ".yml", ".json")


def run(
    questionnaire: Annotated[Optional[str], typer.Argument()] = None,  # noqa: UP045  # typer reads it
    answers: Annotated[Optional[Path], typer.Option("-a", "--answers", help="commands.opt_answers")] = None,  # noqa: UP045
    which: Annotated[
        str | None, typer.Option("--set", metavar="core|full", help="commands.opt_set")
    ] = None,
    minutes: Annotated[
        int | None, typer.Option("--minutes", metavar="N", help="commands.opt_minutes")
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="ID", help="commands.opt_only")
    ] = None,
    again: Annotated[Optional[Path], typer.Option("--again", help="commands.opt_again")] = None,  # noqa: UP045
    seen: Annotated[bool, typer.Option("--seen", help="commands.opt_seen")] = False,
    fast: Annotated[bool, typer.Option("--fast", help="commands.opt_fast")] = False,
    override: options.AnotherQuestionnaire = None,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
) -> int:
    from resiliens.interview.leaving import EndOfInput
    from resiliens.terminal.console import survey

    if which is not None and which not in SETS:
        raise WrongUsage("commands.bad_set", value=which)
    settings = options.settings(lang=lang, today=date, plain=plain or fast)
    chosen = None if which is None else "core" if which == "core" else "full"
    asked_for = override or questionnaire or ""
    own = asked_for if asked_for.endswith(SUFFIXES) else ""
    wish = Wish(chosen, minutes, tuple(only or ()), again, seen=seen, fast=fast, questionnaire=own)  # type: ignore[arg-type]
    check_wish(wish, answers)
    bench = Workbench(settings, own or None)
    name = override or questionnaire or named_in(answers) or named_in(again) or DEFAULT
    ready = bench.instrument(name, answers.parent if answers else None)
    tell(ready.diagnostics, settings)
    if ready.value is None:
        raise CannotDo("commands.no_usable_file")
    if wish.only:
        chosen_addresses(ready.value, wish.only)  # said before anything is asked
    terminal = survey(plain=settings.plain)
    try:
        file = _choose_file(answers, ready.value, (wish, terminal, settings))
    except EndOfInput:
        return 1
    file.try_to_write()
    with file.locked():
        return interview(file, wish, (bench, ready.value, terminal, settings))


def _is_last_years(file: str, wish: Wish) -> bool:
    return wish.again is not None and wish.again.is_file() and Path(file).samefile(wish.again)


def named_in(answers: Path | None) -> str:
    """The questionnaire that an answers file names already, to go on in it; empty for a new one."""
    from resiliens.files.answers import open_answers

    if answers is None or not answers.is_file():
        return ""
    opened = open_answers(str(answers))
    return opened.value.questionnaire if opened.value is not None else ""


def _choose_file(
    answers: Path | None, instrument: Instrument, how: tuple[Wish, Terminal, Settings]
) -> AnswersFile:
    """The file to answer into: the one named, an unfinished one here if the person says so, or a new one."""
    from resiliens.interview.opening import go_on_or_anew

    wish, terminal, settings = how
    remarks = hidden_remarks(instrument, settings.language)
    if answers is not None:
        return AnswersFile(answers, instrument, settings, hidden=remarks)
    found = [one for one in unfinished(Path(), instrument, settings) if not _is_last_years(one.file, wish)]
    chosen = go_on_or_anew(terminal, found, language=settings.language) if found else None
    return AnswersFile(Path(chosen.file) if chosen else Path(), instrument, settings, hidden=remarks)
