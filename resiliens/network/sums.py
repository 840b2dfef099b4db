"""Sums over companies that may be shown: amounts (kWh, tonnes, kroner, days), measures, ideas (rules R4, R5).

Not for steps; those are in `privacy`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resiliens.model.network import FIVE

MOST_OF_ONE, MOST_OF_TWO, LEAST_REST = 0.50, 0.75, 0.15


def r4_dominance(amounts: Sequence[float]) -> bool:
    """R4: may this sum be shown? Not where one company makes most of it.

    The largest at most half, the two largest at most three quarters, and what the others have at least 15 %
    of the largest (the p % rule): else the second largest takes its own away and knows the largest well
    enough. The limits are our choice (facilitation, section 12).
    """
    if not all(0 <= one < float("inf") for one in amounts):
        return False
    ordered = sorted(amounts, reverse=True)
    total = sum(ordered)
    if total == 0:
        return False  # a sum of nothing tells everybody's
    largest, second = (*ordered, 0.0, 0.0)[:2]
    return (
        largest <= MOST_OF_ONE * total
        and largest + second <= MOST_OF_TWO * total
        and total - largest - second >= LEAST_REST * largest
    )


def sum_may_be_shown(amounts: Mapping[str, float]) -> bool:
    """A sum over owners: R1 and R4. Who has nothing counts for the sum and not for the five: of four who did
    something, each would know that the others are the three."""
    behind = [one for one in amounts.values() if one > 0]
    return len(behind) >= FIVE and r4_dominance(list(amounts.values()))


def r5_complement(whole: Mapping[str, float], part: Mapping[str, float]) -> bool:
    """R5: may a part be shown beside its whole? Only where the rest might be shown by itself too.

    The rest is a subtraction away. A part that is the whole leaves nothing, and the two beside each other
    would tell of everybody that nothing is left; so it is held back like any rest that does not stand.
    """
    if not part.keys() <= whole.keys():
        return False
    others = {who: whole[who] - part.get(who, 0) for who in whole}
    return sum_may_be_shown(others)
