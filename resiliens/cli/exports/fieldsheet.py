"""`export fieldsheet`: two pages for the pocket on a visit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.exports.papers import filled, told
from resiliens.cli.workbench import Scored

if TYPE_CHECKING:
    from resiliens.documents.fieldsheet.context import FieldSheet

SUFFIXES = DOCUMENTS
TAKES = "company"
EVERY_QUESTIONNAIRE = True  # the list of side streams is one of its own


def context(scored: Scored, wish: Wish) -> FieldSheet:
    """The fields of the paper."""
    from resiliens.documents.fieldsheet.context import field_sheet_of

    result, tree = told(scored)
    settings = wish.settings
    return field_sheet_of(result, tree, wish.beside, language=settings.language, today=settings.today)


def page(scored: Scored, wish: Wish) -> str:
    """The paper as Markdown."""
    return filled("fieldsheet", context(scored, wish), wish)
