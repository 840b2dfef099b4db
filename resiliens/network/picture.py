"""The picture of a network: what its document may hold in the mode that was asked for, and what to remember.

The one way from companies to a document. Pure: ledger in, what it is to keep out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resiliens.model.ledger import Ledger, Shown
from resiliens.model.network import Came, Card, Cell, Network, Refusal, Theme, Way
from resiliens.network.cards import open_cards
from resiliens.network.claimed import claimed_high
from resiliens.network.owners import Named
from resiliens.network.privacy import Wish, decide
from resiliens.network.standing import marker, standings


@dataclass(frozen=True, slots=True)
class Asked:
    """What the picture is made from. `consents`: company key -> the themes that its own file opens today."""

    mode: Way
    draft: bool
    round: str
    came: Came
    themes: tuple[Theme, ...]
    withheld: frozenset[str]
    companies: tuple[Named, ...]
    consents: Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Pictured:
    """The document's content; why something is missing (for the facilitator); what the ledger is to keep."""

    network: Network
    refusals: tuple[Refusal, ...] = ()
    shown: tuple[Shown, ...] = ()

    @property
    def refused(self) -> bool:
        """Was something kept back that the ledger stands against, or was nothing left to show?"""
        if self.network.mode == "closed":
            return False
        return not self.shown or any(one.rule in ("R6", "R7", "mode") for one in self.refusals)


def picture(asked: Asked, ledger: Ledger) -> Pictured:
    """What may be shown, in one of the three ways."""
    made = {"closed": _closed, "protected": _protected, "open-cards": _open}
    return made[asked.mode](asked, ledger)


def _closed(asked: Asked, ledger: Ledger) -> Pictured:
    """Names nobody and shows no step: counts, and questions that are the same for everybody."""
    cells = tuple(Cell(theme.id) for theme in asked.themes)
    return Pictured(_network(asked, cells))


def _protected(asked: Asked, ledger: Ledger) -> Pictured:
    mark = marker(ledger.salt)
    answers = standings([theme.id for theme in asked.themes], asked.companies, mark)
    decided = decide(answers, ledger, Wish(asked.themes, asked.withheld, asked.round))
    high, kept = claimed_high(asked.companies, decided, ledger, (asked.themes, mark, asked.round))
    network = _network(asked, decided.cells, claimed=high)
    return Pictured(network, decided.refusals, (*decided.shown, *kept))


def _open(asked: Asked, ledger: Ledger) -> Pictured:
    wish = Wish(asked.themes, asked.withheld, asked.round)
    opened = open_cards(asked.companies, asked.consents, ledger, (wish, marker(ledger.salt)))
    cells = tuple(Cell(theme.id) for theme in asked.themes)
    return Pictured(_network(asked, cells, cards=opened.cards), opened.refusals, opened.shown)


def _network(
    asked: Asked, cells: Sequence[Cell], *, cards: Sequence[Card] = (), claimed: Sequence[str] = ()
) -> Network:  # fmt: skip
    return Network(
        mode=asked.mode, draft=asked.draft, round=asked.round, came=asked.came, themes=asked.themes,
        cells=tuple(cells), cards=tuple(cards), claimed_high=tuple(claimed),
    )  # fmt: skip
