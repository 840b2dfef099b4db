"""`export peers`: who can help whom, the same as `network --peers`; for the facilitator alone."""

from __future__ import annotations

from resiliens.cli.companies import Companies
from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.listed import listed_in

SUFFIXES = DOCUMENTS
TAKES = "companies"


def page(companies: Companies, wish: Wish) -> str:
    """The list of visits as Markdown."""
    from resiliens.cli.network_peers import PeersWish, peers_markdown

    return peers_markdown(
        companies, PeersWish(wish.settings, listed=listed_in(wish.companies, wish.settings))
    )
