"""The answers right below and right above an answer: what somebody may have meant who was one step wrong.

For a ladder the steps beside it; for other kinds the next answer of another value. Changes no sheet.
"""

from __future__ import annotations

from typing import NamedTuple, assert_never

from resiliens.model.conditions import TOLERANCE
from resiliens.model.questions import (
    YES_NO_VALUES,
    Choice,
    Ladder,
    Linear,
    Multi,
    Number,
    PlainValue,
    Question,
    Streams,
    Text,
    YesNo,
)


class Neighbours(NamedTuple):
    """One step down and one step up; None at an end of the scale."""

    down: PlainValue | None
    up: PlainValue | None


NONE = Neighbours(None, None)


def neighbours(question: Question, value: object) -> Neighbours:
    """The answers beside this one. Values that are not scored have none."""
    match question:
        case Ladder(scale=scale) if isinstance(value, int):
            return Neighbours(
                value - 1 if value > scale.first else None, value + 1 if value < scale.last else None
            )
        case YesNo():
            return _beside(YES_NO_VALUES, str(value))
        case Choice(options=options):
            return _beside({one.id: one.value for one in options if one.value is not None}, str(value))
        case Multi() if isinstance(value, tuple):
            return _one_option(question, value)
        case Number() if isinstance(value, int | float):
            return _figure(question, value)
        case Ladder() | Multi() | Number() | Text() | Streams():
            return NONE
        case _:
            assert_never(question)


def _beside(values: dict[str, float], given: str) -> Neighbours:
    """The options of the next lower and the next higher value, the first of several alike."""
    if given not in values:
        return NONE
    mine = values[given]
    lower = [one for one in values if values[one] < mine - TOLERANCE]
    higher = [one for one in values if values[one] > mine + TOLERANCE]
    return Neighbours(
        max(lower, key=lambda one: values[one], default=None),
        min(higher, key=lambda one: values[one], default=None),
    )


def _one_option(question: Multi, chosen: tuple[object, ...]) -> Neighbours:
    """The smallest option that counts, taken away or added."""
    counting = sorted((one for one in question.options if one.points > 0), key=lambda one: one.points)
    mine = [one.id for one in counting if one.id in chosen]
    others = [one.id for one in counting if one.id not in chosen]
    exclusive = {one.id for one in question.options if one.exclusive}
    kept = tuple(str(one) for one in chosen if one not in exclusive)
    return Neighbours(
        tuple(one for one in kept if one != mine[0]) if mine else None,
        (*kept, others[0]) if others else None,
    )


def _figure(question: Number, value: float) -> Neighbours:
    if question.linear is not None:
        return _along(question, question.linear, value)
    if not question.bands:
        return NONE
    falling = len(question.bands) > 1 and question.bands[0] > question.bands[-1]
    reached = round((question.utility(value) or 0.0) * len(question.bands))
    down: float | None = None
    if reached:
        short = question.bands[0] + (1 if falling else -1)  # just short of the first band
        down = question.bands[reached - 2] if reached > 1 else short
    up = question.bands[reached] if reached < len(question.bands) else None
    return Neighbours(_within(question, down), _within(question, up))


def _along(question: Number, line: Linear, value: float) -> Neighbours:
    """One step of the scale along the line, and no further than its ends."""
    step = (line.end - line.start) / question.scale.top
    place = (value - line.start) / (line.end - line.start)
    down = max(value - step, line.start) if step > 0 else min(value - step, line.start)
    up = min(value + step, line.end) if step > 0 else max(value + step, line.end)
    return Neighbours(
        _within(question, down) if place > TOLERANCE else None,
        _within(question, up) if place < 1 - TOLERANCE else None,
    )


def _within(question: Number, figure: float | None) -> float | None:
    """None for a figure that the question does not allow."""
    if figure is None:
        return None
    too_small = question.minimum is not None and figure < question.minimum
    too_large = question.maximum is not None and figure > question.maximum
    return None if too_small or too_large else figure
