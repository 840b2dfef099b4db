"""A measure's size in words: effort, outlay, time and effect; and its help with the check date.

Bands of measures: maturity ladders 4.1 (days 3, 15, 40; kroner 0, 50 000, 500 000, 2 000 000;
months 3, 12, 24). Other figures are printed as figures. Never letters or codes.
"""

from __future__ import annotations

from datetime import date

from resiliens.messages import text
from resiliens.messages.numbers import number, short_date
from resiliens.model.questionnaire import Scheme
from resiliens.model.result import Suggestion

SHELF_MONTHS = {"A": 24, "B": 6, "C": 3}  # support-schemes.md, section 1


def size(suggestion: Suggestion, language: str) -> str:
    """`høyst tre dager · under 50 000 kr · merkes innen tre måneder · klar virkning`."""
    parts = [
        _band("days", suggestion.days, language),
        _outlay(suggestion.kroner, language),
        _band("months", suggestion.months, language),
        text(f"report.effect_{suggestion.effect}", language) if suggestion.effect else "",
    ]
    return " · ".join(part for part in parts if part)


def help_of(scheme: Scheme, today: date, language: str) -> str:
    """`Enova, rådgivning (sjekket 31.12.2025)`; a stale or unchecked one says so."""
    if scheme.checked is None:
        return text("report.help_unchecked", language, name=scheme.name)
    key = "report.help_stale" if is_stale(scheme, today) else "report.help_checked"
    return text(key, language, name=scheme.name, date=short_date(scheme.checked))


def is_stale(scheme: Scheme, today: date) -> bool:
    """Is the check older than the scheme's class allows (A 24, B 6, C 3 months)?"""
    if scheme.checked is None:
        return True
    months = (today.year - scheme.checked.year) * 12 + today.month - scheme.checked.month
    months -= today.day < scheme.checked.day
    return months >= SHELF_MONTHS.get(scheme.shelf_class, 3)


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
