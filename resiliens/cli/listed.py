"""The facilitator's list of companies, where a command was given one, its faults told."""

from __future__ import annotations

from pathlib import Path

from resiliens.cli.options import CannotDo, Settings
from resiliens.cli.telling import tell
from resiliens.files.company_list import read_company_list
from resiliens.model.companies import Listed


def listed_in(path: Path | None, settings: Settings) -> tuple[Listed, ...]:
    """The rows of the list; none where no list was given. Raises CannotDo where it cannot be used."""
    if path is None:
        return ()
    read = read_company_list(path)
    tell(read.diagnostics, settings)
    if read.value is None:
        raise CannotDo("commands.no_usable_file")
    return read.value
