"""The cheapest way to goals, and the best that so many days buy, in one frame.

Asks the search, starts it with a way found step by step, and says whether the answer is certain. Source:
scoring document, section 4.2.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from resiliens.assess.clauses import Clauses
from resiliens.assess.frame import Branch, Frame, Setting, days_of, tidy
from resiliens.assess.frontiers import Frontiers
from resiliens.assess.greedy import Problem, greedy
from resiliens.assess.restrictions import Limits, only, with_goal
from resiliens.assess.searching import CheapestSearch, HighestSearch
from resiliens.assess.truth import is_enough, trial
from resiliens.model.plan import AS_WRITTEN, OwnFigures


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
        self._parts = frame, self.clauses, Frontiers()

    def cheapest(self, goals: Mapping[str, float]) -> Found | None:
        """The setting with the fewest days that brings each node to its value; None where none does."""
        limits: Limits | None = self.clauses.start
        for goal in goals.items():
            limits = None if limits is None else with_goal(limits, self.frame, goal)
        if limits is None:
            return None
        search = CheapestSearch(self._parts, goals, self._guess(goals, limits))
        setting = search.run(limits)
        if setting is None:
            return None
        return Found(self._lean(setting, goals), self._is_exact(goals) and search.is_sure)

    def best_within(self, node: str, days: float, leaves: frozenset[str] | None = None) -> Found:
        """The setting of at most so many days that brings a node highest, with the fewest days of those.

        `leaves`: only these questions may move.
        """
        part = self.frame.part(node)
        if part is None:
            return Found({}, True)
        limits = self.clauses.start if leaves is None else only(self.clauses.start, self.frame, leaves)
        search = HighestSearch(*self._parts)
        setting = search.run(part, limits, days) or {}
        reached = trial(self.frame, setting).low(node)
        return Found(self._lean(setting, {node: reached}), self._is_exact({node: 0.0}) and search.is_sure)

    def is_enough(self, setting: Setting, goals: Mapping[str, float]) -> bool:
        """Does a setting reach the goals, and is everything done that it needs?"""
        return is_enough(self.frame, self.clauses, (setting, goals))

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
