"""Which measures come first for certain, and which might still come before them once the rest is answered.

The rule is that of `resiliens.assess.suggest`, tried on every answer that an open question can get. Errs on
one side only: what is called settled is settled. Proposes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from resiliens.assess.findings import hole_of, reaches
from resiliens.assess.fold import Fold
from resiliens.assess.leaves import leaf, proposed_target
from resiliens.assess.plans import QuestionPlan, threshold_of
from resiliens.assess.suggest import (
    A_THEME,
    NOTHING_FOUND,
    Found,
    Reason,
    ideas_of,
    is_reached,
    owner_of,
    rank_of,
)
from resiliens.assess.unsettled import NOBODY, Unsettled, asks_anew
from resiliens.model.answers import Entry, State, Value
from resiliens.model.conditions import Truth, judge
from resiliens.model.questions import Choice, Ladder, PlainValue, Question, YesNo
from resiliens.model.result import QuestionResult

_GROUPS: dict[Reason, int] = {"floor": 0, "hole": 1, "gap": 2}
_YES_NO = ("yes", "partly", "no")
SLACK = 1e-6
"""Added to the widest gap of a number: a step counts as reached a hair's breadth below its threshold."""


class Prospect(NamedTuple):
    """One measure that is proposed or might be, by where it would stand: they sort as proposals do."""

    group: int
    fall: float  # the rank, turned round
    question_place: int
    measure_place: int
    question: str
    measure: str


Branch: TypeAlias = tuple[Prospect, ...]
"""The measures that one answer brings."""


class Prospects:
    """The measures of one fold: those `certain` whatever is answered, and the `branches` of the rest.

    `branches` are by question; of one question only one branch can come true. `ticking`: can a ladder be
    ticked step by step, so that it shows a hole?
    """

    def __init__(self, fold: Fold, *, ticking: bool) -> None:
        fold.section(fold.tree.root)
        self.certain: list[Prospect] = []
        self.branches: dict[str, tuple[Branch, ...]] = {}
        self._fold = fold
        self._ticking = ticking
        self._left = Unsettled(fold)
        for place, plan in enumerate(fold.tree.order):
            if plan.question.measures and plan.question.scored:
                self._read(place, plan)

    def leading(self, most: int) -> list[Prospect]:
        """The first of those that are certain, at most two of a question."""
        found: list[Prospect] = []
        taken: dict[str, int] = {}
        for one in sorted(self.certain):
            if len(found) < most and taken.get(one.question, 0) < A_THEME:
                taken[one.question] = taken.get(one.question, 0) + 1
                found.append(one)
        return found

    def limit(self, most: int) -> Prospect | None:
        """What a measure has to come before to change the first ones; None where there is room for any."""
        leading = self.leading(most)
        return leading[-1] if len(leading) == most else None

    def gains(self, question: str, limit: Prospect | None) -> int:
        """How many measures that come before `limit` one answer to this question can bring, at most two."""
        counts = (sum(limit is None or one < limit for one in branch)
                  for branch in self.branches.get(question, ()))
        return min(max(counts, default=0), A_THEME)

    def owners(self, plan: QuestionPlan) -> Iterator[str]:
        """The questions whose measures those of this one need."""
        for measure in plan.question.measures:
            for need in measure.needs:
                owner = owner_of(self._fold, need, plan)
                if owner is not None:
                    yield owner[0].id

    def are_settled(self, most: int, answered: frozenset[str] = NOBODY) -> bool:
        """Can nothing change the first ones any more, once `answered` have their answers?

        Those answers can only bring measures in, never take a certain one away: they leave less room.
        """
        limit = self.limit(most)
        after = Unsettled(self._fold, answered) if answered else self._left
        contenders = (question for question in self.branches if self.gains(question, limit))
        return not any(self._hangs(self._fold.tree.questions[question], after) for question in contenders)

    def _hangs(self, plan: QuestionPlan, left: Unsettled) -> bool:
        """Can what this question brings still be one thing or another?"""
        result = self._fold.folded[plan.id].result
        answered = isinstance(result, QuestionResult) and result.state is State.ANSWERED
        floors = (floor for floor in plan.question.floors
                  if not (answered and isinstance(result, QuestionResult) and reaches(plan, floor, result)))
        return (
            left.question(plan.id)
            or any(left.condition(floor.when) for floor in floors)
            or any(self._waits(plan, measure.needs, left) for measure in plan.question.measures)
        )

    def _read(self, place: int, plan: QuestionPlan) -> None:
        result = self._fold.folded[plan.id].result
        if not isinstance(result, QuestionResult):
            return
        if result.state is State.ANSWERED:
            branches = list(self._branches(place, plan, result))
            if len(branches) == 1 and not self._hangs(plan, self._left):
                self.certain += branches[0]
            else:
                self.branches[plan.id] = tuple(branches)
        elif result.state in (State.UNANSWERED, State.PENDING) and self._left.question(plan.id):
            self.branches[plan.id] = tuple(self._open(place, plan))

    def _open(self, place: int, plan: QuestionPlan) -> Iterator[Branch]:
        """A branch for each answer that the question can still get."""
        target = self._fold.sheet.targets.get(plan.id)
        kept = self._fold.sheet.entries.get(plan.id, Entry())
        if self._fold.state(plan) is State.PENDING and not asks_anew(plan.question, kept):
            entries = [kept] if isinstance(kept.answer, Value) else []
        elif (values := values_of(plan.question)) is not None:
            entries = [Entry(Value(value)) for value in values]
        else:
            yield from self._widest(place, plan)
            return
        for entry in entries:
            result = leaf(plan, State.ANSWERED, entry, target=target).result
            if isinstance(result, QuestionResult):
                yield from self._branches(place, plan, result)

    def _branches(self, place: int, plan: QuestionPlan, result: QuestionResult) -> Iterator[Branch]:
        """What an answer brings: a branch for each way in which legal floors and ticks can turn out."""
        places = {measure.id: number for number, measure in enumerate(plan.question.measures)}
        for found in self._found(plan, result):
            reason, ideas, _ = ideas_of(plan, result, found)
            proposed = ((one.plain, one.needs) for one in ideas)
            yield tuple(
                Prospect(_GROUPS[reason], -one.rank, place, places[one.id], plan.id, one.id)
                for one, needs in proposed if self._may_be_met(plan, needs)
            )

    def _found(self, plan: QuestionPlan, result: QuestionResult) -> Iterator[Found]:
        """What may be found about an answer: the highest legal floor above it, and whether it has a hole."""
        missed = [floor for floor in plan.question.floors if not reaches(plan, floor, result)]
        truths = [(floor, judge(floor.when, self._fold)) for floor in missed]
        sure = max((floor.step for floor, truth in truths if truth is Truth.TRUE), default=None)
        open_steps = {floor.step for floor, truth in truths
                      if truth is Truth.OPEN and self._left.condition(floor.when)}
        higher = sorted(step for step in open_steps if sure is None or step > sure)
        has_hole = bool(result.steps) and result.step is not None and bool(
            list(hole_of(plan.id, result.step, result.steps))
        )
        for step in (sure, *higher):
            yield (step, has_hole) if step is not None or has_hole else NOTHING_FOUND
        if sure is None and self._may_be_ticked(plan, result):
            yield None, True

    def _may_be_ticked(self, plan: QuestionPlan, result: QuestionResult) -> bool:
        """Could an open ladder show a hole here: a true step, above the false one that comes next?"""
        if not self._ticking or self._fold.state(plan) is State.ANSWERED or result.step is None:
            return False
        return result.step <= plan.question.scale.last - 2

    def _widest(self, place: int, plan: QuestionPlan) -> Iterator[Branch]:
        """A number or several options have too many answers to try: every measure, at its highest rank."""
        scale, target = plan.question.scale, self._fold.sheet.targets.get(plan.id)
        starts = [(step, scale.in_steps(threshold_of(scale, step))) for step in scale.numbers()]
        gap = SLACK + max(
            (proposed_target(step, plan.weight, scale) if target is None else target) - start
            for step, start in starts
        )
        floors = [floor.step for floor in plan.question.floors
                  if judge(floor.when, self._fold) is not Truth.FALSE]
        ways: list[tuple[Reason, float]] = [("gap", gap)]
        if floors:
            ways.append(("floor", max(gap, SLACK + max(floors) - scale.first)))
        for reason, widest in ways:
            yield tuple(
                Prospect(_GROUPS[reason], -rank_of(measure, gap=widest, weight=plan.weight),
                         place, number, plan.id, measure.id)
                for number, measure in enumerate(plan.question.measures)
                if self._may_be_met(plan, measure.needs)
            )

    def _may_be_met(self, plan: QuestionPlan, needs: tuple[str, ...]) -> bool:
        return all(self._waits(plan, (need,), self._left) or is_reached(self._fold, need, plan)
                   for need in needs)

    def _waits(self, plan: QuestionPlan, needs: tuple[str, ...], left: Unsettled) -> bool:
        """Does it hang on an open question whether what these measures need is there?"""
        owners = (owner_of(self._fold, need, plan) for need in needs)
        return any(left.question(owner[0].id) for owner in owners if owner is not None)


def values_of(question: Question) -> list[PlainValue] | None:
    """Every answer that can be told apart; None where there are too many, or none that counts."""
    match question:
        case Ladder():
            return list(question.scale.numbers())
        case YesNo():
            return list(_YES_NO)
        case Choice():
            return [option.id for option in question.options]
        case _:
            return None
