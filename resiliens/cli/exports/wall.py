"""`export wall`: an empty sheet for the wall, and cards for what companies have and want."""

from __future__ import annotations

from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.exports.blanks import tree_of

SUFFIXES = DOCUMENTS
TAKES = "nothing"


def page(wish: Wish) -> str:
    """The sheets as Markdown."""
    from resiliens.documents.rendering import render, template_source
    from resiliens.documents.wall.context import wall_of

    return render(template_source("wall"), wall_of(tree_of(wish), language=wish.settings.language))
