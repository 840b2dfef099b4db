"""`export board`: one page for the board, with a decision ready to be minuted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.exports.papers import filled, told
from resiliens.cli.exports.planfiles import plan_rows
from resiliens.cli.workbench import Scored

if TYPE_CHECKING:
    from resiliens.documents.board.context import BoardPage

SUFFIXES = DOCUMENTS
TAKES = "company"


def context(scored: Scored, wish: Wish) -> BoardPage:
    """The fields of the page; with `--plan`, its measures are those of the company's own plan."""
    from resiliens.documents.board.context import board_page_of

    result, tree = told(scored)
    rows = plan_rows(result.company.name, wish) or ()
    settings = wish.settings
    return board_page_of(result, tree, rows, language=settings.language, today=settings.today)


def page(scored: Scored, wish: Wish) -> str:
    """The page as Markdown."""
    return filled("board", context(scored, wish), wish)
