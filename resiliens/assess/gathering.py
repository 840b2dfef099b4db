"""What a section's children bring together: the columns its scorer sees, and the shares beside them.

Not for scoring: nothing here knows a scorer, a cap or a condition.
"""

from __future__ import annotations

from math import fsum
from typing import NamedTuple

from resiliens.assess.plans import Folded, SectionPlan
from resiliens.model.result import NodeResult


class Below(NamedTuple):
    """The children of one section.

    `lows`, `highs`, `weights`, `ids` run side by side over those that apply. `weight`: their sum;
    `complete`: the known part of it. `asked`: the weight with what was declared not applicable;
    `left_out`: that part of it.
    """

    results: tuple[NodeResult, ...]
    lows: list[float]
    highs: list[float]
    weights: list[float]
    ids: list[str]
    known: bool
    weight: float
    complete: float
    asked: float
    left_out: float


def gather(plan: SectionPlan, children: list[Folded]) -> Below:
    """The children that apply; a weight of 0 leaves a child out."""
    results: list[NodeResult] = []
    lows: list[float] = []
    highs: list[float] = []
    weights: list[float] = []
    ids: list[str] = []
    is_known = False
    done = asked = out = 0.0
    for address, (result, _, low, high, known, weight, weight_asked, complete, left_out) in zip(
        plan.child_ids, children, strict=True
    ):
        results.append(result)
        if left_out:
            out += weight_asked * left_out
        asked += weight_asked
        if low is not None and high is not None and weight > 0:
            lows.append(low)
            highs.append(high)
            weights.append(weight)
            ids.append(address)
            is_known = is_known or known
            done += weight * complete
    total = fsum(weights)
    return Below(
        tuple(results), lows, highs, weights, ids, is_known, total,
        min(1.0, done / total) if total > 0 else 0.0, asked, out / asked if asked > 0 else 0.0,
    )
