"""The cheapest way to goals, and the best that so many days buy: frontiers, and choices where they are bound.

Best first: the cheapest way without regard to needs and caps is a bound; where it breaks one of them, the
search goes on with each way to mend that. Source: scoring document, section 4.2.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import count
from math import inf

from resiliens.assess.clauses import Clauses, Limits, Way, only, with_goal
from resiliens.assess.frame import Branch, Frame, Leaf, Setting, Still, days_of, tidy
from resiliens.assess.frontiers import REACH, SLACK, Frontiers, Point
from resiliens.assess.greedy import Problem, greedy
from resiliens.assess.truth import trial
from resiliens.model.plan import AS_WRITTEN, OwnFigures

MOST_CHOICES = 400
"""So many choices between needs and caps are followed up; beyond, the best found so far is approximate."""


@dataclass(frozen=True, slots=True)
class Found:
    """A setting, and whether it is certain that none is better."""

    setting: Setting
    exact: bool


class Planner:
    """Looks for ways in one frame. Frontiers are kept from one question to the next."""

    def __init__(self, frame: Frame, own: OwnFigures = AS_WRITTEN) -> None:
        self.frame = frame
        self.clauses = Clauses(frame, own)
        self.frontiers = Frontiers()

    def cheapest(self, goals: Mapping[str, float]) -> Found | None:
        """The setting with the fewest days that brings each node to its value; None where none does."""
        limits: Limits | None = self.clauses.start
        for goal in goals.items():
            limits = None if limits is None else with_goal(limits, self.frame, goal)
        if limits is None:
            return None
        guess = self._guess(goals, limits)
        bound = days_of(self.frame, guess) if guess is not None else inf
        search = _Search(self, goals)
        setting = search.run(limits, bound)
        if setting is None or bound < days_of(self.frame, setting) - SLACK:
            return None if guess is None else Found(self._lean(guess, goals), exact=False)
        return Found(self._lean(setting, goals), self._is_exact(goals) and not search.gave_up)

    def best_within(self, node: str, days: float, leaves: frozenset[str] | None = None) -> Found:
        """The setting of at most so many days that brings a node highest, with the fewest days of those.

        `leaves`: only these questions may move.
        """
        limits = self.clauses.start if leaves is None else only(self.clauses.start, self.frame, leaves)
        part = self.frame.part(node)
        if part is None:
            return Found({}, True)
        search = _Search(self, {})
        setting = search.highest(node, limits, days) or {}
        exact = self._is_exact({node: 0.0}) and not search.gave_up
        reached = trial(self.frame, setting).low(node)
        return Found(self._lean(setting, {node: reached}), exact)

    def highest(self, node: str) -> float:
        """The low end of a node with every question at its highest rung."""
        top = {address: len(leaf.rungs) - 1 for address, leaf in self.frame.leaves.items()}
        return trial(self.frame, top).low(node)

    def _lean(self, setting: Setting, goals: Mapping[str, float]) -> dict[str, int]:
        """Without moves that the goals do not need, though they cost nothing; in the order of addresses."""
        kept = tidy(setting)
        leaves = self.frame.leaves
        for address in sorted(kept, key=lambda one: -leaves[one].rungs[kept[one]].days):
            for lower in range(kept[address]):
                fewer = {**kept, address: lower}
                if days_of(self.frame, fewer) <= days_of(self.frame, kept) and self.is_enough(fewer, goals):
                    kept = fewer
                    break
        return tidy(kept)

    def is_enough(self, setting: Setting, goals: Mapping[str, float]) -> bool:
        """Does a setting reach the goals, and is everything done that it needs?"""
        if self.clauses.broken_need(setting):
            return False
        tried = trial(self.frame, setting)
        return all(tried.low(node) >= value - 2 * REACH for node, value in goals.items())

    def _guess(self, goals: Mapping[str, float], limits: Limits) -> Setting | None:
        """A setting found step by step that meets everything; None where none was found."""
        for _ in range(len(self.clauses.needs) + 1):
            wanted = {**limits.least, **goals}
            tried = greedy(Problem(self.frame, wanted, limits), trial(self.frame, {}))
            if tried is None:
                return None
            ways = self.clauses.broken_need(tried.setting)
            if not ways:
                return tried.setting
            narrowed = next(filter(None, (limits.narrowed(way) for way in ways)), None)
            if narrowed is None:
                return None
            limits = narrowed
        return None

    def _is_exact(self, goals: Mapping[str, float]) -> bool:
        """Do all sections that count for these goals promise enough, and are all clauses choices?"""
        concerned = {
            address
            for node in goals if isinstance(branch := self.frame.part(node), Branch)
            for address in branch.branches
        }
        return (
            self.frame.is_settled
            and self.clauses.complete
            and all(self.frame.branches[address].in_parts for address in concerned)
        )


class _Search:
    """One search, best first."""

    def __init__(self, planner: Planner, goals: Mapping[str, float]) -> None:
        self.planner = planner
        self.frame, self.clauses, self.frontiers = planner.frame, planner.clauses, planner.frontiers
        self.goals = goals
        self.gave_up = False

    def run(self, limits: Limits, bound: float) -> Setting | None:
        """The cheapest setting under limits that meets goals and clauses."""
        order = count()
        waiting: list[tuple[float, int, Setting, Limits]] = []

        def add(narrower: Limits | None) -> None:
            setting = None if narrower is None else self._relaxed(narrower, bound)
            if setting is not None and narrower is not None:
                heappush(waiting, (days_of(self.frame, setting), next(order), setting, narrower))

        add(limits)
        for _ in range(MOST_CHOICES):
            if not waiting:
                return None
            _, _, setting, narrower = heappop(waiting)
            ways = self._mending(setting, narrower)
            if ways is None:
                return setting
            for way in ways:
                add(narrower.narrowed(way))
        self.gave_up = True
        return None

    def highest(self, node: str, limits: Limits, days: float) -> Setting | None:
        """The setting of at most so many days that brings a node highest."""
        part = self.frame.part(node)
        assert part is not None and not isinstance(part, Still)  # noqa: S101  # asked for by `best_within`
        order = count()
        waiting: list[tuple[float, float, int, Setting, Limits]] = []

        def add(narrower: Limits | None) -> None:
            outside = None if narrower is None else self._outside(part, narrower, days)
            if outside is None or narrower is None:
                return
            points = self.frontiers.of(part, narrower, days - days_of(self.frame, outside))
            if points:
                best = points[-1]
                setting = {**outside, **best.setting()}
                spent = days_of(self.frame, setting)
                heappush(waiting, (-best.value, spent, next(order), setting, narrower))

        add(limits)
        for _ in range(MOST_CHOICES):
            if not waiting:
                return None
            low, _, _, setting, narrower = heappop(waiting)
            ways = self.clauses.broken_need(setting)
            if not ways and trial(self.frame, setting).low(node) < -low - REACH:
                ways = self.clauses.broken_cap(self.frame.standing(setting), narrower.held)
                if not ways:
                    self.gave_up = True
            if not ways:
                return setting
            for way in ways:
                add(narrower.narrowed(way))
        self.gave_up = True
        return None

    def _outside(self, part: Branch | Leaf, limits: Limits, days: float) -> Setting | None:
        """What the limits demand beside a part, the cheapest way; None where that takes too many days."""
        inside = part.leaves if isinstance(part, Branch) else frozenset((part.id,))
        setting: dict[str, int] = {}
        for top, points in self._tops(limits, days):
            if top <= inside:
                continue
            if top & inside:  # a section above the part: what it costs cannot be told apart
                self.gave_up = True
                return None
            if not points:
                return None
            setting.update(points[0].setting())
        return setting if days_of(self.frame, setting) <= days + SLACK else None

    def _mending(self, setting: Setting, limits: Limits) -> list[Way] | None:
        """The ways to go on from a setting that breaks something; None where it breaks nothing."""
        ways = self.clauses.broken_need(setting)
        if ways:
            return ways
        if self.planner.is_enough(setting, self.goals):
            return None
        return self.clauses.broken_cap(self.frame.standing(setting), limits.held)

    def _relaxed(self, limits: Limits, bound: float) -> Setting | None:
        """The cheapest setting under limits, by the topmost sections that must come to something."""
        setting: dict[str, int] = {}
        for _, points in self._tops(limits, bound):
            if not points:
                return None
            setting.update(points[0].setting())
        days = days_of(self.frame, setting)
        return setting if days <= bound + SLACK else None

    def _tops(self, limits: Limits, bound: float) -> Iterator[tuple[frozenset[str], list[Point]]]:
        """The topmost sections that must come to something, and the other questions that may not stay: which
        questions each holds, and its frontier."""
        covered: set[str] = set()
        for address, branch in self.frame.branches.items():
            if address in limits.least and not self._is_inside(address, limits):
                covered |= branch.leaves
                yield branch.leaves, self.frontiers.of(branch, limits, bound)
        for address, leaf in self.frame.leaves.items():
            if address in limits.allowed and address not in covered:
                yield frozenset((address,)), self.frontiers.of(leaf, limits, bound)

    def _is_inside(self, address: str, limits: Limits) -> bool:
        above = self.frame.above.get(address)
        while above is not None:
            if above.id in limits.least:
                return True
            above = self.frame.above.get(above.id)
        return False
