"""The fields of the list of visits, ready to print: themes and reasons in words, no step and no score."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from resiliens.messages import text, texts_of
from resiliens.messages.numbers import short_date
from resiliens.model.peers import Ask, Pair, Peering

MOST_ASKED = 15  # companies to ask first; the rest is only counted
_PARTS = ("walk", "failed", "case", "act")
_NOTES = ("gives_nothing", "gets_nothing", "no_targets", "not_found", "unknown_places")


@dataclass(frozen=True, slots=True)
class Visit:
    """One row: who visits whom, about what, and why these two."""

    number: int
    helper: str
    seeker: str
    themes: str
    why: str


@dataclass(frozen=True, slots=True)
class ToAsk:
    """A company to ask: with what, and how many it could help."""

    company: str
    themes: str
    seekers: str


@dataclass(frozen=True, slots=True)
class PeersPage:
    """What the template may print. `visit` are the parts of a visit, `notes` whole sentences."""

    lead: str
    visits: tuple[Visit, ...]
    asks: tuple[ToAsk, ...]
    more_asks: str
    notes: tuple[str, ...]
    visit: tuple[str, ...]
    words: Mapping[str, str]


def peers_page_of(peering: Peering, companies: int, *, language: str, today: date) -> PeersPage:
    """The page for the facilitator. `companies` is how many count."""
    day = short_date(today, language)
    more = len(peering.to_ask) - MOST_ASKED
    return PeersPage(
        lead=text("peers.lead", language, date=day, companies=companies, pairs=len(peering.pairs)),
        visits=tuple(_visit(one, number, language) for number, one in enumerate(peering.pairs, 1)),
        asks=tuple(_asked(one, language) for one in peering.to_ask[:MOST_ASKED]),
        more_asks=text("peers.more_asks", language, n=more) if more > 0 else "",
        notes=tuple(_notes(peering, language)),
        visit=tuple(text(f"peers.visit_{part}", language) for part in _PARTS),
        words=texts_of("peers", language),
    )


def _visit(pair: Pair, number: int, language: str) -> Visit:
    themes = ", ".join(one.title for one in pair.themes)
    why = ", ".join(_reasons(pair, language))
    return Visit(number, pair.helper, pair.seeker, themes, f"{why[:1].upper()}{why[1:]}.")


def _reasons(pair: Pair, language: str) -> Iterator[str]:
    """In the order in which they count."""
    if any(one.chosen for one in pair.themes):
        yield text("peers.chosen", language)
    documents = sum(one.documents for one in pair.themes)
    yield _counted("documents", documents, language)
    if pair.mutual:
        yield text("peers.mutual", language)
    yield text(f"peers.distance_{pair.distance}", language)
    if pair.other_trade is not None:
        yield text(f"peers.trade_{'other' if pair.other_trade else 'same'}", language)


def _asked(ask: Ask, language: str) -> ToAsk:
    return ToAsk(ask.company, ", ".join(ask.themes), _counted("seekers", ask.seekers, language))


def _notes(peering: Peering, language: str) -> Iterator[str]:
    for key in _NOTES:
        names: tuple[str, ...] = getattr(peering, key)
        if names:
            yield text(f"peers.{key}", language, names=", ".join(names))


def _counted(key: str, n: int, language: str) -> str:
    return text(f"peers.{key}_one", language) if n == 1 else text(f"peers.{key}_more", language, n=n)
