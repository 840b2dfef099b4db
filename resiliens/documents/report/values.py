"""An answer in the words of its question: the step's name, the option's text, a figure with unit."""

from __future__ import annotations

from resiliens.messages import text
from resiliens.messages.numbers import number
from resiliens.model.answers import State
from resiliens.model.questions import Choice, Ladder, Multi, Number, Question, YesNo
from resiliens.model.result import QuestionResult


def shown_value(node: QuestionResult, question: Question, language: str) -> str:
    """What the company answered, or in words why there is no answer."""
    if node.state is State.NOT_APPLICABLE:
        why = node.why
        return text("report.not_applicable_why" if why else "report.not_applicable", language, why=why)
    if node.state is not State.ANSWERED:
        return text(f"report.state_{node.state.value.replace('-', '_')}", language)
    value = node.value
    match question:
        case Ladder():
            step = question.step(node.step if node.step is not None else question.scale.first)
            return step.title or step.text
        case YesNo():
            return text(f"report.{value}", language)
        case Choice() | Multi():
            return _options(value, question, language)
        case Number() if isinstance(value, int | float):
            return f"{number(value, language)} {question.unit}".strip()
        case _:
            return str(value) if isinstance(value, str) else text("report.listed", language)


def _options(value: object, question: Choice | Multi, language: str) -> str:
    chosen = value if isinstance(value, tuple) else (value,)
    names = [option.text for option in question.options if option.id in chosen]
    return ", ".join(names) or text("report.none_of_them", language)
