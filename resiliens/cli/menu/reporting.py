"""See the report: of which company, here on the screen or as a file that can be opened and sent."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.assess.figures import QUESTIONNAIRE as FIGURES
from resiliens.cli import report
from resiliens.cli.handing_over import can_hand_over, hand_over
from resiliens.cli.menu.choosing import which_file
from resiliens.cli.menu.pages import in_pages
from resiliens.cli.menu.places import free_name
from resiliens.cli.menu.shelf import Kept, shelf
from resiliens.messages.visible import visible
from resiliens.terminal.escaping import one_line

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit

NAME = "rapport"
WISHED = (".html", ".md")  # the first of these that `report` can write


def run(visit: Visit) -> None:
    files = [kept for kept in shelf(visit) if kept.questionnaire != FIGURES and not kept.broken]
    if not files:
        visit.tell("no-answers")
        return
    chosen = which_file(visit, files)
    if chosen is not None:
        offer(visit, chosen)


def offer(visit: Visit, kept: Kept) -> None:
    """Read it here, or have it as a file; as often as wanted."""
    title = visit.say("report-of", company=one_line(kept.company) or one_line(kept.file.name))
    while True:
        options = [(visit.say("read-here"), show), (visit.say("as-file"), write), (visit.say("back"), None)]
        chosen = visit.pick(title, options)
        if chosen is None:
            return
        chosen(visit, kept.file)


def show(visit: Visit, file: Path) -> None:
    """The report on the screen, from its beginning."""
    in_pages(lambda: report.run([str(file)], **visit.manner), visit)


def write(visit: Visit, file: Path) -> None:
    """The report beside the answers; a second one gets a number."""
    suffix = next(one for one in WISHED if one in report.FORMATS)
    path = free_name(file.parent, NAME, suffix)
    report.run([str(file)], path, **visit.manner)
    offer_to_open(visit, path)


def offer_to_open(visit: Visit, path: Path) -> None:
    """A written file: open it, or the folder it lies in, where there is a desktop to do that."""
    while path.exists() and can_hand_over():
        options = [(visit.say("open-file"), path), (visit.say("open-folder"), path.parent)]
        title = visit.say("written", name=visible(path.name))
        chosen = visit.pick(title, [*options, (visit.say("back"), None)])
        if chosen is None:
            return
        if not hand_over(chosen):
            visit.tell("not-opened", file=visible(str(path)))
