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

Span: TypeAlias = tuple[float, float]  # the smallest and the largest weight
Spans: TypeAlias = Mapping[str, Span]
STILL: Spans = {}


class End(NamedTuple):
    """One end of a range before caps, with the weights that give it."""

    score: float
    weights: list[float]


def settle(below: Below, moving: Spans) -> tuple[Below, Spans]:
    """The children to score, and those of them whose weight moves.

    Where too many move, each counts as the whole with its largest weight, and nothing moves any more:
    a mean with a part from 0 to 1 holds every smaller weight of it too.
    """
    spans = {address: moving[address] for address in below.ids if address in moving}
    if len(spans) <= MOST:
        return below, spans
    lows = [0.0 if address in spans else low for address, low in zip(below.ids, below.lows, strict=True)]
    highs = [1.0 if address in spans else high for address, high in zip(below.ids, below.highs, strict=True)]
    return below._replace(lows=lows, highs=highs), STILL


def ends(scorer: Scorer, below: Below, spans: Spans) -> tuple[End, End]:
    """The low and the high end over all corners of the moving weights.

    With the other weights held, a mean goes one way as one weight grows, and so does whatever else is
    allowed above a sum: between the corners nothing lies further out.
    """
    lowest: End | None = None
    highest: End | None = None
    for weights in _corners(below, spans):
        low = scorer.score(below.lows, weights, below.ids)
        high = scorer.score(below.highs, weights, below.ids)
        if lowest is None or low < lowest.score:
            lowest = End(low, weights)
        if highest is None or high > highest.score:
            highest = End(high, weights)
    assert lowest is not None and highest is not None  # noqa: S101  # a product has at least one member
    if below.lows == below.highs and highest.score - lowest.score <= TOLERANCE:
        return lowest, lowest  # all stand at one height, whatever they weigh
    return lowest, highest


def span(below: Below, spans: Spans) -> Span:
    """The weights of a `weight: sum` section that no cap holds: only what moves below it moves it.

    Its other open parts are members of the mean above like any other, with a range of their own.
    """
    return below.weight - fsum(largest - smallest for smallest, largest in spans.values()), below.weight


def span_when_held(plan: SectionPlan, below: Below, folded: Mapping[str, Folded]) -> Span:
    """The weights of one that a cap holds or may hold: each part that is open may fall away."""
    return _least(plan, folded), below.weight


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


def _corners(below: Below, spans: Spans) -> Sequence[list[float]]:
    pairs = zip(below.ids, below.weights, strict=True)
    choices = [spans.get(address, (weight,)) for address, weight in pairs]
    return [list(weights) for weights in product(*choices)]
