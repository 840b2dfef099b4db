"""What a report must say beside the scores: holes, legal floors, and answers to look at again.

Reads the folded sheet; changes no score and proposes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING

from resiliens.assess.company import undecided
from resiliens.assess.leaves import OPEN, OUT, is_older, was_answered
from resiliens.assess.plans import QuestionPlan
from resiliens.model.answers import Entry, NotApplicable, State
from resiliens.model.conditions import TOLERANCE, Truth, judge
from resiliens.model.questions import Floor
from resiliens.model.result import Findings, FloorFinding, Hole, QuestionResult, SectionResult

if TYPE_CHECKING:
    from resiliens.assess.fold import Fold

MUCH = 0.30
"""Above this part of the weight declared not applicable, the share is a finding (scoring, section 0)."""


def find(fold: Fold, today: date | None) -> Findings:
    """All findings, each list in the order of the questionnaire.

    `today` tells which evidence is past its date; None leaves that out.
    """
    lists = _Lists(fold, today)
    for plan, entry, result in fold.rows():
        state = result.state
        if state is State.ANSWERED and entry is not None:
            if entry.evidence or entry.steps or entry.seen:
                lists.read_answered(plan, entry, result)
            elif result.step is not None and result.step >= plan.evidence_from:
                lists.unsupported.append(plan.id)
        else:
            lists.read_other(plan, entry, state)
        if plan.question.floors and state not in OUT and not _is_above_all(plan, result):
            lists.floors.extend(_floors(fold, plan, result))
    return Findings(
        holes=tuple(lists.holes),
        floors=tuple(lists.floors),
        unsupported=tuple(lists.unsupported),
        stale=tuple(lists.stale),
        inactive=tuple(lists.inactive),
        pending=tuple(lists.pending),
        seen_differs=tuple(lists.seen_differs),
        much_not_applicable=tuple(_much_not_applicable(fold)),
        kept=tuple(fold.sheet.kept),
        refused=tuple(lists.refused),
    )


class _Lists:
    """The findings as they come, question by question."""

    def __init__(self, fold: Fold, today: date | None) -> None:
        self.fold = fold
        self.today = today
        self.holes: list[Hole] = []
        self.floors: list[FloorFinding] = []
        self.unsupported: list[str] = []
        self.stale: list[str] = []
        self.inactive: list[str] = []
        self.pending: list[str] = []
        self.seen_differs: list[str] = []
        self.refused: list[str] = []

    def read_answered(self, plan: QuestionPlan, entry: Entry, result: QuestionResult) -> None:
        step = result.step
        if step is not None:
            if entry.steps:
                self.holes.extend(hole_of(plan.id, step, entry.steps))
            if step >= plan.evidence_from and not entry.evidence:
                self.unsupported.append(plan.id)
        if entry.evidence and self._is_past(entry):
            self.stale.append(plan.id)
        if entry.seen is not None and not _same(entry.seen.value, result.value):
            self.seen_differs.append(plan.id)

    def read_other(self, plan: QuestionPlan, entry: Entry | None, state: State) -> None:
        if state is State.PENDING:
            self.pending.append(plan.id)
        if entry is None:
            return
        if entry.refused:
            self.refused.append(plan.id)
        elif state is State.INACTIVE and was_answered(entry):
            self.inactive.append(plan.id)
        elif state is State.UNANSWERED and was_answered(entry) and is_older(plan, entry):
            self.stale.append(plan.id)

    def _is_past(self, entry: Entry) -> bool:
        today = self.today
        if today is None:
            return False
        return bool([one for one in entry.evidence if one.valid_until and one.valid_until < today])


def hole_of(address: str, reached: int, ticked: Iterable[int]) -> Iterator[Hole]:
    """A ticked step with an unticked one between it and the reached step."""
    true = frozenset(ticked)
    highest = max(true)
    missing = tuple(step for step in range(reached + 1, highest) if step not in true)
    if missing:
        yield Hole(address, reached, missing, highest)


def _is_above_all(plan: QuestionPlan, result: QuestionResult) -> bool:
    score = result.score
    return score is not None and score.low >= plan.floors_from - TOLERANCE


def _floors(fold: Fold, plan: QuestionPlan, result: QuestionResult) -> Iterator[FloorFinding]:
    """The floors of a question that is asked. One at or below the present step says nothing."""
    for floor in plan.question.floors:
        if result.state is State.ANSWERED and reaches(plan, floor, result):
            continue
        truth = judge(floor.when, fold)
        if truth is not Truth.FALSE:
            yield _floor_finding(fold, floor, (plan.id, result.state, truth))


def _floor_finding(fold: Fold, floor: Floor, found: tuple[str, State, Truth]) -> FloorFinding:
    address, state, truth = found
    is_open = truth is Truth.OPEN
    entry = fold.sheet.entries.get(address)
    was_refused = state is State.UNKNOWN and entry is not None and isinstance(entry.answer, NotApplicable)
    return FloorFinding(
        id=address,
        kind="refused" if was_refused else "open" if is_open or state in OPEN else "below",
        step=floor.step,
        law=floor.law,
        text=floor.text,
        url=floor.url,
        checked=floor.checked,
        hangs_on=undecided(floor.when, fold, fold.company) if is_open else (),
    )


def reaches(plan: QuestionPlan, floor: Floor, result: QuestionResult) -> bool:
    """An answer that has no value (an unscored option) cannot be held against a floor."""
    if result.score is None:
        return True
    return plan.question.scale.in_steps(result.score.low) >= floor.step - TOLERANCE


def _much_not_applicable(fold: Fold) -> Iterator[str]:
    """Sections of which much was left out; the whole only where a score is shown for it."""
    root = fold.tree.root
    for plan in fold.tree.sections.values():
        result = fold.folded[plan.id].result
        if not isinstance(result, SectionResult) or (plan is root and not root.section.show_score):
            continue
        if result.not_applicable_share > MUCH + TOLERANCE:
            yield plan.id


def _same(seen: object, claimed: object) -> bool:
    if isinstance(seen, int | float) and isinstance(claimed, int | float):
        return abs(seen - claimed) <= TOLERANCE
    if isinstance(seen, tuple) and isinstance(claimed, tuple):
        return set(seen) == set(claimed)
    return seen == claimed
