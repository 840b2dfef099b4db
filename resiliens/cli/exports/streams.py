"""`export streams`: what can go to whom, the same as `network --streams`; for the facilitator alone."""

from __future__ import annotations

from resiliens.cli.companies import Companies
from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.listed import listed_in

SUFFIXES = DOCUMENTS
TAKES = "companies"
EVERY_QUESTIONNAIRE = True


def page(companies: Companies, wish: Wish) -> str:
    """The lines and what fits as Markdown."""
    from resiliens.cli.network_streams import StreamsWish, exchange_of, streams_markdown

    listed = listed_in(wish.companies, wish.settings)
    found = exchange_of(companies, StreamsWish(wish.settings, listed=listed), "facilitator")
    return streams_markdown(found, wish.settings, "facilitator")
