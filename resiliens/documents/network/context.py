"""The context of a network's page: every field its template may use, ready to print.

Made from what may be shown and nothing else; no answer and no file is known here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from resiliens.messages import text, texts_of
from resiliens.messages.numbers import date_in_words
from resiliens.model.network import Cell, Network, Theme

FILLED, EMPTY, NOTHING = "●", "○", "–"


@dataclass(frozen=True, slots=True)
class Row:
    """One theme that is shown: `●●○○ 2 Største kjent`, the ends of the middle half, the companies on each
    step, and how many answered. What is not shown is a dash."""

    theme: str
    middle: str
    half: str
    bars: str
    n: str


@dataclass(frozen=True, slots=True)
class Part:
    """The themes of one pillar; `wide` where any of them shows more than its middle."""

    heading: str
    rows: tuple[Row, ...]
    wide: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A theme (empty where it is that of the line above) and what stands beside it."""

    theme: str
    first: str
    second: str = ""


@dataclass(frozen=True, slots=True)
class NetworkPage:
    """What the template of a network's page may print.

    `draft` is the mark of a draft, empty on a paper that is handed out. `hidden` names the themes that are
    not shown, `claimed` those that are claimed half a step or more high. `cards` and `questions` are empty
    but in their own mode.
    """

    title: str
    subtitle: str
    draft: str
    counts: str
    parts: tuple[Part, ...]
    hidden: str
    claimed: str
    cards: tuple[Line, ...]
    questions: tuple[Line, ...]
    how: tuple[str, ...]
    words: Mapping[str, str]


def network_page_of(network: Network, *, language: str, today: date) -> NetworkPage:
    """The fields of the page."""

    def say(key: str, **arguments: object) -> str:
        return text(f"network.{key}", language, **arguments)

    cells = {cell.id: cell for cell in network.cells}
    title = say(f"title_{network.mode.replace('-', '_')}")
    figures = network.mode == "protected"
    parts = tuple(_parts(network, cells, language)) if figures else ()
    how = say(f"how_{network.mode.replace('-', '_')}").split("\n")
    if any(part.wide for part in parts):
        how.insert(1, say("how_wide"))
    hidden = [one.title for one in network.themes if figures and not cells[one.id].shown]
    high = [one.title for one in network.themes if one.id in network.claimed_high]
    return NetworkPage(
        title=say("draft_title", title=title) if network.draft else title,
        subtitle=dated(network.round, today, language),
        draft=say("draft") if network.draft else "",
        counts=counts_in_words(network, language),
        parts=parts,
        hidden="; ".join(hidden),
        claimed="; ".join(high),
        cards=tuple(_cards(network)),
        questions=tuple(_questions(network)) if network.mode == "closed" else (),
        how=tuple(how),
        words=texts_of("network", language),
    )


def dated(round_name: str, today: date, language: str) -> str:
    """`Høst 2026 · 26. november 2026`; without a round the day alone, in words that begin no list."""
    day = date_in_words(today, language)
    return f"{round_name} · {day}" if round_name else text("network.made", language, date=day)


def counts_in_words(network: Network, language: str) -> str:
    """`Ni bedrifter er talt med`, and what else can be counted although nothing is shown."""
    came = network.came
    said = [_counted("companies", came.companies, language), _counted("files", came.files, language)]
    if came.independent < came.companies:
        said.append(_counted("owners", came.independent, language))
    if came.waiting:
        said.append(_counted("waiting", came.waiting, language))
    if network.mode == "protected":
        shown = sum(cell.shown for cell in network.cells)
        said.append(text("network.shown", language, shown=shown, all=len(network.cells)))
    return " ".join(said)


def place_in_words(theme: Theme, step: int) -> str:
    """`●●○○ 2 Største forbrukere kjent`"""
    at = step - theme.first
    top = len(theme.steps) - 1
    return f"{FILLED * at}{EMPTY * (top - at)} {step} {theme.steps[at]}"


def _parts(network: Network, cells: Mapping[str, Cell], language: str) -> Iterator[Part]:
    by_part: dict[str, list[tuple[Theme, Cell]]] = {}
    for theme in network.themes:
        if cells[theme.id].shown:
            by_part.setdefault(theme.part, []).append((theme, cells[theme.id]))
    for title, some in by_part.items():
        heading = text("network.draft_title", language, title=title) if network.draft else title
        wide = any(cell.quartiles or cell.bars for _, cell in some)
        yield Part(heading, tuple(_row(theme, cell) for theme, cell in some), wide)


def _row(theme: Theme, cell: Cell) -> Row:
    return Row(
        theme=theme.title,
        middle=place_in_words(theme, cell.median or 0),
        half=NOTHING if cell.quartiles is None else "–".join(map(str, cell.quartiles)),
        bars=NOTHING if cell.bars is None else " · ".join(map(str, cell.bars)),
        n=str(cell.n),
    )


def _cards(network: Network) -> Iterator[Line]:
    """The highest step first, so that the wall shows whom to ask."""
    for theme in network.themes:
        own = sorted(
            (card for card in network.cards if card.theme == theme.id),
            key=lambda card: (-card.step, card.company),
        )
        for number, card in enumerate(own):
            yield Line("" if number else theme.title, card.company, place_in_words(theme, card.step))


def _questions(network: Network) -> Iterator[Line]:
    """What everybody can talk about, whatever anybody answered: the short set's own questions."""
    for theme in network.themes:
        if theme.core and theme.innovation:
            yield Line(theme.title, theme.innovation)


def _counted(key: str, n: int, language: str) -> str:
    return text(f"network.{key}_{'one' if n == 1 else 'more'}", language, n=n)
