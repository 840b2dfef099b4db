"""What was answered before and does not count as an answer now: an older question, another id, a misfit.

Pure. Nothing is taken over silently; the person sees it and answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from resiliens.interview.answering import problem
from resiliens.interview.places import Place, entry_at
from resiliens.model.answers import Entry, Plain, Sheet, Value
from resiliens.model.questions import PlainValue, Question


@dataclass(frozen=True, slots=True)
class Earlier:
    """An earlier answer. `why`: the question was changed, it replaces `place`, or the value fits no more.

    `value` is what can be pointed at, None where this question does not allow it.
    """

    why: str  # "older", "replaced", "misfit"
    entry: Entry
    raw: Plain = None
    place: Place = ""
    value: PlainValue | None = None


def earlier_answer(sheet: Sheet, question: Question) -> Earlier | None:
    """What to show beside a question that is asked again, or for the first time in the place of another."""
    entry = entry_at(sheet, question.id)
    if entry.refused:
        return Earlier("misfit", entry, raw=entry.raw)
    if entry.is_older_than(question.revision):
        return Earlier("older", entry, value=_fitting(question, entry))
    if entry != Entry() and isinstance(entry.answer, Value):
        return None
    for place in question.replaces:
        if place in sheet.entries:
            old = sheet.entries[place]
            return Earlier("replaced", old, place=place, value=_fitting(question, old))
        short = place.rpartition(".")[2]
        kept = sheet.kept.get(place, sheet.kept.get(short))
        if kept is not None:
            raw = kept.get("value") if isinstance(kept, Mapping) else kept
            value = raw if isinstance(raw, str | int | float) and problem(question, raw) is None else None
            return Earlier("replaced", Entry(), raw=raw, place=place, value=value)
    return None


def _fitting(question: Question, entry: Entry) -> PlainValue | None:
    value = entry.answer.value if isinstance(entry.answer, Value) else None
    if value is None or isinstance(value, tuple) or problem(question, value) is not None:
        return None
    return value
