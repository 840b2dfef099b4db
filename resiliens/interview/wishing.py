"""What a wish means on the screen: a command, something to begin (a note, the overview), or why not here.

Pure. Which key or word is which wish is `reading`'s; plain mode asks on in lines and has its own order.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.choosing import command_for
from resiliens.interview.conversation import Conversation
from resiliens.interview.presented import FOLLOW_UPS, View

Beginning: TypeAlias = Literal["why", "note", "tick", "details", "overview"]


@dataclass(frozen=True, slots=True)
class Begin:
    """Something that takes more than one key: a reason, a note, steps, a piece of evidence, the overview."""

    mode: Beginning


Meant: TypeAlias = "say.Command | Refusal | Begin"


def meant_at(talk: Conversation, view: View, wish: str) -> Meant:
    """What a wish means at the present place."""
    match wish:
        case "tick" if view.may_tick:
            return Begin("tick")
        case "details" if view.kind == "evidence":
            return Begin("details")
        case "details" if view.may_describe:
            return say.ShowEvidence()
        case "overview":
            return Begin("overview")
        case "themes" if view.head.company and talk.session.themes:
            return say.Jump(talk.session.themes[0].id)
        case "back":
            return say.Back()
        case "skip":
            return say.Skip()
        case "leave":
            return say.Leave()
        case "note" if not view.may_be_noted:
            return Refusal("refused-seen-first")
        case _ if view.kind not in ("field", "end"):
            return _beside_answer(talk, view, wish)
    return Refusal("refused-here")


def _beside_answer(talk: Conversation, view: View, wish: str) -> Meant:
    """What is said instead of an answer, or with it."""
    follows = view.kind in FOLLOW_UPS
    match wish:
        case "unknown" if view.kind == "evidence":
            return command_for(talk, view, "unknown")
        case "unknown":
            return say.Skip() if follows else say.Unknown()
        case "not-applicable" if view.may_be_not_applicable:
            return Begin("why")
        case "not-applicable" if not follows:
            return Refusal(view.never_applicable)
        case "note" if view.kind != "enough":
            return Begin("note")
    return Refusal("refused-here")
