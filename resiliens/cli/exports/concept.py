"""`export concept --pick N`: a page for each option chosen from the shortlist; without, an empty one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import NotForThisCompany, Wish
from resiliens.cli.exports.papers import filled, told
from resiliens.cli.workbench import Scored
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.documents.concept.context import Concepts
    from resiliens.documents.shortlist.options import Option

SUFFIXES = DOCUMENTS
TAKES = "company"


def context(scored: Scored, wish: Wish) -> Concepts:
    """The fields of the pages. Raises WrongUsage for a number that is not on the company's shortlist."""
    from resiliens.documents.concept.context import blank_concept, concepts_of
    from resiliens.documents.facts import company
    from resiliens.documents.shortlist.options import options_of

    result, tree = told(scored)
    if not wish.pick:
        return blank_concept(result, language=wish.settings.language, today=wish.settings.today)
    name = visible(company(result, wish.settings.language))
    chosen = _picked(options_of(result, tree), wish.pick, name)
    return concepts_of(result, tree, chosen, language=wish.settings.language, today=wish.settings.today)


def page(scored: Scored, wish: Wish) -> str:
    """The pages as Markdown."""
    return filled("concept", context(scored, wish), wish)


def _picked(options: tuple[Option, ...], pick: tuple[int, ...], company: str) -> list[Option]:
    """The options of these numbers, each once, in the order in which they were asked for."""
    by_number = {one.number: one for one in options}
    for number in pick:
        if not options:
            raise NotForThisCompany("concept.empty_list", company=company)
        if number not in by_number:
            raise NotForThisCompany("concept.no_such_pick", company=company, last=len(options), pick=number)
    return [by_number[number] for number in dict.fromkeys(pick)]
