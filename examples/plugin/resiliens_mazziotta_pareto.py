"""The mean less a penalty for unevenness (Mazziotta-Pareto), as an example of a plug-in.

*When to use*: to see how much unevenness costs. *When not*: where raising one theme must never lower
the score. That can happen here, which is why `monotone` is not among the properties: resiliens then
gives an open answer the whole range instead of a false narrow one.

*Formula and source*: with z = 70 + 60 x, M - S^2 / M, M the weighted mean and S^2 the weighted
variance of z (adjusted Mazziotta-Pareto index with fixed goalposts, De Muro, Mazziotta and Pareto 2011),
taken back to [0, 1] and cut there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import fsum
from typing import Any

LOW, SPAN = 70.0, 60.0


@dataclass(frozen=True, slots=True)
class MazziottaPareto:
    """Takes no parameters."""

    id: str = "mazziotta-pareto"
    version: str = "1"
    properties: frozenset[str] = frozenset({"idempotent", "weight-scaling"})

    def configure(self, params: Mapping[str, Any], node: Any) -> MazziottaPareto:
        """Nothing to configure."""
        if params:
            raise ValueError(f"no parameters are known, got {', '.join(params)}")
        return self

    def score(self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]) -> float:
        """M - S^2 / M on the scale 70 to 130, taken back to [0, 1]."""
        mean, variance = self._moments(values, weights)
        return min(1.0, max(0.0, (mean - variance / mean - LOW) / SPAN))

    def explain(self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]) -> str:
        """The formula with figures put in."""
        mean, variance = self._moments(values, weights)
        score = self.score(values, weights, children)
        return f"({mean:.2f} - {variance:.2f} / {mean:.2f} - 70) / 60 = {score:.3f}"

    def _moments(self, values: Sequence[float], weights: Sequence[float]) -> tuple[float, float]:
        points = [LOW + SPAN * value for value in values]
        total = fsum(weights)
        mean = fsum(weight * point for weight, point in zip(weights, points, strict=True)) / total
        spread = (
            fsum(weight * (point - mean) ** 2 for weight, point in zip(weights, points, strict=True)) / total
        )
        return mean, spread


SCORER = MazziottaPareto()
