"""`export seen`: what a field study saw in one company beside what the company answered, to talk about."""

from __future__ import annotations

from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.options import CannotDo, quoted
from resiliens.cli.workbench import Scored
from resiliens.messages.visible import visible

SUFFIXES = DOCUMENTS
TAKES = "company"


def page(scored: Scored, wish: Wish) -> str:
    """The page as Markdown. Raises CannotDo where nothing was looked at, and says how it is entered."""
    from resiliens.documents.rendering import render, template_source
    from resiliens.documents.seen.context import seen_page_of

    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    made = seen_page_of(scored.result, scored.instrument.questionnaire, language=wish.settings.language)
    if made is None:
        command = f"resiliens assess -a {quoted(scored.file)} --seen"
        raise CannotDo("seenpage.nothing_seen", file=visible(scored.file), command=visible(command))
    return render(template_source("seen"), made)
