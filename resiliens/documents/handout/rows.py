"""The hand-out's profile: a row of dots a theme, its step and its goal; pillars as headings without a figure.

Shows no mark of a legal floor: this sheet lies where others can read it. Not for the report's own profile.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resiliens.documents.report.profile import dots
from resiliens.documents.standing import Theme, place, standing
from resiliens.messages import text
from resiliens.model.result import NodeResult, Result, SectionResult

MOST_ROWS, TELLING_ROWS = 18, 14  # themes on the page: all of them, or only the most telling ones


@dataclass(frozen=True, slots=True)
class Row:
    """A theme, or a pillar (`is_section`) above its themes. `goal` is in brackets where nobody chose it."""

    is_section: bool
    title: str
    dots: str = ""
    step: str = ""
    goal: str = ""


def rows_of(
    result: Result, themes: Sequence[Theme], first: Sequence[str], language: str
) -> tuple[tuple[Row, ...], int]:
    """The rows, and how many themes they show. `first`: addresses that are shown whatever else is not."""
    shown = _telling(themes, first)
    found: list[Row] = []
    for node in result.sections:
        inner = [one for one in shown if one.node.id in _ids(node)]
        if inner and isinstance(node, SectionResult):
            found.append(Row(True, node.title))
        found += [_row(one, language) for one in inner]
    return tuple(found), len(shown)


def _telling(themes: Sequence[Theme], first: Sequence[str]) -> tuple[Theme, ...]:
    """All themes, or those named first, then the weakest and strongest by turns; in the order of the form."""
    if len(themes) <= MOST_ROWS:
        return tuple(themes)
    ranked = sorted((one for one in themes if one.node.level is not None), key=lambda one: one.score)
    picked = list(dict.fromkeys(first))
    for weak, strong in zip(ranked, reversed(ranked), strict=True):
        picked += [weak.node.id, strong.node.id]
    chosen = set(list(dict.fromkeys(picked))[:TELLING_ROWS])
    return tuple(one for one in themes if one.node.id in chosen)


def _ids(node: NodeResult) -> frozenset[str]:
    if not isinstance(node, SectionResult):
        return frozenset({node.id})
    return frozenset[str]().union(*(_ids(child) for child in node.children))


def _row(theme: Theme, language: str) -> Row:
    node = theme.node
    goal = ""
    if node.target is not None and place(theme) != "?":
        goal = str(node.target)
        if node.target_is_proposal:
            goal = text("handout.proposed", language, step=goal)
    return Row(False, theme.question.name, dots(node, theme.question), standing(theme, language), goal)
