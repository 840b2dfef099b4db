"""Mean: strengths offset weaknesses.

What it computes
    The weighted mean of the children. With `p` (default 1) the power mean: the lower p, the less
    a strong child can make good a weak one; 0 is the geometric mean, -1 the harmonic one.
    For p <= 0 one child at 0 gives 0.

When to use
    The children are facets of one thing, and more of one may honestly offset less of another.
    Weights are rates of exchange between children, not their importance.

When not
    Each part is needed by itself (`balanced`, `geometric`), or the weakest link decides
    (`weakest`).

Formula and source
    (sum w x^p / sum w)^(1/p). OECD/JRC Handbook on Constructing Composite Indicators (2008),
    section 6.10; used by the Environmental Performance Index. Hardy, Littlewood and Polya,
    Inequalities, for p other than 1.

Example
    >>> from resiliens_scoring.protocol import NodeInfo
    >>> node = NodeInfo("resources", ("energy", "waste"), 4, 0, (0.25, 0.5, 0.75, 1.0))
    >>> SCORER.configure({}, node).score([0.75, 0.5], [3, 1], ["energy", "waste"])
    0.6875
    >>> print(SCORER.configure({"p": -1}, node).explain([1, 0.5], [1, 1], ["energy", "waste"]))
    ((1·1^-1 + 1·0.5^-1) / 2)^(1/-1) ≈ 0.6666
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from resiliens_scoring.averages import AVERAGE, power_mean, power_part, weighted_mean
from resiliens_scoring.notation import cut, equation, given, listed, weighted_product, weighted_sum
from resiliens_scoring.parameters import as_number, only_known
from resiliens_scoring.protocol import NodeInfo, ParamValue, Scorer

_ALWAYS = AVERAGE | {"separable"}
_MOST_EXACT = 32  # beyond this powers of a step are too large or too small to be added up


@dataclass(frozen=True, slots=True)
class Mean:
    """The weighted power mean with exponent p."""

    p: float = 1.0
    id: ClassVar[str] = "mean"
    version: ClassVar[str] = "1"

    @property
    def properties(self) -> frozenset[str]:
        # For p <= 0 a child at 0 holds the score at 0, whatever the others do; near 0, and far
        # above 1, a gain can be smaller than a float can show.
        found = _ALWAYS | {"strict"} if 0.1 <= self.p <= 4 else _ALWAYS
        return found | {"in-parts"} if abs(self.p) <= _MOST_EXACT else found

    def configure(self, params: Mapping[str, ParamValue], node: NodeInfo) -> Self:
        only_known(params, ("p",))
        return replace(self, p=as_number(params.get("p", 1.0), ("p",)))

    def score(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> float:
        if self.p == 1:
            return weighted_mean(values, weights)
        return power_mean(values, weights, self.p)

    def parts(self, value: float, weight: float) -> tuple[float, float]:
        return weight * power_part(value, self.p), 1.0

    def explain(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> str:
        total = given(math.fsum(weights))
        terms = [cut(value) for value in values]
        p = given(self.p)
        if self.p == 1:
            formula = f"({weighted_sum(terms, weights)}) / {total}"
        elif self.p <= 0 and min(values) == 0:
            formula = f"p = {p} ≤ 0, min({listed(values)}) = 0:"
            return f"{formula} 0"
        elif self.p == 0:
            formula = f"({weighted_product(terms, weights)})^(1/{total})"
        else:
            powers = [f"{term}^{p}" for term in terms]
            formula = f"(({weighted_sum(powers, weights)}) / {total})^(1/{p})"
        return equation(formula, self.score(values, weights, children))


SCORER: Scorer = Mean()
