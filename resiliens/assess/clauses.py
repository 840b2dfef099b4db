"""What binds questions together: measures that need others, and caps that hang on what can move.

Each is a clause: a setting that breaks it can be mended in one of several ways, each a few restrictions.
Not for finding the cheapest way; that is the search's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from resiliens.assess.frame import Frame, Leaf, Standing
from resiliens.assess.lifting import ways_to
from resiliens.assess.plans import CapPlan, QuestionPlan
from resiliens.assess.restrictions import Allow, Hold, Limits, Restriction, Way
from resiliens.assess.suggest import is_reached, owner_of, place_of
from resiliens.model.conditions import TOLERANCE, Truth
from resiliens.model.plan import OwnFigures
from resiliens.model.questions import Measure


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
        lifts = ways_to(cap.when, self.frame, wanted=Truth.FALSE)
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
