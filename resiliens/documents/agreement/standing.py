"""What the paper says of one theme: dots without names, what stands, what to find out.

Below three steps only whether the answers are alike: who knows one of two answers knows both.
"""

from __future__ import annotations

from collections.abc import Iterator

from resiliens.documents.report.profile import FILLED
from resiliens.messages import text
from resiliens.messages.numbers import number
from resiliens.model.agreement import SHOWN_FROM, Topic
from resiliens.model.answers import Answer, Missing, NotApplicable, Unknown, Value
from resiliens.model.questions import Choice, Ladder, Multi, Number, Question, YesNo

MOST_DOTS = 12
"""Beyond so many on one step a figure is read faster than dots."""


def answers_of(topic: Topic, language: str) -> str:
    """`0 ● · 1 ●●● · vet ikke: 1`; only alike or differ where the steps may not be shown."""
    return " · ".join([*_said(topic, language), *_doubts(topic, language)])


def values_of(topic: Topic, question: Question, language: str) -> str:
    """What was said about a fact, each value once: `42 ansatte / 55 ansatte`; of two people only `ulikt`."""
    if len(topic.voices) < SHOWN_FROM:
        return text("agreement.differ", language)
    words = {answer_words(voice.answer, question, language): voice.answer for voice in topic.voices}
    return " / ".join(sorted(words, key=lambda one: (_size(words[one]), one)))


def _size(answer: Answer) -> float:
    """Figures by size, everything else behind them."""
    value = answer.value if isinstance(answer, Value) else None
    return float(value) if isinstance(value, int | float) else float("inf")


def middle_of(topic: Topic) -> str:
    """The lower median; empty where it may not be shown."""
    return str(topic.middle) if topic.shows_steps else ""


def offered_of(topic: Topic, question: Question, language: str) -> str:
    """What stands if nobody says anything, in the words of the question."""
    if isinstance(topic.offer, Unknown):
        return text("agreement.find_out", language)
    if isinstance(topic.offer, Missing):
        return text("agreement.say_it", language)
    if not may_show_offer(topic):
        return text("agreement.the_lower", language) if topic.apart else ""
    return answer_words(topic.offer, question, language)


def may_show_offer(topic: Topic) -> bool:
    """Did enough people give an answer of this kind that it is nobody's own?"""
    return sum(isinstance(voice.answer, type(topic.offer)) for voice in topic.voices) >= SHOWN_FROM


def cell_value(answer: Answer, question: Question, language: str) -> str | int | float:
    """The answer as it is written into a cell of a sheet, and understood when it is read back."""
    match answer, question:
        case Value(int() | float() as figure), Ladder() | Number():
            return figure
        case Value(tuple() as chosen), Multi():
            return "; ".join(option.text for option in question.options if option.id in chosen)
        case Unknown(), _:
            return text("agreedsheet.unknown", language)
        case NotApplicable(), _:
            return text("agreedsheet.not_applicable", language)
        case _:
            return answer_words(answer, question, language)


def answer_words(answer: Answer, question: Question, language: str) -> str:
    """An answer as it is read aloud: `2 På plass`, `ja`, `42 ansatte`, `vet ikke`; empty for none."""
    match answer:
        case Value(value):
            return _value(value, question, language)
        case Unknown():
            return text("agreement.unknown", language)
        case NotApplicable():
            return text("agreement.not_applicable", language)
        case _:
            return ""


def _value(value: object, question: Question, language: str) -> str:
    match question:
        case Ladder() if isinstance(value, int) and value in question.scale.numbers():
            return f"{value} {question.step(value).title or question.scale.name(value)}"
        case YesNo() if value in ("yes", "partly", "no"):
            return text(f"agreement.{value}", language)
        case Choice() | Multi():
            chosen = value if isinstance(value, tuple) else (value,)
            return ", ".join(option.text for option in question.options if option.id in chosen)
        case Number() if isinstance(value, int | float):
            return f"{number(value, language)} {question.unit}".strip()
        case _:
            return str(value) if isinstance(value, str | int | float) else ""


def _said(topic: Topic, language: str) -> Iterator[str]:
    given = len(topic.voices) - topic.unknown - topic.not_applicable
    if topic.shows_steps:
        for step in sorted(set(topic.steps)):
            count = topic.steps.count(step)
            dots = FILLED * count if count <= MOST_DOTS else f"× {count}"
            yield text("agreement.step_dots", language, step=step, dots=dots)
    elif given == 1:
        yield text("agreement.answered_one", language)
    elif given:
        yield text("agreement.differ" if topic.apart else "agreement.alike", language)


def _doubts(topic: Topic, language: str) -> Iterator[str]:
    everybody = len(topic.voices)
    if topic.unknown == everybody:
        yield text("agreement.nobody_knows", language)
    elif topic.not_applicable == everybody:
        yield text("agreement.all_outside", language)
    else:
        for key, count in (("unknown", topic.unknown), ("outside", topic.not_applicable)):
            if count:
                yield text(f"agreement.count_{key}", language, n=count)
