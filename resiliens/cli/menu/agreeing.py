"""Agree: several have answered. For now their answers side by side, to talk about; what to do is said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resiliens.cli.menu.choosing import which_group
from resiliens.cli.menu.shelf import by_company, shelf
from resiliens.cli.menu.tables import offer_sheet, show_table
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit


def run(visit: Visit) -> None:
    files = [kept for kept in shelf(visit) if not kept.broken and not kept.agreed]
    several = [group for group in by_company(files).values() if len(group) > 1]
    if not several:
        visit.tell("nobody-several", folder=visible(str(visit.places.shelves[0])))
        return
    visit.tell("how-to-agree")
    group = which_group(visit, several)
    if not group:
        return
    answers = [str(kept.file) for kept in group]
    show_table(visit, answers)
    offer_sheet(visit, answers, group[0].file.parent)
