"""The profile: one row a theme with dots, the present step's name and the next one's.

Dots read in black and white and aloud; what is unknown is question marks, never an empty row of
dots, which would read as the lowest step.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resiliens.documents.report.values import shown_value
from resiliens.messages import text
from resiliens.model.answers import State
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Ladder, Question
from resiliens.model.result import NodeResult, QuestionResult, Result, SectionResult

MOST_ROWS, TELLING_ROWS = 18, 12  # beyond 18 themes only the 12 most telling ones stand on the page
FILLED, EMPTY, NOT_KNOWN, NOT_ANSWERED, NO_STEP = "●", "○", "?", "-", "–"
BELOW, REFUSED = "!", "refused"


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the profile. A section has no dots; `flag` is `!` under a legal floor, else empty."""

    is_section: bool
    title: str
    dots: str = ""
    present: str = ""
    next: str = ""
    flag: str = ""


def rows(result: Result, questionnaire: Questionnaire, language: str) -> tuple[Row, ...]:
    """The whole profile, cut to 12 telling rows where there are more than 18 themes."""
    flags = {"below": BELOW, "refused": REFUSED}
    flagged = {finding.id: flags[finding.kind] for finding in result.findings.floors if finding.kind in flags}
    chosen = _telling(result)
    top: tuple[NodeResult, ...] = result.sections
    if result.total is not None or not any(isinstance(node, SectionResult) for node in top):
        title = questionnaire.title
        total = result.total
        head = [_section_row(title, level_words(total, language) if total else ("", ""))]
    else:
        head = []
    body = [row for node in top for row in _rows(node, (questionnaire, language, flagged, chosen))]
    return tuple(head + body)


def legend(profile: tuple[Row, ...], language: str) -> str:
    """What the signs mean, for those that stand in the profile."""
    signs = "".join(row.dots + row.flag for row in profile)
    names = {FILLED: "reached", EMPTY: "not_reached", NOT_KNOWN: "not_known", NOT_ANSWERED: "not_answered",
             NO_STEP: "no_step", BELOW: "below"}
    return " · ".join(f"{sign} {text(f'report.sign_{name}', language)}"
                      for sign, name in names.items() if sign in signs)


def level_words(node: SectionResult, language: str) -> tuple[str, str]:
    """`Første steg` and nothing, or `minst første steg` and `kanskje på plass` while open answers decide."""
    if node.level is None or node.possible_level is None:
        return "", ""
    low, high = node.level.name, node.possible_level.name
    if node.settled:
        return low, ""
    return (text("report.at_least", language, level=_inside(low)),
            text("report.maybe", language, level=_inside(high)))


def _inside(name: str) -> str:
    """A step's name inside a sentence."""
    return name[:1].lower() + name[1:]


def _telling(result: Result) -> frozenset[str] | None:
    """The ids to show, or None for all: the strongest, the weakest and those with measures."""
    asked = [one for one in _questions(result.sections) if is_shown(one)]
    if len(asked) <= MOST_ROWS:
        return None
    ranked = sorted((one for one in asked if one.state is State.ANSWERED and one.score is not None),
                    key=lambda one: one.score.low if one.score else 0.0)
    picked = [one.question for one in result.suggestions if one.first]
    picked += [finding.id for finding in result.findings.floors if finding.kind == "below"]
    for weak, strong in zip(ranked, reversed(ranked), strict=True):
        picked += [weak.id, strong.id]
    return frozenset(list(dict.fromkeys(picked))[:TELLING_ROWS])


def _questions(nodes: tuple[NodeResult, ...]) -> Iterator[QuestionResult]:
    for node in nodes:
        if isinstance(node, QuestionResult):
            yield node
        else:
            yield from _questions(node.children)


def is_shown(node: QuestionResult) -> bool:
    """Was it asked, so that it belongs on the page?"""
    return node.state not in (State.NOT_ASKED, State.INACTIVE)


Settings = tuple[Questionnaire, str, dict[str, str], frozenset[str] | None]


def _rows(node: NodeResult, settings: Settings) -> Iterator[Row]:
    questionnaire, language, flagged, chosen = settings
    if isinstance(node, SectionResult):
        inner = [row for child in node.children for row in _rows(child, settings)]
        if inner:
            yield _section_row(node.title, level_words(node, language))
            yield from inner
        return
    if not is_shown(node) or (chosen is not None and node.id not in chosen):
        return
    question = questionnaire.question(node.id)
    if question is not None:
        yield _question_row(node, question, (language, flagged.get(node.id, "")))


def _section_row(title: str, levels: tuple[str, str]) -> Row:
    return Row(True, title, present=levels[0], next=levels[1])


def _question_row(node: QuestionResult, question: Question, marks: tuple[str, str]) -> Row:
    language, flag = marks
    present = text("report.refused", language) if flag == REFUSED else shown_value(node, question, language)
    return Row(False, question.name, dots(node, question), present, next_step(node, question, language),
               "" if flag == REFUSED else flag)


def dots(node: QuestionResult, question: Question) -> str:
    """`●●○○`: the steps above the lowest, those reached filled."""
    top = question.scale.top
    if node.state is State.NOT_APPLICABLE or not question.scored:
        return NO_STEP
    if node.state in (State.UNKNOWN, State.PENDING):
        return NOT_KNOWN * top
    if node.state is State.UNANSWERED or node.level is None:
        return NOT_ANSWERED * top
    reached = node.level.number - question.scale.first
    return FILLED * reached + EMPTY * (top - reached)


def next_step(node: QuestionResult, question: Question, language: str) -> str:
    """The title of the step above; empty at the top, or where the present one is not known."""
    if isinstance(question, Ladder) and node.step is not None:
        if node.step >= question.scale.last:
            return text("report.highest", language)
        step = question.step(node.step + 1)
        return step.title or step.text
    return ""
