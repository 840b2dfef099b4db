"""Answers and levels as a plan says them: short, a step by its number, an option by its text.

Not for the profile, which has room for the names of steps.
"""

from __future__ import annotations

from resiliens.messages import text
from resiliens.messages.numbers import number
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Choice, Ladder, Multi, Number, PlainValue, YesNo
from resiliens.model.result import Level


def answer_in_words(value: PlainValue, address: str, about: tuple[Questionnaire, str]) -> str:
    """`2`, `delvis`, `Flis`, `40 %`. `about`: the questionnaire and the language."""
    questionnaire, language = about
    question = questionnaire.question(address)
    match question:
        case YesNo():
            return text(f"plan.{value}", language)
        case Choice() | Multi():
            chosen = value if isinstance(value, tuple) else (value,)
            names = [option.text for option in question.options if option.id in chosen]
            return ", ".join(names) or text("plan.none", language)
        case Number() if isinstance(value, int | float):
            return f"{number(value, language)} {question.unit}".strip()
        case _:
            return str(value)


def evidence_for(value: PlainValue, address: str, questionnaire: Questionnaire) -> str:
    """What the questionnaire says would prove a step; empty where it says nothing."""
    question = questionnaire.question(address)
    if isinstance(question, Ladder) and isinstance(value, int) and value in question.scale.numbers():
        return question.step(value).evidence
    return ""


def level_in_words(level: Level, language: str) -> str:
    """`2 På plass`."""
    return text("plan.step", language, number=level.number, name=level.name)


def amount(value: float, language: str) -> str:
    """`1 100 000`, `2,5`."""
    return number(value, language)
