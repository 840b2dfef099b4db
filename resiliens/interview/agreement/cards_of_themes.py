"""The card of one theme, or of one fact about the company: what was said, what it needs, what can be chosen.

Pure. Steps stand without names and roles, and one by one only from three answers on.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from resiliens.interview.agreement.answers import DOTS_FROM, answer_words, answers_of, rows_of
from resiliens.interview.agreement.cards import Card, Choice
from resiliens.interview.agreement.moves import Wished
from resiliens.interview.agreement.recording import dissent_of, may_be_shown, task_of
from resiliens.interview.agreement.speech import Speech
from resiliens.interview.agreement.taking import Taking
from resiliens.messages.numbers import short_date
from resiliens.model.agreement import BY_SILENCE, Topic
from resiliens.model.answers import MISSING, Answer, Change, Entry, Unknown, Value
from resiliens.model.days import date_of
from resiliens.model.questions import Ladder, Number, Question


def theme_card(taking: Taking, say: Speech) -> Card:
    """One theme or fact."""
    topic, question = taking.topic, taking.question
    assert topic is not None and question is not None  # noqa: S101  # asked for at no other place
    entry = taking.entry
    stands = entry.answer if entry.answer != MISSING else topic.offer
    rows = tuple(
        _with_state(one, question, (topic, entry), say) for one in rows_of(question, topic, say.language)
    )
    offered = next((row.value for row in rows if _is(row, question, topic, stands)), "")
    return Card(
        place=taking.place,
        kind="theme",
        head="",
        clock=_clock(taking, topic, say),
        title=question.name,
        ask=question.ask if question.title else "",
        facts=tuple(_facts(taking, topic, question, say)),
        rows=rows,
        offered=offered,
        enter=_enter(question, entry, topic, say),
        pick=say("label-step") if isinstance(question, Ladder) else "",
        keys=say.keys(*_wishes(question, entry), "skip", "back", "overview", "help", "leave"),
    )


def _wishes(question: Question, entry: Entry) -> Iterator[Wished]:
    """What can be wished for here; the words about an answer only once there is one."""
    yield "unknown"
    is_fact = question.id.startswith("company.")
    if question.may_be_not_applicable and not is_fact:
        yield "not-applicable"
    if isinstance(question, Number):
        yield "other"
    if entry.answer != MISSING and not is_fact:
        yield "reason"
        if may_be_shown(question, entry.answer):
            yield "evidence"
        yield "dissent"


def _enter(question: Question, entry: Entry, topic: Topic, say: Speech) -> str:
    if entry.answer != MISSING:
        return say("enter-on")
    if topic.offer == MISSING:
        return ""
    key = "enter-step" if isinstance(topic.offer, Value) and isinstance(question, Ladder) else "enter-offer"
    return say(key, answer=answer_words(question, topic.offer, say.language, short=True))


def _is(row: Choice, question: Question, topic: Topic, answer: Answer) -> bool:
    return answers_of(question, topic).get(row.value) == answer


def _with_state(row: Choice, question: Question, what: tuple[Topic, Entry], say: Speech) -> Choice:
    topic, entry = what
    if _is(row, question, topic, entry.answer):
        return replace(row, state=say("chosen"))
    if entry.answer == MISSING and topic.offer != MISSING and _is(row, question, topic, topic.offer):
        return replace(row, state=say("offered"))
    return row


def _facts(taking: Taking, topic: Topic, question: Question, say: Speech) -> Iterator[str]:
    if topic.question.startswith("company."):
        yield say("need-fact")
    else:
        yield " ".join(_said(topic, question, say))
        for law in taking.gathering.laws(topic):
            yield say("law", law=law.law.rstrip("."), step=law.step)
    if taking.entry.answer == MISSING:
        if not topic.question.startswith("company."):
            yield _need(topic, say)
    else:
        yield from standing(taking.entry, question, say)


def _said(topic: Topic, question: Question, say: Speech) -> Iterator[str]:
    """How far apart the answers are: figures from three answers on, with two only alike or not."""
    given = sum(isinstance(one.answer, Value) for one in topic.voices)
    if topic.kind != "ladder":
        yield say("others-alike" if topic.alike else "others-differ")
    elif given >= DOTS_FROM and topic.spread:
        yield say("spread", lowest=topic.lowest, middle=topic.middle, highest=topic.highest)
    elif given >= DOTS_FROM:
        yield say("spread-none", count=given, step=topic.lowest)
    else:
        keys = {0: "no-answer", 1: "one-answer", 2: "two-differ" if topic.spread else "two-alike"}
        yield say(keys[given])
    for key, count in (("unknown", topic.unknown), ("outside", topic.not_applicable)):
        if count:
            yield say(f"{key}-one" if count == 1 else f"{key}-many", count=count)


def _need(topic: Topic, say: Speech) -> str:
    if topic.talk != "talk":
        return say(f"need-{topic.talk}")
    if topic.unknown == len(topic.voices):
        return say("need-nobody")
    return say("need-talk" if topic.apart > 1 else "need-doubt", minutes=max(1, round(topic.minutes)))


def standing(entry: Entry, question: Question, say: Speech) -> Iterator[str]:
    """What is agreed already, and everything beside it."""
    key = "decided-silent" if entry.more.get(BY_SILENCE) else "decided"
    yield say(key, answer=answer_words(question, entry.answer, say.language))
    if entry.change is not None:
        yield last_year(question, entry.change, say)
    if entry.note:
        yield say("has-reason", words=entry.note)
    if entry.evidence:
        yield say("has-evidence", words="; ".join(one.title for one in entry.evidence))
    if dissent_of(entry):
        yield say("has-dissent", words=dissent_of(entry))
    if isinstance(entry.answer, Unknown) and any(task_of(entry)):
        yield task_words(entry, say)


def last_year(question: Question, change: Change, say: Speech) -> str:
    """What was agreed the last time, and why it is another now; shown only beside the new answer."""
    before = answer_words(question, change.before, say.language)
    if change.date is None:
        then = say.interview("change-then-undated", before=before)
    else:
        then = say.interview("change-then", day=short_date(change.date, say.language), before=before)
    return f"{then}. {say.interview(f'reason-{change.reason}')}" if change.reason else then


def task_words(entry: Entry, say: Speech) -> str:
    """Who finds out, and by when."""
    owner, due = task_of(entry)
    day = date_of(due) if due else None
    if day is None:
        return say("has-task", owner=owner or "-")
    return say("has-task-day", owner=owner or "-", day=short_date(day, say.language))


def _clock(taking: Taking, topic: Topic, say: Speech) -> str:
    """Minutes of this talk and of the whole meeting, where somebody asked for them; never seconds."""
    parts = []
    if topic.talk == "talk" and taking.entry.answer == MISSING and not topic.question.startswith("company."):
        minutes = max(1, round(topic.minutes))
        parts.append(say("clock-here", used=taking.minutes_here(), minutes=minutes))
    return " · ".join(filter(None, (*parts, left_words(taking, say))))


def left_words(taking: Taking, say: Speech) -> str:
    """How much of the meeting is left, where somebody said how long there is."""
    left = taking.minutes_left()
    return "" if left is None else say("clock-left", left=left)
