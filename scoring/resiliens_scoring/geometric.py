"""Geometric: all parts should be reasonably good.

What it computes
    The weighted geometric mean of the children on a scale that is shifted upwards by `shift`
    (default one step, 1/K: a scale 0..4 is read as 1..5). A gain counts most where little is
    there. With `shift: 0` it is the plain geometric mean, and one child at 0 gives 0.

When to use
    The parts are all needed, but a weak one should pull down gradually, without a hard gate.

When not
    Readers must be able to follow the sum in their heads (`balanced`), or a zero must count as a
    veto (`weakest`, or a cap on the section).

Formula and source
    exp(sum w ln(x + s) / sum w) - s. OECD/JRC Handbook on Constructing Composite Indicators
    (2008), section 6.11; with s = 0 the Human Development Index since 2010. The shift is part of
    the method and belongs in every report.

Example
    >>> from resiliens_scoring.protocol import NodeInfo
    >>> node = NodeInfo("resources", ("energy", "waste"), 4, 0, (0.25, 0.5, 0.75, 1.0))
    >>> scorer = SCORER.configure({}, node)
    >>> round(scorer.score([0, 0.75], [1, 1], ["energy", "waste"]), 9)
    0.25
    >>> print(scorer.explain([0, 0.75], [1, 1], ["energy", "waste"]))
    ((0+0.25)^1 · (0.75+0.25)^1)^(1/2) - 0.25 = 0.25
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import ClassVar, Self

from resiliens_scoring.averages import AVERAGE, shifted_geometric_mean, shifted_part
from resiliens_scoring.notation import cut, equation, given, weighted_product
from resiliens_scoring.parameters import number_within, only_known
from resiliens_scoring.protocol import NodeInfo, ParamValue, Scorer

_ALWAYS = AVERAGE | {"separable", "in-parts"}
# From a million on the result is the arithmetic mean, and beyond it digits would be lost.
_ALLOWED = ("0 ≤ shift ≤ 1000000", lambda shift: 0 <= shift <= 1e6)


@dataclass(frozen=True, slots=True)
class Geometric:
    """The weighted geometric mean on a shifted scale."""

    shift: float = 0.25
    id: ClassVar[str] = "geometric"
    version: ClassVar[str] = "1"

    @property
    def properties(self) -> frozenset[str]:
        # Without a shift a child at 0 holds the score at 0, whatever the others do.
        return _ALWAYS | {"strict"} if self.shift > 0 else _ALWAYS

    def configure(self, params: Mapping[str, ParamValue], node: NodeInfo) -> Self:
        only_known(params, ("shift",))
        shift = params.get("shift", 1 / node.steps)
        return replace(self, shift=number_within(shift, ("shift",), _ALLOWED))

    def score(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> float:
        return shifted_geometric_mean(values, weights, self.shift)

    def parts(self, value: float, weight: float) -> tuple[float, float]:
        return weight * shifted_part(value, self.shift), 1.0

    def explain(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> str:
        shift = given(self.shift)
        terms = [f"({cut(value)}+{shift})" if self.shift else cut(value) for value in values]
        formula = f"({weighted_product(terms, weights)})^(1/{given(math.fsum(weights))})"
        if self.shift:
            formula += f" - {shift}"
        return equation(formula, self.score(values, weights, children))


SCORER: Scorer = Geometric()
