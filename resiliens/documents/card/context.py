"""The card's context: one theme of a questionnaire in print, every field ready.

Made from the questionnaire alone: it is the same for every company, and holds no answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from resiliens.documents.words import help_of, is_stale, law_of, size
from resiliens.messages import text, texts_of
from resiliens.messages.standards import in_short
from resiliens.model.conditions import ALWAYS
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Choice, Ladder, Measure, Multi, Number, Question


@dataclass(frozen=True, slots=True)
class Rung:
    """One step, or one option of a question of another kind. `number` is as it is typed."""

    number: str
    title: str
    text: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Deed:
    """One measure: the step it leads to, what to do, how large it is, and where to get help (or nothing)."""

    to: str
    text: str
    size: str
    help: str


@dataclass(frozen=True, slots=True)
class Law:
    """What the rules appear to require: which step, which law with the day it was checked, in what words."""

    heading: str
    source: str
    text: str


@dataclass(frozen=True, slots=True)
class Card:
    """What the card's template may print. An empty field is left out of the page.

    `schemes` are all schemes of the measures with the day each was checked; `old_help` warns where one is
    past its shelf life; `references` one line a standard.
    """

    title: str
    subtitle: str
    ask: str
    rungs: tuple[Rung, ...]
    help: str
    watch: str
    innovation: str
    deeds: tuple[Deed, ...]
    laws: tuple[Law, ...]
    schemes: str
    old_help: str
    references: tuple[str, ...]
    end: str
    words: Mapping[str, str]


def card_of(question: Question, questionnaire: Questionnaire, *, language: str, today: date) -> Card:
    """The fields of one theme's card. `today` is the date on which the help's shelf life is judged."""
    schemes = questionnaire.schemes
    keys = [key for key in _keys(question) if key in schemes.by_id]
    chosen = [schemes.by_id[key] for key in keys]
    old = any(is_stale(scheme, today) for scheme in chosen)
    return Card(
        title=question.name,
        subtitle=_subtitle(question, questionnaire, language),
        ask=question.ask if question.ask != question.name else "",
        rungs=tuple(_rungs(question)),
        help=question.help,
        watch=question.watch,
        innovation=question.innovation,
        deeds=tuple(_deed(one, keys, language) for one in question.measures),
        laws=tuple(_laws(question, language)),
        schemes=" · ".join(f"{at}: {help_of(one, today, language)}" for at, one in enumerate(chosen, 1)),
        old_help=text("report.old_help", language) if old else "",
        references=tuple(in_short(question.refs, language)),
        end=text("card.end", language, version=questionnaire.version, id=question.id),
        words=texts_of("card", language),
    )


def _subtitle(question: Question, questionnaire: Questionnaire, language: str) -> str:
    """The pillar, and whether the theme is in the short set."""
    pillar = next((part.title for part in questionnaire.parts if question.id.startswith(f"{part.id}.")), "")
    return " · ".join(filter(None, [pillar, text("card.core", language) if question.core else ""]))


def _rungs(question: Question) -> Iterator[Rung]:
    match question:
        case Ladder():
            for number, step in zip(question.scale.numbers(), question.steps, strict=True):
                yield Rung(str(number), step.name, step.text if step.title else "", step.evidence)
        case Choice() | Multi():
            for number, option in enumerate(question.options, 1):
                yield Rung(str(number), option.text, "", "")
        case Number() if question.unit:
            yield Rung("", question.unit, "", "")
        case _:
            return


def _keys(question: Question) -> Iterator[str]:
    yield from dict.fromkeys(key for one in question.measures for key in one.schemes)


def _deed(measure: Measure, keys: list[str], language: str) -> Deed:
    """The help of a measure as the numbers its schemes have at the foot of the card."""
    numbers = [str(keys.index(key) + 1) for key in measure.schemes if key in keys]
    help_at = text("card.help_at", language, numbers=", ".join(numbers)) if numbers else ""
    return Deed(str(measure.to), measure.text, size(measure, language), help_at)


def _laws(question: Question, language: str) -> Iterator[Law]:
    for floor in question.floors:
        key = "law_all" if floor.when == ALWAYS else "law_some"
        heading = text(f"card.{key}", language, step=floor.step)
        yield Law(heading, law_of(floor, language), floor.text)
