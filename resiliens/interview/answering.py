"""What a command does to a sheet: a new sheet, or the reason why not.

Pure. Not for moving between questions (`session`) and not for the words of a refusal (`views`).
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace

from resiliens.interview import commands as say
from resiliens.interview.orgnr import orgnr_problem, tidy_orgnr
from resiliens.interview.places import NAME, ORGNR, Place, entry_at
from resiliens.model.answers import (
    MISSING,
    UNKNOWN,
    Answer,
    Entry,
    Evidence,
    NotApplicable,
    Sheet,
    Stream,
    Value,
)
from resiliens.model.conditions import TOLERANCE
from resiliens.model.questions import (
    YES_NO_VALUES,
    Choice,
    Ladder,
    Multi,
    Number,
    PlainValue,
    Question,
    Streams,
    Text,
    YesNo,
)

LONGEST_NAME = 200
LONGEST_NOTE = 40_000


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why something cannot be taken: the key of a message, and what fills it."""

    reason: str
    arguments: Mapping[str, str | int | float] | None = None


def answered(sheet: Sheet, question: Question, command: say.Answer) -> Sheet | Refusal:
    """The sheet with this answer to the question."""
    wrong = problem(question, command.value)
    if wrong is not None:
        return wrong
    value = tidy(question, command.value)
    old = entry_at(sheet, question.id)
    steps = old.steps if isinstance(question, Ladder) and reached(question, old.steps) == value else ()
    return _with_answer(sheet, question, Value(value), steps)


def dont_know(sheet: Sheet, question: Question) -> Sheet | Refusal:
    """The sheet with don't know."""
    return _with_answer(sheet, question, UNKNOWN, ())


def not_applicable(sheet: Sheet, question: Question, why: str) -> Sheet | Refusal:
    """The sheet with not applicable, where the question allows it; it needs a reason (ladders, rule 5)."""
    if not question.may_be_not_applicable:
        return Refusal("refused-not-applicable")
    if not why.strip():
        return Refusal("refused-why")
    wrong = words_problem(why, LONGEST_NOTE)
    if wrong is not None:
        return wrong
    return _with_answer(sheet, question, NotApplicable(_clean(why)), ())


def ticked(sheet: Sheet, question: Question, steps: tuple[int, ...]) -> Sheet | Refusal:
    """The sheet with steps ticked one by one; the answer is the highest step with all below it."""
    if not isinstance(question, Ladder):
        return Refusal("refused-tick")
    chosen = tuple(sorted(set(steps)))
    if any(isinstance(step, bool) or step not in question.scale.numbers() for step in chosen):
        return Refusal("refused-step", _limits(question))
    chosen = tuple(step for step in chosen if step != question.scale.first)
    return _with_answer(sheet, question, Value(reached(question, chosen)), chosen)


def noted(sheet: Sheet, question: Question, text: str) -> Sheet | Refusal:
    """The sheet with this note; an empty one takes the note away."""
    wrong = words_problem(text, LONGEST_NOTE)
    if wrong is not None:
        return wrong
    return with_entry(sheet, question.id, replace(entry_at(sheet, question.id), note=_clean(text)))


def shown(sheet: Sheet, question: Question, command: say.Evidence) -> Sheet | Refusal:
    """The sheet after "can it be shown?": yes adds one title where none stands, no takes away what stands.

    What was described (`described`: title, date, owner) is added in any case, in the place of one of
    the same title. Don't know changes nothing that was described.
    """
    entry = entry_at(sheet, question.id)
    title = _clean(command.title)[:LONGEST_NAME]
    new = Evidence(title, date=command.day, owner=_clean(command.owner)[:LONGEST_NAME])
    if command.shown == "no":
        kept: tuple[Evidence, ...] = ()
    elif command.shown == "unknown":
        kept = tuple(one for one in entry.evidence if one != new)
    elif not title:
        return Refusal("refused-title")
    elif command.described:
        wrong = words_problem(command.title + command.owner, LONGEST_NAME)
        if wrong is not None:
            return wrong
        kept = (*(one for one in entry.evidence if one.title != title), new)
    else:
        kept = entry.evidence or (new,)
    return with_entry(sheet, question.id, replace(entry, evidence=kept))


def field_set(sheet: Sheet, place: Place, text: str) -> Sheet | Refusal:
    """The sheet with the company's name or number, or the role of who answers."""
    words = " ".join(text.split())
    strange = words_problem(words, LONGEST_NAME)
    if strange is not None:
        return strange
    if place == NAME:
        if not words:
            return Refusal("refused-name")
        return replace(sheet, company=replace(sheet.company, name=words))
    if place == ORGNR:
        wrong = orgnr_problem(words) if words else ""
        if wrong:
            return Refusal(wrong)
        return replace(sheet, company=replace(sheet.company, orgnr=tidy_orgnr(words)))
    return replace(sheet, respondent=replace(sheet.respondent, role=words))


def problem(question: Question, value: PlainValue | tuple[Stream, ...]) -> Refusal | None:
    """Why this value is no answer to this question; None where it is one."""
    match question:
        case Ladder():
            whole = isinstance(value, int) and not isinstance(value, bool)
            fits = whole and value in question.scale.numbers()
            return None if fits else Refusal("refused-step", _limits(question))
        case YesNo():
            return None if isinstance(value, str) and value in YES_NO_VALUES else Refusal("refused-yes-no")
        case Choice():
            fits = any(option.id == value for option in question.options)
            return None if fits else Refusal("refused-option", {"last": len(question.options)})
        case Multi():
            return _multi_problem(question, value)
        case Number():
            return _number_problem(question, value)
        case Text():
            if not isinstance(value, str) or not value.strip():
                return Refusal("refused-text")
            return words_problem(value, LONGEST_NOTE)
        case Streams():
            return _streams_problem(value)


def words_problem(text: str, most: int) -> Refusal | None:
    """Why these words cannot be kept: too long, or with control characters or broken letters in them."""
    if len(text) > most:
        return Refusal("refused-long", {"most": most})
    broken = any((letter < " " and letter not in "\t\n") or "\x7f" <= letter < "\xa0" for letter in text)
    halves = any("\ud800" <= letter <= "\udfff" for letter in text)
    return Refusal("refused-letters") if broken or halves else None


def reached(question: Ladder, steps: tuple[int, ...]) -> int:
    """The highest step that holds with all below it; the lowest needs no tick."""
    step = question.scale.first
    while step + 1 in steps:
        step += 1
    return step


def with_entry(sheet: Sheet, address: str, entry: Entry) -> Sheet:
    """The sheet with this entry at a question's address; an entry that says nothing is taken out."""
    company = address.startswith("company.")
    entries = dict(sheet.company.facts if company else sheet.entries)
    if entry == Entry():
        entries.pop(address, None)
    else:
        entries[address] = entry
    if company:
        return replace(sheet, company=replace(sheet.company, facts=entries))
    return replace(sheet, entries=entries)


def _with_answer(sheet: Sheet, question: Question, answer: Answer, steps: tuple[int, ...]) -> Sheet:
    entry = replace(
        entry_at(sheet, question.id),
        answer=answer,
        steps=steps,
        revision=question.revision if question.revision > 1 else None,
        refused=False,
        words="",
        raw=None,
        position=None,
    )
    return with_entry(sheet, question.id, entry)


def is_answered(entry: Entry, question: Question) -> bool:
    """Has anything been said that counts as said: a value, don't know or not applicable?

    An answer to an older revision of the question does not count; it is asked again.
    """
    return entry.answer != MISSING and not entry.refused and not entry.is_older_than(question.revision)


def _multi_problem(question: Multi, value: object) -> Refusal | None:
    ids = {option.id for option in question.options}
    if not isinstance(value, tuple) or any(not isinstance(one, str) or one not in ids for one in value):
        return Refusal("refused-option", {"last": len(question.options)})
    if len(set(value)) < len(value):
        return Refusal("refused-option", {"last": len(question.options)})
    alone = next((one.text for one in question.options if one.exclusive and one.id in value), None)
    if len(value) > 1 and alone is not None:
        return Refusal("refused-exclusive", {"option": alone})
    return None


def _number_problem(question: Number, value: object) -> Refusal | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return Refusal("refused-number")
    low, high = question.minimum, question.maximum
    below = low is not None and value < low - TOLERANCE
    above = high is not None and value > high + TOLERANCE
    if not (below or above):
        return None
    if low is not None and high is not None:
        return Refusal("refused-between", {"low": low, "high": high})
    if below:
        return Refusal("refused-least", {"low": low or 0})
    return Refusal("refused-most", {"high": high or 0})


def _streams_problem(value: object) -> Refusal | None:
    if not isinstance(value, tuple) or not all(isinstance(one, Stream) for one in value):
        return Refusal("refused-streams")
    words = (part for one in value for part in one.fields.values() if isinstance(part, str))
    return next((wrong for text in words if (wrong := words_problem(text, LONGEST_NAME)) is not None), None)


def tidy(question: Question, value: PlainValue | tuple[Stream, ...]) -> PlainValue | tuple[Stream, ...]:
    """An allowed value in the form that is kept: options in their order, words without blanks around."""
    if isinstance(question, Multi) and isinstance(value, tuple):
        return tuple(option.id for option in question.options if option.id in value)
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, float) and value.is_integer() and abs(value) < 2**53:
        return int(value)
    return value


def _limits(question: Ladder) -> dict[str, str | int | float]:
    return {"first": question.scale.first, "last": question.scale.last}


def _clean(text: str) -> str:
    return text.strip()
