"""One answers file: go on answering, the report here or as a file, errors, the row of the table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resiliens.assess.figures import QUESTIONNAIRE as FIGURES
from resiliens.cli import check, export
from resiliens.cli.menu import reporting
from resiliens.cli.menu.answering import answer
from resiliens.cli.menu.labels import label
from resiliens.cli.menu.pages import in_pages
from resiliens.cli.menu.places import free_name
from resiliens.cli.menu.shelf import Kept
from resiliens.cli.menu.tables import show_table

if TYPE_CHECKING:
    from resiliens.cli.menu.brought import Offer
    from resiliens.cli.menu.visit import Visit


def offers(visit: Visit, kept: Kept) -> tuple[str, list[Offer]]:
    """Whose answers these are, and what can be done with them."""
    file = kept.file
    go_on = "change-answers" if kept.finished else "go-on-answering"
    answers: list[Offer] = [(visit.say(go_on), lambda: answer(visit, file))]
    checking: list[Offer] = [
        (visit.say("check-file"), lambda: check.run([str(file)], **visit.manner)),
    ]
    if kept.questionnaire == FIGURES:
        return label(kept, visit), [*answers, *_figures(visit, kept), *checking]
    reports: list[Offer] = [
        (visit.say("read-report"), lambda: reporting.show(visit, file)),
        (visit.say("report-as-file"), lambda: reporting.write(visit, file)),
    ]
    table: list[Offer] = [(visit.say("as-row"), lambda: show_table(visit, [str(file)]))]
    return label(kept, visit), [*answers, *reports, *checking, *table]


def _figures(visit: Visit, kept: Kept) -> list[Offer]:
    """Key figures give no report: the figures themselves, and the table for Excel."""

    def show() -> int:
        return in_pages(
            lambda: export.run("figures", [str(kept.file)], **visit.manner),
            visit,
        )

    def write() -> None:
        path = free_name(kept.file.parent, kept.file.stem, ".csv")
        export.run("figures", [str(kept.file)], path, excel=True, lang=visit.language)
        reporting.offer_to_open(visit, path)

    return [(visit.say("see-figures"), show), (visit.say("for-excel"), write)]
