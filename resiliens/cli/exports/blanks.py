"""What papers without answers are made from: a questionnaire, an invented company, the blank form."""

from __future__ import annotations

from resiliens.cli.exports import Wish
from resiliens.cli.options import CannotDo, Settings
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Workbench
from resiliens.model.questionnaire import Questionnaire

DEFAULT = "klosser"


def tree_of(wish: Wish) -> Questionnaire:
    """The questionnaire that was asked for, else the usual one. Raises CannotDo where it cannot be used."""
    ready = Workbench(wish.settings, wish.questionnaire).instrument(DEFAULT, None)
    tell(ready.diagnostics, wish.settings)
    if ready.value is None:
        raise CannotDo("commands.no_usable_file")
    return ready.value.questionnaire


def form_markdown(tree: Questionnaire, settings: Settings) -> str:
    """The blank form of a questionnaire's short set, with the company questions that are asked before it."""
    from resiliens.assess.needed import company_questions
    from resiliens.documents.form.context import form_of
    from resiliens.documents.rendering import render, template_source
    from resiliens.model.answers import Sheet

    about = company_questions(Sheet("", tree.id, tree.version, set="core"), tree)
    return render(template_source("form"), form_of(tree, about, language=settings.language))
