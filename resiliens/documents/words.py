"""Words that several documents share: a measure's size, its help and a law with the dates they were checked.

Bands of measures: maturity ladders 4.1 (days 3, 15, 40; kroner 0, 50 000, 500 000, 2 000 000;
months 3, 12, 24). Other figures are printed as figures. Never letters or codes.
"""

from __future__ import annotations

from datetime import date

from resiliens.messages import text
from resiliens.messages.numbers import number, short_date
from resiliens.model.questionnaire import Scheme
from resiliens.model.questions import Floor, Measure
from resiliens.model.result import FloorFinding, Suggestion


def size(suggestion: Suggestion | Measure, language: str) -> str:
    """`Høyst tre dager · under 50 000 kr · merkes innen tre måneder · klar virkning.`"""
    parts = [
        _band("days", suggestion.days, language),
        _outlay(suggestion.kroner, language),
        _band("months", suggestion.months, language),
        text(f"report.effect_{suggestion.effect}", language) if suggestion.effect else "",
    ]
    size_in_words = " · ".join(part for part in parts if part)
    return size_in_words[:1].upper() + size_in_words[1:] + "." if size_in_words else ""


def help_of(scheme: Scheme, today: date, language: str) -> str:
    """`Enova, rådgivning (sjekket 31.12.2025)`; a stale or unchecked one says so."""
    if scheme.checked is None:
        return text("report.help_unchecked", language, name=scheme.name)
    key = "report.help_stale" if is_stale(scheme, today) else "report.help_checked"
    return text(key, language, name=scheme.name, date=short_date(scheme.checked, language))


def law_of(floor: Floor | FloorFinding, language: str) -> str:
    """`Krav om energikartlegging, sett 23.11.2026`; a law stated from memory says that it is not checked."""
    if floor.checked is None:
        return text("report.law_unchecked", language, law=floor.law)
    return text("report.law_checked", language, law=floor.law, date=short_date(floor.checked, language))


def address(url: str) -> str:
    """An address as it is read and typed, `enova.no/bedrift`: nothing in a document is a link."""
    return url.removeprefix("https://").removeprefix("http://").rstrip("/")


def is_stale(scheme: Scheme, today: date) -> bool:
    """Is the check older than the scheme's class allows (A 24, B 6, C 3 months)?"""
    return scheme.is_stale(today)


def _band(kind: str, figure: int | None, language: str) -> str:
    if figure is None:
        return ""
    known = {"days": (3, 15, 40), "months": (3, 12, 24)}[kind]
    if figure in known:
        return text(f"report.{kind}_{figure}", language)
    return text(f"report.{kind}_other", language, figure=number(figure, language))


def _outlay(kroner: int | None, language: str) -> str:
    if kroner is None:
        return ""
    if kroner == 0:
        return text("report.no_outlay", language)
    return text("report.outlay", language, figure=number(kroner, language))
