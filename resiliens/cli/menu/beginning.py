"""A new assessment: the company's name, a folder of its own for it, and the first question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resiliens.cli.menu.answering import answer
from resiliens.cli.menu.choosing import company_name
from resiliens.cli.menu.shelf import by_company, shelf
from resiliens.cli.options import CannotDo
from resiliens.cli.reasons import reason_in_words
from resiliens.files.bytes import reason_of
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit


def run(visit: Visit) -> None:
    known = [files[0].company for files in by_company(shelf(visit)).values() if files[0].company]
    company = company_name(visit, known)
    if not company:
        return
    try:
        folder = visit.places.folder_for(company)
    except OSError as error:
        why = reason_in_words(reason_of(error), visit.language)
        where = visible(str(visit.places.shelves[0]))
        raise CannotDo("commands.cannot_write", file=where, why=why) from error
    answer(visit, folder, company=company)
