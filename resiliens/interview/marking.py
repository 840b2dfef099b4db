"""Marking several rows: what a mark takes away, and what Enter on the marked ones means.

Pure. Used by the screen, and for the typed steps of a ladder by plain mode; not for pointing (`pointing`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.presented import View
from resiliens.interview.reading import numbers_in, outside_ladder
from resiliens.interview.wording import Row
from resiliens.model.questions import Multi, Question


@dataclass(frozen=True, slots=True)
class Marked:
    """The marks after a key, and what to say where one was taken away unasked."""

    marks: frozenset[str]
    told: Refusal | None = None


def marked(marks: frozenset[str], row: Row, rows: Sequence[Row], *, alone: Collection[str]) -> Marked:
    """The marks with this row's put or taken away; a row in `alone` excludes the others."""
    after = marks ^ {row.key}
    if row.key in after:
        after = frozenset({row.key}) if row.key in alone else after - set(alone)
    gone = next((one for one in rows if one.key in marks - after - {row.key}), None)
    if gone is None:
        return Marked(after)
    exclusive = row if row.key in alone else gone
    return Marked(after, Refusal("refused-exclusive", {"option": exclusive.title}))


def rows_alone(view: View, question: Question | None) -> set[str]:
    """The keys of rows that exclude the others."""
    options = question.options if isinstance(question, Multi) else ()
    exclusive = {option.id for option in options if option.exclusive}
    return {row.key for row in view.rows if row.value == "" or row.value in exclusive}


def answer_of_marks(
    view: View, rows: Sequence[Row], marks: Collection[str], *, pointed: bool
) -> say.Command | Refusal:
    """What Enter means to a question of several: the marked ones, or why it is not taken."""
    chosen = [row.value for row in rows if row.key in marks]
    if chosen:
        return say.Answer(tuple(str(value) for value in chosen if value != ""))
    if view.head.company:
        return say.Skip()
    if pointed:  # with arrows Enter is easily taken for choosing
        return Refusal("refused-mark")
    return Refusal("refused-none" if any(row.value == "" for row in rows) else "refused-one")


def steps_of_marks(rows: Sequence[Row], marks: Collection[str]) -> say.TickSteps:
    """The ticked steps of a ladder."""
    return say.TickSteps(
        tuple(value for row in rows if row.key in marks and isinstance(value := row.value, int))
    )


def steps_typed(view: View, typed: str) -> say.TickSteps | Refusal:
    """The steps of a ladder in a typed line: `1 3`."""
    items = numbers_in(typed)
    keys = {row.key: row.value for row in view.rows}
    steps = [value for item in items if isinstance(value := keys.get(item), int)]
    return say.TickSteps(tuple(steps)) if len(steps) == len(items) else outside_ladder(view)
