"""A new assessment: the company's name, a folder of its own for it, and the first question."""

from __future__ import annotations

import secrets
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli.menu.answering import answer
from resiliens.cli.menu.choosing import company_name
from resiliens.cli.menu.places import new_file
from resiliens.cli.menu.shelf import by_company, shelf
from resiliens.cli.options import CannotDo
from resiliens.cli.reasons import reason_in_words
from resiliens.cli.telling import tell
from resiliens.files.bytes import reason_of
from resiliens.files.saving import NotSaved, save
from resiliens.files.writing import reads_back, write_answers
from resiliens.messages.visible import visible
from resiliens.model.answers import Company, Respondent, Sheet

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit
    from resiliens.model.questionnaire import Questionnaire


def run(visit: Visit) -> None:
    from resiliens.cli.assess import DEFAULT

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
    tree = questionnaire(visit, DEFAULT)
    answer(visit, first_file(visit, tree, (folder, company)))


def questionnaire(visit: Visit, name: str) -> Questionnaire:
    """The questionnaire of this id or path. Raises CannotDo where it has errors, which are said."""
    ready = visit.bench.instrument(name, None)
    if ready.value is None:
        tell(ready.diagnostics, visit.settings)
        raise CannotDo("commands.no_usable_file")
    return ready.value.questionnaire


def first_file(visit: Visit, tree: Questionnaire, whose: tuple[Path, str]) -> Path:
    """A new answers file that holds the company's name, so that the interview need not ask for it."""
    folder, company = whose
    respondent = Respondent(id=secrets.token_hex(2))
    path = new_file(folder, company, respondent.id)
    sheet = Sheet(
        file=str(path), questionnaire=tree.id, version=tree.version, company=Company(name=company),
        respondent=respondent, date=visit.settings.today, set="core",
    )  # fmt: skip
    data = write_answers(sheet, tree).encode("utf-8")
    try:
        save(path, data, expected=None, verify=lambda written: reads_back(written, sheet, tree))
    except NotSaved as error:
        why = reason_in_words(error.reason, visit.language)
        raise CannotDo("commands.cannot_write", file=visible(str(path)), why=why) from error
    return path
