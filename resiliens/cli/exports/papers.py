"""What the workshop's papers of one company have in common: what they are made from, and their template.

Not for what any of them holds.
"""

from __future__ import annotations

from resiliens.assess.figures import QUESTIONNAIRE as FIGURES
from resiliens.cli.exports import Wish
from resiliens.cli.options import CannotDo
from resiliens.cli.workbench import Scored
from resiliens.messages.visible import visible
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.result import Result


def told(scored: Scored) -> tuple[Result, Questionnaire]:
    """The result and the questionnaire's texts. Raises CannotDo where there is none, or only key figures."""
    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    tree = scored.instrument.questionnaire
    if tree.id == FIGURES:
        raise CannotDo("commands.figures_no_report", file=visible(scored.file))
    return scored.result, tree


def filled(document: str, context: object, wish: Wish) -> str:
    """The paper as Markdown, by its own template or the user's. Raises CannotDo for a fault in the latter."""
    if wish.template is not None:
        from resiliens.cli.template import filled_in

        return filled_in(wish.template, context, wish.settings)
    from resiliens.documents.rendering import render, template_source

    return render(template_source(document), context)
