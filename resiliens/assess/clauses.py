"""What binds questions together: measures that need others, and caps that hang on what can move.

Each is a clause: a setting that breaks it can be mended in one of several ways, each a few restrictions.
Not for finding the cheapest way; that is the search's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import product
from typing import NamedTuple, TypeAlias

from resiliens.assess.company import known
from resiliens.assess.frame import Branch, Frame, Leaf, Standing
from resiliens.assess.plans import CapPlan, QuestionPlan, in_value
from resiliens.assess.suggest import is_reached, owner_of, place_of
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
from resiliens.model.plan import OwnFigures
from resiliens.model.questions import Measure

MOST_WAYS = 64
"""Beyond so many ways to lift one cap it is looked at by trial only."""


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


class NeedClause(NamedTuple):
    """At these rungs of one question, another must be at one of those."""

    leaf: str
    rungs: frozenset[int]
    other: str
    others: frozenset[int]


class CapClause(NamedTuple):
    """A cap, and the ways to lift it; None where they cannot be put as restrictions."""

    hold: Hold
    cap: CapPlan
    lifts: tuple[Way, ...] | None


class Clauses:
    """All clauses of a frame, and the restrictions that hold from the start (`start`)."""

    def __init__(self, frame: Frame, own: OwnFigures) -> None:
        self.frame = frame
        self.needs: list[NeedClause] = []
        self.caps: list[CapClause] = []
        self._first: list[Restriction] = []
        for leaf in frame.leaves.values():
            self._bind(leaf, own)
        for branch in frame.branches.values():
            for place, cap in enumerate(branch.caps):
                self._cap(Hold(branch.id, place), cap)
        self.start = Limits().narrowed(self._first) or Limits()

    @property
    def complete(self) -> bool:
        """Can every clause be put as restrictions?"""
        return all(clause.lifts is not None for clause in self.caps)

    def allows(self, setting: Mapping[str, int]) -> bool:
        """Is everything done that a setting needs, and nothing moved that cannot be?"""
        if any(setting.get(leaf, 0) not in rungs for leaf, rungs in self.start.allowed.items()):
            return False
        return self.first_broken(setting) is None

    def first_broken(self, setting: Mapping[str, int]) -> NeedClause | None:
        """The first need that a setting does not meet."""
        at = setting.get
        return next((
            clause for clause in self.needs
            if at(clause.leaf, 0) in clause.rungs and at(clause.other, 0) not in clause.others
        ), None)  # fmt: skip

    def broken_need(self, setting: Mapping[str, int]) -> list[Way]:
        """The ways to mend the first need that a setting does not meet; none where it meets all."""
        clause = self.first_broken(setting)
        if clause is None:
            return []
        rest = frozenset(range(len(self.frame.leaves[clause.leaf].rungs))) - clause.rungs
        return [(Allow(clause.other, clause.others),), (Allow(clause.leaf, rest),)]

    def broken_cap(self, standing: Standing, held: frozenset[Hold]) -> list[Way]:
        """The ways to go on where a cap lowers a score and was not reckoned with; none where none does."""
        for hold, cap, lifts in self.caps:
            branch = self.frame.branches[hold.branch]
            if hold in held or standing.uncapped(branch).low <= cap.value + TOLERANCE:
                continue
            if standing.truth_of(cap) is not Truth.FALSE:
                return [(hold,), *(lifts or ())]
        return []

    def _bind(self, leaf: Leaf, own: OwnFigures) -> None:
        plan = self.frame.fold.tree.questions[leaf.id]
        users: dict[str, set[int]] = {}
        for place, rung in enumerate(leaf.rungs):
            for measure in rung.measures:
                for need in measure.needs if (leaf.id, measure.id) not in own.done else ():
                    users.setdefault(need, set()).add(place)
        for need, rungs in users.items():
            self._need(leaf, (need, frozenset(rungs)), plan)

    def _need(self, leaf: Leaf, use: tuple[str, frozenset[int]], plan: QuestionPlan) -> None:
        need, rungs = use
        owner = owner_of(self.frame.fold, need, plan)
        other = None if owner is None else self.frame.leaves.get(owner[0].id)
        others = frozenset(range(len(leaf.rungs))) - rungs
        if owner is None or other is None:
            if not is_reached(self.frame.fold, need, plan):
                self._first.append(Allow(leaf.id, others))
            return
        enough = frozenset(_reaching(other, owner))
        if other is leaf or not enough:
            self._first.append(Allow(leaf.id, others | (enough if other is leaf else frozenset())))
        elif len(enough) < len(other.rungs):
            self.needs.append(NeedClause(leaf.id, rungs, other.id, enough))

    def _cap(self, hold: Hold, cap: CapPlan) -> None:
        lifts = _ways(cap.when, self.frame, wanted=Truth.FALSE)
        if lifts == [()]:  # it never holds
            return
        if lifts == []:  # nothing that can move lifts it
            self._first.append(hold)
            return
        self.caps.append(CapClause(hold, cap, None if lifts is None else tuple(lifts)))


def _reaching(leaf: Leaf, owner: tuple[QuestionPlan, Measure]) -> Iterator[int]:
    """The rungs at which a question has reached what a measure of it leads to."""
    plan, measure = owner
    place = place_of(plan, measure)
    for number, rung in enumerate(leaf.rungs):
        if place is not None:
            if leaf.scale.in_steps(rung.value) >= place - TOLERANCE:
                yield number
        elif measure.to in (rung.answer if isinstance(rung.answer, tuple) else (rung.answer,)):
            yield number


def _ways(condition: Condition, frame: Frame, *, wanted: Truth) -> list[Way] | None:
    """Every way to make a condition true or false; `[()]` where it is, `[]` where it cannot be.

    None where no restrictions can say it: a section that must not rise, or must stand at one step.
    """
    match condition:
        case Compare():
            return _compared(condition, frame, wanted)
        case Not(part):
            return _ways(part, frame, wanted=~wanted)
        case AllOf(parts) | AnyOf(parts):
            all_needed = isinstance(condition, AllOf) == (wanted is Truth.TRUE)
            found = [_ways(part, frame, wanted=wanted) for part in parts]
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
