"""See an example: three invented companies and one report, from the top, page by page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resiliens.cli import demo
from resiliens.cli.menu.pages import in_pages

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit


def run(visit: Visit) -> None:
    in_pages(lambda: demo.show_example(visit.settings), visit)
    visit.tell("all-invented")
