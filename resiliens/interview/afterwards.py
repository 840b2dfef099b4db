"""The short questions right after an answer: why it changed, can it be shown, is this enough?

Pure. When they are asked is `following`; the question itself is `views`.
"""

from __future__ import annotations

from resiliens.interview.conversation import Conversation
from resiliens.interview.places import entry_at
from resiliens.interview.presented import View, head_of
from resiliens.interview.stops import open_themes
from resiliens.interview.wording import Row, answer_text, evidence_titles, help_blocks, seen_text
from resiliens.messages.numbers import short_date
from resiliens.model.answers import MISSING, REASONS, Entry, Value
from resiliens.model.questions import Ladder, Question, Step


def evidence_view(conversation: Conversation, question: Ladder) -> View:
    """Can it be shown?"""
    say = conversation.words
    entry = entry_at(conversation.session.sheet, question.id)
    number = entry.answer.value if isinstance(entry.answer, Value) else question.scale.first
    step = question.step(number if isinstance(number, int) else question.scale.first)
    titles = evidence_titles(entry)
    words = {"yes": "evidence-yes-still", "no": "evidence-no-longer"} if titles else {}
    rows = tuple(
        Row(str(place), name, say(words.get(name, f"evidence-{name}")), letter=say(f"key-{name}"))
        for place, name in enumerate(("yes", "no", "unknown"), 1)
    )
    return View(
        head=head_of(conversation),
        kind="evidence",
        title=say("evidence-for", title=question.name, step=number, name=step.title).rstrip(": "),
        ask=say("evidence-ask"),
        rows=rows,
        note=entry.note,
        may_describe=True,
        shown=say("shown-now", titles=titles) if titles else "",
        example=_evidence_example(conversation, question, step),
        may_be_not_applicable=False,
        help=help_blocks(conversation, question),
    )


def _evidence_example(conversation: Conversation, question: Ladder, step: Step) -> str:
    """What could be shown: last year's own titles where there are any, else the step's own kind."""
    earlier = conversation.session.occasion.earlier(question)
    titles = evidence_titles(earlier) if earlier is not None else ""
    if titles:
        return conversation.words("evidence-last-time", titles=titles)
    return conversation.words("evidence-example", example=step.evidence.rstrip(".")) if step.evidence else ""


def change_view(conversation: Conversation, question: Question) -> View:
    """Why is the answer another than the last time? Last year's words are shown now, not before."""
    say, occasion = conversation.words, conversation.session.occasion
    entry = entry_at(conversation.session.sheet, question.id)
    last = occasion.earlier(question) or Entry()
    rows = tuple(
        Row(str(number), reason, say(f"reason-{reason}"), letter=say(f"key-reason-{reason}"))
        for number, reason in enumerate(REASONS, 1)
    )
    return View(
        head=head_of(conversation),
        kind="change",
        title=say("change-for", title=question.name),
        ask=_last_time(conversation, question, entry),
        rows=rows,
        example=say("change-now", now=answer_text(conversation, question, entry)),
        shown=say("change-ask"),
        note=entry.note,
        why=say("change-note", note=last.note) if last.note else "",
        may_be_not_applicable=False,
        may_be_unknown=False,
    )


def _last_time(conversation: Conversation, question: Question, entry: Entry) -> str:
    day = conversation.session.occasion.before_day
    before = entry.change.before if entry.change is not None else MISSING
    return conversation.words(
        "change-then" if day is not None else "change-then-undated",
        day="" if day is None else short_date(day, conversation.language),
        before=answer_text(conversation, question, Entry(before)),
    )


def remark_view(conversation: Conversation, question: Question) -> View:
    """What was seen is another step than what was claimed: what did they see?"""
    say = conversation.words
    entry = entry_at(conversation.session.sheet, question.id)
    found = "" if entry.seen is None else seen_text(conversation, question, entry.seen)
    return View(
        head=head_of(conversation),
        kind="remark",
        title=say("remark-for", title=question.name),
        ask=say("remark-ask"),
        example=say("seen-claim", answer=answer_text(conversation, question, entry)),
        shown=say("remark-seen", answer=found),
        typing="text",
        typed="" if entry.seen is None else entry.seen.why,
        may_be_unknown=False,
        may_be_not_applicable=False,
    )


def enough_view(conversation: Conversation) -> View:
    """Nothing that is left changes the conclusion, or the time is up: on to the end, or further?"""
    say = conversation.words
    rows = tuple(
        Row(str(number), name, say(f"enough-{name}"), letter=say(f"key-enough-{name}"))
        for number, name in enumerate(("stop", "on"), 1)
    )
    left, why = len(open_themes(conversation)), conversation.session.why_enough
    return View(
        head=head_of(conversation),
        kind="enough",
        title=say(f"enough-title-{why}"),
        ask=say("enough-ask-one" if left == 1 else f"enough-ask-{why}", left=left),
        rows=rows,
        may_be_unknown=False,
        may_be_not_applicable=False,
    )
