"""From a score to a level, and the one tolerance with which scores meet limits.

It is not for names of levels, nor for rounding in print.
"""

from collections.abc import Sequence

TOLERANCE = 1e-9
"""A score this little below a limit has reached it.

Weights and values are written as decimals, which floats cannot hold: without the tolerance up to
17 % of those who stand exactly on a boundary land one level too low (scoring.md, section 1).
"""


def level(score: float, thresholds: Sequence[float]) -> int:
    """Return how many of the thresholds the score has reached (0 .. number of thresholds)."""
    return sum(score >= threshold - TOLERANCE for threshold in thresholds)
