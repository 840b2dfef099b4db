"""A measure's size in few words, and where there is help with it: for the papers of a workshop.

The figures are the questionnaire's, a first offer that the company may change (facilitation, section 3.2).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import zip_longest

from resiliens.documents.words import help_of, is_stale
from resiliens.messages import text
from resiliens.messages.numbers import number
from resiliens.model.questionnaire import Questionnaire, Scheme
from resiliens.model.questions import Measure
from resiliens.model.result import Suggestion

Offered = Suggestion | Measure
SMALL, MIDDLE = 3, 15  # own days at most (maturity ladders, section 4.1)


def effort(measure: Offered, language: str) -> str:
    """`liten: 3 dager, ingen utgift`: the days and kroner at most; a dash where nobody stated them."""
    parts = [part for part in (days(measure.days, language), outlay(measure.kroner, language)) if part]
    if measure.days is not None:
        size = "small" if measure.days <= SMALL else "middle" if measure.days <= MIDDLE else "large"
        return f"{text(f'measures.{size}', language)}: {', '.join(parts)}"
    return ", ".join(parts) or text("measures.nothing", language)


def days(most: float | None, language: str) -> str:
    """`3 dager`; empty where nobody stated them."""
    return "" if most is None else text("measures.days", language, days=number(most, language))


def outlay(kroner: float | None, language: str) -> str:
    """`under 50 000 kr`; empty where nobody stated it."""
    if kroner is None:
        return ""
    key = "outlay" if kroner else "no_outlay"
    return text(f"measures.{key}", language, **({"kr": number(kroner, language)} if kroner else {}))


def effect(measure: Offered, language: str) -> str:
    """`3 klar`: of five; a dash where nobody stated it."""
    if not measure.effect:
        return text("measures.nothing", language)
    return f"{measure.effect} {text(f'measures.effect_{measure.effect}', language)}"


def schemes_of(measures: Iterable[Offered], questionnaire: Questionnaire, most: int) -> tuple[Scheme, ...]:
    """The first scheme of each measure, then the others, each once."""
    keys = [one.schemes for one in measures]
    by_rank = zip_longest(*keys, fillvalue="")
    ordered = dict.fromkeys(key for rank in by_rank for key in rank if key)
    known = (questionnaire.schemes.by_id.get(key) for key in ordered)
    return tuple(one for one in known if one is not None)[:most]


def help_line(schemes: Iterable[Scheme], today: date, language: str) -> str:
    """`Enova, rådgivning (sjekket 31.12.2025); ...`; with a word of warning where a check is old."""
    listed = tuple(schemes)
    line = "; ".join(help_of(one, today, language) for one in listed)
    if any(is_stale(one, today) for one in listed):
        return f"{line}. {text('report.old_help', language)}"
    return f"{line}." if line else ""
