"""What a room may write as its answer in a cell: the number of a step, the words of an option, a figure.

Anything that is not unmistakable is no answer here; it is said with its cell and the theme stays open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from resiliens.files.agreed_columns import words_for
from resiliens.files.company_columns import compared
from resiliens.files.table_cells import words_in
from resiliens.files.tables import Value as Cell
from resiliens.files.values import NOT_APPLICABLE_WORDS, UNKNOWN_WORDS, YES_NO_WORDS, spoken, spoken_number
from resiliens.messages import LANGUAGES, text
from resiliens.model.answers import MISSING, UNKNOWN, Answer, NotApplicable, Value
from resiliens.model.questions import Choice, Ladder, Multi, Number, Option, Question, YesNo

_STEP = re.compile(r"([0-9]{1,3})(?:[.:)]?\s.*)?", re.DOTALL)
_BETWEEN = re.compile(r"[;\r\n]")


def answer_in_cell(question: Question, cell: Cell) -> Answer | None:
    """The answer; MISSING for an empty cell, None for what is no answer to this question."""
    if isinstance(cell, bool):
        return Value("yes" if cell else "no") if isinstance(question, YesNo) else None
    written = words_in(cell)
    if not written:
        return MISSING
    word = spoken(written)
    if word in UNKNOWN_WORDS or compared(written) in words_for("unknown"):
        return UNKNOWN
    if word in NOT_APPLICABLE_WORDS or compared(written) in words_for("not_applicable"):
        return NotApplicable() if question.may_be_not_applicable or question.floors else None
    match question:
        case Ladder():
            return _step(question, written)
        case YesNo():
            return _yes_no(word)
        case Choice():
            found = _option(question.options, written)
            return None if found is None else Value(found.id)
        case Multi():
            return _options(question, written)
        case Number():
            return _figure(question, written)
        case _:
            return None


def allowed_in(question: Question) -> str:
    """What may be written, for a message: `0–4`, or the answers there are."""
    match question:
        case Ladder():
            return f"{question.scale.first}–{question.scale.last}"
        case YesNo():
            return "ja, delvis, nei"
        case Choice() | Multi():
            return ", ".join(option.text for option in question.options)
        case _:
            return "1, 2,5, 1 000"


def choices_of(question: Question, language: str) -> tuple[str, ...]:
    """The answers to choose from in a list; none where they are too many kinds of thing to list."""
    outside = [text("agreedsheet.unknown", language)]
    if question.may_be_not_applicable or question.floors:
        outside.append(text("agreedsheet.not_applicable", language))
    match question:
        case Ladder():
            return (*map(str, question.scale.numbers()), *outside)
        case YesNo():
            return (*(text(f"agreement.{word}", language) for word in ("yes", "partly", "no")), *outside)
        case Choice():
            return (*(option.text for option in question.options), *outside)
        case _:
            return ()


def _step(question: Ladder, written: str) -> Answer | None:
    """`2`, `2 På plass`, or the step's own words."""
    found = _STEP.fullmatch(written)
    if found is not None:
        number = int(found.group(1))
        return Value(number) if number in question.scale.numbers() else None
    named = [
        number
        for number in question.scale.numbers()
        if compared(written) in (compared(question.step(number).title), compared(question.scale.name(number)))
    ]
    return Value(named[0]) if len(named) == 1 else None


def _yes_no(word: str) -> Answer | None:
    own = {
        spoken(text(f"agreement.{one}", language)): one
        for language in LANGUAGES
        for one in ("yes", "partly", "no")
    }
    found = YES_NO_WORDS.get(word) or own.get(word)
    return None if found is None else Value(found)


def _option(options: Sequence[Option], written: str) -> Option | None:
    """By its id or its words, whichever was written; None where two could be meant."""
    named = [one for one in options if written == one.id or compared(written) == compared(one.text)]
    return named[0] if len(named) == 1 else None


def _options(question: Multi, written: str) -> Answer | None:
    whole = _option(question.options, written)
    parts = [written] if whole is not None else [part for part in _BETWEEN.split(written) if part.strip()]
    chosen = [_option(question.options, part.strip()) for part in parts]
    ids = tuple(dict.fromkeys(one.id for one in chosen if one is not None))
    alone = any(one is not None and one.exclusive for one in chosen)
    return None if None in chosen or (alone and len(ids) > 1) else Value(ids)


def _figure(question: Number, written: str) -> Answer | None:
    unit = question.unit.casefold()
    bare = written[: -len(unit)] if unit and written.casefold().endswith(unit) else written
    number = spoken_number(bare.strip())
    low, high = question.minimum, question.maximum
    if number is None or (low is not None and number < low) or (high is not None and number > high):
        return None
    return Value(number)
