"""The facilitator's list of companies, where a command was given one, its faults told."""

from __future__ import annotations

from pathlib import Path

from resiliens.cli.options import CannotDo, Settings
from resiliens.cli.telling import tell
from resiliens.files.company_list import read_company_list
from resiliens.messages.visible import visible
from resiliens.model.companies import Listed
from resiliens.model.diagnostics import has_errors


def listed_in(path: Path | None, settings: Settings) -> tuple[Listed, ...]:
    """The rows of the list; none where no list was named. Raises CannotDo where it has faults.

    A list with faults is not used by half: an owner in a row that was left out would make two of one, and
    rivals whose row was left out would be put in one room.
    """
    if path is None:
        return ()
    read = read_company_list(path)
    tell(read.diagnostics, settings)
    if read.value is None or has_errors(read.diagnostics):
        raise CannotDo("companies.faulty_list", file=visible(str(path)))
    return read.value


def rows_of(path: Path, settings: Settings) -> tuple[tuple[Listed, ...], bool]:
    """The rows that could be used, and whether all could: for papers of one company at a time.

    Raises CannotDo where there is none.
    """
    if not path.exists():
        raise CannotDo("commands.no_such_file", file=visible(str(path)))
    read = read_company_list(path)
    tell(read.diagnostics, settings)
    if not read.value:
        raise CannotDo("companies.empty_list", file=visible(str(path)))
    return read.value, not has_errors(read.diagnostics)
