"""The fields of the cards for the wall: only lines that the audience may see, numbered among themselves."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resiliens.documents.streams.lines import amount_of, rhythm_of
from resiliens.messages import text, texts_of
from resiliens.model.exchange import Audience, Line

NOT_SAID = "–"
ORDER: tuple[Audience, ...] = ("open", "network", "facilitator")


@dataclass(frozen=True, slots=True)
class Card:
    """One card, which is cut out whole. `id` is for writing and calling out (H-03), `could` heads the space
    where others put their names."""

    id: str
    heading: str
    company: str
    facts: str
    could: str


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
    use = text(f"exchange.card_use_{line.side}", language, use=line.use) if line.use else ""
    said = (amount_of(line, audience, language), rhythm_of(line, language), line.begins, line.quality, use)
    side = text(f"exchange.card_{line.side}", language)
    return Card(
        id=name, heading=f"{name} {side}: {line.name}",
        company=", ".join(part for part in (line.company, line.place) if part),
        facts=" · ".join(part for part in said if part) or NOT_SAID,
        could=text(f"exchange.card_could_{line.side}", language),
    )  # fmt: skip
