"""Balanced: part the average, part the weakest.

What it computes
    A mixture of the weighted mean and the lowest child; `a` (default 0.5) is the part of the
    lowest: 0 is the mean, 1 the weakest. In words: half the average, half the weakest.

When to use
    Themes into a pillar: a weak theme should be felt, but work on any theme should show.

When not
    A published method asks for a plain mean, or one fault must decide alone (`weakest`, a cap).

Formula and source
    (1 - a) M + a min x, M the weighted mean. The mean-min function of Casadio Tarabusi and
    Guarini (2013) with beta = 0. Unlike the Mazziotta-Pareto index it never falls when a child
    rises.

Example
    >>> from resiliens_scoring.protocol import NodeInfo
    >>> node = NodeInfo("resources", ("energy", "waste"), 4, 0, (0.25, 0.5, 0.75, 1.0))
    >>> scorer = SCORER.configure({}, node)
    >>> scorer.score([0.75, 0.25], [1, 1], ["energy", "waste"])
    0.375
    >>> print(scorer.explain([0.75, 0.25], [1, 1], ["energy", "waste"]))
    0.5·(1·0.75 + 1·0.25) / 2 + 0.5·min(0.75, 0.25) = 0.375
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from resiliens_scoring.averages import AVERAGE, weighted_mean
from resiliens_scoring.notation import cut, equation, given, listed, weighted_sum
from resiliens_scoring.parameters import number_within, only_known
from resiliens_scoring.protocol import NodeInfo, ParamValue, Scorer

_ALWAYS = AVERAGE | {"in-parts"}
_ALLOWED = ("0 ≤ a ≤ 1", lambda a: 0 <= a <= 1)


@dataclass(frozen=True, slots=True)
class Balanced:
    """The mixture of mean and minimum."""

    a: float = 0.5
    id: ClassVar[str] = "balanced"
    version: ClassVar[str] = "1"

    @property
    def properties(self) -> frozenset[str]:
        return _ALWAYS | {"strict"} if self.a < 1 else _ALWAYS

    def configure(self, params: Mapping[str, ParamValue], node: NodeInfo) -> Self:
        only_known(params, ("a",))
        return replace(self, a=number_within(params.get("a", 0.5), ("a",), _ALLOWED))

    def score(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> float:
        return (1 - self.a) * weighted_mean(values, weights) + self.a * min(values)

    def parts(self, value: float, weight: float) -> tuple[float, float]:
        return (weight * value if self.a < 1 else 0.0), (value if self.a > 0 else 1.0)

    def explain(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> str:
        total = given(math.fsum(weights))
        average = f"({weighted_sum([cut(value) for value in values], weights)}) / {total}"
        formula = f"{given(1 - self.a)}·{average} + {given(self.a)}·min({listed(values)})"
        return equation(formula, self.score(values, weights, children))


SCORER: Scorer = Balanced()
