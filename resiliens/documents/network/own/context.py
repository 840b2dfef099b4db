"""The context of a company's own page: every field its template may use, ready to print."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from resiliens.documents.network.context import counts_in_words, dated, place_in_words
from resiliens.messages import text, texts_of
from resiliens.model.answers import State
from resiliens.model.network import Network
from resiliens.model.result import Result, questions_of


@dataclass(frozen=True, slots=True)
class OwnRow:
    """One theme: the company's step, the middle of all, and where that puts the company."""

    theme: str
    own: str
    middle: str
    position: str


@dataclass(frozen=True, slots=True)
class OwnPage:
    """What the template of the own page may print. Themes whose figure is not shown are not here."""

    company: str
    subtitle: str
    draft: str
    counts: str
    rows: tuple[OwnRow, ...]
    nothing: str
    words: Mapping[str, str]


def own_page_of(network: Network, result: Result, *, language: str, today: date) -> OwnPage:
    """The fields of the page."""
    rows = tuple(_rows(network, result, language))
    name = result.company.name
    title = text("network.own_title", language, company=name)
    return OwnPage(
        company=text("network.draft_title", language, title=title) if network.draft else title,
        subtitle=dated(network.round, today, language),
        draft=text("network.draft", language) if network.draft else "",
        counts=counts_in_words(network, language),
        rows=rows,
        nothing="" if rows else text("network.own_nothing", language),
        words=texts_of("network", language),
    )


def _rows(network: Network, result: Result, language: str) -> Iterator[OwnRow]:
    steps = {one.id: one.step for one in questions_of(result) if one.state is State.ANSWERED}
    cells = {cell.id: cell for cell in network.cells}
    for theme in network.themes:
        middle, own = cells[theme.id].median, steps.get(theme.id)
        if middle is None or own is None:
            continue
        key = "under" if own < middle else "over" if own > middle else "at"
        yield OwnRow(
            theme.title, place_in_words(theme, own), str(middle), text(f"network.{key}", language)
        )  # fmt: skip
