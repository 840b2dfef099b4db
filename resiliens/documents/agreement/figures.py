"""The appendix of the paper: how much people agree, in figures beside what chance would give.

Only for themes with three steps or more; the word for agreement only where five people answered.
"""

from __future__ import annotations

from dataclasses import dataclass

from resiliens.documents.escaping import Markdown
from resiliens.messages import text
from resiliens.messages.numbers import cut
from resiliens.model.agreement import Agenda

WORD_FROM = 5  # people (scoring, section 5.1)
NOT_KNOWN = "–"


@dataclass(frozen=True, slots=True)
class Figure:
    """One theme: how many gave a step, A, and what answers at random stay at or below 95 times in 100."""

    theme: str
    people: str
    value: str
    chance: str


@dataclass(frozen=True, slots=True)
class Figures:
    """The whole appendix; without rows there is none. `heading` has the word for agreement only where five
    answered every theme in it; `few` warns below five people."""

    heading: str
    lead: str
    few: str
    rows: tuple[Figure, ...]
    all: str


def figures_of(agenda: Agenda, language: str) -> Figures:
    """The appendix, in the order of the agenda."""
    shown = [one for one in agenda.topics if one.shows_steps and one.agreement is not None]
    rows = tuple(
        Figure(one.title, str(len(one.steps)), _decimals(one.agreement, language),
               _decimals(one.by_chance, language))
        for one in shown
    )  # fmt: skip
    many = all(len(one.steps) >= WORD_FROM for one in shown)
    return Figures(
        heading=text("agreement.measure_heading" if many else "agreement.measure_heading_few", language),
        lead=text("agreement.measure_lead", language),
        few="" if agenda.people >= WORD_FROM else text("agreement.measure_few", language),
        rows=rows,
        all=_all(agenda, language) if len(shown) > 1 else "",
    )


def _all(agenda: Agenda, language: str) -> str:
    counted = [one for one in agenda.topics if one.agreement is not None]
    if any(not one.shows_steps for one in counted):
        return ""  # from the mean and the others the hidden one could be worked out
    value, count = _decimals(agenda.agreement, language), len(counted)
    if agenda.by_chance is None:
        return text("agreement.measure_all", language, count=count, value=value)
    chance = _decimals(agenda.by_chance, language)
    return text("agreement.measure_all_chance", language, count=count, value=value, chance=chance)


def _decimals(value: float | None, language: str) -> str:
    """Two decimals, cut and never rounded up."""
    if value is None:
        return NOT_KNOWN
    shown = f"{cut(value, 2):.2f}".replace("-", "−")
    return Markdown(shown if language == "en" else shown.replace(".", ","))  # no list, though it begins `1.`
