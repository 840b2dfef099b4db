"""The fields of the cards for the wall: only lines that the audience may see, numbered among themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resiliens.documents.streams.lines import amount_of, rhythm_of
from resiliens.messages import text, texts_of
from resiliens.model.exchange import Audience, Line

ORDER: tuple[Audience, ...] = ("open", "network", "facilitator")


@dataclass(frozen=True, slots=True)
class Fact:
    """One row of a card. `fill_in`: a line to write on."""

    label: str
    value: str
    fill_in: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One card. `id` is for writing and calling out: H-03."""

    id: str
    heading: str
    facts: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class CardsPage:
    """What the template may print."""

    cards: tuple[Card, ...]
    words: Mapping[str, str]


def cards_page_of(lines: Sequence[Line], *, language: str, audience: Audience = "network") -> CardsPage:
    """A card for each line that the audience may see, haves first."""
    most = ORDER.index(audience)
    shown = [line for line in lines if ORDER.index(line.sharing) <= most]
    counted: Counter[str] = Counter()
    cards: list[Card] = []
    for line in sorted(shown, key=lambda one: one.side != "have"):
        counted[line.side] += 1
        mark = text(f"exchange.card_mark_{line.side}", language)
        cards.append(_card(line, f"{mark}-{counted[line.side]:02d}", (audience, language)))
    return CardsPage(tuple(cards), texts_of("exchange", language))


def _card(line: Line, name: str, reader: tuple[Audience, str]) -> Card:
    audience, language = reader
    said = {
        "company": ", ".join(part for part in (line.company, line.place) if part),
        "amount": amount_of(line, audience, language),
        "when": ", ".join(part for part in (rhythm_of(line, language), line.begins) if part),
        "quality": line.quality,
        f"use_{line.side}": line.use,
    }
    facts = [Fact(text(f"exchange.card_{key}", language), value) for key, value in said.items() if value]
    facts.append(Fact(text(f"exchange.card_could_{line.side}", language), "", fill_in=True))
    side = text(f"exchange.card_{line.side}", language)
    return Card(name, f"{name} {side}: {line.name}", tuple(facts))
