"""`consensus --record`: the agreement is taken down on a shared screen, into a file to go on in later.

Finds, locks and reads the agreed file, and says what came out. Not for asking (`interview.agreement`),
nor for what there is to agree on (`assess.consensus`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli.agreement_words import say_how_to_go_on, say_what_came_out, say_where_it_lies
from resiliens.cli.answersfile import SUFFIXES, AnswersFile, read_sheet
from resiliens.cli.options import CannotDo, Settings, WrongUsage, quoted
from resiliens.cli.sitting import hidden_remarks, same_file
from resiliens.files.naming import joined_name
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.companies import company_key

if TYPE_CHECKING:
    from resiliens.cli.together import Together
    from resiliens.interview import Ended, Occasion
    from resiliens.interview.agreement import Gathering
    from resiliens.model.agreement import Agenda
    from resiliens.model.answers import Sheet
    from resiliens.terminal.console import Terminal


@dataclass(frozen=True, slots=True)
class Recording:
    """What was typed: the files, where the agreement goes, how long there is, and last year's."""

    answers: tuple[str, ...]
    output: Path | None = None
    minutes: int | None = None
    again: Path | None = None
    company: str | None = None
    questionnaire: str | None = None


def take_down_agreement(group: Together, wish: Recording, settings: Settings) -> int:
    """Ask the room, save every decision, and say what came out; the exit code.

    Raises Interrupted, with the line that goes on, CannotDo and WrongUsage.
    """
    from resiliens.terminal.console import survey

    agenda = group.agenda(wish.minutes)
    if not agenda.topics:
        raise CannotDo("agreeing.nothing")
    path = _place_of(wish, agenda, settings)
    _check_output(path, group.sheets)
    remarks = hidden_remarks(group.instrument, settings.language)
    file = AnswersFile(path, group.instrument, settings, hidden=remarks)
    file.try_to_write()
    terminal = survey(plain=settings.plain)
    with file.locked():
        sheet, gathering = _brought(file, group, (agenda, wish, settings))
        return _meet(file, sheet, gathering, (wish, terminal, settings))


def _meet(
    file: AnswersFile, sheet: Sheet, gathering: Gathering, how: tuple[Recording, Terminal, Settings]
) -> int:
    from resiliens.interview import EndOfInput, Finished, Interrupted
    from resiliens.interview.agreement import take_down

    wish, terminal, settings = how
    command = command_to_go_on(file.path, wish)
    try:
        ended: Ended = take_down(
            gathering, sheet, save=file.save, terminal=terminal, language=settings.language
        )
    except EndOfInput:
        file.say_notices(terminal)
        say_how_to_go_on(terminal, file.kept_in, command, settings)
        return 1
    except Interrupted as stop:
        if terminal.plain and terminal.interactive:
            terminal.write("\n")  # the terminal has put ^C behind the question
        file.say_notices(terminal)
        raise Interrupted(file.kept_in, ends_all=stop.ends_all, command=command) from stop
    file.say_notices(terminal)
    if not isinstance(ended, Finished):
        if not ended.saved and file.kept_in:
            terminal.tell(text("agreeing.left-unsaved", settings.language))
        say_how_to_go_on(terminal, file.kept_in, command, settings)
        return 0
    say_what_came_out(ended.sheet, gathering, terminal, settings)
    say_where_it_lies(file.path, ended.sheet, gathering, (terminal, settings, wish.questionnaire))
    return 0


def command_to_go_on(file: Path, wish: Recording) -> str:
    """The line that goes on with this very agreement."""
    parts = ["resiliens", "consensus", *(quoted(Path(one)) for one in wish.answers), "--record"]
    parts += ["--again", quoted(wish.again)] if wish.again is not None else []
    parts += ["--minutes", str(wish.minutes)] if wish.minutes is not None else []
    parts += ["--company", quoted(Path(wish.company))] if wish.company else []
    parts += ["-q", quoted(Path(wish.questionnaire))] if wish.questionnaire else []
    return " ".join([*parts, "-o", quoted(file)])


def _place_of(wish: Recording, agenda: Agenda, settings: Settings) -> Path:
    """The file that was named; in a folder, or here, one that the company gives its name."""
    folder = wish.output if wish.output is not None and wish.output.is_dir() else Path()
    if wish.output is not None and folder != wish.output:
        return wish.output
    return folder / joined_name(agenda.company, text("agreeing.file-word", settings.language), suffix=".yaml")


def _check_output(path: Path, sheets: Sequence[Sheet]) -> None:
    """Nobody's own answers are ever written over. Raises WrongUsage."""
    if path.suffix.lower() not in SUFFIXES:
        raise WrongUsage("agreeing.bad-suffix", file=visible(str(path)), known=", ".join(SUFFIXES))
    for sheet in sheets:
        if sheet.agreed is None and same_file(Path(sheet.file), path):
            raise WrongUsage("agreeing.not-agreed", file=visible(str(path)))


def _brought(
    file: AnswersFile, group: Together, what: tuple[Agenda, Recording, Settings]
) -> tuple[Sheet, Gathering]:
    """The sheet to go on in, and everything the room needs to see. Raises CannotDo and WrongUsage."""
    from resiliens.interview.agreement import Gathering

    agenda, wish, settings = what
    saved: Sheet | None
    saved, resumed = file.open("full")
    if resumed and saved.agreed is None:
        raise WrongUsage("agreeing.not-agreed", file=visible(str(file.path)))
    if resumed:
        _same_company(saved, group, agenda, str(file.path))
    gathering = Gathering(
        agenda=agenda,
        tree=group.instrument.questionnaire,
        today=settings.today,
        occasion=_last_year(file.path, group, (agenda, wish, settings)),
        sheets=group.sheets,
        resumed=resumed,
    )
    return gathering.begun(saved if resumed else None, str(file.path)), gathering


def _same_company(saved: Sheet, group: Together, agenda: Agenda, file: str) -> None:
    numbers = {one.company.orgnr for one in group.sheets if one.company.orgnr}
    if saved.company.orgnr and numbers:
        same = saved.company.orgnr in numbers
    else:
        same = company_key(saved.company.name, "") == company_key(agenda.company, "")
    if not same:
        names = {"old": visible(saved.company.name), "new": visible(agenda.company)}
        raise WrongUsage("agreeing.other-company", file=visible(file), **names)


def _last_year(path: Path, group: Together, what: tuple[Agenda, Recording, Settings]) -> Occasion:
    """Last year's agreed answers laid ready, unseen."""
    from resiliens.interview import USUAL, Occasion

    agenda, wish, settings = what
    if wish.again is None:
        return USUAL
    if not wish.again.is_file():
        raise CannotDo("commands.no_such_file", file=visible(str(wish.again)))
    if same_file(wish.again, path):
        raise WrongUsage("agreeing.again-same", file=visible(str(path)))
    old = read_sheet(wish.again, group.instrument.questionnaire, settings)
    numbers = {one.company.orgnr for one in group.sheets if one.company.orgnr}
    if old.company.orgnr and numbers and old.company.orgnr not in numbers:
        names = {"old": visible(old.company.name), "new": visible(agenda.company)}
        raise WrongUsage("agreeing.again-other", file=visible(str(wish.again)), **names)
    day = old.agreed.date if old.agreed is not None else None
    return Occasion(before=dict(old.entries), before_day=day or old.date)
