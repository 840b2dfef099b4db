"""Cost frontiers, bottom-up: for every number of own days the best that a node can come to.

Exact where every scorer declares `monotone` and `in-parts`: a part of a section that is no better than
another and no cheaper is dropped at once. Where one does not, small sections are tried in full, larger ones
by what their parts would come to with the rest at 0 and at 1. Where there is more than can be kept, some is
left out, and that is told (`thinned`). Source: scoring document, section 4.2.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Sequence
from math import ceil, inf, prod
from typing import NamedTuple, TypeAlias

from resiliens.assess.frame import Branch, Leaf, Part, Still
from resiliens.assess.restrictions import Hold, Limits

REACH = 1e-10
"""How little below a value counts as reaching it; stricter than the tolerance of levels and conditions."""
SLACK = 1e-12
MOST_TRIED = 20_000
MOST_KEPT = 3000
MANY, A_WHILE = 400, 6  # from so many ways on it is looked at every so many children which are without hope


class Point(NamedTuple):
    """So many days bring a node to this value; `below` are the points of its children, or the question's
    address and rung."""

    days: float
    value: float
    below: tuple[Point, ...] | tuple[str, int]

    def setting(self) -> dict[str, int]:
        """The rungs of all questions below."""
        found: dict[str, int] = {}
        waiting = [self]
        while waiting:
            below = waiting.pop().below
            match below:
                case (str() as leaf, int() as rung):
                    found[leaf] = rung
                case _:
                    waiting.extend(one for one in below if isinstance(one, Point))
        return found


class Partial(NamedTuple):
    """Some children of a section decided: days so far, their parts joined, and the way back to them."""

    days: float
    added: float
    least: float
    last: tuple[Partial, Point] | None


Keys: TypeAlias = "Callable[[Partial, Point, int], tuple[float, float]]"


class Frontiers:
    """Frontiers under limits, none dearer than `bound`. What was worked out is kept for the next limits.

    `work` counts the ways looked at; `thinned` says whether some had to be left out.
    """

    def __init__(self) -> None:
        self.work = 0
        self.thinned = False
        self._kept: dict[object, tuple[float, list[Point]]] = {}

    def of(self, part: Part, limits: Limits, bound: float) -> list[Point]:
        """The frontier of a part: by rising days, each better than the one before."""
        if isinstance(part, Still):
            return [Point(0.0, part.low, ())]
        if isinstance(part, Leaf):
            rungs = ((part.rungs[place], place) for place in limits.rungs(part))
            found = (Point(rung.days, rung.value, (part.id, place)) for rung, place in rungs)
            return _unbeaten(point for point in found if point.days <= bound)
        key = _key(part, limits)
        reach, kept = self._kept.get(key, (-1.0, []))
        if reach < bound:
            kept = self._section(part, limits, bound)
            self._kept[key] = bound, kept
        return [point for point in kept if point.days <= bound]

    def _section(self, branch: Branch, limits: Limits, bound: float) -> list[Point]:
        below = [self.of(child, limits, bound) for child in branch.children]
        if not all(below):
            return []
        tried_in_full = prod(map(len, below)) <= MOST_TRIED and "two-ended" not in branch.scorer.properties
        keys = _parts_joined(branch) if branch.in_parts else None if tried_in_full else _two_ends(branch)
        least = limits.least.get(branch.id, 0.0) - REACH
        demands = branch.id in limits.least and "monotone" in branch.scorer.properties
        partials = [Partial(0.0, 0.0, inf, None)]
        for place, points in enumerate(below):
            self.work += len(partials) * len(points)
            partials = _joined(partials, points, (keys, place, bound))
            if len(partials) > MANY and place % A_WHILE == A_WHILE - 1 and demands:
                partials = _hopeful(branch, partials, (below[place + 1 :], least))
            partials = self._thin(partials) if keys else partials
        made = (self._point(branch, partial, limits) for partial in partials)
        return _unbeaten(point for point in made if point.value >= least)

    def _thin(self, partials: list[Partial]) -> list[Partial]:
        """At most so many, spread over all days, the cheapest and the best among them."""
        if len(partials) <= MOST_KEPT:
            return partials
        self.thinned = True
        best = max(partials, key=lambda one: (one.least, one.added))
        return [*partials[:: ceil(len(partials) / MOST_KEPT)], best]

    def _point(self, branch: Branch, partial: Partial, limits: Limits) -> Point:
        below = _chosen(partial)
        values = [point.value for point in below]
        value = branch.scorer.score(values, branch.weights, branch.ids) if branch.is_bounded else 0.0
        for place, cap in enumerate(branch.caps):
            if Hold(branch.id, place) in limits.held:
                value = min(value, cap.value)
        return Point(partial.days, value, below)


def _key(branch: Branch, limits: Limits) -> object:
    """The section, and the limits that say something about it."""
    return (
        branch.id,
        frozenset((leaf, limits.allowed[leaf]) for leaf in branch.leaves if leaf in limits.allowed),
        frozenset((one, limits.least[one]) for one in branch.branches if one in limits.least),
        frozenset(hold for hold in limits.held if hold.branch in branch.branches),
    )


def _joined(
    partials: Sequence[Partial], points: Sequence[Point], how: tuple[Keys | None, int, float]
) -> list[Partial]:
    """Every way so far with every point of the next child, without those that another way beats."""
    keys, place, bound = how
    found: list[Partial] = []
    for partial in partials:
        for point in points:
            days = round(partial.days + point.days, 6)
            if days <= bound:
                added, least = keys(partial, point, place) if keys else (0.0, 0.0)
                found.append(Partial(days, added, least, (partial, point)))
    return _undominated(found) if keys else found


def _hopeful(
    branch: Branch, partials: Sequence[Partial], rest: tuple[Sequence[Sequence[Point]], float]
) -> list[Partial]:
    """Those that come to what is demanded if all further children come as high as they can."""
    further, least = rest
    tops = [points[-1].value for points in further]
    score = branch.scorer.score

    def reaches(partial: Partial) -> bool:
        values = [*(point.value for point in _chosen(partial)), *tops]
        return score(values, branch.weights, branch.ids) >= least

    return [partial for partial in partials if reaches(partial)]


def _parts_joined(branch: Branch) -> Keys:
    """The two numbers that the scorer's parts come to; each child's are asked for once."""
    parts = branch.scorer.parts  # type: ignore[attr-defined]  # declared by `in-parts`
    weights = branch.weights
    known: dict[tuple[int, float], tuple[float, float]] = {}

    def keys(partial: Partial, point: Point, place: int) -> tuple[float, float]:
        found = known.get((place, point.value))
        if found is None:
            found = known[place, point.value] = parts(point.value, weights[place])
        return partial.added + found[0], min(partial.least, found[1])

    return keys


def _two_ends(branch: Branch) -> Keys:
    """What the section would come to with all further children at 0, and at 1."""
    whole, score = len(branch.ids), branch.scorer.score

    def keys(partial: Partial, point: Point, place: int) -> tuple[float, float]:
        values = [*(one.value for one in _chosen(partial)), point.value]
        rest = whole - len(values)
        low = score([*values, *[0.0] * rest], branch.weights, branch.ids)
        high = score([*values, *[1.0] * rest], branch.weights, branch.ids)
        return low, high

    return keys


def _chosen(partial: Partial) -> tuple[Point, ...]:
    found: list[Point] = []
    while partial.last is not None:
        partial, point = partial.last
        found.append(point)
    return tuple(reversed(found))


def _unbeaten(points: Iterable[Point]) -> list[Point]:
    best = -inf
    found: list[Point] = []
    for point in sorted(points, key=lambda one: (one.days, -one.value)):
        if point.value > best + SLACK:
            best = point.value
            found.append(point)
    return found


def _undominated(partials: Iterable[Partial]) -> list[Partial]:
    """Without those that another is no dearer than, and no worse in either number."""
    stairs = Stairs()
    return [
        one
        for one in sorted(partials, key=lambda one: (one.days, -one.added, -one.least))
        if stairs.take(one.added, one.least)
    ]


class Stairs:
    """The pairs seen so far that no other seen pair beats in both numbers."""

    def __init__(self) -> None:
        self._added: list[float] = []  # rising
        self._least: list[float] = []  # falling

    def take(self, added: float, least: float) -> bool:
        """Is this pair better in one number than each seen so far? Then it is remembered."""
        place = bisect_left(self._added, added - SLACK * abs(added))
        if place < len(self._added) and self._least[place] >= least - SLACK * abs(least):
            return False
        end = bisect_right(self._added, added)
        start = end
        while start and self._least[start - 1] <= least:
            start -= 1
        self._added[start:end] = [added]
        self._least[start:end] = [least]
        return True
