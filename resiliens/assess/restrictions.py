"""Restrictions on a way: rungs a question may be brought to, values sections must come to, caps held.

What a search takes on, one after the other. Not for where they come from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple, TypeAlias

from resiliens.assess.frame import Frame, Leaf
from resiliens.model.conditions import TOLERANCE


class Allow(NamedTuple):
    """A question may only be brought to these rungs."""

    leaf: str
    rungs: frozenset[int]


class AtLeast(NamedTuple):
    """A section must come to this value."""

    branch: str
    value: float


class Hold(NamedTuple):
    """A cap is taken to hold: nothing is done to lift it."""

    branch: str
    cap: int


Restriction: TypeAlias = Allow | AtLeast | Hold
Way: TypeAlias = tuple[Restriction, ...]


@dataclass(frozen=True, slots=True)
class Limits:
    """All restrictions that a search has taken on so far."""

    allowed: Mapping[str, frozenset[int]] = field(default_factory=dict)
    least: Mapping[str, float] = field(default_factory=dict)
    held: frozenset[Hold] = frozenset()

    def narrowed(self, way: Iterable[Restriction]) -> Limits | None:
        """With these restrictions as well; None where a question has no rung left."""
        allowed, least, held = dict(self.allowed), dict(self.least), set(self.held)
        for one in way:
            match one:
                case Allow(leaf, rungs):
                    allowed[leaf] = allowed.get(leaf, rungs) & rungs
                    if not allowed[leaf]:
                        return None
                case AtLeast(branch, value):
                    least[branch] = max(least.get(branch, 0.0), value)
                case Hold():
                    held.add(one)
        return Limits(allowed, least, frozenset(held))

    def rungs(self, leaf: Leaf) -> Iterator[int]:
        """The rungs that are left to a question, lowest first."""
        left = self.allowed.get(leaf.id)
        return (rung for rung in range(len(leaf.rungs)) if left is None or rung in left)


def with_goal(limits: Limits, frame: Frame, goal: tuple[str, float]) -> Limits | None:
    """The limits with a node brought to a value; None where its question has no such rung."""
    address, value = goal
    leaf = frame.leaves.get(address)
    if leaf is not None:
        enough = frozenset(
            place for place, rung in enumerate(leaf.rungs) if rung.value >= value - TOLERANCE
        )
        return limits.narrowed((Allow(address, enough),)) if enough else None
    if address in frame.branches:
        return limits.narrowed((AtLeast(address, value),))
    return limits if (frame.low_now(address) or 0.0) >= value - TOLERANCE else None


def only(limits: Limits, frame: Frame, leaves: Iterable[str]) -> Limits:
    """The limits with every other question held where it is."""
    kept = frozenset(leaves)
    still = {address: frozenset((0,)) for address in frame.leaves if address not in kept}
    return replace(limits, allowed={**limits.allowed, **still})
