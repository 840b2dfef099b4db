"""One interview into one file, from the first question to what comes out of it; for `assess` and the menu.

Not for choosing the file or the questionnaire.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from resiliens.cli.answersfile import AnswersFile
from resiliens.cli.options import CannotDo, Settings
from resiliens.cli.sitting import Sitting, Wish, command_to_go_on, make_sitting
from resiliens.cli.workbench import Workbench
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.assess.instrument import Instrument
    from resiliens.interview import Ended
    from resiliens.model.answers import Sheet
    from resiliens.terminal.console import Terminal

Tools = tuple[Workbench, "Instrument", "Terminal", Settings]


def interview(
    file: AnswersFile, wish: Wish, tools: Tools, *, company: str = "", commands: bool = True
) -> int:
    """Ask, save, and show what comes out; the exit code. The file is locked by who calls.

    `company` names the company of a new file. `commands`: say which commands make documents of it.
    Raises Interrupted, with the file's place, CannotDo and WrongUsage.
    """
    from resiliens.cli.ending import finish, finish_field_study
    from resiliens.interview import EndOfInput, Left
    from resiliens.interview.opening import say_goodbye, say_how_to_go_on

    bench, instrument, terminal, settings = tools
    sitting = _of_company(make_sitting(file, instrument, wish, settings), company)
    _keep_what_is_known(file, sitting.sheet, settings)
    try:
        ended = _asked(file, sitting, wish, tools)
    except EndOfInput:
        file.say_notices(terminal)
        command = command_to_go_on(file.path, wish)
        say_how_to_go_on(terminal, file=file.kept_in, command=command, language=settings.language)
        return 1
    file.say_notices(terminal)
    say_goodbye(terminal, ended, file=str(file.path), language=settings.language)
    if wish.seen:
        return finish_field_study(ended.sheet, instrument.questionnaire, terminal, settings)
    if isinstance(ended, Left):
        return 0
    return finish(file, ended.sheet, (bench, terminal, settings), wish, commands=commands)


def _of_company(sitting: Sitting, company: str) -> Sitting:
    """A new sheet begins with the name of the company, where somebody asked for it already."""
    sheet = sitting.sheet
    if not company or sheet.company.name:
        return sitting
    return replace(sitting, sheet=replace(sheet, company=replace(sheet.company, name=company)))


def _keep_what_is_known(file: AnswersFile, sheet: Sheet, settings: Settings) -> None:
    """A new sheet that knows its company lies on disk before the first question. Raises CannotDo."""
    if not sheet.company.name or file.path.exists():
        return
    try:
        file.save(sheet)
    except OSError as error:
        raise CannotDo("commands.cannot_write", file=visible(str(file.path)), why=str(error)) from error


def _asked(file: AnswersFile, sitting: Sitting, wish: Wish, tools: Tools) -> Ended:
    from resiliens.interview import Interrupted, conduct

    _, instrument, terminal, settings = tools
    try:
        return conduct(
            instrument.questionnaire,
            sitting.sheet,
            due=sitting.due,
            save=file.save,
            terminal=terminal,
            company_questions=sitting.company,
            language=settings.language,
            resumed=sitting.resumed,
            notice=sitting.notice,
            occasion=sitting.occasion,
            fast=wish.fast,
        )
    except Interrupted as stop:
        if terminal.plain and terminal.interactive:
            terminal.write("\n")  # the terminal has put ^C behind the question
        file.say_notices(terminal)
        command = command_to_go_on(file.path, wish)
        raise Interrupted(file.kept_in, ends_all=stop.ends_all, command=command) from stop
