"""`export evidence`: what the company can show a bank or a buyer; only what it marked to share."""

from __future__ import annotations

from resiliens.assess.figures import QUESTIONNAIRE as FIGURES
from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.options import CannotDo
from resiliens.cli.workbench import Scored
from resiliens.messages.visible import visible

SUFFIXES = DOCUMENTS
TAKES = "company"


def page(scored: Scored, wish: Wish) -> str:
    """The list as Markdown. Raises CannotDo where nothing is marked to share, and says how it is done."""
    from resiliens.documents.evidence.context import evidence_of
    from resiliens.documents.rendering import render, template_source

    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    tree, settings = scored.instrument.questionnaire, wish.settings
    listed = evidence_of(
        scored.result, tree, language=settings.language, today=settings.today, year=_year(scored)
    )
    if listed is None:
        raise CannotDo("evidence.nothing_shared", file=visible(scored.file))
    return render(template_source("evidence"), listed)


def _year(scored: Scored) -> int | None:
    """The year of a file of key figures; answers of other kinds have none."""
    from resiliens.assess.figures import key_figures

    if scored.result is None or scored.instrument is None or scored.result.questionnaire != FIGURES:
        return None
    figures = key_figures(scored.result, scored.instrument.questionnaire)
    return None if figures is None else figures.year
