"""Open cards: the companies and themes that lie on the table with names, because their own files say so.

Only what a company's own file agrees to, never a sensitive theme. Not for what a consent says (`consents`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from resiliens.model.answers import State
from resiliens.model.ledger import Group, Ledger, Shown
from resiliens.model.network import Card, Refusal
from resiliens.model.result import questions_of
from resiliens.network.ledger import reused, same_round
from resiliens.network.owners import Named
from resiliens.network.privacy import Wish
from resiliens.network.standing import Mark, ids, item_of


@dataclass(frozen=True, slots=True)
class Opened:
    """The cards to show, the themes that may not be opened and why, and what the ledger is to keep."""

    cards: tuple[Card, ...]
    refusals: tuple[Refusal, ...]
    shown: tuple[Shown, ...]


def open_cards(
    companies: Sequence[Named],
    consents: Mapping[str, frozenset[str]],
    ledger: Ledger,
    wish: tuple[Wish, Mark],
) -> Opened:
    """`consents`: company key -> the themes that its file opens today.

    A theme of which any of these answers went into a figure before is not opened, for the names taken out of
    that figure would leave the others; nor one that this round has shown as a figure.
    """
    asked, mark = wish
    cards: list[Card] = []
    refusals: list[Refusal] = []
    shown: list[Shown] = []
    for theme in asked.themes:
        if theme.id in asked.withheld:
            continue
        opened = list(_opened(theme.id, companies, consents))
        groups = [(item_of(one.member, ids(one, mark), (theme.id, step), mark),) for one, step in opened]
        if not opened:
            continue
        if not _may_open(theme.id, groups, ledger, asked.round):
            refusals.append(Refusal(theme.id, "mode", len(opened)))
            continue
        cards += sorted(
            (Card(theme.id, one.member.name, step) for one, step in opened), key=lambda card: card.company
        )
        shown.append(Shown(theme.id, "open-cards", tuple(sorted(groups))))
    return Opened(tuple(cards), tuple(refusals), tuple(shown))


def _opened(
    theme: str, companies: Sequence[Named], consents: Mapping[str, frozenset[str]]
) -> Iterator[tuple[Named, int]]:  # fmt: skip
    for company in companies:
        if theme in consents.get(company.member.key, frozenset()):
            found = next((one for one in questions_of(company.member.result) if one.id == theme), None)
            if found is not None and found.step is not None and found.state is State.ANSWERED:
                yield company, found.step


def _may_open(theme: str, groups: Sequence[Group], ledger: Ledger, round_name: str) -> bool:
    for publication, one in ledger.of_theme(theme, "protected"):
        if same_round(publication.round, round_name) or reused(groups, one.groups, by_company=False):
            return False
    return True
