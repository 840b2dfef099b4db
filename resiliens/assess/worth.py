"""What the questions that are still open can still change, and which are worth the next minutes.

Orders questions and tells what becomes settled; asks nothing, and changes no answer and no score.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass

from resiliens.assess.fold import Fold
from resiliens.assess.instrument import Instrument
from resiliens.assess.narrowing import Trials
from resiliens.assess.outlook import Line, Outlook, first_choices_settled, outlook
from resiliens.assess.plans import QuestionPlan, SectionPlan
from resiliens.assess.prospects import Prospects
from resiliens.assess.suggest import FIRST
from resiliens.model.answers import Sheet, State
from resiliens.model.conditions import TOLERANCE, Truth, comparisons, judge
from resiliens.model.result import Score

__all__ = [
    "Cause", "Line", "Outlook", "Width", "Worth", "ahead", "first_choices_settled", "outlook",
    "width_each_causes", "worth_of_open",
]

NEAR = 0.25
"""Questions whose worth differs by no more than a quarter of a conclusion count as equal, since every jump to
another pillar costs the one who answers a moment of attention. It costs next to nothing: until the first
choices were settled, made-up companies changed pillar 1.8 instead of 2.3 times, for 0.3 answers more of 15
and 0.1 of 36 (benchmarks/short_sitting.py)."""

DEEPEST = 2
"""How far what hangs on an answer is followed: to a question that it lets be asked, and once more."""

APPLIES, MAY_APPLY = 1.0, 0.5


@dataclass(frozen=True, slots=True)
class Worth:
    """What the answer to one question can still decide, in conclusions; all parts are 0 or more.

    `levels`: the pillar's levels that can still be reached, times the part of its range that hangs on this
    question. `red_line`: 1 where a legal floor applies to it, a half where one may. `first`: the part of
    the first choices that its measures can still take.
    """

    levels: float = 0.0
    red_line: float = 0.0
    first: float = 0.0

    @property
    def total(self) -> float:
        return self.levels + self.red_line + self.first


@dataclass(frozen=True, slots=True)
class Cause:
    """A question without a known answer, and how much of the width it causes, in [0, 1]."""

    question: str
    width: float


@dataclass(frozen=True, slots=True)
class Width:
    """A pillar's range (None where nothing counts in it) and what makes it wide, the widest first.

    For a mean without conditions the causes add up to the width; else each is what one answer is worth alone.
    """

    pillar: str
    score: Score | None
    causes: tuple[Cause, ...]


def ahead(sheet: Sheet, instrument: Instrument, *, here: str = "") -> tuple[str, ...]:
    """The questions that are due and have no answer, those first that can still decide most.

    Questions of nearly the same worth stand together: those of the pillar of `here` (the present question's
    address) first, then in the order of the questionnaire. Questions that can decide nothing come last, in
    the order of the questionnaire, among them those that are never scored. Company questions are not among
    them. The same sheet and place give the same order. Raises what a scorer raises, since answers are tried.
    """
    worth = worth_of_open(sheet, instrument)
    order = list(worth)
    pillars = {one: _pillar(instrument, one) for one in order}
    present = _pillar(instrument, here)
    found: list[str] = []
    deciding = [one for one in order if worth[one].total > TOLERANCE]
    while deciding:
        top = max(worth[one].total for one in deciding)
        equal = [one for one in deciding if worth[one].total >= top - NEAR - TOLERANCE]
        equal.sort(key=lambda one: pillars[one] != present)  # stable: else as in the questionnaire
        found += equal
        deciding = [one for one in deciding if one not in equal]
    return (*found, *(one for one in order if worth[one].total <= TOLERANCE))


def worth_of_open(sheet: Sheet, instrument: Instrument, *, most: int = 3) -> Mapping[str, Worth]:
    """What each question that is due and has no answer can still decide, in the order of the questionnaire.

    Measured by one answer at a time: each is tried while the others stay open. That a ladder is ticked step
    by step and shows a hole is left out here, for then any ladder could change the first choices.
    """
    fold = Fold(sheet, instrument)
    return _Judge(fold, most).all()


def width_each_causes(sheet: Sheet, instrument: Instrument) -> tuple[Width, ...]:
    """For each pillar, which questions without a known answer make its range wide, and by how much.

    Counts those that were answered "don't know" as well. A question that is not asked yet (its condition is
    open) causes nothing itself: the question it hangs on does.
    """
    fold = Fold(sheet, instrument)
    trials = Trials(fold)
    unknown = [plan for plan in fold.tree.order if fold.state(plan) in (State.UNKNOWN, State.UNANSWERED)]
    narrower = {plan.id: trials.narrowing(plan) for plan in unknown}
    found: list[Width] = []
    for pillar in trials.pillars:
        causes = [Cause(address, by_pillar[pillar.id]) for address, by_pillar in narrower.items()
                  if pillar.id in by_pillar]
        causes.sort(key=lambda one: -one.width)  # stable: else as in the questionnaire
        found.append(Width(pillar.id, fold.of(pillar).score, tuple(causes)))
    return tuple(found)


class _Judge:
    """Judges the open questions of one fold."""

    def __init__(self, fold: Fold, most: int) -> None:
        self.fold = fold
        self.most = min(most, FIRST)
        self.trials = Trials(fold)
        self.prospects = Prospects(fold, ticking=False)
        self.limit = self.prospects.limit(self.most)
        self.levels = {one.id: _levels_open(fold, one) for one in self.trials.pillars}
        self.behind = self._behind()

    def all(self) -> Mapping[str, Worth]:
        due = [plan for plan in self.fold.tree.order if self.fold.state(plan) is State.UNANSWERED]
        return {plan.id: self._of(plan) for plan in due}

    def _of(self, plan: QuestionPlan) -> Worth:
        """What its own answer decides, or what hangs on that, whichever is more."""
        levels = self._levels(self.trials, plan)
        others = self.behind.get(plan.id, ())
        red_line = max([self._red_line(plan), *(min(self._red_line(one), MAY_APPLY) for one in others)])
        first = max(self.prospects.gains(one.id, self.limit) for one in (plan, *others))
        return Worth(levels, red_line, min(first, self.most) / self.most if self.most else 0.0)

    def _levels(self, trials: Trials, plan: QuestionPlan, *, deeper: int = DEEPEST) -> float:
        """By its own answer, or by that of a question which only its answer lets be asked."""
        best = sum(self.levels[pillar] * min(1.0, narrower / trials.widths[pillar])
                   for pillar, narrower in trials.narrowing(plan).items())
        waiting = [one for one in self.behind.get(plan.id, ()) if trials.fold.state(one) is State.PENDING]
        if not waiting or not deeper:
            return best
        for after in map(Trials, trials.tried(plan)):
            asked = [one for one in waiting if after.fold.state(one) is State.UNANSWERED]
            waiting = [one for one in waiting if one not in asked]
            best = max([best, *(self._levels(after, one, deeper=deeper - 1) for one in asked)])
        return best

    def _red_line(self, plan: QuestionPlan) -> float:
        truths = {judge(floor.when, self.fold) for floor in plan.question.floors}
        return APPLIES if Truth.TRUE in truths else MAY_APPLY if Truth.OPEN in truths else 0.0

    def _behind(self) -> Mapping[str, list[QuestionPlan]]:
        """By question: the others that hang on it, by a condition, a legal floor or what a measure needs."""
        found: dict[str, list[QuestionPlan]] = {}
        for plan in self.fold.tree.order:
            conditions = [*(when for _, when in plan.gates), *(floor.when for floor in plan.question.floors)]
            is_open = [one for one in conditions if judge(one, self.fold) is Truth.OPEN]
            read = {address for one in is_open for compare in comparisons(one)
                    for address in self.trials.read_by(compare)}
            for address in read.union(self.prospects.owners(plan)) - {plan.id}:
                found.setdefault(address, []).append(plan)
        return found


def _levels_open(fold: Fold, pillar: SectionPlan) -> int:
    """How many levels a pillar can still rise from the one it has for certain; 0 where none is shown."""
    score = fold.of(pillar).score
    if score is None or not pillar.section.show_score:
        return 0
    return bisect_right(pillar.limits, score.high) - bisect_right(pillar.limits, score.low)


def _pillar(instrument: Instrument, address: str) -> str:
    """The pillar that an address lies in; empty for one that lies in none."""
    parts = (part.id for part in instrument.questionnaire.parts)
    return next((one for one in parts if address == one or address.startswith(f"{one}.")), "")
