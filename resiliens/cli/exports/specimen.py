"""`export specimen`: for a company that considers joining: who sees what, time needed, an invented example
and the blank form."""

from __future__ import annotations

from resiliens.cli.demo import example
from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.exports.blanks import form_markdown, tree_of
from resiliens.cli.report import markdown_of

SUFFIXES = DOCUMENTS
TAKES = "nothing"


def page(wish: Wish) -> str:
    """The whole document as Markdown."""
    from resiliens.documents.rendering import render, template_source
    from resiliens.documents.specimen.context import specimen_of

    tree, settings = tree_of(wish), wish.settings
    report = markdown_of(example(settings), settings)
    context = specimen_of(tree, report, form_markdown(tree, settings), language=settings.language)
    return render(template_source("specimen"), context)
