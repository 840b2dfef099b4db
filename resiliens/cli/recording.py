"""One change in a company's own answers file, from a dialog that says so: consent, or what a visit saw.

Locked while it is done, saved whole or not at all, and never over what somebody else wrote meanwhile. Not
for what is changed; that comes in as a function.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli.answersfile import AnswersFile
from resiliens.cli.options import CannotDo, Settings
from resiliens.cli.sitting import hidden_remarks
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.assess.instrument import Instrument
    from resiliens.model.answers import Sheet
    from resiliens.terminal.console import Terminal


def record(
    file: Path, change: Callable[[Sheet], Sheet], instrument: Instrument, how: tuple[Terminal, Settings]
) -> bool:
    """Put the change into the file as it is now; False where the file says so already.

    Says on the terminal what happened beside it (a copy of the old file, a conflict). Raises CannotDo.
    """
    terminal, settings = how
    remarks = hidden_remarks(instrument, settings.language)
    answers = AnswersFile(file, instrument, settings, hidden=remarks)
    answers.try_to_write()
    with answers.locked():
        sheet, is_there = answers.open("core")
        if not is_there:
            raise CannotDo("commands.no_such_file", file=visible(str(file)))
        answers.keep_no_copy_of_own(sheet)
        changed = change(sheet)
        if changed == sheet:
            return False
        try:
            answers.save(changed)
        except OSError as error:
            raise CannotDo("commands.cannot_write", file=visible(str(file)), why=str(error)) from error
    answers.say_notices(terminal)
    return True
