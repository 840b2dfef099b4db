"""What is asked right after an answer: why it is another, whether it can be shown, whether to go on.

Pure. Asking it is the session's, wording it `views`.
"""

from __future__ import annotations

from collections.abc import Iterator

from resiliens.interview.occasion import Occasion
from resiliens.interview.places import entry_at, is_company
from resiliens.interview.recording import Phase
from resiliens.model.answers import Entry, Sheet, Value
from resiliens.model.questions import Ladder, Question

EVIDENCE_FROM = 2  # steps above the lowest: from here a claim should be possible to show


def follow_ups(sheet: Sheet, question: Question | None, occasion: Occasion) -> tuple[Phase, ...]:
    """The questions that this answer brings with it, in the order they are asked."""
    if question is None:
        return ()
    entry = entry_at(sheet, question.id)
    if occasion.field_study:
        differs = entry.seen is not None and entry.answer != Value(entry.seen.value)
        return ("remark",) if differs else ()
    return tuple(_follow_ups(entry, question))


def _follow_ups(entry: Entry, question: Question) -> Iterator[Phase]:
    if entry.change is not None and not entry.change.reason:
        yield "change"
    if _wants_evidence(entry, question):
        yield "evidence"


def _wants_evidence(entry: Entry, question: Question) -> bool:
    if not isinstance(question, Ladder) or is_company(question.id) or entry.evidence:
        return False
    answer = entry.answer
    if not isinstance(answer, Value) or not isinstance(answer.value, int):
        return False
    return answer.value >= question.scale.first + EVIDENCE_FROM
