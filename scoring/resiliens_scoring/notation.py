"""Figures and sums as they stand in explanations, in signs that need no language.

Scores are cut, never rounded up, so that 0.7499 does not read as 0.75. It is not for the decimal
comma or symbols that a terminal lacks; whoever prints sees to those.
"""

import math
from collections.abc import Iterable, Sequence

from resiliens_scoring.levels import TOLERANCE

DECIMALS = 4


def cut(score: float) -> str:
    """Return a score cut to four decimals, without idle zeros: 0.75, 0.6666, 1."""
    scale: int = 10**DECIMALS
    text = f"{math.floor((score + TOLERANCE) * scale) / scale:.{DECIMALS}f}"
    return text.rstrip("0").rstrip(".")


def given(number: float) -> str:
    """Return a weight or a parameter as its author wrote it: 2, 0.05, -1."""
    return f"{number:.12g}"


def equation(formula: str, score: float) -> str:
    """Return `formula = score`, with the sign for nearly where decimals were cut."""
    sign = "=" if abs(float(cut(score)) - score) <= TOLERANCE else "≈"
    return f"{formula} {sign} {cut(score)}"


def listed(values: Iterable[float]) -> str:
    """Return `0.5, 0.75`."""
    return ", ".join(cut(value) for value in values)


def weighted_sum(terms: Iterable[str], weights: Sequence[float]) -> str:
    """Return `2·a + 1·b`."""
    pairs = zip(weights, terms, strict=True)
    return " + ".join(f"{given(weight)}·{term}" for weight, term in pairs)


def weighted_product(terms: Iterable[str], weights: Sequence[float]) -> str:
    """Return `a^2 · b^1`."""
    pairs = zip(weights, terms, strict=True)
    return " · ".join(f"{term}^{given(weight)}" for weight, term in pairs)
