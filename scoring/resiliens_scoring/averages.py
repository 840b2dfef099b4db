"""The weighted averages that scorers are made of, accurate at the ends of their range.

Sums are `math.fsum` and there is one division, so that the order of the children changes nothing
and a value that stands on a threshold stays there (scoring.md, section 1). It is not for scorers:
parameters, properties and explanations live with them.
"""

import math
from collections.abc import Iterable, Sequence
from operator import mul

AVERAGE = frozenset(
    {
        "monotone",
        "idempotent",
        "internal",
        "replication",
        "weight-scaling",
        "between",
        "two-ended",
    }
)
"""The properties that every average here has, with any parameters."""


def weighted_mean(values: Sequence[float], weights: Sequence[float]) -> float:
    """Return sum(w x) / sum(w)."""
    return math.fsum(map(mul, weights, values)) / math.fsum(weights)


def shifted_geometric_mean(
    values: Sequence[float], weights: Sequence[float], shift: float
) -> float:
    """Return exp(sum(w ln(x + shift)) / sum(w)) - shift; 0 if shift is 0 and any x is 0."""
    lowest = min(values)
    if lowest + shift <= 0:
        return 0.0
    if shift < 1:
        logs = weighted_mean([math.log(x + shift) for x in values], weights)
        return _inside(math.exp(logs) - shift, values)
    # For a large shift the line above would subtract two nearly equal numbers.
    logs = weighted_mean([math.log1p(x / shift) for x in values], weights)
    return _inside(shift * math.expm1(logs), values)


def power_mean(values: Sequence[float], weights: Sequence[float], p: float) -> float:
    """Return (sum(w x^p) / sum(w))^(1/p), geometric at p = 0; 0 if p <= 0 and any x is 0."""
    if p == 1:
        return weighted_mean(values, weights)
    if p <= 0 and min(values) == 0:
        return 0.0
    if abs(p) < 1e-15:
        return shifted_geometric_mean(values, weights, 0.0)
    # Measured in the child that counts most no power overflows, and not all vanish.
    unit = max(values) if p > 0 else min(values)
    if unit == 0:
        return 0.0
    ratios = [x / unit for x in values]
    if abs(p) >= 0.01:
        root = weighted_mean([ratio**p for ratio in ratios], weights) ** (1 / p)
    else:
        root = _root_near_zero(ratios, weights, p)
    return _inside(unit * root, values)


def _root_near_zero(ratios: Iterable[float], weights: Sequence[float], p: float) -> float:
    """Return the power mean for a tiny p, where powers are nearly 1 and their digits are lost."""
    gaps = [math.expm1(p * math.log(ratio)) if ratio > 0 else -1.0 for ratio in ratios]
    gap = weighted_mean(gaps, weights)
    return math.exp(math.log1p(gap) / p) if gap > -1 else 0.0


def power_part(value: float, p: float) -> float:
    """Return what a child adds to a power mean: (x^p - 1) / p, ln x at p = 0; it grows with x."""
    if p == 1:
        return value
    if value == 0:
        return -1 / p if p > 0 else -math.inf
    logarithm = math.log(value)
    return math.expm1(p * logarithm) / p if abs(p) >= 1e-15 else logarithm


def shifted_part(value: float, shift: float) -> float:
    """Return what a child adds to a shifted geometric mean: ln(x + shift), or ln(x/shift + 1)."""
    if shift >= 1:
        return math.log1p(value / shift)
    return math.log(value + shift) if value + shift > 0 else -math.inf


def _inside(result: float, values: Sequence[float]) -> float:
    """Return the result without what rounding put outside lowest .. highest."""
    return min(max(result, min(values)), max(values))
