"""Small makers of questionnaires and answers for tests, so that a test shows only what it is about."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from resiliens.model.answers import UNKNOWN, Answer, Company, Entry, NotApplicable, Sheet, Value
from resiliens.model.questionnaire import Questionnaire, ScorerChoice, Section
from resiliens.model.questions import Choice, Ladder, Linear, Multi, Number, Option, Question, Step, YesNo
from resiliens.model.scale import Scale

FIVE = Scale.of(("Ikke startet", "Første steg", "På plass", "Styrt og målt", "Ledende"))
NA = NotApplicable("Vi har ikke slikt")


def ladder(id: str, **rest: Any) -> Ladder:  # noqa: A002
    """A ladder question with as many steps as its scale."""
    scale: Scale = rest.pop("scale", FIVE)
    steps = tuple(Step(f"{id} {name}") for name in scale.steps)
    return Ladder(id=id, title=rest.pop("title", id), steps=steps, scale=scale, **rest)


def yes_no(id: str, **rest: Any) -> YesNo:  # noqa: A002
    """A yes-no question."""
    return YesNo(id=id, title=id, scale=rest.pop("scale", FIVE), **rest)


def choice(id: str, values: Mapping[str, float | None], **rest: Any) -> Choice:  # noqa: A002
    """A choice from option ids and their values; None is an option that is not scored."""
    options = tuple(Option(option, option, value) for option, value in values.items())
    return Choice(id=id, title=id, options=options, scale=rest.pop("scale", FIVE), **rest)


def multi(id: str, points: Mapping[str, float], **rest: Any) -> Multi:  # noqa: A002
    """A multi from option ids and their points; `full` is their sum unless given."""
    options = tuple(Option(option, option, points=value) for option, value in points.items())
    full = rest.pop("full", sum(points.values()))
    return Multi(id=id, title=id, options=options, full=full, scale=rest.pop("scale", FIVE), **rest)


def number(id: str, **rest: Any) -> Number:  # noqa: A002
    """A number; `linear=(from, to)` or `bands=(...)` give it a value."""
    linear = rest.pop("linear", None)
    line = Linear(*linear) if linear else None
    return Number(id=id, title=id, linear=line, scale=rest.pop("scale", FIVE), **rest)


def section(id: str, *children: Section | Question, scorer: str = "mean", **rest: Any) -> Section:  # noqa: A002
    """A section; scorer parameters go into `params={...}`."""
    params = rest.pop("params", {})
    return Section(
        id=id, title=rest.pop("title", id), children=children, scale=rest.pop("scale", FIVE),
        scorer=ScorerChoice(scorer, params), **rest,
    )


def questionnaire(root: Section, **rest: Any) -> Questionnaire:
    """A questionnaire around its root section."""
    return Questionnaire.indexed(id=root.id, version="2026.1", language="nb", root=root, **rest)


def entry(answer: object, **rest: Any) -> Entry:
    """An entry: a plain value, `...` for don't know, NA for not applicable, or an Answer or Entry itself."""
    if isinstance(answer, Entry):
        return answer
    if answer is ...:
        return Entry(UNKNOWN, **rest)
    if isinstance(answer, Answer):
        return Entry(answer, **rest)
    return Entry(Value(answer), **rest)  # type: ignore[arg-type]


def sheet(answers: Mapping[str, object], company: Mapping[str, object] | None = None, **rest: Any) -> Sheet:
    """A sheet from plain answers by address; `company` likewise by full address."""
    facts = {address: entry(answer) for address, answer in (company or {}).items()}
    return Sheet(
        file="svar.yaml", questionnaire=rest.pop("questionnaire", "q"), version=rest.pop("version", "2026.1"),
        company=Company(name="Eksempel Bruk AS", facts=facts),
        entries={address: entry(answer) for address, answer in answers.items()}, **rest,
    )
