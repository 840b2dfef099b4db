"""Weights that move: a held `weight: sum` of which a part may yet turn out not to apply.

The range above it is taken over the corners of its possible weights. Knows no scorer by name, judges no
cap and folds nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product
from math import fsum
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from resiliens.assess.gathering import Below
from resiliens.assess.plans import Folded, SectionPlan
from resiliens.model.conditions import TOLERANCE

if TYPE_CHECKING:
    from resiliens_scoring.protocol import Scorer

MOST = 4
"""Up to so many moving children of one section have their corners tried, 16 at most."""


class Moving(NamedTuple):
    """The smallest and the largest weight of a sum, and what it may count for at its largest.

    `low` and `high` bound it wherever its weight ends up: whoever weighs less than thought pulls a mean
    less than a part from 0 to 1 with the whole weight does.
    """

    least: float
    most: float
    low: float
    high: float


Spans: TypeAlias = Mapping[str, Moving]
STILL: Spans = {}


class End(NamedTuple):
    """One end of a range before caps, with the values and weights that give it."""

    score: float
    values: list[float]
    weights: list[float]


def settle(below: Below, moving: Spans) -> tuple[Below, Spans]:
    """The children to score, and those of them whose weight moves; none where too many do."""
    spans = {address: moving[address] for address in below.ids if address in moving}
    if len(spans) <= MOST:
        return below, spans
    lows, highs = _at_most(below, spans)
    return below._replace(lows=lows, highs=highs), STILL


def ends(scorer: Scorer, below: Below, spans: Spans) -> tuple[End, End]:
    """The low and the high end over all corners of the moving weights.

    With the other weights held, a mean goes one way as one weight grows, and so does whatever else is
    allowed above a sum: between the corners nothing lies further out. What each child may count for at
    its largest weight bounds the same score once more; the narrower of the two is the end.
    """
    lows = [_made(scorer, below.ids, (below.lows, weights)) for weights in _corners(below, spans)]
    highs = [_made(scorer, below.ids, (below.highs, weights)) for weights in _corners(below, spans)]
    lowest, highest = min(lows), max(highs)
    if below.lows == below.highs and highest.score - lowest.score <= TOLERANCE:
        return lowest, lowest  # all stand at one height, whatever they weigh
    low_values, high_values = _at_most(below, spans)
    return (
        max(lowest, _made(scorer, below.ids, (low_values, below.weights))),
        min(highest, _made(scorer, below.ids, (high_values, below.weights))),
    )


def moved(scorer: Scorer, below: Below, spans: Spans) -> Moving:
    """A `weight: sum` section that no cap holds: only what moves below it moves it.

    Its other open parts are members of the mean above like any other, with a range of their own.
    """
    less = fsum(one.most - one.least for one in spans.values())
    lows, highs = _at_most(below, spans)
    low = scorer.score(lows, below.weights, below.ids)
    return Moving(below.weight - less, below.weight, low, scorer.score(highs, below.weights, below.ids))


def moved_when_held(plan: SectionPlan, below: Below, folded: Mapping[str, Folded]) -> Moving:
    """One that a cap holds or may hold: each part that is open may fall away."""
    return Moving(_least(plan, folded), below.weight, 0.0, 1.0)


def _least(plan: SectionPlan, folded: Mapping[str, Folded]) -> float:
    """The weight of what is known for certain to apply, all the way down."""
    found: list[float] = []
    for child in plan.children:
        _, _, low, _, known, weight, *_ = folded[child.id]
        if low is None or not known or weight <= 0:
            continue
        if isinstance(child, SectionPlan) and child.weight is None:
            weight = _least(child, folded)
        found.append(weight)
    return fsum(found)


def _made(scorer: Scorer, ids: list[str], columns: tuple[list[float], list[float]]) -> End:
    return End(scorer.score(*columns, ids), *columns)


def _at_most(below: Below, spans: Spans) -> tuple[list[float], list[float]]:
    """What the children may count for at the low and at the high end, each at its largest weight."""
    rows = zip(below.ids, below.lows, below.highs, strict=True)
    both = [
        (spans[address].low, spans[address].high) if address in spans else (low, high)
        for address, low, high in rows
    ]
    return [low for low, _ in both], [high for _, high in both]


def _corners(below: Below, spans: Spans) -> Sequence[list[float]]:
    pairs = zip(below.ids, below.weights, strict=True)
    choices = [spans[address][:2] if address in spans else (weight,) for address, weight in pairs]
    return [list(weights) for weights in product(*choices)]
