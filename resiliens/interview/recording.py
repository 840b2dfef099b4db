"""What a command at a question writes into the sheet, on an ordinary day and in a field study.

Pure. The single answers are `answering`; here it is decided which of them a command means, and what
follows for last year's answer beside it.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal, TypeAlias

from resiliens.interview import answering
from resiliens.interview import commands as say
from resiliens.interview.answering import LONGEST_NOTE, Refusal, with_entry, words_problem
from resiliens.interview.occasion import Occasion
from resiliens.interview.places import entry_at
from resiliens.messages import LANGUAGES, texts_of
from resiliens.model.answers import REASONS, Answer, Change, Evidence, NotApplicable, Seen, Sheet, Value
from resiliens.model.questions import Ladder, Question, Streams, Text

EVIDENCE_FROM = 2  # steps above the lowest: from here a claim should be possible to show
Phase: TypeAlias = Literal["question", "remark", "change", "evidence", "enough"]


def recorded(
    sheet: Sheet, question: Question, command: say.Command, *, phase: Phase, occasion: Occasion
) -> Sheet | Refusal:
    """The sheet after this command, or why it cannot be taken."""
    if occasion.field_study:
        return _found(sheet, question, command, occasion)
    match command:
        case say.Answer():
            after = answering.answered(sheet, question, command)
        case say.Unknown():
            after = answering.dont_know(sheet, question)
        case say.NotApplicable(why):
            after = answering.not_applicable(sheet, question, why)
        case say.TickSteps(steps):
            after = answering.ticked(sheet, question, steps)
        case say.Note(text):
            return answering.noted(sheet, question, text)
        case say.Evidence() if phase == "evidence" or may_be_shown(sheet, question):
            return answering.shown(sheet, question, command)
        case say.Reason(reason) if phase == "change":
            return _explained(sheet, question, reason)
        case _:
            return Refusal("refused-here")
    if isinstance(after, Refusal):
        return after
    after = _without_quick_evidence(sheet, after, question)
    return _beside_the_last_time(after, question, occasion)


def may_be_shown(sheet: Sheet, question: Question) -> bool:
    """Is there a claim that evidence could stand behind? From step 2 on it should be possible to show."""
    answer = entry_at(sheet, question.id).answer
    if not isinstance(question, Ladder) or not isinstance(answer, Value):
        return False
    return isinstance(answer.value, int) and answer.value >= question.scale.first + EVIDENCE_FROM


def _without_quick_evidence(before: Sheet, after: Sheet, question: Question) -> Sheet:
    """A quick "yes, it can be shown" was said of the answer that stood: with another answer it goes."""
    old, new = entry_at(before, question.id), entry_at(after, question.id)
    if old.answer == new.answer or not isinstance(question, Ladder):
        return after
    kept = tuple(one for one in new.evidence if not is_quick(one, question))
    return with_entry(after, question.id, replace(new, evidence=kept))


def is_quick(one: Evidence, question: Ladder) -> bool:
    """Was this only a quick yes: a title of ours, and nothing else said about it?"""
    ours = {step.evidence for step in question.steps}
    ours |= {texts_of("interview", language)["evidence-title"] for language in LANGUAGES}
    return one == Evidence(one.title) and one.title in ours


def same_answer(one: Answer, other: Answer) -> bool:
    """Do two answers say the same? The reason for not applicable takes no part."""
    if isinstance(one, NotApplicable) and isinstance(other, NotApplicable):
        return True
    return one == other


def _beside_the_last_time(sheet: Sheet, question: Question, occasion: Occasion) -> Sheet:
    """Keep what was answered the last time where it is another now; a reason given already stays."""
    earlier = occasion.earlier(question)
    if earlier is None:
        return sheet
    entry = entry_at(sheet, question.id)
    if same_answer(entry.answer, earlier.answer):
        return with_entry(sheet, question.id, replace(entry, change=None))
    before = NotApplicable() if isinstance(earlier.answer, NotApplicable) else earlier.answer
    known = entry.change if entry.change is not None and entry.change.before == before else None
    change = replace(known or Change(before), date=occasion.before_day)
    return with_entry(sheet, question.id, replace(entry, change=change))


def _explained(sheet: Sheet, question: Question, reason: str) -> Sheet | Refusal:
    entry = entry_at(sheet, question.id)
    if entry.change is None or reason not in REASONS:
        return Refusal("refused-here")
    return with_entry(sheet, question.id, replace(entry, change=replace(entry.change, reason=reason)))


def _found(sheet: Sheet, question: Question, command: say.Command, occasion: Occasion) -> Sheet | Refusal:
    """What was seen, beside the claim, which is never changed here; without a claim there is nothing."""
    entry = entry_at(sheet, question.id)
    if not isinstance(entry.answer, Value) or isinstance(question, Streams | Text):
        return Refusal("refused-here")
    match command:
        case say.Answer(value):
            wrong = answering.problem(question, value)
            if wrong is not None:
                return wrong
            why = entry.seen.why if entry.seen is not None else ""
            more = entry.seen.more if entry.seen is not None else {}
            plain = answering.tidy(question, value)
            seen = Seen(plain, by=occasion.by, date=occasion.today, why=why, more=more)  # type: ignore[arg-type]
            return with_entry(sheet, question.id, replace(entry, seen=seen))
        case say.Note(text) if entry.seen is not None:
            long = words_problem(text, LONGEST_NOTE)
            if long is not None:
                return long
            return with_entry(sheet, question.id, replace(entry, seen=replace(entry.seen, why=text.strip())))
        case say.Note():
            return Refusal("refused-seen-first")
        case say.Unknown() | say.NotApplicable():
            return Refusal("refused-not-seen")
        case _:
            return Refusal("refused-here")
