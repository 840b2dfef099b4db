"""Step by step towards goals, always the step that gains most a day, then taking back what was not needed.

Works with any scorer and any condition, since every step is tried; promises no fewest days. Also gives the
exact search a first bound.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol, Self

from resiliens.assess.frame import Branch, Frame, Leaf, Still, days_of
from resiliens.assess.frontiers import REACH
from resiliens.assess.restrictions import Limits

SMALL = 1e-12


class Tried(Protocol):
    """Where a setting leads, whoever works it out."""

    setting: dict[str, int]

    def low(self, address: str) -> float:
        """The low end of a node."""
        ...

    def moved(self, leaf: str, rung: int) -> Self:
        """The same with one more move."""
        ...


class Problem(NamedTuple):
    """What to reach: nodes and the values they are to come to, within limits."""

    frame: Frame
    goals: Mapping[str, float]
    limits: Limits

    def missing(self, tried: Tried) -> float:
        """How much all goals together lack; 0 where all are reached."""
        lacks = (value - tried.low(address) for address, value in self.goals.items())
        return sum(lack for lack in lacks if lack > REACH)


def greedy(problem: Problem, start: Tried) -> Tried | None:
    """A setting that reaches the goals; None where even the highest rungs do not."""
    tried = _allowed(problem, start)
    if tried is None:
        return None
    missing = problem.missing(tried)
    while missing > 0:
        following = _best_step(problem, tried, missing) or _best_block(problem, tried, missing)
        if following is None:
            return None
        tried = following
        missing = problem.missing(tried)
    return _without_surplus(problem, tried)


def _allowed(problem: Problem, start: Tried) -> Tried | None:
    """The lowest rungs that the limits leave."""
    tried = start
    for leaf in problem.frame.leaves.values():
        lowest = next(problem.limits.rungs(leaf), None)
        if lowest is None:
            return None
        if lowest != tried.setting.get(leaf.id, 0):
            tried = tried.moved(leaf.id, lowest)
    return tried


def _next_rung(problem: Problem, tried: Tried, leaf: Leaf) -> int | None:
    """The next rung up that is allowed and better; of several of one value the cheapest."""
    now = tried.setting.get(leaf.id, 0)
    value = leaf.rungs[now].value
    higher = (rung for rung in problem.limits.rungs(leaf) if leaf.rungs[rung].value > value + SMALL)
    return next(higher, None)


def _best_step(problem: Problem, tried: Tried, missing: float) -> Tried | None:
    best, found = 0.0, None
    for leaf in problem.frame.leaves.values():
        rung = _next_rung(problem, tried, leaf)
        if rung is None:
            continue
        after = tried.moved(leaf.id, rung)
        gain = missing - problem.missing(after)
        days = leaf.rungs[rung].days - leaf.rungs[tried.setting.get(leaf.id, 0)].days
        if gain > SMALL and gain / max(days, SMALL) > best:
            best, found = gain / max(days, SMALL), after
    return found


def _best_block(problem: Problem, tried: Tried, missing: float) -> Tried | None:
    """Where no step alone helps: several together. Those tied at the lowest of a section, else all of it."""
    best, found, fallback = 0.0, None, None
    for branch in problem.frame.branches.values():
        for block in (_lowest(branch, tried), tuple(_leaves(branch))):
            after = _raised(problem, tried, block)
            if after is None:
                continue
            gain = missing - problem.missing(after)
            days = days_of(problem.frame, after.setting) - days_of(problem.frame, tried.setting)
            if gain > SMALL and gain / max(days, SMALL) > best:
                best, found = gain / max(days, SMALL), after
            fallback = after
    return found or fallback


def _raised(problem: Problem, tried: Tried, block: Iterable[Leaf]) -> Tried | None:
    after = tried
    for leaf in block:
        rung = _next_rung(problem, after, leaf)
        if rung is not None:
            after = after.moved(leaf.id, rung)
    return None if after is tried else after


def _lowest(branch: Branch, tried: Tried) -> tuple[Leaf, ...]:
    """The questions that hold a section at its lowest child, all the way down."""
    lows = [
        child.low if isinstance(child, Still) else tried.low(child.id) for child in branch.children
    ]
    found: list[Leaf] = []
    for child, low in zip(branch.children, lows, strict=True):
        if isinstance(child, Still) or low > min(lows) + REACH:
            continue
        found += [child] if isinstance(child, Leaf) else _lowest(child, tried)
    return tuple(found)


def _leaves(branch: Branch) -> Iterator[Leaf]:
    for child in branch.children:
        if isinstance(child, Leaf):
            yield child
        elif isinstance(child, Branch):
            yield from _leaves(child)


def _without_surplus(problem: Problem, tried: Tried) -> Tried:
    """Each question as low as the goals allow, the dearest first."""
    leaves = problem.frame.leaves
    dearest = sorted(tried.setting.items(), key=lambda pair: -leaves[pair[0]].rungs[pair[1]].days)
    for address, rung in dearest:
        for lower in problem.limits.rungs(leaves[address]):
            if leaves[address].rungs[lower].days >= leaves[address].rungs[rung].days:
                continue
            after = tried.moved(address, lower)
            if problem.missing(after) <= 0:
                tried = after
                break
    return tried
