"""`export invitation`: for each company of the list a paper with a part for each seat that is to answer."""

from __future__ import annotations

from collections.abc import Sequence

from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish, put_markdown
from resiliens.cli.exports.blanks import tree_of
from resiliens.cli.exports.folder import lay, named_after
from resiliens.cli.exports.making import goes_to_folder
from resiliens.cli.listed import rows_of
from resiliens.cli.options import WrongUsage, quoted
from resiliens.model.companies import Listed
from resiliens.model.questionnaire import Questionnaire

SUFFIXES = DOCUMENTS
TAKES = "list"


def make(answers: Sequence[str], wish: Wish) -> int:
    """One paper a company into a folder, with an index; a list of one company may give one file."""
    if answers:
        raise WrongUsage("invitation.takes_list")
    if wish.companies is None:
        raise WrongUsage("invitation.no_list")
    listed, whole = rows_of(wish.companies, wish.settings)
    tree = tree_of(wish)
    if not goes_to_folder(wish):
        if len(listed) > 1:
            raise WrongUsage("invitation.needs_folder")
        put_markdown(page(listed[0], tree, wish), wish)
        return 0 if whole else 1
    papers = named_after([(one.name, page(one, tree, wish)) for one in listed], "invitation", wish)
    lay("invitation", papers, [], wish)
    return 0 if whole else 1


def page(listed: Listed, tree: Questionnaire, wish: Wish) -> str:
    """One company's invitation as Markdown."""
    from resiliens.documents.invitation.context import invitation_of
    from resiliens.documents.rendering import render, template_source

    command = " ".join(filter(None, ["resiliens assess", quoted(wish.questionnaire or "")]))
    return render(
        template_source("invitation"), invitation_of(listed, tree, command, language=wish.settings.language)
    )
