"""Each finding of a field study held against the answer: the same, higher, lower, or simply something else.

Not for words; the page says them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from resiliens.model.answers import Seen, State
from resiliens.model.conditions import TOLERANCE
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Ladder, Question
from resiliens.model.result import QuestionResult, Result, questions_of

Verdict: TypeAlias = Literal["same", "higher", "lower", "other"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One theme that was looked at. `size` is the distance in steps, 0 or more; 0 where the two are the same
    or cannot be compared on the scale."""

    node: QuestionResult
    question: Question
    seen: Seen
    verdict: Verdict
    size: float

    @property
    def found(self) -> QuestionResult:
        """The theme as the visit saw it: only for showing it beside the answer."""
        value = self.seen.value
        is_step = isinstance(self.question, Ladder) and isinstance(value, int)
        return replace(self.node, value=value, step=value if is_step else None)  # type: ignore[arg-type]


def findings_of(result: Result, questionnaire: Questionnaire) -> list[Finding]:
    """Every finding beside an answer that stands, in the order of the questionnaire."""
    return list(_findings(result, questionnaire))


def _findings(result: Result, questionnaire: Questionnaire) -> Iterator[Finding]:
    for node in questions_of(result):
        question = questionnaire.question(node.id)
        if node.seen is None or question is None or node.state is not State.ANSWERED:
            continue
        yield Finding(node, question, node.seen, *_held_against(node, question, node.seen))


def _held_against(node: QuestionResult, question: Question, seen: Seen) -> tuple[Verdict, float]:
    claimed = node.step if isinstance(question, Ladder) else node.value
    if claimed == seen.value:
        return "same", 0.0
    said, found = question.utility(claimed), question.utility(seen.value)  # type: ignore[arg-type]
    if said is None or found is None or abs(found - said) <= TOLERANCE:
        return "other", 0.0
    return ("higher" if found > said else "lower"), abs(found - said) * question.scale.top
