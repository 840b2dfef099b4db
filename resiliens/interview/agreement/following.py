"""What a decision brings with it: the short questions that follow it, in the order they are asked. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from resiliens.interview.agreement.gathering import Gathering
from resiliens.interview.agreement.recording import may_be_shown
from resiliens.interview.places import entry_at
from resiliens.model.agreement import Topic
from resiliens.model.answers import Sheet, Unknown, Value

Phase: TypeAlias = Literal[
    "card", "role", "day", "why-not", "figure", "change", "reason", "evidence", "piece", "dissent", "owner",
    "owner-typed", "due",
]  # fmt: skip
"""What is asked at a place: its card, or one of the short questions about it."""


def follow_ups(gathering: Gathering, topic: Topic, sheet: Sheet) -> Sequence[Phase]:
    """Why it is another than last year; why it is not what was offered; what can be shown; who disagrees.

    `sheet` holds the decision. What nobody knows gets an owner and a day. Facts bring nothing with them.
    """
    if topic.question.startswith("company."):
        return ()
    entry = entry_at(sheet, topic.question)
    wanted: list[Phase] = ["change"] if entry.change is not None and not entry.change.reason else []
    if isinstance(entry.answer, Unknown):
        return (*wanted, "owner", "due")
    if isinstance(entry.answer, Value):
        if entry.answer != topic.offer or topic.apart > 1:
            wanted.append("reason")
        if may_be_shown(gathering.questions[topic.question], entry.answer):
            wanted.append("evidence")
    if topic.apart > 1:
        wanted.append("dissent")
    return wanted
