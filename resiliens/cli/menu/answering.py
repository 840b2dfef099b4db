"""The interview from the menu, and what comes after it: the report, if all is answered.

The one place where the menu asks questions of a questionnaire.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli.menu import reporting
from resiliens.cli.menu.shelf import look_at
from resiliens.cli.options import CannotDo
from resiliens.cli.telling import tell
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.assess.instrument import Instrument
    from resiliens.cli.menu.visit import Visit


def answer(visit: Visit, where: Path, questionnaire: Path | None = None, *, company: str = "") -> None:
    """Ask what is left in this file, or begin a new one in this folder for a company that is named;
    then offer the report if nothing is left."""
    from resiliens.cli.answersfile import AnswersFile
    from resiliens.cli.interviewing import interview
    from resiliens.cli.sitting import Wish, hidden_remarks

    instrument = instrument_for(visit, where, questionnaire)
    remarks = hidden_remarks(instrument, visit.language)
    file = AnswersFile(where, instrument, visit.settings, hidden=remarks)
    visit.tell("saved-in", folder=visible(str(file.path.parent)))
    file.try_to_write()
    with file.locked():
        tools = (visit.bench, instrument, visit.terminal, visit.settings)
        code = interview(file, Wish(), tools, company=company, commands=False)
    kept = look_at(file.path, visit.bench) if code == 0 and file.path.exists() else None
    if kept is not None and kept.finished:
        reporting.offer(visit, kept)


def instrument_for(visit: Visit, where: Path, questionnaire: Path | None) -> Instrument:
    """The questionnaire that was named, else the file's own, else the programme's; its faults are said.

    Raises CannotDo where it cannot be used.
    """
    from resiliens.cli.assess import DEFAULT, named_in

    name = str(questionnaire) if questionnaire else named_in(where) or DEFAULT
    ready = visit.bench.instrument(name, where if where.is_dir() else where.parent)
    tell(ready.diagnostics, visit.settings)
    if ready.value is None:
        raise CannotDo("commands.no_usable_file")
    return ready.value
