"""The blank form's context: every question with what can be ticked, made from the questionnaire alone.

The numbers are those of the program, so that a form can be typed in from the top. Not for answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from resiliens.documents.escaping import Markdown
from resiliens.messages import text, texts_of
from resiliens.model.questionnaire import Questionnaire, Section, core_ids, walk
from resiliens.model.questions import Choice, Ladder, Multi, Number, Question, YesNo

LINE = 40  # letters of a line to write on


@dataclass(frozen=True, slots=True)
class Tick:
    """One thing to tick: its sign in the program (`2`, `?`), its name, and what it means."""

    sign: str
    name: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question. Without anything to tick there is a line to write on, with the unit behind it.

    Questions about the company have no number.
    """

    number: str
    title: str
    ask: str
    ticks: tuple[Tick, ...]
    unit: str = ""
    may_be_not_applicable: bool = False
    has_proof: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The questions of one section, under its title."""

    title: str
    asked: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """What the template may print."""

    title: str
    subtitle: str
    groups: tuple[Group, ...]
    line: Markdown
    words: Mapping[str, str]


def form_of(questionnaire: Questionnaire, about: Sequence[Question], *, language: str) -> Form:
    """The form of the short set. `about`: the company questions that are asked with it."""
    core = core_ids(questionnaire)
    chosen = [one for one in questionnaire.questions() if one.id in core]
    sections = {child.id: node.title for node in walk(questionnaire.root) if isinstance(node, Section)
                for child in node.children}  # fmt: skip
    numbered = [
        (sections[one.id], _asked(one, str(number), language)) for number, one in enumerate(chosen, 1)
    ]
    facts = tuple(_asked(one, "", language) for one in about)
    company = (Group(text("form.about", language), facts),) if facts else ()
    return Form(
        title=text("form.title", language, title=questionnaire.title),
        subtitle=text("form.subtitle", language, count=len(chosen), version=questionnaire.version),
        groups=(
            *company,
            *(
                Group(title, tuple(one for _, one in some))
                for title, some in groupby(numbered, lambda one: one[0])
            ),
        ),
        line=Markdown(r"\_" * LINE),
        words=texts_of("form", language),
    )


def _asked(question: Question, number: str, language: str) -> Asked:
    return Asked(
        number=number,
        title=question.name,
        ask=question.ask if question.ask != question.name else "",
        ticks=tuple(_ticks(question, language)),
        unit=question.unit if isinstance(question, Number) else "",
        may_be_not_applicable=question.may_be_not_applicable,
        has_proof=isinstance(question, Ladder),
    )


def _ticks(question: Question, language: str) -> Iterator[Tick]:
    match question:
        case Ladder(steps=steps):
            for number, step in zip(question.scale.numbers(), steps, strict=True):
                yield Tick(str(number), step.name, step.text if step.title else "")
        case YesNo():
            for key in ("yes", "partly", "no"):
                yield Tick("", text(f"report.{key}", language))
        case Choice(options=options) | Multi(options=options):
            yield from (Tick("", option.text) for option in options)
        case _:
            return
