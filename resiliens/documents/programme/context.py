"""The context of the programme's report: every field its template may use, ready to print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from resiliens.documents.network.context import dated
from resiliens.messages import text, texts_of
from resiliens.model.programme import Programme, Sum


@dataclass(frozen=True, slots=True)
class SumRow:
    """One sum in words: `minst 35`, or a dash where it is not shown."""

    what: str
    figure: str


@dataclass(frozen=True, slots=True)
class ProgrammePage:
    """What the template of the programme's report may print. `hidden` is empty where all sums are shown,
    `draft` on a paper that is handed out."""

    title: str
    subtitle: str
    draft: str
    counts: str
    sums: tuple[SumRow, ...]
    matches: tuple[SumRow, ...]
    hidden: str
    words: Mapping[str, str]


def programme_page_of(programme: Programme, *, language: str, today: date) -> ProgrammePage:
    """The fields of the page."""
    everything = (*programme.sums, *programme.matches)
    hides = any(one.at_least is None for one in everything)
    title = text("programme.title", language)
    key = "network.companies_one" if programme.companies == 1 else "network.companies_more"
    return ProgrammePage(
        title=text("network.draft_title", language, title=title) if programme.draft else title,
        subtitle=dated(programme.round, today, language),
        draft=text("network.draft", language) if programme.draft else "",
        counts=text(key, language, n=programme.companies),
        sums=tuple(_rows(programme.sums, "", language)),
        matches=tuple(_rows(programme.matches, "match_", language)),
        hidden=text("programme.hidden", language) if hides else "",
        words=texts_of("programme", language),
    )


def _rows(sums: Iterable[Sum], prefix: str, language: str) -> Iterable[SumRow]:
    for one in sums:
        shown = "–" if one.at_least is None else text("programme.at_least", language, n=one.at_least)
        yield SumRow(text(f"programme.{prefix}{one.key}", language), shown)
