"""Agree: several have answered. What to talk about, papers for the meeting, the common answer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli import consensus
from resiliens.cli.menu.choosing import which_group
from resiliens.cli.menu.guarding import safely
from resiliens.cli.menu.pages import in_pages
from resiliens.cli.menu.places import free_name
from resiliens.cli.menu.reporting import offer_to_open
from resiliens.cli.menu.shelf import Kept, by_company, shelf
from resiliens.cli.typed_paths import is_there, typed_path
from resiliens.cli.workshop_folder import AGREED, ANSWERS
from resiliens.files.naming import joined_name
from resiliens.files.workbooks import has_workbooks
from resiliens.messages import text
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit

PAPER, SHEET, COMMON = ".html", ".xlsx", ".yaml"
NAMES = {"nb": ("samtale", "felles"), "nn": ("samtale", "felles"), "en": ("talk", "common")}


@dataclass(frozen=True, slots=True)
class Company:
    """The answers of one company, and the folder they lie in."""

    answers: tuple[str, ...]
    folder: Path
    name: str


def run(visit: Visit) -> None:
    files = [kept for kept in shelf(visit) if not kept.broken]
    several = [group for group in _groups(files) if _voices(group) > 1]
    if not several:
        visit.tell("nobody-several", folder=visible(str(visit.places.shelves[0])))
        return
    group = which_group(visit, several)
    if group:
        company = Company(tuple(str(kept.file) for kept in group), group[0].file.parent, group[0].company)
        visit.ask.tell(text("consensus.menu_how", visit.language))
        safely(lambda: in_pages(lambda: consensus.run([*company.answers], **visit.manner), visit), visit)
        offer(visit, company)


def offer(visit: Visit, company: Company) -> None:
    """What to make for the meeting and after it, as often as wanted."""
    ways = {"paper": write_paper, "sheet": write_sheet, "read": read_sheet, "record": record}
    shown = [way for way in ways if _can(way)]
    options: list[tuple[str, str]] = [(text(f"consensus.menu_{way}", visit.language), way) for way in shown]
    while True:
        chosen = visit.pick(visit.say("and-now"), [*options, (visit.say("back"), "")])
        if not chosen:
            return
        way = ways[chosen]
        safely(lambda: way(visit, company), visit)  # noqa: B023  # called before the next turn


def write_paper(visit: Visit, company: Company) -> None:
    """The paper beside the answers, fitted to the minutes there are."""
    _write(visit, company, PAPER)


def write_sheet(visit: Visit, company: Company) -> None:
    """The same as a workbook to fill in."""
    _write(visit, company, SHEET)


def read_sheet(visit: Visit, company: Company) -> None:
    """The common answer, from a workbook that was filled in."""
    while written := visit.ask.line(text("consensus.menu_which_sheet", visit.language)):
        path = typed_path(written)
        if not is_there(path):
            visit.ask.tell(text("consensus.menu_no_sheet", visit.language, file=visible(str(path))))
            continue
        common = _free(visit, company, COMMON, which=1)
        consensus.run([str(path), *company.answers], common, **visit.manner)
        return


def record(visit: Visit, company: Company) -> None:
    """The common answer taken down on this screen, into the company's one file that can be gone on with."""
    consensus.run([*company.answers], _place_for_common(company.folder), record=True, **visit.manner)


def _can(way: str) -> bool:
    """Workbooks need their extra."""
    return way in ("paper", "record") or has_workbooks()


def _write(visit: Visit, company: Company, suffix: str) -> None:
    minutes = _minutes(visit)
    path = _free(visit, company, suffix)
    consensus.run([*company.answers], path, minutes=minutes, **visit.manner)
    offer_to_open(visit, path)


def _minutes(visit: Visit) -> int | None:
    least, most = consensus.LEAST_MINUTES, consensus.MOST_MINUTES
    while written := visit.ask.line(text("consensus.menu_minutes", visit.language)).strip():
        if written.isascii() and written.isdigit() and least <= int(written[:4]) <= most:
            return int(written)
        visit.ask.tell(text("consensus.menu_not_minutes", visit.language, least=least, most=most))
    return None


def _free(visit: Visit, company: Company, suffix: str, which: int = 0) -> Path:
    stem = Path(joined_name(company.name, NAMES[visit.language][which])).name
    return free_name(_place_for_common(company.folder) if which else company.folder, stem, suffix)


def _place_for_common(folder: Path) -> Path:
    """Beside the answers; in a workshop's folder the place for what the companies agreed on."""
    for place in (folder, folder.parent):
        if place.name == ANSWERS and (place.parent / AGREED).is_dir():
            return place.parent / AGREED
    return folder


def _groups(files: Sequence[Kept]) -> list[list[Kept]]:
    """The files of a company about one questionnaire: its list of side streams is no second voice."""
    found: dict[str, list[Kept]] = {}
    for group in by_company(files).values():
        for kept in group:
            found.setdefault(f"{kept.owner}\n{kept.questionnaire}", []).append(kept)
    return list(found.values())


def _voices(group: Sequence[Kept]) -> int:
    return sum(not kept.agreed for kept in group)
