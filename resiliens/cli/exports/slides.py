"""`export slides`: the facilitator's nine slides, to change in the break; nothing about one company."""

from __future__ import annotations

from resiliens.cli.companies import Companies
from resiliens.cli.exports import Wish

SUFFIXES = (".md", ".pptx", ".html", ".pdf")
TAKES = "companies"


def page(companies: Companies, wish: Wish) -> str:
    """The slides as Markdown with `---` between them, in the words of the companies' questionnaire."""
    from resiliens.documents.rendering import render, template_source
    from resiliens.documents.slides.context import slides_of

    tree = next(one.instrument.questionnaire for one in companies.scored if one.instrument is not None)
    return render(template_source("slides"), slides_of(tree, wish.settings.language))
