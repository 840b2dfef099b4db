"""The simple calculations of VSME, from the key figures a company has given.

Formulas and factors: section 6 of the project's fact sheet on VSME, which names EFRAG's template 1.3.0 (sheet
"Fuel Converter"), Annex II of Recommendation (EU) 2025/1710 and NVE. Not for scores, and not for words.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from resiliens.model.answers import State
from resiliens.model.figures import (
    AskedFigure,
    CalculatedFigure,
    Constant,
    Formula,
    Given,
    KeyFigures,
    Operation,
    Place,
    givens,
)
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Question
from resiliens.model.result import QuestionResult, Result, questions_of

QUESTIONNAIRE = "figures"
YEAR = "year"
TOLERANCE = 1e-9

# kWh a litre and MWh a tonne: calorific value in TJ/Gg (times kg/l) ÷ 3.6, of EFRAG's template.
DIESEL_KWH_PER_LITRE = 10.03
PETROL_KWH_PER_LITRE = 9.11
PROPANE_MWH_PER_TONNE = 12.87
WOOD_MWH_PER_TONNE = 4.33
GUIDANCE_HOURS = 200_000  # 100 full-time workers: guidance of 2025, § 120-121
NORDIC_HOURS = 1_000_000  # the base of Norwegian accident statistics


@dataclass(frozen=True, slots=True)
class Calculation:
    """One figure to work out. Outside `least` and `most`, what it can be, an input must be wrong."""

    id: str
    place: Place
    formula: Formula
    least: float | None = 0.0
    most: float | None = None


def _unless_none(name: str) -> Given:
    return Given(name, or_zero=True)


CALCULATIONS: tuple[Calculation, ...] = (
    Calculation(
        "fuels", Place("B3", "32", "29", "EnergyConsumptionFromFuels"),
        _unless_none("diesel") * DIESEL_KWH_PER_LITRE / 1000
        + _unless_none("petrol") * PETROL_KWH_PER_LITRE / 1000
        + _unless_none("propane") * PROPANE_MWH_PER_TONNE + _unless_none("wood") * WOOD_MWH_PER_TONNE
        + _unless_none("other-fuels"),
    ),
    Calculation(
        "energy-total", Place("B3", "32", "29", "TotalEnergyConsumption"),
        _unless_none("electricity") + _unless_none("own-electricity") + _unless_none("heat") + Given("fuels"),
    ),
    Calculation(
        "scope-2-electricity", Place("B3", "33", "30"),
        Given("electricity") * Given("grid-factor") / 1000,  # MWh × g/kWh is kg
    ),
    Calculation(
        "scope-1-and-2", Place("B3", "33", "30", "TotalGrossLocationBasedScope1AndScope2GHGEmissions"),
        _unless_none("scope-1") + _unless_none("scope-2"),
    ),
    Calculation(
        "emission-intensity",
        Place("B3", "", "31", "Scope1AndScope2GreenhouseGasEmissionsIntensityValueLocationBased"),
        Given("scope-1-and-2") / (Given("turnover") / 1_000_000),
    ),
    Calculation(
        "water-consumption", Place("B6", "37", "36", "TotalWaterConsumption"),
        Given("water-withdrawal") - Given("water-discharge"),
    ),
    Calculation(
        "waste-other", Place("B7", "39(a)", "38(a)", "TotalNonHazardousWasteGeneratedMass"),
        Given("waste-total") - _unless_none("waste-hazardous"),
    ),
    Calculation(
        "waste-recycled-share", Place("B7", "39(b)", "38(a-b)"),
        _unless_none("waste-recycled") / Given("waste-total") * 100, most=100,
    ),
    Calculation(
        "employee-turnover", Place("C5", "58", "40", "EmployeeTurnoverRate"),
        Given("left") / Given("average-employees") * 100,
    ),
    Calculation(
        "accident-rate",
        Place("B9", "41(a)", "41(a)", "RateOfRecordableWorkRelatedAccidentsInTheReportingPeriod"),
        Given("accidents") / Given("hours") * GUIDANCE_HOURS,
    ),
    Calculation(
        "accident-rate-million", Place("B9", "41(a)", "41(a)"),
        Given("accidents") / Given("hours") * NORDIC_HOURS,
    ),
    Calculation(
        "pay-gap", Place("B10", "42(b)", "42(b)", "PercentageGapInPayBetweenFemaleAndMaleEmployees"),
        (Given("pay-men") - Given("pay-women")) / Given("pay-men") * 100, least=None, most=100,
    ),
    Calculation(
        "agreement-share",
        Place("B10", "42(c)", "42(c)", "PercentageOfEmployeesCoveredByCollectiveBargainingAgreements"),
        _unless_none("agreement-covered") / Given("employees") * 100, most=100,
    ),
    Calculation(
        "training", Place("B10", "42(d)", "42(d)"),
        (_unless_none("training-women") + _unless_none("training-men")) / Given("employees"),
    ),
    Calculation(
        "training-per-woman",
        Place("B10", "42(d)", "42(d)", "AverageNumberOfAnnualTrainingHoursPerFemaleEmployee"),
        Given("training-women") / Given("women"),
    ),
    Calculation(
        "training-per-man",
        Place("B10", "42(d)", "42(d)", "AverageNumberOfAnnualTrainingHoursPerMaleEmployee"),
        Given("training-men") / Given("men"),
    ),
)
"""In an order in which each needs only what was asked or calculated before it."""


def key_figures(result: Result, questionnaire: Questionnaire) -> KeyFigures | None:
    """The figures of a result, asked and calculated; None where the result holds no key figures at all."""
    rows = [one for one in questions_of(result) if one.id.startswith(f"{QUESTIONNAIRE}.")]
    if not rows:
        return None
    answers = {_local(one.id): one for one in rows}
    year = answers[YEAR].value if YEAR in answers else None
    return KeyFigures(
        year=year if isinstance(year, int) else None,
        asked=tuple(_asked(one, questionnaire.question(one.id)) for one in rows),
        calculated=calculate(answers),
    )


def calculate(
    answers: Mapping[str, QuestionResult], calculations: Sequence[Calculation] = CALCULATIONS,
) -> tuple[CalculatedFigure, ...]:
    """Every calculation, from answers by local id."""
    known: dict[str, float | None] = {name: _number(one) for name, one in answers.items()}
    left_out = {name for name, one in answers.items() if one.state is State.NOT_APPLICABLE}
    open_below: dict[str, tuple[str, ...]] = {}
    done: list[CalculatedFigure] = []
    for one in calculations:
        made = _calculated(one, (known, left_out, open_below))
        known[one.id] = made.value
        open_below[one.id] = made.missing
        done.append(made)
    return tuple(done)


def place_of(refs: Sequence[str]) -> Place:
    """A question's place in VSME from its `refs`: `vsme:B3`, `vsme-paragraph:33`, `xbrl:NAME` and so on."""
    by_prefix: dict[str, list[str]] = {}
    for ref in refs:
        prefix, _, code = ref.partition(":")
        by_prefix.setdefault(prefix, []).append(code)
    return Place(*(", ".join(by_prefix.get(prefix, ()))
                   for prefix in ("vsme", "vsme-paragraph", "vsme-2025-paragraph", "xbrl")))


Book = tuple[Mapping[str, "float | None"], set[str], Mapping[str, tuple[str, ...]]]


def _calculated(calculation: Calculation, book: Book) -> CalculatedFigure:
    known, left_out, open_below = book
    inputs: dict[str, float] = {}
    missing: dict[str, None] = {}
    for given in givens(calculation.formula):
        value = known.get(given.id)
        if value is not None:
            inputs[given.id] = value
        elif given.or_zero and given.id in left_out:
            inputs[given.id] = 0.0
        else:
            missing.update(dict.fromkeys(open_below.get(given.id) or (given.id,)))
    made = CalculatedFigure(calculation.id, calculation.place, calculation.formula, inputs=inputs)
    if missing:
        return replace(made, missing=tuple(missing))
    value = worth(calculation.formula, inputs)
    if value is None:
        return replace(made, divisor_zero=True)
    return replace(made, value=value, doubtful=_outside(value, calculation))


def worth(formula: Formula, inputs: Mapping[str, float]) -> float | None:
    """The value of a formula; None where it divides by zero."""
    match formula:
        case Given():
            return inputs[formula.id]
        case Constant():
            return formula.value
        case Operation():
            left, right = worth(formula.left, inputs), worth(formula.right, inputs)
            if left is None or right is None:
                return None
            return _apply(formula, left, right)


def _apply(operation: Operation, left: float, right: float) -> float | None:
    match operation.sign:
        case "+":
            return left + right
        case "−":
            return left - right
        case "×":
            return left * right
        case "÷":
            return left / right if right else None


def _outside(value: float, calculation: Calculation) -> bool:
    least, most = calculation.least, calculation.most
    return ((least is not None and value < least - TOLERANCE)
            or (most is not None and value > most + TOLERANCE))


def _number(one: QuestionResult) -> float | None:
    known = one.state is State.ANSWERED and isinstance(one.value, int | float)
    return one.value if known and isinstance(one.value, int | float) else None


def _asked(one: QuestionResult, question: Question | None) -> AskedFigure:
    answered = one.state is State.ANSWERED and isinstance(one.value, int | float | str)
    dates = list(_dates(one))
    return AskedFigure(
        id=one.id, state=one.state, place=place_of(question.refs if question is not None else ()),
        value=one.value if answered and isinstance(one.value, int | float | str) else None,
        source="; ".join(filter(None, [one.note, *(each.title for each in one.evidence)])),
        evidence_date=max(dates, default=None),
    )


def _dates(one: QuestionResult) -> Iterator[date]:
    return (each.date for each in one.evidence if each.date is not None)


def _local(address: str) -> str:
    return address.rpartition(".")[2]
