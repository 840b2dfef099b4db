"""The calculations of VSME: right, recomputable by hand, and honest about what is missing."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from running import DEMO

from resiliens.assess.figures import CALCULATIONS, Calculation, calculate, key_figures, place_of, worth
from resiliens.cli.figures import written
from resiliens.cli.options import Settings
from resiliens.cli.workbench import Workbench
from resiliens.files.finding import load_questionnaire
from resiliens.messages import LANGUAGES, texts_of
from resiliens.model.answers import State
from resiliens.model.figures import CalculatedFigure, Constant, Given, Operation, Place, givens
from resiliens.model.questions import Number
from resiliens.model.result import QuestionResult


def answers(figures: dict[str, float | str]) -> dict[str, QuestionResult]:
    """Figures by id; `"?"` is don't know, `"-"` not applicable."""
    states = {"?": State.UNKNOWN, "-": State.NOT_APPLICABLE}
    return {
        name: QuestionResult(f"figures.{name}", "number", name, states.get(str(value), State.ANSWERED), 1.0,
                             value=None if str(value) in states else value)
        for name, value in figures.items()
    }


def figure(name: str, **given_figures: float | str) -> CalculatedFigure:
    known = {key.replace("_", "-"): value for key, value in given_figures.items()}
    return next(one for one in calculate(answers(known)) if one.id == name)


@pytest.mark.parametrize(("name", "inputs", "expected"), [
    ("fuels", {"diesel": 1000, "petrol": 100, "propane": 2, "wood": 10, "other_fuels": 5},
     10.03 + 0.911 + 25.74 + 43.3 + 5),
    ("scope-2-electricity", {"electricity": 812.5, "grid_factor": 19}, 15.4375),
    ("scope-1-and-2", {"scope_1": 34, "scope_2": 15.4}, 49.4),
    ("emission-intensity", {"scope_1": 34, "scope_2": 14, "turnover": 48_000_000}, 1.0),
    ("water-consumption", {"water_withdrawal": 500, "water_discharge": 420}, 80),
    ("waste-other", {"waste_total": 40, "waste_hazardous": 1.5}, 38.5),
    ("waste-recycled-share", {"waste_total": 40, "waste_recycled": 30}, 75),
    ("employee-turnover", {"left": 4, "average_employees": 40}, 10),
    ("accident-rate", {"accidents": 1, "hours": 80_000}, 2.5),
    ("accident-rate-million", {"accidents": 1, "hours": 80_000}, 12.5),
    ("pay-gap", {"pay_men": 300, "pay_women": 270}, 10),
    ("pay-gap", {"pay_men": 300, "pay_women": 330}, -10),
    ("agreement-share", {"agreement_covered": 21, "employees": 42}, 50),
    ("training", {"training_women": 100, "training_men": 320, "employees": 42}, 10),
    ("training-per-woman", {"training_women": 100, "women": 10}, 10),
    ("training-per-man", {"training_men": 320, "men": 32}, 10),
])
def test_each_calculation(name: str, inputs: dict[str, float | str], expected: float) -> None:
    made = figure(name, **inputs)
    assert made.value == pytest.approx(expected) and made.missing == () and not made.doubtful


def test_all_energy_is_built_on_the_fuels() -> None:
    made = figure("energy-total", electricity=800, own_electricity=20, heat="-", diesel=1000, petrol="-",
                  propane="-", wood="-", other_fuels=0)
    assert made.value == pytest.approx(830.03)


def test_what_is_unknown_is_named_down_to_the_bottom() -> None:
    made = figure("energy-total", electricity=800, own_electricity=20, heat=0, diesel="?", petrol=0,
                  propane=0, wood=0)
    assert made.value is None and made.missing == ("diesel", "other-fuels")


def test_not_applicable_is_none_of_it_in_a_sum_but_never_a_divisor() -> None:
    assert figure("waste-recycled-share", waste_total=40, waste_recycled="-").value == 0
    assert figure("waste-recycled-share", waste_total="-", waste_recycled=30).missing == ("waste-total",)
    made = figure("water-consumption", water_withdrawal=500, water_discharge="-")
    assert made.missing == ("water-discharge",)


def test_nothing_is_divided_by_zero() -> None:
    made = figure("accident-rate", accidents=0, hours=0)
    assert made.value is None and made.divisor_zero and made.missing == ()


@pytest.mark.parametrize(("name", "inputs"), [
    ("waste-recycled-share", {"waste_total": 40, "waste_recycled": 41}),
    ("waste-other", {"waste_total": 40, "waste_hazardous": 50}),
    ("water-consumption", {"water_withdrawal": 1, "water_discharge": 2}),
    ("agreement-share", {"agreement_covered": 43, "employees": 42}),
])
def test_what_cannot_be_is_pointed_at(name: str, inputs: dict[str, float | str]) -> None:
    assert figure(name, **inputs).doubtful


@given(st.sampled_from(CALCULATIONS), st.lists(st.floats(0.001, 1e6), min_size=5, max_size=5))
def test_the_formula_as_it_is_shown_gives_the_value(calculation: Calculation, values: list[float]) -> None:
    """Somebody with a pocket calculator, reading left to right with brackets, gets the same."""
    formula = calculation.formula
    names = list(dict.fromkeys(one.id for one in givens(formula)))
    inputs = dict(zip(names, values, strict=False))
    shown = written(formula, lambda one: repr(inputs[one.id]), repr)
    assert pocket_calculator(shown) == pytest.approx(worth(formula, inputs))


def pocket_calculator(shown: str) -> float:
    """Works out `(a + b) ÷ c × 100` as written: × and ÷ before + and −, from left to right."""
    tokens = shown.replace("(", "( ").replace(")", " )").split()

    def value() -> float:
        token = tokens.pop(0)
        if token != "(":
            return float(token)
        inside = total()
        tokens.pop(0)
        return inside

    def product() -> float:
        result = value()
        while tokens and tokens[0] in "×÷":
            sign, right = tokens.pop(0), value()
            result = result * right if sign == "×" else result / right
        return result

    def total() -> float:
        result = product()
        while tokens and tokens[0] in "+−":
            sign, right = tokens.pop(0), product()
            result = result + right if sign == "+" else result - right
        return result

    return total()


def test_brackets_stand_only_where_they_are_needed() -> None:
    a, b, c = Given("a"), Given("b"), Given("c")
    shown = [written(one, lambda given_: given_.id, str) for one in (
        (a + b) / c * 100, a / (b / c), a + b * c, a - (b - c), a * (b * c), Operation("+", a, Constant(2)))]
    assert shown == ["(a + b) ÷ c × 100", "a ÷ (b ÷ c)", "a + b × c", "a − (b − c)", "a × b × c", "a + 2"]


def test_a_place_is_read_from_the_references() -> None:
    place = place_of(["vsme:B3", "vsme-paragraph:33", "vsme-2025-paragraph:30", "xbrl:Gross", "sdg:7.3"])
    assert place == Place("B3", "33", "30", "Gross")


def test_the_formulas_name_only_what_is_asked_or_calculated_before() -> None:
    tree = load_questionnaire("figures").value
    assert tree is not None
    known = {one.local_id for one in tree.questions() if isinstance(one, Number)}
    for calculation in CALCULATIONS:
        assert {one.id for one in givens(calculation.formula)} <= known
        assert calculation.id not in known
        known.add(calculation.id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_calculation_has_a_name_and_a_unit(language: str) -> None:
    words = texts_of("figures", language)
    for calculation in CALCULATIONS:
        assert words[f"name_{calculation.id}"] and words[f"unit_{calculation.id}"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_questionnaire_is_whole_in_every_language_and_never_scored(language: str) -> None:
    outcome = load_questionnaire("figures", language=language)
    tree = outcome.value
    assert tree is not None and not outcome.diagnostics and tree.fallback_languages == ()
    for question in tree.questions():
        assert question.title and question.ask and question.help and not question.scored
        if isinstance(question, Number) and question.local_id != "year":
            assert question.unit and question.minimum == 0
        if question.local_id not in ("year", "quality"):
            place = place_of(question.refs)
            assert place.disclosure and place.paragraph and place.paragraph_2025


def test_a_result_without_key_figures_gives_none() -> None:
    scored = Workbench(Settings("nb", date(2026, 11, 23))).score(str(DEMO / "mat.yaml"))
    assert scored.result is not None and scored.instrument is not None
    assert key_figures(scored.result, scored.instrument.questionnaire) is None
