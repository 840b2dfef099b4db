"""`export form`: the questions on paper, numbered as in the program."""

from __future__ import annotations

from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.exports.blanks import form_markdown, tree_of

SUFFIXES = DOCUMENTS
TAKES = "nothing"


def page(wish: Wish) -> str:
    """The blank form as Markdown."""
    return form_markdown(tree_of(wish), wish.settings)
