"""The checks behind `scorers --check`: true declarations pass, false ones are caught."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from itertools import count
from typing import Any, Self

import pytest

from resiliens_scoring import BUILT_IN, PROPERTIES, NodeInfo, ParamValue, Scorer
from resiliens_scoring.promises import ALWAYS, CHECKS
from resiliens_scoring.properties import check

PARAMETERS: list[tuple[str, Mapping[str, ParamValue] | None]] = [
    *((name, None) for name in BUILT_IN),
    *(("mean", {"p": p}) for p in (-30, -1, 0, 0.001, 0.1, 2, 4, 50)),
    *(("geometric", {"shift": shift}) for shift in (0, 1, 1e6)),
    *(("balanced", {"a": a}) for a in (0, 1)),
    *(("points", {"full": full}) for full in (0.5, 4)),
]


@dataclass(frozen=True)
class Trial:
    """A scorer made of one function, declaring what it is told to declare."""

    function: Callable[..., Any]
    properties: frozenset[str]
    id: str = "trial"
    version: str = "1"

    def configure(self, params: Mapping[str, ParamValue], node: NodeInfo) -> Self:
        return self

    def score(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> float:
        result: float = self.function(values, weights, children)
        return result

    def parts(self, value: float, weight: float) -> tuple[float, float]:
        return weight * value, 1.0

    def explain(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> str:
        return "f(x)"


def broken(function: Callable[..., Any], *declared: str) -> list[str]:
    return [found.promise for found in check(Trial(function, frozenset(declared)))]


@pytest.mark.parametrize(("name", "params"), PARAMETERS)
def test_built_in_scorers_keep_what_they_declare(
    name: str, params: Mapping[str, ParamValue] | None
) -> None:
    scorer: Scorer = import_module(f"resiliens_scoring.{name}").SCORER
    assert check(scorer, params=params) == []


def mean(values: Sequence[float]) -> float:
    return sum(values) / len(values)


def mazziotta_pareto(values: Sequence[float], *rest: object) -> float:
    """M - S^2 / M, held in range: it falls when a strong child rises."""
    average = mean(values)
    spread = mean([(value - average) ** 2 for value in values])
    return max(0.0, average - spread / average) if average else 0.0


def balanced(values: Sequence[float], *rest: object) -> float:
    return (mean(values) + min(values)) / 2


def second_best(values: Sequence[float], *rest: object) -> float:
    return sorted(values, reverse=True)[min(1, len(values) - 1)]


FALSE_DECLARATIONS: dict[str, Callable[..., float]] = {
    "monotone": mazziotta_pareto,
    "strict": lambda values, *rest: min(values),
    "idempotent": lambda values, *rest: values[0] ** 2,
    "internal": lambda values, *rest: min(1.0, sum(values)),
    "replication": lambda values, *rest: mean(values),
    "weight-scaling": lambda values, weights, _: min(1.0, weights[0] * values[0] / 9),
    "between": lambda values, *rest: mean(values) / len(values),
    "separable": balanced,
    "two-ended": second_best,
    "in-parts": second_best,
}


@pytest.mark.parametrize("name", PROPERTIES)
def test_a_false_declaration_is_caught(name: str) -> None:
    assert name in broken(FALSE_DECLARATIONS[name], name)


def test_what_is_not_declared_is_not_held_against_it() -> None:
    assert broken(mazziotta_pareto) == []


def test_the_counter_example_can_be_read_and_repeated() -> None:
    scorer = Trial(mazziotta_pareto, frozenset({"monotone"}))
    (violation,) = check(scorer)
    before, after = violation.calls
    assert sum(after.case.values) > sum(before.case.values)
    assert after.result < before.result
    assert scorer.score(after.case.values, after.case.weights, after.case.children) == after.result
    assert str(violation).startswith("monotone: score([")
    assert check(scorer) == [violation]


def test_the_order_of_children_must_not_count() -> None:
    assert broken(lambda values, *rest: values[0]) == ["permutation"]


def test_a_scorer_with_a_memory_is_caught() -> None:
    calls = count()
    assert "deterministic" in broken(lambda *rest: (next(calls) % 7) / 7)


def test_a_scorer_that_writes_in_its_input_is_caught() -> None:
    def sorts(values: list[float], *rest: object) -> float:
        values.sort()
        return values[0]

    assert broken(sorts) == ["result"]


class SilentError(Exception):
    def __str__(self) -> str:
        raise RuntimeError


def raiser(error: BaseException) -> Callable[..., float]:
    def raises(*rest: object) -> float:
        raise error

    return raises


WRONG: dict[str, Callable[..., Any]] = {
    "NaN": lambda *rest: float("nan"),
    "infinite": lambda *rest: float("inf"),
    "above 1": lambda *rest: 1.01,
    "below 0": lambda *rest: -0.01,
    "yes": lambda *rest: True,
    "text": lambda *rest: "0.5",
    "nothing": lambda *rest: None,
    "huge": lambda *rest: 10**5000,
    "generator": lambda *rest: (number for number in [0.5]),
    "error": raiser(KeyError("x")),
    "exit": raiser(SystemExit(0)),
    "base": raiser(BaseException()),
    "deep": raiser(RecursionError()),
    "silent": raiser(SilentError()),
    "signature": lambda: 0.5,
}


@pytest.mark.parametrize("function", WRONG.values(), ids=WRONG.keys())
def test_whatever_score_does_becomes_one_violation(function: Callable[..., Any]) -> None:
    (violation,) = check(Trial(function, frozenset(PROPERTIES)))
    assert violation.promise == "result"
    assert violation.note
    assert str(violation)


def test_a_whole_number_and_a_last_digit_too_much_are_taken() -> None:
    assert broken(lambda *rest: 1) == []
    assert broken(lambda *rest: 1.0000000000000002) == []


def test_ctrl_c_still_works() -> None:
    with pytest.raises(KeyboardInterrupt):
        check(Trial(raiser(KeyboardInterrupt()), frozenset()))


def test_an_unknown_property_is_named() -> None:
    (violation,) = check(Trial(lambda values, *rest: min(values), frozenset({"monotonous"})))
    assert str(violation) == "declaration: unknown property monotonous"


@pytest.mark.parametrize("properties", [None, "monotone", 3])
def test_properties_that_are_no_set(properties: Any) -> None:
    (violation,) = check(Trial(lambda values, *rest: min(values), properties))
    assert violation.promise == "declaration"


@pytest.mark.parametrize("nothing", [None, object(), "mean", 3])
def test_what_is_no_scorer_at_all(nothing: Any) -> None:
    (violation,) = check(nothing)
    assert violation.promise == "configure"


def test_parameters_that_the_scorer_refuses() -> None:
    (violation,) = check(import_module("resiliens_scoring.mean").SCORER, params={"q": 1})
    assert str(violation) == "configure: raised ConfigError: q: there is no parameter q; known: p"


def test_every_property_has_a_check_and_every_check_a_promise() -> None:
    assert set(CHECKS) == {*ALWAYS, *PROPERTIES}
