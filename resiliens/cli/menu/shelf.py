"""The answers files a person can choose among: whose they are and how far they have come, not what they say.

Looks below the Resiliens folder, one folder a company, and in the working folder. Not for scoring.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.files.answers import is_answers_file, open_answers, understand
from resiliens.files.gathering import gather
from resiliens.files.naming import folded
from resiliens.messages.numbers import short_date
from resiliens.model.answers import Missing, Sheet
from resiliens.model.diagnostics import has_errors

if TYPE_CHECKING:
    from resiliens.assess.instrument import Instrument
    from resiliens.cli.menu.visit import Visit
    from resiliens.cli.workbench import Workbench


@dataclass(frozen=True, slots=True)
class Kept:
    """An answers file. `questionnaire` is an id, `title` its name; of a broken one only `file` is known."""

    file: Path
    company: str
    role: str = ""
    changed: str = ""  # a day, as a person says it
    moment: float = 0.0  # only for the order of a list
    answered: int = 0
    total: int = 0
    questionnaire: str = ""
    title: str = ""
    orgnr: str = ""
    agreed: bool = False
    broken: bool = False

    @property
    def finished(self) -> bool:
        return not self.broken and self.answered >= self.total

    @property
    def owner(self) -> str:
        """What tells companies apart: the organisation number, else the name."""
        return self.orgnr.replace(" ", "") or folded(self.company)


def shelf(visit: Visit) -> list[Kept]:
    """Every answers file that the menu knows of, by company and then by name of the file."""
    own = [*visit.places.shelves, *visit.places.company_folders()]
    found = [kept for file in _files(own) if (kept := look_at(file, visit.bench))]
    known = {kept.file.resolve() for kept in found}
    here = [kept for file in _files([visit.places.working]) if (kept := look_at(file, visit.bench))]
    found += [kept for kept in here if kept.file.resolve() not in known and not kept.broken]
    return sorted(found, key=lambda kept: (folded(kept.company), kept.file.name))


def look_at(file: Path, bench: Workbench) -> Kept | None:
    """What one file is; None where it is no answers file at all."""
    opened = open_answers(file)
    broken = Kept(file, file.name, broken=True)
    if opened.value is None or has_errors(opened.diagnostics):
        return broken if opened.value is not None or is_answers_file(file) else None
    ready = bench.instrument(opened.value.questionnaire, file.parent).value
    sheet = understand(opened.value, ready.questionnaire) if ready is not None else None
    if ready is None or sheet is None or sheet.value is None or sheet.failed:
        return broken
    return _kept(sheet.value, ready, bench.settings.language)


def by_company(files: Iterable[Kept]) -> dict[str, list[Kept]]:
    """The files of each company, in the order they come."""
    groups: dict[str, list[Kept]] = {}
    for kept in files:
        groups.setdefault(kept.owner, []).append(kept)
    return groups


def _files(folders: Iterable[Path]) -> Iterator[Path]:
    for folder in folders:
        try:
            yield from (Path(file) for file in gather([str(folder)]).files)
        except OSError:  # a folder that is gone, or that may not be looked into
            continue


def _kept(sheet: Sheet, instrument: Instrument, language: str) -> Kept:
    from resiliens.assess.needed import due_questions

    file, tree = Path(sheet.file), instrument.questionnaire
    due = due_questions(sheet, instrument)
    said = [sheet.entries[one.id].answer for one in due if one.id in sheet.entries]
    moment = file.stat().st_mtime
    return Kept(
        file=file, company=sheet.company.name, role=sheet.respondent.role,
        changed=short_date(datetime.fromtimestamp(moment).date(), language), moment=moment,
        answered=sum(not isinstance(one, Missing) for one in said), total=len(due),
        questionnaire=tree.id, title=tree.title, orgnr=sheet.company.orgnr, agreed=sheet.agreed is not None,
    )  # fmt: skip
