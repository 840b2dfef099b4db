"""`export shortlist`: what the company can choose among, numbered for a silent vote."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.exports.papers import filled, told
from resiliens.cli.workbench import Scored

if TYPE_CHECKING:
    from resiliens.documents.shortlist.context import Shortlist

SUFFIXES = DOCUMENTS
TAKES = "company"


def context(scored: Scored, wish: Wish) -> Shortlist:
    """The fields of the paper."""
    from resiliens.documents.shortlist.context import shortlist_of

    result, tree = told(scored)
    return shortlist_of(result, tree, language=wish.settings.language, today=wish.settings.today)


def page(scored: Scored, wish: Wish) -> str:
    """The paper as Markdown."""
    return filled("shortlist", context(scored, wish), wish)
