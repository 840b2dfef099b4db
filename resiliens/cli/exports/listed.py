"""The facilitator's list of companies, for kinds that go by it: read, with what is wrong told."""

from __future__ import annotations

from pathlib import Path

from resiliens.cli.exports import Wish
from resiliens.cli.options import CannotDo
from resiliens.cli.telling import tell
from resiliens.messages.visible import visible
from resiliens.model.companies import Listed


def listed_companies(path: Path, wish: Wish) -> tuple[tuple[Listed, ...], bool]:
    """The companies of the list, and whether all of it could be used; CannotDo where none of it can."""
    from resiliens.files.company_list import read_company_list

    if not path.exists():
        raise CannotDo("invitation.no_list_file", file=visible(str(path)))
    read = read_company_list(path)
    tell(read.diagnostics, wish.settings)
    if not read.value:
        raise CannotDo("invitation.empty_list", file=visible(str(path)))
    return read.value, not any(one.is_error for one in read.diagnostics)
