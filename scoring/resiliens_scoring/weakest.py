"""Weakest: a chain is as strong as its weakest link.

What it computes
    The lowest of the children. Weights do not count (0 still leaves a child out).

When to use
    Chains: security, legal compliance, due diligence. It needs no distances between steps, so it
    is honest for scales that only have an order.

When not
    Progress should show: nothing moves until the weakest child does, and with two of them tied no
    single step changes the score. One unknown child brings the low end to 0. Softer: `balanced`.

Formula and source
    min x. The limit of the power mean for p towards minus infinity (scoring.md, section 2).

Example
    >>> from resiliens_scoring.protocol import NodeInfo
    >>> node = NodeInfo("security", ("access", "backup"), 4, 0, (0.25, 0.5, 0.75, 1.0))
    >>> SCORER.configure({}, node).score([0.75, 0.25], [5, 1], ["access", "backup"])
    0.25
    >>> print(SCORER.configure({}, node).explain([0.75, 0.25], [5, 1], ["access", "backup"]))
    min(0.75, 0.25) = 0.25
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from resiliens_scoring.averages import AVERAGE
from resiliens_scoring.notation import equation, listed
from resiliens_scoring.parameters import only_known
from resiliens_scoring.protocol import NodeInfo, ParamValue, Scorer


@dataclass(frozen=True, slots=True)
class Weakest:
    """The lowest child."""

    id: ClassVar[str] = "weakest"
    version: ClassVar[str] = "1"
    properties: ClassVar[frozenset[str]] = AVERAGE | {"separable", "in-parts"}

    def configure(self, params: Mapping[str, ParamValue], node: NodeInfo) -> Self:
        only_known(params, ())
        return self

    def score(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> float:
        return float(min(values))

    def parts(self, value: float, weight: float) -> tuple[float, float]:
        return 0.0, value

    def explain(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> str:
        return equation(f"min({listed(values)})", min(values))


SCORER: Scorer = Weakest()
