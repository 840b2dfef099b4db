"""What a chosen row means: an answer, a place to go to, or a reply to a short question after an answer.

Pure. The one place that says so for screen and plain mode; not for finding out which row was meant.
"""

from __future__ import annotations

from typing import TypeAlias

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.conversation import Conversation
from resiliens.interview.places import END
from resiliens.interview.presented import FOLLOW_UPS, View
from resiliens.interview.wording import Row, evidence_title
from resiliens.model.answers import Stream
from resiliens.model.questions import PlainValue

Chosen: TypeAlias = PlainValue | tuple[Stream, ...]


def command_for(talk: Conversation, view: View, value: Chosen) -> say.Command:
    """The command in the value of a row of this view."""
    match view.kind:
        case "end":
            return say.Finish() if value == "finish" else say.Jump(str(value))
        case "change":
            return say.Reason(str(value))
        case "enough":
            return say.Jump(END) if value == "stop" else say.Skip()
        case "evidence":
            title = evidence_title(talk)
            return say.Evidence("yes" if value == "yes" else "no" if value == "no" else "unknown", title)
        case _:
            return say.Answer(value)


def entered(talk: Conversation, view: View, row: Row | None) -> say.Command | Refusal:
    """What Enter means on a row, or on none; on the answer that stands it keeps it."""
    if row is not None and (view.kind == "end" or row.value not in view.chosen):
        return command_for(talk, view, row.value)
    if row is not None or view.head.company or view.kind in FOLLOW_UPS:
        return say.Skip()
    return Refusal("refused-pointer", {"skip": talk.words("key-skip")})
