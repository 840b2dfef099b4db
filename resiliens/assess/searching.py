"""The search behind a plan, best first: choices where needs and caps bind what frontiers take one by one.

The best setting without regard to needs and caps is a bound; where it breaks one of them, the search goes
on with each way to mend that. What it may cost is limited; `is_sure` says whether that was enough.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from heapq import heappop, heappush
from itertools import count

from resiliens.assess.clauses import Clauses
from resiliens.assess.frame import Branch, Frame, Leaf, Setting, days_of
from resiliens.assess.frontiers import REACH, SLACK, Frontiers, Point
from resiliens.assess.restrictions import Limits, Way
from resiliens.assess.truth import is_enough, trial

MOST_CHOICES = 400
MOST_WORK = 2_000_000  # ways looked at in frontiers


class Search:
    """What both searches share: the restrictions that hold, and how long to go on."""

    def __init__(self, frame: Frame, clauses: Clauses, frontiers: Frontiers) -> None:
        self.frame, self.clauses, self.frontiers = frame, clauses, frontiers
        self.gave_up = False
        self._choices = 0
        self._before = frontiers.work

    @property
    def is_sure(self) -> bool:
        """Was every way looked at that could be better?"""
        return not self.gave_up and not self.frontiers.thinned

    def goes_on(self) -> bool:
        """Is there more to look at, and still time for it?"""
        self._choices += 1
        if self._choices <= MOST_CHOICES and self.frontiers.work - self._before <= MOST_WORK:
            return True
        self.gave_up = True
        return False

    def tops(self, limits: Limits, bound: float) -> Iterator[tuple[frozenset[str], list[Point]]]:
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


class CheapestSearch(Search):
    """The fewest days that bring nodes to values. `best` is the cheapest setting known to do so."""

    def __init__(
        self, parts: tuple[Frame, Clauses, Frontiers], goals: Mapping[str, float], best: Setting | None
    ) -> None:
        super().__init__(*parts)
        self.goals = goals
        self.best = best
        self.bound = float("inf") if best is None else days_of(self.frame, best)

    def run(self, limits: Limits) -> Setting | None:
        """The cheapest setting under limits that meets goals and clauses; None where none was found."""
        order = count()
        waiting: list[tuple[float, int, Setting, Limits]] = []

        def add(narrower: Limits | None) -> None:
            setting = None if narrower is None else self._relaxed(narrower)
            if setting is not None and narrower is not None:
                heappush(waiting, (days_of(self.frame, setting), next(order), setting, narrower))

        add(limits)
        while waiting and self.goes_on():
            days, _, setting, narrower = heappop(waiting)
            if self.best is not None and days >= self.bound - SLACK:
                break
            ways = self._mending(setting, narrower)
            self._note(setting if ways is None else self._mended(setting))
            for way in ways or ():
                add(narrower.narrowed(way))
        return self.best

    def _note(self, setting: Setting) -> None:
        """Keep a setting that meets everything, if it is the cheapest so far."""
        days = days_of(self.frame, setting)
        if (self.best is None or days < self.bound) and self._is_enough(setting):
            self.best, self.bound = setting, days

    def _mending(self, setting: Setting, limits: Limits) -> list[Way] | None:
        """The ways to go on from a setting that breaks something; None where it breaks nothing."""
        ways = self.clauses.broken_need(setting)
        if ways:
            return ways
        if self._is_enough(setting):
            return None
        return self.clauses.broken_cap(self.frame.standing(setting), limits.held)

    def _mended(self, setting: Setting) -> Setting:
        """The setting with everything that its measures need: dearer than it had to be, perhaps."""
        mended = dict(setting)
        for _ in range(len(self.clauses.needs) + 1):
            clause = self.clauses.first_broken(mended)
            if clause is None:
                break
            leaf = self.frame.leaves[clause.other]
            enough = [rung for rung in self.clauses.start.rungs(leaf) if rung in clause.others]
            if not enough:
                break
            mended[clause.other] = min(enough, key=lambda rung: leaf.rungs[rung].days)
        return mended

    def _is_enough(self, setting: Setting) -> bool:
        return is_enough(self.frame, self.clauses, (setting, self.goals))

    def _relaxed(self, limits: Limits) -> Setting | None:
        """The cheapest setting under limits, by the topmost sections that must come to something."""
        setting: dict[str, int] = {}
        for _, points in self.tops(limits, self.bound):
            if not points:
                return None
            setting.update(points[0].setting())
        return setting if days_of(self.frame, setting) <= self.bound + SLACK else None


class HighestSearch(Search):
    """The most that so many days bring one node to."""

    def run(self, part: Branch | Leaf, limits: Limits, days: float) -> Setting | None:
        """The best setting under limits; of equal ones that with the fewest days."""
        order = count()
        waiting: list[tuple[float, float, int, Setting, Limits]] = []

        def add(narrower: Limits | None) -> None:
            outside = None if narrower is None else self._outside(part, narrower, days)
            if outside is None or narrower is None:
                return
            points = self.frontiers.of(part, narrower, days - days_of(self.frame, outside))
            if points:
                setting = {**outside, **points[-1].setting()}
                spent = days_of(self.frame, setting)
                heappush(waiting, (-points[-1].value, spent, next(order), setting, narrower))

        add(limits)
        while waiting and self.goes_on():
            low, _, _, setting, narrower = heappop(waiting)
            ways = self.clauses.broken_need(setting)
            if not ways and trial(self.frame, setting).low(part.id) < -low - REACH:
                ways = self.clauses.broken_cap(self.frame.standing(setting), narrower.held)
                self.gave_up = self.gave_up or not ways
            if not ways:
                return setting
            for way in ways:
                add(narrower.narrowed(way))
        return None

    def _outside(self, part: Branch | Leaf, limits: Limits, days: float) -> Setting | None:
        """What the limits demand beside a part, the cheapest way; None where that takes too many days."""
        inside = part.leaves if isinstance(part, Branch) else frozenset((part.id,))
        setting: dict[str, int] = {}
        for top, points in self.tops(limits, days):
            if top <= inside:
                continue
            if top & inside:  # a section above the part: what it costs cannot be told apart
                self.gave_up = True
                return None
            if not points:
                return None
            setting.update(points[0].setting())
        return setting if days_of(self.frame, setting) <= days + SLACK else None
