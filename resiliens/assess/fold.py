"""The fold: a sheet of answers over the questionnaire's tree to a result.

Judges the six states, folds every section with its scorer at the low and at the high end, and holds
caps. Knows no scorer by name, and reads no file.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date
from typing import TypeAlias

from resiliens.assess.company import PREFIX, CompanyFacts, known, undecided
from resiliens.assess.findings import find
from resiliens.assess.gathering import Below, gather
from resiliens.assess.instrument import Instrument
from resiliens.assess.leaves import WHOLE, is_older, is_plain_answer, leaf, was_answered
from resiliens.assess.moving import STILL, Moving, Spans, ends, moved, moved_when_held, settle
from resiliens.assess.plans import Folded, QuestionPlan, SectionPlan
from resiliens.assess.suggest import suggest
from resiliens.model.answers import Entry, Missing, Sheet, State, Unknown, Value
from resiliens.model.conditions import TOLERANCE, Absent, Fact, Truth, judge
from resiliens.model.making import quick
from resiliens.model.result import Counts, Method, NodeResult, QuestionResult, Result, Score, SectionResult

Row: TypeAlias = tuple[QuestionPlan, Entry | None, QuestionResult]
_LEFT_AT_ONCE = frozenset({State.NOT_APPLICABLE, State.INACTIVE})


def assess(sheet: Sheet, instrument: Instrument, *, today: date | None) -> Result:
    """The result of one sheet.

    `today` tells which evidence is past its date; None leaves that out. Raises what a scorer raises
    (a plug-in's faults come as `resiliens.plugins.ScorerError`).
    """
    fold = Fold(sheet, instrument)
    root = fold.section(fold.tree.root)
    findings = find(fold, today)
    shown = fold.tree.root.section.show_score
    return Result(
        file=sheet.file,
        questionnaire=instrument.questionnaire.id,
        version=instrument.questionnaire.version,
        scorer=instrument.scorer,
        company=sheet.company,
        respondent=sheet.respondent,
        date=sheet.date,
        set=sheet.set,
        scope=sheet.scope,
        targets=sheet.targets,
        agreed=sheet.agreed,
        counts=_counts(fold.rows()),
        total=_childless(root.result) if shown else None,
        sections=root.result.children if isinstance(root.result, SectionResult) else (),
        findings=findings,
        suggestions=suggest(fold, findings),
        method=Method(instrument.hash, instrument.versions, fold.weighting, fold.weighting_open),
    )


make_section = quick(SectionResult)


class Fold:
    """One sheet being folded; also what conditions may read of it.

    Everything is worked out at most once: conditions may ask for a node before its turn.
    """

    def __init__(self, sheet: Sheet, instrument: Instrument) -> None:
        self.sheet = sheet
        self.instrument = instrument
        self.company = CompanyFacts(instrument.questionnaire, sheet.company)
        self.weighting, self.weighting_open = self._weighting()
        self.tree = instrument.tree(self.weighting)
        self.folded: dict[str, Folded] = {}
        self.moving: dict[str, Moving] = {}  # sums whose weight is not settled yet
        self._entries = sheet.entries
        self._targets = sheet.targets
        self._only_core = sheet.set == "core"
        self._asks_all = sheet.set == "full" and sheet.scope is None
        resolve = instrument.questionnaire.resolve
        self._scope = None if sheet.scope is None else frozenset(map(resolve, sheet.scope))
        self._truths: dict[str, Truth] = {}
        self._busy: set[str] = set()
        self._rows: list[Row] | None = None

    def question(self, address: str) -> Fact:
        """The answer to a question, for conditions."""
        if address.startswith(PREFIX):
            return self.company.question(address)
        plan = self.tree.questions.get(address)
        if plan is None or address in self._busy:
            return Absent.OPEN
        self._busy.add(address)
        state = self.state(plan)
        self._busy.discard(address)
        if state in _LEFT_AT_ONCE:
            return Absent.OUT
        if state is not State.ANSWERED:
            return Absent.OPEN
        answer = self._entries[address].answer
        return known(answer.value) if isinstance(answer, Value) else Absent.OPEN

    def node(self, address: str) -> tuple[float, float] | Absent:
        """A node's range in steps, for conditions. A node of which nothing is known yet is open."""
        plan = self.tree.sections.get(address) or self.tree.questions.get(address)
        if plan is None or address in self._busy:
            return Absent.OPEN
        self._busy.add(address)
        folded = self.of(plan)
        self._busy.discard(address)
        if folded.score is None:
            return Absent.OPEN if self._may_count(plan) else Absent.OUT
        if not folded.known:
            return Absent.OPEN
        scale = plan.section.scale if isinstance(plan, SectionPlan) else plan.question.scale
        return scale.in_steps(folded.score.low), scale.in_steps(folded.score.high)

    def of(self, plan: SectionPlan | QuestionPlan) -> Folded:
        """A node folded."""
        return self.folded.get(plan.id) or self._anew(plan)

    def _anew(self, plan: SectionPlan | QuestionPlan) -> Folded:
        return self.section(plan) if isinstance(plan, SectionPlan) else self.leaf(plan)

    def rows(self) -> Sequence[Row]:
        """Every question with its entry and its result, in the order of the questionnaire."""
        if self._rows is None:
            folded, entry = self.folded, self._entries.get
            self._rows = [
                (plan, entry(plan.id), result)
                for plan in self.tree.order
                if isinstance(result := folded[plan.id].result, QuestionResult)
            ]
        return self._rows

    def leaf(self, plan: QuestionPlan) -> Folded:
        """A question folded."""
        address = plan.id
        entry = self._entries.get(address)
        if self._asks_all and not plan.gates and entry is not None and is_plain_answer(entry):
            state = State.ANSWERED  # what `state` would say, for most questions of most sheets
        else:
            state = self.state(plan)
        folded = self.folded[address] = leaf(
            plan, state, entry, target=self._targets.get(address) if self._targets else None
        )
        return folded

    def state(self, plan: QuestionPlan) -> State:
        """One of the six states, or pending: set and scope first, then conditions, then the answer."""
        entry = self._entries.get(plan.id)
        if self._only_core and not plan.core and not was_answered(entry):
            return State.NOT_ASKED
        if self._scope is not None and self._scope.isdisjoint(plan.path):
            return State.NOT_ASKED
        if plan.gates:
            truth = self.truth(plan)
            if truth is not Truth.TRUE:
                return State.INACTIVE if truth is Truth.FALSE else State.PENDING
        if entry is None:
            return State.UNANSWERED
        answer = entry.answer
        if isinstance(answer, Missing) or entry.refused or is_older(plan, entry):
            return State.UNANSWERED
        if isinstance(answer, Value):
            return State.ANSWERED
        if isinstance(answer, Unknown) or self.is_refused(plan):
            return State.UNKNOWN
        return State.NOT_APPLICABLE

    def truth(self, plan: SectionPlan | QuestionPlan) -> Truth:
        """Do the conditions on the way from the root down to a node hold?"""
        result = Truth.TRUE
        for address, when in plan.gates:
            truth = self._truths.get(address)
            if truth is None:
                self._truths[address] = Truth.OPEN  # for a condition that comes back to itself
                truth = self._truths[address] = judge(when, self)
            if truth is Truth.FALSE:
                return truth
            if truth is Truth.OPEN:
                result = truth
        return result

    def is_refused(self, plan: QuestionPlan) -> bool:
        """Is "not applicable" no answer here: a legal floor applies or may, or the author rules it out?"""
        if not plan.question.may_be_not_applicable:
            return True
        return any(judge(floor.when, self) is not Truth.FALSE for floor in plan.question.floors)

    def section(self, plan: SectionPlan) -> Folded:
        """A section folded: children first, then its scorer at both ends, then its caps."""
        folded = self.folded
        below = gather(plan, [folded.get(child.id) or self._anew(child) for child in plan.children])
        spans = STILL
        if self.moving:
            below, spans = settle(below, self.moving)
        score, capped_at, held = None, None, False
        if below.ids:
            score = self._score(plan, below, spans)
            if plan.caps and below.known:
                score, capped_at, held = self._capped(plan, score)
        weight = below.weight if plan.weight is None else plan.weight
        if plan.weight is None and (held or spans):
            # Uncapped and still, a sum is a mean like any other: an open part has its own range there.
            moving = moved_when_held(plan, below, self.folded) if held else moved(plan.scorer, below, spans)
            if moving.least < moving.most - TOLERANCE:
                self.moving[plan.id] = moving
        result = self.folded[plan.id] = Folded(
            _section_result(plan, score, below, capped_at=capped_at),
            score,
            None if score is None else score.low,
            None if score is None else score.high,
            below.known,
            weight,
            below.asked if plan.weight is None or below.asked == 0 else weight,
            below.complete,
            below.left_out,
        )
        return result

    def _score(self, plan: SectionPlan, below: Below, spans: Spans) -> Score:
        """The range before caps. A section of which nothing is known may still turn out not to apply,
        so it counts as the whole whatever its scorer; so does an open one whose scorer has no bounds."""
        if not below.known:
            return WHOLE
        if spans and plan.bounded:
            low, high = (end.score for end in ends(plan.scorer, below, spans))
            return Score(low, high) if low <= high else Score(high, low)
        if below.lows == below.highs:
            point = plan.scorer.score(below.lows, below.weights, below.ids)
            return Score(point, point)
        if not plan.bounded:
            return WHOLE
        low = plan.scorer.score(below.lows, below.weights, below.ids)
        high = plan.scorer.score(below.highs, below.weights, below.ids)
        return Score(low, high) if low <= high else Score(high, low)  # rounding noise between equal ends

    def _capped(self, plan: SectionPlan, score: Score) -> tuple[Score, int | None, bool]:
        """A true cap holds both ends, an open one the low end only. Also: the step that holds the low
        end, and whether any cap holds or may hold."""
        low, high = score.low, score.high
        at: int | None = None
        held = False
        for cap in plan.caps:
            truth = judge(cap.when, self)
            if truth is Truth.FALSE:
                continue
            held = True
            if cap.value < low - TOLERANCE:
                at = cap.at
            low = min(low, cap.value)
            if truth is Truth.TRUE:
                high = min(high, cap.value)
        return Score(low, high), at, held

    def _may_count(self, plan: SectionPlan | QuestionPlan) -> bool:
        """Could something count here that was not asked, or is not scored and not answered?"""
        if self.truth(plan) is Truth.FALSE:
            return False
        if isinstance(plan, SectionPlan):
            return any(self._may_count(child) for child in plan.children)
        return self.state(plan) not in (*_LEFT_AT_ONCE, State.ANSWERED)

    def _weighting(self) -> tuple[int | None, tuple[str, ...]]:
        """The first of the programme's weightings that holds; while one before it is open, none."""
        for index, weighting in enumerate(self.instrument.questionnaire.weightings):
            truth = judge(weighting.when, self.company)
            if truth is Truth.TRUE:
                return index, ()
            if truth is Truth.OPEN:
                return None, undecided(weighting.when, self.company, self.company)
        return None, ()


def _section_result(
    plan: SectionPlan, score: Score | None, below: Below, *, capped_at: int | None
) -> SectionResult:
    shown = score if plan.section.show_score else None
    low = high = None
    if shown is not None:
        low = high = plan.levels[bisect_right(plan.limits, shown.low)]
        if shown.high > shown.low:
            high = plan.levels[bisect_right(plan.limits, shown.high)]
    weight = below.weight if plan.weight is None else plan.weight
    return make_section(
        plan.id, plan.section.title, weight, below.results, shown, low, high,
        below.complete, below.left_out, capped_at,
    )


def _childless(node: NodeResult) -> SectionResult | None:
    if not isinstance(node, SectionResult):
        return None
    return SectionResult(
        id=node.id, title=node.title, weight=node.weight, children=(), score=node.score, level=node.level,
        possible_level=node.possible_level, completeness=node.completeness,
        not_applicable_share=node.not_applicable_share, capped_at=node.capped_at,
    )


def _counts(rows: Sequence[Row]) -> Counts:
    numbers = dict.fromkeys(State, 0)
    with_evidence = 0
    for _, _, result in rows:
        numbers[result.state] += 1
        if result.evidence and result.state is State.ANSWERED:
            with_evidence += 1
    return Counts(
        answered=numbers[State.ANSWERED],
        unknown=numbers[State.UNKNOWN] + numbers[State.PENDING],
        not_applicable=numbers[State.NOT_APPLICABLE],
        unanswered=numbers[State.UNANSWERED],
        not_asked=numbers[State.NOT_ASKED],
        inactive=numbers[State.INACTIVE],
        with_evidence=with_evidence,
    )
