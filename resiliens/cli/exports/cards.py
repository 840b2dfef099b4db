"""`export cards`: have/want cards for the wall, of the lines that the network may see."""

from __future__ import annotations

from resiliens.cli.companies import Companies
from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.listed import listed_in
from resiliens.cli.options import CannotDo

SUFFIXES = DOCUMENTS
TAKES = "companies"
EVERY_QUESTIONNAIRE = True


def page(companies: Companies, wish: Wish) -> str:
    """The cards as Markdown. Raises CannotDo where no line may hang on a wall."""
    from resiliens.cli.network_streams import StreamsWish, exchange_of
    from resiliens.documents.rendering import render, template_source
    from resiliens.documents.streams.cards.context import cards_page_of

    rows = listed_in(wish.companies, wish.settings)
    found = exchange_of(companies, StreamsWish(wish.settings, listed=rows), "network")
    if not found.lines:
        raise CannotDo("exchange.card_none")
    cards = cards_page_of(found.lines, language=wish.settings.language)
    return render(template_source("streams/cards"), cards)
