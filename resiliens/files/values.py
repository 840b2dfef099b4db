"""What a person may write as an answer to each kind of question, and what it means.

Met half way where it is unmistakable (`vet ikke`, `2,5`, `ja`); anything else is a `Misfit` with the
code that tells what to write instead. Not for notes, evidence and the other fields of an entry.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import assert_never

from resiliens.files.collecting import nearest
from resiliens.files.limits import NOTE_LENGTH
from resiliens.files.nodes import Block, Leaf, Mark, Node, Row, number_of, plain_of
from resiliens.model.answers import MISSING, UNKNOWN, Answer, NotApplicable, Stream, Value
from resiliens.model.diagnostics import Argument
from resiliens.model.questions import (
    YES_NO_VALUES,
    Choice,
    Ladder,
    Multi,
    Number,
    Question,
    Streams,
    Text,
    YesNo,
)

UNKNOWN_WORDS = frozenset({
    "unknown", "vet ikke", "veit ikke", "veit ikkje", "vet ikkje", "don't know", "dont know", "do not know",
})
NOT_APPLICABLE_WORDS = frozenset({"not-applicable", "not applicable", "ikke aktuelt", "ikkje aktuelt"})
YES_NO_WORDS: Mapping[str, str] = {
    "ja": "yes", "true": "yes", "delvis": "partly", "nei": "no", "false": "no",
    **{word: word for word in YES_NO_VALUES},
}
_SPOKEN_NUMBER = re.compile(
    r"([-+−]?)((?:0|[1-9][0-9]{0,2}(?:[ \u00a0\u202f][0-9]{3})+|[1-9][0-9]*))(?:,([0-9]+))?",
)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Misfit:
    """An answer that its question does not allow: the code to say, its facts, its place."""

    code: str
    mark: Mark
    arguments: Mapping[str, Argument]


def known_answers(question: Question) -> dict[str, Answer]:
    """The canonical short answers of a question, ready made: what nearly every entry of a file is."""
    answers: dict[str, Answer] = {}
    match question:
        case Ladder():
            answers = {str(number): Value(number) for number in question.scale.numbers()}
        case YesNo():
            answers = {word: Value(word) for word in YES_NO_VALUES}
        case Choice():
            answers = {option.id: Value(option.id) for option in question.options}
        case Multi() | Number() | Text() | Streams():
            pass
        case _:
            assert_never(question)
    return {**answers, "unknown": UNKNOWN}


def answer_in(question: Question, node: Node) -> Answer | Misfit:
    """The answer that a node holds. Null and nothing at all are no answer yet."""
    if isinstance(node, Leaf):
        if node.is_null:
            return MISSING
        in_own_words = isinstance(question, Text) and not node.plain  # in quotes only the fixed words count
        word = node.text if in_own_words else spoken(node.text)
        if word == "unknown" or (word in UNKNOWN_WORDS and not in_own_words):
            return UNKNOWN
        if word == "not-applicable" or (word in NOT_APPLICABLE_WORDS and not in_own_words):
            # Where a floor stands, the fold makes it a finding that counts as unknown.
            if question.may_be_not_applicable or question.floors:
                return NotApplicable()
            return _misfit("RA109", node, question)
    return _READERS[question.kind](question, node)


def spoken(text: str) -> str:
    """Words in the one form in which they are compared."""
    return " ".join(text.casefold().replace("’", "'").split())


def _misfit(code: str, node: Node, question: Question, **arguments: Argument) -> Misfit:
    shown = node.text if isinstance(node, Leaf) else ""
    facts = {"value": shown, "title": question.name, "id": question.id, **arguments}
    return Misfit(code, node.mark, facts)


def _ladder(question: Question, node: Node) -> Answer | Misfit:
    scale = question.scale
    ends = {"first": scale.first, "last": scale.last}
    number = number_of(node.text.strip()) if isinstance(node, Leaf) else None
    if number is None or number != int(number):
        return _misfit("RA105", node, question, **ends)
    if int(number) in scale.numbers():
        return Value(int(number))
    code = "RA103" if question.may_be_not_applicable else "RA104"
    return _misfit(code, node, question, step=int(number), **ends)


def _yes_no(question: Question, node: Node) -> Answer | Misfit:
    word = YES_NO_WORDS.get(spoken(node.text)) if isinstance(node, Leaf) else None
    return _misfit("RA112", node, question) if word is None else Value(word)


def _choice(question: Question, node: Node) -> Answer | Misfit:
    assert isinstance(question, Choice)  # noqa: S101  # by the table below
    ids = [option.id for option in question.options]
    if isinstance(node, Leaf) and node.text in ids:
        return Value(node.text)
    return _misfit("RA106", node, question, allowed=", ".join(ids), nearest=_near(node, ids))


def _near(node: Node, ids: list[str]) -> str:
    return (nearest(node.text, ids) if isinstance(node, Leaf) else "") or ids[0]


def _multi(question: Question, node: Node) -> Answer | Misfit:
    assert isinstance(question, Multi)  # noqa: S101  # by the table below
    ids = [option.id for option in question.options]
    items = node.items if isinstance(node, Row) else [node]
    chosen: dict[str, None] = {}
    for item in items:
        if not isinstance(item, Leaf) or item.text not in ids:
            return _misfit("RA107", item, question, allowed=", ".join(ids), nearest=_near(item, ids))
        chosen[item.text] = None
    alone = [option.id for option in question.options if option.exclusive and option.id in chosen]
    if alone and len(chosen) > 1:
        return _misfit("RA108", node, question, option=alone[0])
    return Value(tuple(chosen))


def _number(question: Question, node: Node) -> Answer | Misfit:
    assert isinstance(question, Number)  # noqa: S101  # by the table below
    number = spoken_number(node.text) if isinstance(node, Leaf) else None
    if number is None:
        return _misfit("RA117", node, question)
    low, high = question.minimum, question.maximum
    if (low is not None and number < low) or (high is not None and number > high):
        limits = f"{low:g}-{high:g}" if low is not None and high is not None else (
            f">= {low:g}" if low is not None else f"<= {high:g}")
        return _misfit("RA119", node, question, limits=limits)
    return Value(number)


def spoken_number(text: str) -> int | float | None:
    """A number as Norwegians write it too: `2,5`, `1 000`, `−3`. Nothing that could mean two things."""
    text = text.strip()
    number = number_of(text)
    if number is not None:
        return number
    found = _SPOKEN_NUMBER.fullmatch(text) if len(text) <= 40 else None
    if found is None:
        return None
    sign, whole, decimals = found.groups()
    digits = re.sub(r"[^0-9]", "", whole)
    minus = "-" if sign in ("-", "−") else ""
    return number_of(f"{minus}{digits}.{decimals}" if decimals else f"{minus}{digits}")


def _text(question: Question, node: Node) -> Answer | Misfit:
    if not isinstance(node, Leaf):
        return _misfit("RA120", node, question)
    if len(node.text) > NOTE_LENGTH:
        return Misfit("049", node.mark, {"field": question.id, "limit": NOTE_LENGTH})
    return Value(node.text) if node.text.strip() else MISSING


def _streams(question: Question, node: Node) -> Answer | Misfit:
    rows = node.items if isinstance(node, Row) else []
    if not isinstance(node, Row) or not all(isinstance(item, Block) for item in rows):
        return _misfit("RA128", node, question)
    return Value(tuple(Stream(plain_of(item)) for item in rows))  # type: ignore[arg-type]


_READERS: Mapping[str, Callable[[Question, Node], Answer | Misfit]] = {
    Ladder.kind: _ladder, YesNo.kind: _yes_no, Choice.kind: _choice, Multi.kind: _multi,
    Number.kind: _number, Text.kind: _text, Streams.kind: _streams,
}
