"""What can be chosen for one theme or fact, and how an answer is said in words. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from resiliens.interview.agreement.cards import Choice
from resiliens.interview.figures import write_number
from resiliens.messages import text
from resiliens.model.agreement import Topic
from resiliens.model.answers import Answer, NotApplicable, Unknown, Value
from resiliens.model.questions import Choice as ChoiceQuestion
from resiliens.model.questions import Ladder, Multi, Number, Question, YesNo

DOTS_FROM = 3
"""Dots, lowest and highest are shown from so many answers on (facilitation, section 2.4)."""


def answer_words(question: Question, answer: Answer, language: str, *, short: bool = False) -> str:
    """An answer in words: `2 På plass`, or only `2` where `short`."""
    match answer:
        case Unknown():
            return text("interview.unknown", language)
        case NotApplicable(why):
            key = "interview.not-applicable-why" if why and not short else "interview.not-applicable"
            return text(key, language, **({"why": why} if why and not short else {}))
        case Value(value):
            return _value_words(question, value, language, short=short)
        case _:
            return text("agreeing.open", language)


def _value_words(question: Question, value: object, language: str, *, short: bool) -> str:
    match question, value:
        case Ladder(), int():
            known = value in question.scale.numbers() and not short
            return f"{value} {question.step(value).name}" if known else str(value)
        case YesNo(), str():
            return text(f"interview.{value}", language).lower()
        case Number(), int() | float():
            return f"{write_number(value, language)} {question.unit}".rstrip()
        case ChoiceQuestion() | Multi(), _:
            chosen = value if isinstance(value, tuple) else (value,)
            return ", ".join(one.text for one in question.options if one.id in chosen) or "-"
        case _:
            return str(value)


def given(topic: Topic) -> tuple[Value, ...]:
    """The different values that people gave, in an order that says nothing of who they were."""
    values = {repr(one.answer): one.answer for one in topic.voices if isinstance(one.answer, Value)}
    return tuple(values[key] for key in sorted(values))


def answers_of(question: Question, topic: Topic) -> dict[str, Value]:
    """What can be chosen, by the value of its row, in the order of the rows."""
    match question:
        case Ladder():
            return {str(number): Value(number) for number in question.scale.numbers()}
        case YesNo():
            return {name: Value(name) for name in ("yes", "partly", "no")}
        case ChoiceQuestion():
            return {one.id: Value(one.id) for one in question.options}
        case _:
            return {str(place): one for place, one in enumerate(_in_order(topic), 1)}


def _in_order(topic: Topic) -> list[Value]:
    numbers = [one for one in given(topic) if isinstance(one.value, int | float)]
    others = [one for one in given(topic) if not isinstance(one.value, int | float)]
    return [*sorted(numbers, key=lambda one: one.value), *others]


def rows_of(question: Question, topic: Topic, language: str) -> Iterator[Choice]:
    """The rows, with dots where there are enough answers for them to tell on nobody."""
    for place, (value, answer) in enumerate(answers_of(question, topic).items(), 1):
        said = [one for one in topic.voices if one.answer == answer]
        dots = len(said) if sum(isinstance(one.answer, Value) for one in topic.voices) >= DOTS_FROM else 0
        if isinstance(question, Ladder):
            step = question.step(int(value))
            yield Choice(value, value, step.name, step.text if step.title else "", dots)
        else:
            words = answer_words(question, answer, language)
            yield Choice(str(place), value, words[:1].upper() + words[1:], dots=dots)
