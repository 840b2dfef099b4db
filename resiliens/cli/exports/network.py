"""`export network`: the closed sheet of `network`, among the other papers of a workshop.

A draft, as there: figures and cards are made, and what is handed out is recorded, with `resiliens network`.
"""

from __future__ import annotations

from resiliens.cli.companies import Companies
from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish

SUFFIXES = DOCUMENTS
TAKES = "companies"


def page(companies: Companies, wish: Wish) -> str:
    """The page as Markdown."""
    from resiliens.cli.listed import listed_in
    from resiliens.cli.network_making import Request, asked_of
    from resiliens.cli.network_pages import markdown_of
    from resiliens.model.ledger import Ledger
    from resiliens.network.picture import picture

    request = Request(answers=(), mode="closed", settings=wish.settings)
    asked = asked_of(companies, listed_in(wish.companies, wish.settings), request)
    return markdown_of(picture(asked, Ledger("00")).network, wish.settings)
