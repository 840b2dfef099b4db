"""What stands on the shortlist, and under which number: the same answers give the same numbers.

Measures for the same next step of one theme are near-equals, which would split the votes: so they are one.
Facilitation, sections 3.1 and 3.2. The order is by gain for the effort and tells of no law.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resiliens.documents.standing import Theme, themes_of
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.result import Result, Suggestion

MOST_MEASURES, MOST_IDEAS = 10, 3


@dataclass(frozen=True, slots=True)
class Option:
    """One option. `measures` lead to the same place, the most worthwhile first; an idea has none."""

    number: int
    theme: Theme
    measures: tuple[Suggestion, ...] = ()

    @property
    def is_idea(self) -> bool:
        return not self.measures


def options_of(result: Result, questionnaire: Questionnaire) -> tuple[Option, ...]:
    """The numbered options: at most ten measures, then at most three ideas. No sensitive theme among them."""
    themes = {one.node.id: one for one in themes_of(result, questionnaire, sensitive=False)}
    groups = _groups(result, themes)[:MOST_MEASURES]
    measures = [Option(number, themes[some[0].question], some) for number, some in enumerate(groups, 1)]
    ideas = list(_ideas([one.theme for one in measures], list(themes.values())))
    return (*measures, *(Option(len(measures) + place, one) for place, one in enumerate(ideas, 1)))


def left_over(result: Result, questionnaire: Questionnaire) -> int:
    """How many themes have measures that found no room."""
    themes = {one.node.id: one for one in themes_of(result, questionnaire, sensitive=False)}
    return max(0, len(_groups(result, themes)) - MOST_MEASURES)


def _groups(result: Result, themes: dict[str, Theme]) -> list[tuple[Suggestion, ...]]:
    """The measures by theme and where they lead, the best of each group deciding its place."""
    groups: dict[tuple[str, int | str], list[Suggestion]] = {}
    for one in result.suggestions:
        if one.question in themes:
            groups.setdefault((one.question, one.to), []).append(one)
    order = {address: place for place, address in enumerate(themes)}
    inside = [tuple(sorted(some, key=lambda one: (-one.rank, one.id))) for some in groups.values()]
    return sorted(inside, key=lambda some: (-some[0].rank, order[some[0].question], str(some[0].to)))


def _ideas(chosen: Sequence[Theme], others: Sequence[Theme]) -> Iterator[Theme]:
    """The themes whose question may become business: those on the list first, each question once."""
    asked: set[str] = set()
    for one in (*chosen, *others):
        if one.question.innovation and one.question.innovation not in asked:
            asked.add(one.question.innovation)
            yield one
            if len(asked) == MOST_IDEAS:
                return
