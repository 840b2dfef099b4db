"""What on a sheet can still become another: which answers, which conditions, which ranges, which weights.

Errs on one side only: what is called settled stays as it is whatever is answered. Not for scores, and not for
what is worth asking.
"""

from __future__ import annotations

from collections.abc import Iterator

from resiliens.assess.company import PREFIX
from resiliens.assess.fold import Fold
from resiliens.assess.plans import QuestionPlan, SectionPlan
from resiliens.model.answers import Entry, Missing, NotApplicable, State, Unknown, Value
from resiliens.model.conditions import Compare, Condition, Truth, comparisons, judge
from resiliens.model.questions import Question

NOBODY: frozenset[str] = frozenset()


class Unsettled:
    """What of a folded sheet may still change, once the questions in `answered` have their answers.

    A "don't know" that was given stands like any answer. With `until_known` it does not: then unsettled is
    also what nobody knows, and whatever hangs on it.
    """

    def __init__(self, fold: Fold, answered: frozenset[str] = NOBODY, *, until_known: bool = False) -> None:
        self._fold = fold
        self._answered = answered
        self._until_known = until_known
        self._now = Unsettled(fold) if answered else self
        self._company = {one.id: one for one in fold.instrument.questionnaire.company}
        self._busy: set[str] = set()

    def condition(self, condition: Condition) -> bool:
        """May it come out in another way than it does now?"""
        if judge(condition, self._fold) is not Truth.OPEN:
            return False
        return any(self._compare(one) for one in comparisons(condition))

    def question(self, address: str) -> bool:
        """May a question, of the questionnaire or about the company, still get an answer?"""
        if address in self._busy:
            return True  # a condition that comes back to itself
        self._busy.add(address)
        if address.startswith(PREFIX):
            found = self._about_company(address)
        else:
            plan = self._fold.tree.questions.get(address)
            found = self._until_known if plan is None else self._theme(plan)
        self._busy.discard(address)
        return found

    def range_of(self, plan: SectionPlan) -> bool:
        """May the range of a section still change? Parts that are never scored do not matter to it."""
        return self._below(plan, all_kinds=False)

    def _below(self, plan: SectionPlan, *, all_kinds: bool) -> bool:
        if any(self.condition(cap.when) for cap in plan.caps):
            return True
        return any(
            self._below(child, all_kinds=all_kinds) if isinstance(child, SectionPlan)
            else (all_kinds or child.question.scored) and self.question(child.id)
            for child in plan.children
        )

    def _compare(self, compare: Compare) -> bool:
        if judge(compare, self._fold) is not Truth.OPEN:
            return False
        section = self._fold.tree.sections.get(compare.address)
        if section is None:
            return self.question(compare.address) or self._is_never_known(compare.address)
        # Whether a section applies at all hangs on parts that are not scored as well.
        return self._below(section, all_kinds=True) or any(map(self._is_never_known, _questions(section)))

    def _is_never_known(self, address: str) -> bool:
        plan = self._fold.tree.questions.get(address)
        return self._until_known and plan is not None and self._fold.state(plan) is State.NOT_ASKED

    def _theme(self, plan: QuestionPlan) -> bool:
        match self._fold.state(plan):
            case State.UNANSWERED:
                return plan.id not in self._answered
            case State.PENDING:
                return self._pending(plan)
            case State.UNKNOWN:
                return self._until_known or self._may_be_left_out(plan)
            case _:
                return False

    def _pending(self, plan: QuestionPlan) -> bool:
        """A question that hangs on an open condition: what it becomes hangs on that alone where it was
        answered earlier, and else it has yet to be asked."""
        gates = [when for _, when in plan.gates]
        if self._until_known:
            entry = self._entry(plan)
            has_answer = isinstance(entry.answer, Value) and not asks_anew(plan.question, entry)
            return not has_answer or any(self.condition(when) for when in gates)
        return any(self._now.condition(when) for when in gates)

    def _may_be_left_out(self, plan: QuestionPlan) -> bool:
        """Was "not applicable" refused for a legal floor of which it is not known whether it applies?"""
        if not isinstance(self._entry(plan).answer, NotApplicable):
            return False
        return any(self.condition(floor.when) for floor in plan.question.floors)

    def _about_company(self, address: str) -> bool:
        question = self._company.get(address)
        if question is None:
            return self._until_known
        asked = judge(question.when, self._fold)
        if asked is Truth.OPEN:
            return self._until_known or self._now.condition(question.when)
        entry = self._fold.sheet.company.facts.get(address, Entry())
        if asked is Truth.FALSE:
            return False
        if asks_anew(question, entry):
            return address not in self._answered
        return self._until_known and isinstance(entry.answer, Unknown)

    def _entry(self, plan: QuestionPlan) -> Entry:
        return self._fold.sheet.entries.get(plan.id, Entry())


def asks_anew(question: Question, entry: Entry) -> bool:
    """Is there no answer that stands: none at all, one that does not fit, one to an older revision?"""
    older = entry.revision is not None and entry.revision < question.revision
    return isinstance(entry.answer, Missing) or entry.refused or older


class _Under(Fold):
    """A fold under one weighting of the programme, whatever the company questions say so far."""

    def __init__(self, fold: Fold, weighting: int | None) -> None:
        self._given = weighting
        super().__init__(fold.sheet, fold.instrument)

    def _weighting(self) -> tuple[int | None, tuple[str, ...]]:
        return self._given, ()


def weightings(fold: Fold) -> Iterator[Fold]:
    """The fold under every weighting of the programme that may come to hold, the present one first."""
    yield fold
    for weighting in _possible(fold):
        if weighting != fold.weighting:
            yield _Under(fold, weighting)


def _possible(fold: Fold) -> Iterator[int | None]:
    """The first that holds decides; while one before it is open, none does."""
    left = Unsettled(fold)
    for index, weighting in enumerate(fold.instrument.questionnaire.weightings):
        truth = judge(weighting.when, fold)
        if truth is Truth.OPEN and not left.condition(weighting.when):
            break
        if truth is not Truth.FALSE:
            yield index
        if truth is Truth.TRUE:
            return
    yield None


def _questions(plan: SectionPlan) -> Iterator[str]:
    for child in plan.children:
        if isinstance(child, SectionPlan):
            yield from _questions(child)
        else:
            yield child.id
