"""The folded tree as a plan sees it: what stands still, what can move, and where a setting would lead.

A setting names for some questions the answer they are brought to. Which children apply, and what they
weigh, is as it is now. Looks for nothing itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from resiliens.assess.climbs import Rung, climb
from resiliens.assess.company import known
from resiliens.assess.fold import Fold
from resiliens.assess.plans import CapPlan, QuestionPlan, SectionPlan
from resiliens.model.answers import NotApplicable
from resiliens.model.conditions import Absent, Condition, Fact, Truth, comparisons, judge
from resiliens.model.plan import AS_WRITTEN, OwnFigures
from resiliens.model.result import QuestionResult, Score
from resiliens.model.scale import Scale

if TYPE_CHECKING:
    from resiliens_scoring.protocol import Scorer

Setting: TypeAlias = Mapping[str, int]
"""The rung to which a question is brought, by address; a question that is not named stays."""


class Still(NamedTuple):
    """A child that no measure moves."""

    low: float
    high: float


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """A question that can be brought higher; `rungs[0]` is its present answer."""

    id: str
    rungs: tuple[Rung, ...]
    scale: Scale


@dataclass(frozen=True, slots=True, eq=False)
class Branch:
    """A section of which something can move. The columns run side by side over the children that apply."""

    id: str
    ids: tuple[str, ...]
    weights: tuple[float, ...]
    children: tuple[Part, ...]
    scorer: Scorer
    is_bounded: bool  # the low end follows from the low ends below: the scorer says so, or nothing is open
    caps: tuple[CapPlan, ...]
    scale: Scale
    leaves: frozenset[str]  # addresses of the questions below that can move
    branches: frozenset[str]  # addresses of this section and those below

    @property
    def in_parts(self) -> bool:
        """Does the scorer promise what an exact plan needs?"""
        return {"monotone", "in-parts"} <= self.scorer.properties and self.is_bounded


Part: TypeAlias = Branch | Leaf | Still


@dataclass(frozen=True, eq=False)
class Frame:
    """A whole tree. `is_settled`: a setting changes nothing but answers, neither who is asked nor weights."""

    fold: Fold
    leaves: Mapping[str, Leaf]
    branches: Mapping[str, Branch]
    is_settled: bool
    above: Mapping[str, Branch] = field(default_factory=dict)  # the section that holds a node

    @cached_property
    def has_caps(self) -> bool:
        """Can a score hang on what is not below it?"""
        return any(branch.caps for branch in self.branches.values())

    def standing(self, setting: Setting) -> Standing:
        """Where every node would stand."""
        return Standing(self, dict(setting))

    def part(self, address: str) -> Branch | Leaf | None:
        """A node that can move, by its address."""
        return self.branches.get(address) or self.leaves.get(address)

    def low_now(self, address: str) -> float | None:
        """The low end of a node as it stands; None where nothing counts."""
        score = self.fold.folded[address].score
        return None if score is None else score.low


def frame_of(fold: Fold, own: OwnFigures = AS_WRITTEN) -> Frame:
    """The frame of a sheet that was folded to the root."""
    framer = _Framer(fold, own)
    framer.section(fold.tree.root)
    above = {child: branch for branch in framer.branches.values() for child in branch.ids}
    return Frame(fold, framer.leaves, framer.branches, framer.is_settled(), above)


class _Framer:
    def __init__(self, fold: Fold, own: OwnFigures) -> None:
        self.fold, self.own = fold, own
        self.leaves: dict[str, Leaf] = {}
        self.branches: dict[str, Branch] = {}

    def section(self, plan: SectionPlan) -> Part:
        ids: list[str] = []
        weights: list[float] = []
        children: list[Part] = []
        for child in plan.children:
            folded = self.fold.folded[child.id]
            if folded.low is None or folded.high is None or folded.weight <= 0:
                continue
            ids.append(child.id)
            weights.append(folded.weight)
            children.append(
                self.section(child) if isinstance(child, SectionPlan) else self.question(child)
            )
        moving = [part for part in children if not isinstance(part, Still)]
        if not moving:
            return self._still(plan)
        inner = [part for part in moving if isinstance(part, Branch)]
        is_bounded = plan.bounded or not any(map(_is_open, children))
        branch = self.branches[plan.id] = Branch(
            plan.id, tuple(ids), tuple(weights), tuple(children), plan.scorer, is_bounded, plan.caps,
            plan.section.scale,
            frozenset(part.id for part in moving if isinstance(part, Leaf)).union(*(p.leaves for p in inner)),
            frozenset((plan.id,)).union(*(part.branches for part in inner)),
        )
        return branch

    def question(self, plan: QuestionPlan) -> Part:
        result = self.fold.folded[plan.id].result
        rungs = climb(plan, result, self.own) if isinstance(result, QuestionResult) else ()
        if len(rungs) < 2:
            return self._still(plan)
        leaf = self.leaves[plan.id] = Leaf(plan.id, rungs, plan.question.scale)
        return leaf

    def _still(self, plan: SectionPlan | QuestionPlan) -> Still:
        folded = self.fold.folded[plan.id]
        return Still(0.0 if folded.low is None else folded.low, 1.0 if folded.high is None else folded.high)

    def is_settled(self) -> bool:
        """Nothing that can move decides whether a question is asked, and no weight is open."""
        moving = self.leaves.keys() | self.branches.keys()
        read = {one.address for when in self._deciding() for one in comparisons(when)}
        return not self.fold.moving and moving.isdisjoint(read)

    def _deciding(self) -> Iterator[Condition]:
        """The conditions that decide whether a question counts."""
        for plan in self.fold.tree.order:
            yield from (when for _, when in plan.gates)
            entry = self.fold.sheet.entries.get(plan.id)
            if entry is not None and isinstance(entry.answer, NotApplicable):
                yield from (floor.when for floor in plan.question.floors)


class Standing:
    """Where the nodes stand under a setting; also what conditions may read of it. Worked out when asked."""

    def __init__(self, frame: Frame, setting: dict[str, int]) -> None:
        self.frame = frame
        self.setting = setting
        self._found: dict[str, Score] = {}
        self._busy: set[str] = set()

    def low(self, address: str) -> float:
        """The low end of a node; 0 where nothing counts."""
        part = self.frame.part(address)
        return self.of(part).low if part is not None else self.frame.low_now(address) or 0.0

    def of(self, part: Part) -> Score:
        """The range of a part, caps included."""
        if isinstance(part, Still):
            return Score(part.low, part.high)
        found = self._found.get(part.id)
        if found is None:
            if isinstance(part, Leaf):
                value = part.rungs[self.setting.get(part.id, 0)].value
                found = Score(value, value)
            else:
                found = self._capped(part, self.uncapped(part))
            self._found[part.id] = found
        return found

    def uncapped(self, branch: Branch) -> Score:
        """The range of a section before its caps."""
        ends = [self.of(child) for child in branch.children]
        lows, highs = [one.low for one in ends], [one.high for one in ends]
        if lows != highs and not branch.is_bounded:
            return Score(0.0, 1.0)
        low = branch.scorer.score(lows, branch.weights, branch.ids)
        high = low if lows == highs else branch.scorer.score(highs, branch.weights, branch.ids)
        return Score(min(low, high), max(low, high))

    def _capped(self, branch: Branch, score: Score) -> Score:
        low, high = score.low, score.high
        for cap in branch.caps:
            truth = self.truth_of(cap)
            if truth is not Truth.FALSE:
                low = min(low, cap.value)
                high = min(high, cap.value) if truth is Truth.TRUE else high
        return Score(low, high)

    def truth_of(self, cap: CapPlan) -> Truth:
        """Does a cap hold under this setting?"""
        return judge(cap.when, self)

    def moved(self, leaf: str, rung: int) -> Standing:
        """The same with one more move. What does not hang on it is kept; a cap may hang on anything."""
        after = Standing(self.frame, {**self.setting, leaf: rung})
        if not self.frame.has_caps:
            after._found = dict(self._found)
            after._found.pop(leaf, None)
            for branch in self._over(leaf):
                after._found.pop(branch.id, None)
        return after

    def _over(self, address: str) -> Iterator[Branch]:
        branch = self.frame.above.get(address)
        while branch is not None:
            yield branch
            branch = self.frame.above.get(branch.id)

    def question(self, address: str) -> Fact:
        """The answer to a question, for conditions."""
        leaf = self.frame.leaves.get(address)
        if leaf is None:
            return self.frame.fold.question(address)
        return known(leaf.rungs[self.setting.get(address, 0)].answer)

    def node(self, address: str) -> tuple[float, float] | Absent:
        """A node's range in steps, for conditions."""
        part = self.frame.part(address)
        if part is None:
            return self.frame.fold.node(address)
        if address in self._busy:
            return Absent.OPEN
        self._busy.add(address)
        score = self.of(part)
        self._busy.discard(address)
        return part.scale.in_steps(score.low), part.scale.in_steps(score.high)


def _is_open(part: Part) -> bool:
    """Is something below not known, or may it become so by a cap?"""
    match part:
        case Still(low, high):
            return low != high
        case Branch(children=children, caps=caps):
            return bool(caps) or any(map(_is_open, children))
        case _:
            return False


def days_of(frame: Frame, setting: Setting) -> float:
    """Own days of all moves of a setting."""
    return sum(frame.leaves[address].rungs[rung].days for address, rung in setting.items())


def tidy(setting: Setting) -> dict[str, int]:
    """The setting without the questions that stay, in a fixed order of addresses."""
    return {address: setting[address] for address in sorted(setting) if setting[address]}

