"""How a condition can be made true or false by moving questions: each way a few restrictions.

For caps, which are lifted so. Not for judging conditions as they are.
"""

from __future__ import annotations

from itertools import product

from resiliens.assess.company import known
from resiliens.assess.frame import Branch, Frame, Leaf
from resiliens.assess.plans import in_value
from resiliens.assess.restrictions import Allow, AtLeast, Way
from resiliens.model.conditions import (
    TOLERANCE,
    Absent,
    AllOf,
    AnyOf,
    Compare,
    Condition,
    Fact,
    Not,
    Truth,
    judge,
)

MOST_WAYS = 64
"""Beyond so many ways to lift one cap it is looked at by trial only."""


def ways_to(condition: Condition, frame: Frame, *, wanted: Truth) -> list[Way] | None:
    """Every way to make a condition true or false; `[()]` where it is, `[]` where it cannot be.

    None where no restrictions can say it: a section that must not rise, or must stand at one step.
    """
    match condition:
        case Compare():
            return _compared(condition, frame, wanted)
        case Not(part):
            return ways_to(part, frame, wanted=~wanted)
        case AllOf(parts) | AnyOf(parts):
            all_needed = isinstance(condition, AllOf) == (wanted is Truth.TRUE)
            found = [ways_to(part, frame, wanted=wanted) for part in parts]
            return _all_of(found) if all_needed else _any_of(found)


def _all_of(parts: list[list[Way] | None]) -> list[Way] | None:
    if any(part == [] for part in parts):
        return []
    known_ways = [part for part in parts if part is not None]
    if len(known_ways) < len(parts):
        return None
    joined: list[Way] = [()]
    for ways in known_ways:
        joined = [(*one, *other) for one, other in product(joined, ways)]
        if len(joined) > MOST_WAYS:
            return None
    return joined


def _any_of(parts: list[list[Way] | None]) -> list[Way] | None:
    if any(part == [()] for part in parts):
        return [()]
    if any(part is None for part in parts):
        return None
    return [way for part in parts if part is not None for way in part]


def _compared(compare: Compare, frame: Frame, wanted: Truth) -> list[Way] | None:
    leaf = frame.leaves.get(compare.address)
    if leaf is not None:
        fitting = frozenset(
            place for place, rung in enumerate(leaf.rungs)
            if judge(compare, _One(leaf, place)) is wanted
        )
        if len(fitting) == len(leaf.rungs):
            return [()]
        return [(Allow(leaf.id, fitting),)] if fitting else []
    branch = frame.branches.get(compare.address)
    if branch is None:
        return [()] if judge(compare, frame.fold) is wanted else []
    return _of_section(compare, branch, wanted)


def _of_section(compare: Compare, branch: Branch, wanted: Truth) -> list[Way] | None:
    rises = (compare.operator, wanted) in (("below", Truth.FALSE), ("at-least", Truth.TRUE))
    if compare.operator == "answered":
        return [()] if bool(compare.operand) is (wanted is Truth.TRUE) else []
    if not rises or not isinstance(compare.operand, int | float):
        return None
    least = in_value(branch.scale, compare.operand)
    return [] if least > 1 + TOLERANCE else [(AtLeast(branch.id, least),)]


class _One:
    """One question at one rung, as a condition may read it."""

    def __init__(self, leaf: Leaf, rung: int) -> None:
        self.leaf, self.rung = leaf, leaf.rungs[rung]

    def question(self, address: str) -> Fact:
        return known(self.rung.answer)

    def node(self, address: str) -> tuple[float, float] | Absent:
        place = self.leaf.scale.in_steps(self.rung.value)
        return place, place
