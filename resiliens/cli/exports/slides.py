"""`export slides`: the facilitator's nine slides, to change in the break; nothing about one company."""

from __future__ import annotations

from resiliens.cli.companies import Companies
from resiliens.cli.exports import Wish
from resiliens.cli.options import Settings
from resiliens.model.network import Network

SUFFIXES = (".md", ".pptx", ".html", ".pdf")
TAKES = "companies"


def page(companies: Companies, wish: Wish) -> str:
    """The slides as Markdown with `---` between them, in the words of the companies' questionnaire."""
    return slides_markdown(companies, wish.settings)


def slides_markdown(companies: Companies, settings: Settings, network: Network | None = None) -> str:
    """The same, with the common picture of a network where it may be shown.

    Where the companies have answered several questionnaires, the one that asks most is spoken of.
    """
    from resiliens.documents.rendering import render, template_source
    from resiliens.documents.slides.context import NOTHING_COMMON, common_of, slides_of

    trees = [one.instrument.questionnaire for one in companies.scored if one.instrument is not None]
    tree = max(trees, key=lambda one: (sum(1 for _ in one.questions()), one.id))
    common = NOTHING_COMMON if network is None else common_of(network)
    return render(template_source("slides"), slides_of(tree, settings.language, common))
