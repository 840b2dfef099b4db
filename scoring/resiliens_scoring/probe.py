"""Calling a scorer that may do anything: what it raises or returns wrongly becomes a violation.

It is one of the two places where every exception is caught. It is not for the checks themselves,
nor for scoring in earnest, where the caller names file and node as well.
"""

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from resiliens_scoring.cases import NODE, Case
from resiliens_scoring.parameters import shown
from resiliens_scoring.protocol import InParts, ParamValue, Scorer

SLACK = 1e-12
"""How far two figures that should be equal may differ through rounding."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of `score` and what it gave."""

    case: Case
    result: float

    def __str__(self) -> str:
        case = self.case
        inputs = f"{list(case.values)}, {list(case.weights)}, {list(case.children)}"
        return f"score({inputs}) = {self.result!r}"


@dataclass(frozen=True, slots=True)
class Violation:
    """A promise that was broken, with the calls that show it."""

    promise: str
    """A name from `PROPERTIES`, or one of configure, declaration, result, deterministic,
    permutation, explain."""
    calls: tuple[Call, ...] = ()
    note: str = ""

    def __str__(self) -> str:
        parts = [self.note] if self.note else []
        return f"{self.promise}: " + "; ".join([*parts, *map(str, self.calls)])


class PromiseError(Exception):
    """Carries a violation from deep inside a check to its border; never leaves `check`."""

    def __init__(self, violation: Violation) -> None:
        super().__init__(str(violation))
        self.violation = violation


@dataclass(frozen=True, slots=True)
class Probe:
    """A configured scorer behind glass."""

    scorer: Scorer
    properties: frozenset[str]

    def __call__(self, case: Case) -> Call:
        """Score the case; raise PromiseError unless it gives a number in [0, 1] and no more."""
        values, weights, children = list(case.values), list(case.weights), list(case.children)
        result: object = guarded(
            "result", lambda: self.scorer.score(values, weights, children), case
        )
        if Case(tuple(values), tuple(weights), tuple(children)) != case:
            raise PromiseError(Violation("result", note=f"changed its input {_inputs(case)}"))
        return Call(case, _in_range(result, case))

    def joined(self, case: Case) -> tuple[float, float]:
        """Return the parts of all children, joined; raise PromiseError unless they are numbers."""
        found: list[object] = guarded("in-parts", lambda: self._parts(case), case)
        added, least = [], []
        for part in found:
            match part:
                case (float() | int() as sum_part, float() | int() as least_part) if (
                    sum_part < math.inf and least_part < math.inf  # not so for NaN as well
                ):
                    added.append(sum_part)
                    least.append(least_part)
                case _:
                    note = f"parts gave {shown(part)} for {_inputs(case)}"
                    raise PromiseError(Violation("in-parts", note=note))
        return math.fsum(added), min(least)

    def _parts(self, case: Case) -> list[object]:
        if not isinstance(self.scorer, InParts):
            raise TypeError("parts is missing")
        pairs = zip(case.values, case.weights, strict=True)
        return [self.scorer.parts(value, weight) for value, weight in pairs]

    def explain(self, case: Case) -> object:
        return self.scorer.explain(list(case.values), list(case.weights), list(case.children))


def open_probe(scorer: Scorer, params: Mapping[str, ParamValue] | None) -> Probe:
    """Return the scorer configured for the trial node, with what it then declares."""

    def configure() -> Scorer:
        given = getattr(scorer, "trial_parameters", {}) if params is None else params
        return scorer.configure(given, NODE)

    def declared() -> frozenset[str]:
        for name in ("id", "version"):
            if not isinstance(getattr(configured, name), str):
                raise TypeError(f"{name} must be a text")
        return frozenset(name if isinstance(name, str) else repr(name) for name in properties())

    def properties() -> frozenset[object]:
        found: object = configured.properties
        if not isinstance(found, (frozenset, set)):
            raise TypeError("properties must be a set of names")
        return frozenset(found)

    configured = guarded("configure", configure)
    return Probe(configured, guarded("declaration", declared))


def _in_range(result: object, case: Case) -> float:
    if isinstance(result, bool) or not isinstance(result, (int, float)):
        found = f"{type(result).__name__}, not a number,"
    elif not -SLACK <= result <= 1 + SLACK:  # not so for NaN as well
        found = f"{shown(result)}, outside [0, 1],"
    else:
        return float(result)
    raise PromiseError(Violation("result", note=f"gave {found} for {_inputs(case)}"))


def guarded(promise: str, action: Callable[[], _T], case: Case | None = None) -> _T:
    """Return what the action gives; raise PromiseError with the promise's name if it raises."""
    try:
        return action()
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 (a plug-in may raise anything)
        inputs = f" for {_inputs(case)}" if case else ""
        note = f"raised {_described(error)}{inputs}"
        raise PromiseError(Violation(promise, note=note)) from None


def _described(error: BaseException) -> str:
    """Return kind and text of an exception, also of one that cannot print itself."""
    try:
        text = str(error)
    except Exception:  # noqa: BLE001 (its __str__ is a plug-in's as well)
        text = "(no text)"
    name = type(error).__name__
    return f"{name}: {text[:200]}" if text else name


def _inputs(case: Case) -> str:
    return f"{list(case.values)}, {list(case.weights)}, {list(case.children)}"
