"""An action plan out of answers: the way to the aims with the fewest own days, its measures with dates.

Ties together what the rooms beside it find (climbs, frame, cheapest, bottlenecks, ladder, schedule). Not to
be confused with `plans`, which are the questionnaire's tree made ready for folding. Words are made elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from resiliens.assess.bottlenecks import below, caps, no_further, not_known, together
from resiliens.assess.cheapest import Found, Planner
from resiliens.assess.fold import Fold, assess
from resiliens.assess.frame import Setting, days_of, frame_of
from resiliens.assess.heights import Heights
from resiliens.assess.instrument import Instrument
from resiliens.assess.ladder import gains_of, moves_of, offers, shown_sections
from resiliens.assess.schedule import scheduled
from resiliens.assess.tasks import tasks_of, unknown_themes
from resiliens.assess.truth import sheet_with
from resiliens.model.answers import Sheet
from resiliens.model.conditions import TOLERANCE
from resiliens.model.plan import AS_WRITTEN, Aim, FindOut, Goal, Hindrance, OwnFigures, Plan
from resiliens.model.result import QuestionResult, Result, SectionResult


@dataclass(frozen=True, slots=True)
class Wish:
    """What is wished for: goals (none: those of the answers file, else proposals), and at most so many days.

    `own` are the company's own figures for measures.
    """

    goals: tuple[Goal, ...] = ()
    days: float | None = None
    own: OwnFigures = AS_WRITTEN


def make_plan(sheet: Sheet, instrument: Instrument, wish: Wish, *, today: date) -> Plan:
    """The plan for one sheet. Raises what a scorer raises."""
    return _Planning(sheet, instrument, (wish, today)).plan()


def goals_for_step(result: Result, step: int) -> tuple[Goal, ...]:
    """One step for all: the whole where it shows a score, else each section on top that shows one."""
    if result.total is not None:
        return (Goal(result.total.id, step),)
    return tuple(
        Goal(node.id, step) for node in result.sections
        if isinstance(node, SectionResult) and node.level is not None
    )


def proposed_goals(sheet: Sheet, result: Result) -> tuple[Goal, ...]:
    """The targets of the answers file; without any, those of the themes that the report puts first, at least
    up to what the law appears to require."""
    if sheet.targets:
        return tuple(Goal(address, step) for address, step in sheet.targets.items())
    targets = {node.id: node.target or 0 for node in _questions(result.sections)}
    for floor in result.findings.floors:
        if floor.kind == "below":
            targets[floor.id] = max(targets[floor.id], floor.step)
    themes = dict.fromkeys(one.question for one in result.suggestions if one.first)
    return tuple(Goal(theme, targets[theme], True) for theme in themes)


def _questions(nodes: tuple[SectionResult | QuestionResult, ...]) -> Iterator[QuestionResult]:
    for node in nodes:
        if isinstance(node, QuestionResult):
            yield node
        else:
            yield from _questions(node.children)


class _Planning:
    """One plan being made."""

    def __init__(self, sheet: Sheet, instrument: Instrument, wish: tuple[Wish, date]) -> None:
        self.sheet, self.instrument = sheet, instrument
        self.wish, self.today = wish
        self.result = assess(sheet, instrument, today=self.today)
        self.fold = Fold(sheet, instrument)
        self.fold.section(self.fold.tree.root)
        self.root = self.fold.tree.root.id
        self.heights = Heights(self.fold.tree)
        self.frame = frame_of(self.fold, self.wish.own)
        self.planner = Planner(self.frame, self.wish.own)

    def plan(self) -> Plan:
        goals = self.wish.goals
        if not goals and self.wish.days is None:
            goals = proposed_goals(self.sheet, self.result)
        focus = goals[0].node if len(goals) == 1 else self.root
        found = self._way(goals, focus)
        aims = tuple(self._aims(goals, found.setting))
        ladder, ladder_exact = offers(self.planner, focus if focus in self.fold.tree.sections else self.root)
        tasks = tasks_of(self.frame, found.setting, (self.result, self.wish.own, self.today))
        return Plan(
            company=self.sheet.company.name,
            questionnaire=self.instrument.questionnaire.id,
            version=self.instrument.questionnaire.version,
            date=self.today,
            aims=aims,
            budget=self.wish.days,
            exact=found.exact,
            is_proposal=not self.wish.goals and all(goal.is_proposal for goal in goals),
            tasks=scheduled(list(tasks), self.today, self.wish.own.begins),
            moves=moves_of(self.frame, found.setting),
            find_out=tuple(self._find_out(goals)),
            gains=tuple(gains_of(self.frame, found.setting, shown_sections(self.frame, focus))),
            hindrances=(*self._left_below_floors(found.setting), *self._hindrances(goals, aims)),
            ladder=ladder,
            ladder_exact=ladder_exact,
        )

    def _way(self, goals: tuple[Goal, ...], focus: str) -> Found:
        """To all goals, each as far as it can be reached, and no further than the days allow.

        `focus`: what the days should show in where they do not reach: the one goal, else the whole.
        """
        days = self.wish.days
        if not goals:
            return self.planner.best_within(self.root, days or 0.0)
        found = self.planner.cheapest({goal.node: self._score(goal) for goal in goals})
        if found is None:
            wanted = {goal.node: value for goal in goals if (value := self._within_reach(goal)) is not None}
            found = self.planner.cheapest(wanted) or Found({}, exact=False)
        if days is None or days_of(self.frame, found.setting) <= days:
            return found
        leaves = frozenset(plan.id for plan in below(self.planner, tuple(goal.node for goal in goals)))
        return self.planner.best_within(focus, days, leaves)

    def _score(self, goal: Goal) -> float:
        return self.heights.score_of(goal.node, goal.step)

    def _within_reach(self, goal: Goal) -> float | None:
        """The score of the highest step up to the goal that can be reached; None where that is no rise."""
        now = self.heights.level(self.fold, goal.node)
        for level in reversed(self.heights.levels(goal.node)):
            if level.number > goal.step:
                continue
            if now is None or level.number <= now.number:
                return None
            score = self.heights.score_of(goal.node, level.number)
            if self.planner.cheapest({goal.node: score}) is not None:
                return score
        return None

    def _aims(self, goals: tuple[Goal, ...], setting: Setting) -> Iterator[Aim]:
        after = Fold(sheet_with(self.frame, setting), self.instrument)
        after.section(after.tree.root)
        for goal in goals:
            levels = {level.number: level for level in self.heights.levels(goal.node)}
            yield Aim(
                node=goal.node, title=self.heights.title(goal.node),
                node_is_theme=goal.node in self.fold.tree.questions,
                step=levels[goal.step], is_proposal=goal.is_proposal,
                before=self.heights.level(self.fold, goal.node), after=self.heights.level(after, goal.node),
            )  # fmt: skip

    def _find_out(self, goals: tuple[Goal, ...]) -> Iterator[FindOut]:
        """Below what the company chose; where it chose nothing, in the whole."""
        chosen = tuple(goal.node for goal in goals if not goal.is_proposal)
        return unknown_themes(self.frame, below(self.planner, chosen or (self.root,)), self.today)

    def _left_below_floors(self, setting: Setting) -> Iterator[Hindrance]:
        """The themes under a legal floor that the plan does not bring up to it."""
        left: dict[str, None] = {}
        for floor in self.result.findings.floors:
            if floor.kind != "below":
                continue
            leaf = self.frame.leaves.get(floor.id)
            reached = leaf is not None and leaf.rungs[setting.get(floor.id, 0)].value
            if not reached or reached < self._score(Goal(floor.id, floor.step)) - TOLERANCE:
                left[self.heights.title(floor.id)] = None
        if left:
            yield Hindrance("floor", tuple(left))

    def _hindrances(self, goals: tuple[Goal, ...], aims: tuple[Aim, ...]) -> Iterator[Hindrance]:
        """Why it is not as simple as taking one theme at a time."""
        for node in tuple(goal.node for goal in goals) or (self.root,):
            stuck = together(self.planner, node)
            if stuck is not None:
                yield stuck
            yield from caps(self.planner, node)
        missed = tuple(aim.node for aim in aims if not aim.is_reached)
        if missed and self.wish.days is None:
            yield from not_known(self.planner, missed)
            yield from no_further(self.planner, missed, self.wish.own)
