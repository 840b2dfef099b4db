"""A line of the have/want list in words: amount, rhythm, place, as they are printed for an audience."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from resiliens.messages import text, texts_of
from resiliens.messages.numbers import number
from resiliens.model.exchange import Audience, Line

RHYTHMS = ("steady", "batches", "season")


def amount_of(line: Line, audience: Audience, language: str) -> str:
    """`1 200 tonn`; empty where none was given, or where a competitor would learn it."""
    if line.amount is None or (line.quiet and audience != "facilitator"):
        return ""
    if isinstance(line.amount, int | float) and not isinstance(line.amount, bool):
        return f"{number(float(Fraction(str(line.amount))), language)} {line.unit}".strip()
    return f"{line.amount} {line.unit}".strip()


def rhythm_of(line: Line, language: str) -> str:
    """`jevnt`, or the company's own words."""
    if line.rhythm in RHYTHMS:
        return texts_of("streams", language)[f"rhythm-{line.rhythm}"]
    return line.rhythm


def facts_of(line: Line, audience: Audience, language: str) -> str:
    """What stands behind the name: the company, how much, when, quality."""
    return ", ".join(part for part in _facts(line, audience, language) if part)


def _facts(line: Line, audience: Audience, language: str) -> Iterator[str]:
    yield line.company
    yield amount_of(line, audience, language)
    yield rhythm_of(line, language)
    yield line.quality
    if audience == "facilitator" and line.sharing == "facilitator":
        yield text("exchange.only_you", language)
