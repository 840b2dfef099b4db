"""What a decision writes into the agreed sheet. Pure; when it is asked is `taking`'s."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from resiliens.interview.agreement.gathering import Gathering
from resiliens.interview.answering import LONGEST_NAME, LONGEST_NOTE, Refusal, with_entry, words_problem
from resiliens.interview.places import entry_at
from resiliens.interview.recording import EVIDENCE_FROM, same_answer
from resiliens.model.agreement import BY_SILENCE, DISSENT, Decision, Topic
from resiliens.model.answers import (
    MISSING,
    Agreement,
    Answer,
    Change,
    Entry,
    Evidence,
    NotApplicable,
    Plain,
    Sheet,
    Unknown,
    Value,
)
from resiliens.model.questions import Ladder, Question

TASK = "x-task"
"""Where in an entry of the agreed file stands who finds out what nobody knew, and by when."""


def is_decided(sheet: Sheet, question: Question) -> bool:
    """Has the company agreed on this one, as it is asked now?"""
    entry = entry_at(sheet, question.id)
    return entry.answer != MISSING and not entry.refused and not entry.is_older_than(question.revision)


def met(sheet: Sheet, present: Sequence[str], day: date | None) -> Sheet:
    """The sheet of a meeting: who is there by role, and when."""
    known = sheet.agreed or Agreement()
    return replace(sheet, agreed=replace(known, date=day, present=tuple(present)), date=day)


def settled(
    sheet: Sheet, topic: Topic, answer: Answer, gathering: Gathering, *, by_silence: bool = False
) -> Sheet:
    """The sheet with this answer agreed on. What people named as evidence comes along with an answer that it
    can stand behind; a task goes where the answer is known now."""
    question = gathering.questions[topic.question]
    old = entry_at(sheet, topic.question)
    new = gathering.draft(topic.question, Decision(answer, by_silence=by_silence))
    more = {**new.more, **{key: value for key, value in old.more.items() if key not in (TASK, BY_SILENCE)}}
    if isinstance(answer, Unknown) and TASK in old.more:
        more[TASK] = old.more[TASK]
    entry = replace(new, more=more, seen=old.seen or new.seen, change=old.change)
    if same_answer(old.answer, answer):
        entry = replace(entry, note=old.note, evidence=old.evidence)
    elif not may_be_shown(question, answer):
        entry = replace(entry, evidence=())
    return with_entry(sheet, topic.question, _beside_last_year(entry, question, gathering))


def may_be_shown(question: Question, answer: Answer) -> bool:
    """Is it a claim that somebody should be able to show something for? Of a ladder from step 2 on."""
    if not isinstance(answer, Value):
        return False
    if not isinstance(question, Ladder):
        return not question.id.startswith("company.")
    return isinstance(answer.value, int) and answer.value >= question.scale.first + EVIDENCE_FROM


def _beside_last_year(entry: Entry, question: Question, gathering: Gathering) -> Entry:
    """Last year's agreed answer, kept where it was another."""
    earlier = gathering.occasion.earlier(question)
    if earlier is None:
        return entry
    if same_answer(entry.answer, earlier.answer):
        return replace(entry, change=None)
    before = NotApplicable() if isinstance(earlier.answer, NotApplicable) else earlier.answer
    known = entry.change if entry.change is not None and entry.change.before == before else Change(before)
    return replace(entry, change=replace(known, date=gathering.occasion.before_day))


def explained(sheet: Sheet, address: str, reason: str) -> Sheet:
    """The sheet with why the answer is another than last year."""
    entry = entry_at(sheet, address)
    if entry.change is None:
        return sheet
    return with_entry(sheet, address, replace(entry, change=replace(entry.change, reason=reason)))


def reasoned(sheet: Sheet, address: str, words: str) -> Sheet | Refusal:
    """The sheet with why this was agreed on; empty takes it away."""
    wrong = words_problem(words, LONGEST_NOTE)
    entry = replace(entry_at(sheet, address), note=words.strip())
    return wrong or with_entry(sheet, address, entry)


def proved(sheet: Sheet, address: str, pieces: Sequence[Evidence]) -> Sheet:
    """The sheet with exactly this evidence."""
    return with_entry(sheet, address, replace(entry_at(sheet, address), evidence=tuple(pieces)))


def dissented(sheet: Sheet, address: str, words: str) -> Sheet | Refusal:
    """The sheet with what somebody who does not agree wants to be remembered, without a name."""
    return words_problem(words, LONGEST_NAME * 2) or _with_more(sheet, address, DISSENT, words.strip())


def tasked(sheet: Sheet, address: str, *, owner: str, day: date | None) -> Sheet | Refusal:
    """The sheet with who finds out, and by when; nothing of both takes the task away."""
    wrong = words_problem(owner, LONGEST_NAME)
    if wrong is not None:
        return wrong
    task: dict[str, Plain] = {}
    if owner.strip():
        task["owner"] = owner.strip()
    if day is not None:
        task["date"] = day.isoformat()
    return _with_more(sheet, address, TASK, task)


def task_of(entry: Entry) -> tuple[str, str]:
    """Who finds out and by when, as they stand in the entry; empty where nobody said."""
    task = entry.more.get(TASK)
    if not isinstance(task, Mapping):
        return "", ""
    owner, day = task.get("owner"), task.get("date")
    return owner if isinstance(owner, str) else "", day if isinstance(day, str) else ""


def dissent_of(entry: Entry) -> str:
    """What somebody wants to be remembered."""
    words = entry.more.get(DISSENT)
    return words if isinstance(words, str) else ""


def _with_more(sheet: Sheet, address: str, key: str, value: Plain) -> Sheet:
    entry = entry_at(sheet, address)
    more = {name: one for name, one in entry.more.items() if name != key}
    if value:
        more[key] = value
    return with_entry(sheet, address, replace(entry, more=more))
