"""`export handout`: the sheet that a company gets in its hand, without red lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.exports.papers import filled, told
from resiliens.cli.workbench import Scored

if TYPE_CHECKING:
    from resiliens.documents.handout.context import Handout

SUFFIXES = DOCUMENTS
TAKES = "company"


def context(scored: Scored, wish: Wish) -> Handout:
    """The fields of the paper."""
    from resiliens.documents.handout.context import handout_of

    result, tree = told(scored)
    return handout_of(result, tree, language=wish.settings.language, today=wish.settings.today)


def page(scored: Scored, wish: Wish) -> str:
    """The paper as Markdown."""
    return filled("handout", context(scored, wish), wish)
