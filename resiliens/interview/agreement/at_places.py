"""What a move does at a place: before it begins, at a theme or fact, at the quick list, at the end.

Each takes the meeting and the move, and gives a sheet to keep, why it cannot be, or nothing to keep.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeAlias

from resiliens.interview.agreement import recording
from resiliens.interview.agreement.answers import answers_of
from resiliens.interview.agreement.moves import Accept, Move, Pick, Wish
from resiliens.interview.agreement.places import END, SILENT, START, Place, silent_open
from resiliens.interview.answering import Refusal
from resiliens.model.agreement import Topic
from resiliens.model.answers import MISSING, UNKNOWN, NotApplicable, Sheet, Unknown, Value
from resiliens.model.questions import Number

if TYPE_CHECKING:
    from resiliens.interview.agreement.taking import Taking

Doing: TypeAlias = "Callable[[Taking, Move], Sheet | Refusal | None]"


def at_place(place: Place) -> Doing:
    """What answers a move at this place."""
    return {START: _at_start, SILENT: _at_silent, END: _at_end}.get(place, _at_topic)


def _at_end(room: Taking, move: Move) -> Refusal | None:
    return room.go(move)


def _at_start(room: Taking, move: Move) -> Sheet | Refusal | None:
    match move:
        case Pick(value) if value in room.present:
            room.present[value] = not room.present[value]
            return None
        case Wish("new"):
            room.phase = "role"
            return None
        case Wish("day"):
            room.phase = "day"
            return None
        case Accept():
            if not room.roles_there:
                return Refusal("nobody")
            return room.keep(recording.met(room.sheet, room.roles_there, room.day))
        case _:
            return Refusal("refused-here")


def _at_topic(room: Taking, move: Move) -> Sheet | Refusal | None:
    topic, question = room.topic, room.question
    assert topic is not None and question is not None  # noqa: S101  # every other place has its own way
    match move:
        case Pick(value):
            answer = answers_of(question, topic).get(value)
            return Refusal("refused-key") if answer is None else room.settle(answer)
        case Accept() if room.entry.answer != MISSING:
            room.forward()
            return None
        case Accept():
            return _accept(room, topic)
        case Wish("unknown"):
            return room.settle(UNKNOWN)
        case Wish("skip"):
            room.forward()
            return None
        case Wish("not-applicable") if not question.may_be_not_applicable:
            return Refusal("refused-not-applicable")
        case Wish("not-applicable"):
            room.phase = "why-not"
            return None
        case Wish("other") if isinstance(question, Number):
            room.phase = "figure"
            return None
        case Wish("reason" | "evidence" | "dissent" as phase) if room.entry.answer != MISSING:
            if phase == "evidence" and not recording.may_be_shown(question, room.entry.answer):
                return Refusal("nothing-to-show")
            room.enter(phase)
            return None
        case Wish("reason" | "evidence" | "dissent"):
            return Refusal("agree-first")
        case _:
            return Refusal("refused-here")


def _accept(room: Taking, topic: Topic) -> Sheet | Refusal | None:
    match topic.offer:
        case Value() | Unknown():
            return room.settle(topic.offer)
        case NotApplicable():
            room.phase = "why-not"
            return None
        case _:
            return Refusal("nothing-offered")


def _at_silent(room: Taking, move: Move) -> Sheet | Refusal | None:
    match move:
        case Accept():
            sheet = room.sheet
            for topic in room.silent_page:
                sheet = recording.settled(sheet, topic, topic.offer, room.gathering, by_silence=True)
            room.last = None
            return sheet if silent_open(room.gathering, sheet) else room.keep(sheet)
        case Pick(value) if value in {one.question for one in room.silent_page}:
            room.arrive(value)
            return None
        case Wish("skip"):
            room.forward()
            return None
        case _:
            return Refusal("refused-here")
