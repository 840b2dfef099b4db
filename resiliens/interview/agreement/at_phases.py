"""What a move does at one of the short questions: a role, a day, a reason, evidence, a dissent, a task.

Each takes the meeting and the move, and gives a sheet to keep, why it cannot be, or nothing to keep.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from resiliens.interview.agreement import recording
from resiliens.interview.agreement.at_places import Doing
from resiliens.interview.agreement.following import Phase
from resiliens.interview.agreement.moves import Accept, Move, Pick, Say, Wish
from resiliens.interview.answering import LONGEST_NAME, Refusal, problem, words_problem
from resiliens.interview.figures import read_number
from resiliens.interview.proof import Stuck
from resiliens.model.answers import REASONS, NotApplicable, Sheet, Value
from resiliens.model.days import date_of
from resiliens.model.questions import Number

if TYPE_CHECKING:
    from resiliens.interview.agreement.taking import Taking


def _role(room: Taking, move: Move) -> Sheet | Refusal | None:
    words = " ".join(move.text.split()) if isinstance(move, Say) else ""
    wrong = words_problem(words, LONGEST_NAME)
    if wrong is not None:
        return wrong
    if words:
        room.present[words] = True
    room.phase = "card"
    return None


def _day(room: Taking, move: Move) -> Sheet | Refusal | None:
    typed = move.text.strip() if isinstance(move, Say) else ""
    day = date_of(typed) if typed else room.day
    if day is None:
        return Refusal("refused-day")
    room.day, room.phase = day, "card"
    return None


def _why_not(room: Taking, move: Move) -> Sheet | Refusal | None:
    words = move.text.strip() if isinstance(move, Say) else ""
    if not words:
        return Refusal("refused-why")
    return words_problem(words, LONGEST_NAME * 2) or room.settle(NotApplicable(words))


def _figure(room: Taking, move: Move) -> Sheet | Refusal | None:
    question = room.question
    if not isinstance(question, Number) or not isinstance(move, Say):
        return Refusal("refused-here")
    number = read_number(move.text.strip(), unit=question.unit, language=room.language)
    if isinstance(number, Refusal):
        return number
    return problem(question, number) or room.settle(Value(number))


def _change(room: Taking, move: Move) -> Sheet | Refusal | None:
    if isinstance(move, Pick) and move.value not in REASONS:
        return Refusal("refused-key")
    chosen = move.value if isinstance(move, Pick) else ""
    return room.keep(recording.explained(room.sheet, room.place, chosen) if chosen else room.sheet)


def _reason(room: Taking, move: Move) -> Sheet | Refusal | None:
    return room.keep(recording.reasoned(room.sheet, room.place, _typed(move)))


def _dissent(room: Taking, move: Move) -> Sheet | Refusal | None:
    return room.keep(recording.dissented(room.sheet, room.place, _typed(move)))


def _evidence(room: Taking, move: Move) -> Sheet | Refusal | None:
    match move:
        case Pick(value):
            room.pieces = room.pieces.toggled(value)
            return recording.proved(room.sheet, room.place, room.pieces.kept)
        case Wish("new"):
            room.pieces, room.phase = room.pieces.begun(), "piece"
            return None
        case Accept():
            return room.keep(recording.proved(room.sheet, room.place, room.pieces.kept))
        case _:
            return Refusal("refused-here")


def _piece(room: Taking, move: Move) -> Sheet | Refusal | None:
    typed = _typed(move)
    if not typed and room.pieces.form.field == "title":
        room.phase = "evidence"
        return None
    after = room.pieces.described(typed)
    if isinstance(after, Stuck):
        return after.why
    room.pieces = after
    if after.is_whole:
        room.phase = "evidence"
        return recording.proved(room.sheet, room.place, after.kept)
    return None


def _owner(room: Taking, move: Move) -> Sheet | Refusal | None:
    if move == Wish("other"):
        room.phase = "owner-typed"
        return None
    owner = move.value if isinstance(move, Pick) else _typed(move)
    _, day = recording.task_of(room.entry)
    return room.keep(recording.tasked(room.sheet, room.place, owner=owner, day=date_of(day) if day else None))


def _due(room: Taking, move: Move) -> Sheet | Refusal | None:
    typed = _typed(move)
    day = date_of(typed) if typed else None
    if typed and day is None:
        return Refusal("refused-day")
    owner, _ = recording.task_of(room.entry)
    return room.keep(recording.tasked(room.sheet, room.place, owner=owner, day=day))


def _typed(move: Move) -> str:
    return move.text.strip() if isinstance(move, Say) else ""


PHASES: Mapping[Phase, Doing] = {
    "role": _role, "day": _day, "why-not": _why_not, "figure": _figure, "change": _change, "reason": _reason,
    "evidence": _evidence, "piece": _piece, "dissent": _dissent, "owner": _owner, "owner-typed": _owner,
    "due": _due,
}  # fmt: skip
