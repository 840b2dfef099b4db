"""Points: a published scheme that counts points.

What it computes
    Weight times value summed over the children, as a part of `full`, and at most 1. A child's
    weight is the points it can give. `full` defaults to the points of the children that apply;
    a `full` that is given stays as it is when a child does not apply.

When to use
    A scheme with points, or a section where "enough" counts and not "all": a lower `full` lets
    several roads lead to the top.

When not
    Every child should matter up to the top (`mean`); with a low `full` those on top of it do not.

Formula and source
    min(1, sum w x / full). B Impact style points; deductions as in 32 CFR 170.24 are the same sum
    read from the other end (scoring.md, section 2).

Example
    >>> from resiliens_scoring.protocol import NodeInfo
    >>> node = NodeInfo("nature", ("bog", "river", "edge"), 4, 0, (0.25, 0.5, 0.75, 1.0))
    >>> scorer = SCORER.configure({"full": 4}, node)
    >>> scorer.score([1, 0.5, 0], [2, 2, 2], ["bog", "river", "edge"])
    0.75
    >>> print(scorer.explain([1, 0.5, 0], [2, 2, 2], ["bog", "river", "edge"]))
    min(1, (2·1 + 2·0.5 + 2·0) / 4) = 0.75
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from operator import mul
from typing import ClassVar, Self

from resiliens_scoring.notation import cut, equation, given, weighted_sum
from resiliens_scoring.parameters import number_within, only_known
from resiliens_scoring.protocol import NodeInfo, ParamValue, Scorer

_ALWAYS = frozenset({"monotone", "replication", "between", "separable", "two-ended"})
# Without a `full` of its own it is the weighted mean, and keeps what the mean keeps.
_WITHOUT_FULL = _ALWAYS | {"strict", "idempotent", "internal", "weight-scaling"}
_ALLOWED = ("0 < full", lambda full: full > 0)


@dataclass(frozen=True, slots=True)
class Points:
    """Points reached as a part of full points; `full` None stands for the sum of weights."""

    full: float | None = None
    id: ClassVar[str] = "points"
    version: ClassVar[str] = "1"

    @property
    def properties(self) -> frozenset[str]:
        return _WITHOUT_FULL if self.full is None else _ALWAYS

    def configure(self, params: Mapping[str, ParamValue], node: NodeInfo) -> Self:
        only_known(params, ("full",))
        if "full" not in params:
            return replace(self, full=None)
        return replace(self, full=number_within(params["full"], ("full",), _ALLOWED))

    def score(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> float:
        return min(1.0, math.fsum(map(mul, weights, values)) / self._full(weights))

    def explain(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> str:
        reached = weighted_sum([cut(value) for value in values], weights)
        formula = f"min(1, ({reached}) / {given(self._full(weights))})"
        return equation(formula, self.score(values, weights, children))

    def _full(self, weights: Sequence[float]) -> float:
        return math.fsum(weights) if self.full is None else self.full


SCORER: Scorer = Points()
