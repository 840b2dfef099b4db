"""Where a company stands, for the papers that lie on a table: strong, weak, what surprises, what to ask.

One rule for all papers, so that two of them never name different themes. Not for the report, which has room
for more.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from resiliens.documents.report.profile import is_shown
from resiliens.documents.report.values import shown_value
from resiliens.messages import text
from resiliens.messages.numbers import listing
from resiliens.model.answers import State
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Ladder, Question
from resiliens.model.result import QuestionResult, Result, SectionResult, Suggestion, questions_of

MOST_NAMED = 3  # strong and weak themes on one paper (facilitation, sections 4 and 8)
WORTH_NAMING = 2  # steps between two themes of one pillar that make a surprise


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme that counts: its result beside its question."""

    node: QuestionResult
    question: Question

    @property
    def score(self) -> float:
        """The low end, 0 where nothing is known."""
        return 0.0 if self.node.score is None else self.node.score.low


def themes_of(result: Result, questionnaire: Questionnaire, *, sensitive: bool) -> tuple[Theme, ...]:
    """The themes that were asked and can count, in the order of the questionnaire.

    `sensitive`: with those of which nothing is shown outside the company (facilitation, section 5.4).
    """
    pairs = ((node, questionnaire.question(node.id)) for node in questions_of(result) if is_shown(node))
    return tuple(
        Theme(node, question)
        for node, question in pairs
        if question is not None and question.scored and (sensitive or not question.sensitive)
    )


def strongest(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """At most three, the highest first; of two alike the one with evidence, then the weightier."""
    answered = [one for one in themes if one.node.state is State.ANSWERED and one.score > 0]
    answered.sort(key=lambda one: (-one.score, not one.node.evidence, -one.node.weight))
    return tuple(answered[:MOST_NAMED])


def weakest(themes: Iterable[Theme]) -> tuple[Theme, ...]:
    """At most three, the lowest first, none of them among the strongest; of two alike the weightier."""
    every = tuple(themes)
    strong = strongest(every)
    answered = [one for one in every if one.node.state is State.ANSWERED and one not in strong]
    answered.sort(key=lambda one: (one.score, -one.node.weight))
    return tuple(one for one in answered[:MOST_NAMED] if one.score < 1)


def named(themes: Sequence[Theme], language: str) -> str:
    """`Avfall (2); Innovasjon (1)`: names hold commas, so semicolons part them. A dash for none."""
    shown = (f"{one.question.name} ({place(one)})" for one in themes)
    return "; ".join(shown) or text("measures.nothing", language)


def place(theme: Theme) -> str:
    """The step's number; `?` where it is not known."""
    node = theme.node
    return "?" if node.level is None or node.state is not State.ANSWERED else str(node.level.number)


def standing(theme: Theme, language: str) -> str:
    """`3 Styrt per enhet`, or in words why there is no step. Never a reason or a note in free words."""
    node = theme.node
    if node.state is State.NOT_APPLICABLE:
        return text("report.not_applicable", language)
    shown = shown_value(node, theme.question, language)
    if node.state is not State.ANSWERED or node.level is None:
        return shown
    return f"{node.level.number} {shown}"


def surprise(result: Result, themes: Sequence[Theme], language: str) -> str:
    """The deepest hole in a ladder, else the two themes of a pillar farthest apart; empty for neither."""
    by_id = {one.node.id: one for one in themes}
    holes = [one for one in result.findings.holes if one.id in by_id]
    if holes:
        deepest = max(holes, key=lambda one: (len(one.missing), one.highest))
        missing = listing([str(step) for step in deepest.missing], language)
        facts = {"theme": by_id[deepest.id].question.name, "highest": deepest.highest, "missing": missing}
        return text("report.hole", language, **facts)
    return _widest(result, by_id, language)


def _widest(result: Result, by_id: dict[str, Theme], language: str) -> str:
    pairs: list[tuple[int, Theme, Theme]] = []
    for section in result.sections:
        if not isinstance(section, SectionResult):
            continue
        ladders = [by_id[one] for one in _ids(section) if one in by_id and by_id[one].node.step is not None]
        for pair in combinations(ladders, 2):
            low, high = sorted(pair, key=lambda one: one.node.step or 0)
            pairs.append(((high.node.step or 0) - (low.node.step or 0), low, high))
    if not pairs:
        return ""
    distance, low, high = max(pairs, key=lambda pair: pair[0])
    if distance < WORTH_NAMING:
        return ""
    return text(
        "report.widest", language,
        high=high.question.name, high_step=high.node.step, low=low.question.name, low_step=low.node.step,
    )  # fmt: skip


def _ids(section: SectionResult) -> Iterable[str]:
    for child in section.children:
        if isinstance(child, SectionResult):
            yield from _ids(child)
        else:
            yield child.id


def business_question(themes: Sequence[Theme], measures: Sequence[Suggestion]) -> str:
    """The question that may become business, of a theme with a measure; else of the weakest that has one."""
    by_id = {one.node.id: one.question for one in themes}
    chosen = [one.question for one in measures if one.reason != "floor"] + [one.question for one in measures]
    chosen += [one.node.id for one in sorted(themes, key=lambda one: one.score)]
    asked = (by_id[one].innovation for one in chosen if one in by_id)
    return next((one for one in asked if one), "")


def step_name(question: Question, number: int | str) -> str:
    """`3 Styrt per enhet`; the number alone where the steps have no titles."""
    if isinstance(number, str) or not isinstance(question, Ladder):
        return str(number)
    if number not in question.scale.numbers():
        return str(number)
    return f"{number} {question.step(number).title}".strip()
