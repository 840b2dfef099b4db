"""What is asked right after an answer: why it is another, whether it can be shown, whether to go on.

Pure. Asking it is the session's, wording it `views`.
"""

from __future__ import annotations

from collections.abc import Iterator

from resiliens.interview.occasion import Occasion
from resiliens.interview.places import entry_at, is_company
from resiliens.interview.recording import Phase, may_be_shown
from resiliens.model.answers import Sheet, Value
from resiliens.model.questions import Question


def follow_ups(
    before: Sheet, sheet: Sheet, question: Question | None, occasion: Occasion
) -> tuple[Phase, ...]:
    """The questions that this answer brings with it, in the order they are asked.

    `before` is the sheet as it was when the question was asked.
    """
    if question is None:
        return ()
    entry = entry_at(sheet, question.id)
    if occasion.field_study:
        differs = entry.seen is not None and entry.answer != Value(entry.seen.value)
        return ("remark",) if differs else ()
    is_new = entry_at(before, question.id).answer != entry.answer
    return tuple(_follow_ups(sheet, question, is_new=is_new))


def _follow_ups(sheet: Sheet, question: Question, *, is_new: bool) -> Iterator[Phase]:
    if is_company(question.id):
        return  # numbers of another year are another; nobody is asked why
    entry = entry_at(sheet, question.id)
    if entry.change is not None and not entry.change.reason:
        yield "change"
    if may_be_shown(sheet, question) and (is_new or not entry.evidence):
        yield "evidence"
