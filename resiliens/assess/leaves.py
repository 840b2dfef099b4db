"""One question's result: what its state and its entry count for, its level and its target.

The state is given; judging it is the fold's work.
"""

from __future__ import annotations

from resiliens.assess.plans import Folded, QuestionPlan
from resiliens.model.answers import Entry, Missing, NotApplicable, State, Stream, Value
from resiliens.model.conditions import TOLERANCE
from resiliens.model.making import quick
from resiliens.model.questions import PlainValue, Question
from resiliens.model.result import Level, QuestionResult, Score
from resiliens.model.scale import Scale
from resiliens_scoring.levels import level

WHOLE = Score(0.0, 1.0)
HEAVY = 2.0
OUT = frozenset({State.NOT_ASKED, State.INACTIVE})
OPEN = frozenset({State.UNKNOWN, State.UNANSWERED, State.PENDING})
AIMED = frozenset({State.ANSWERED, State.UNKNOWN, State.UNANSWERED})
NOTHING = Entry()

make_result = quick(QuestionResult)


def leaf(plan: QuestionPlan, state: State, entry: Entry | None, *, target: int | None) -> Folded:
    """The question folded. `target` is the one the company chose, None where it chose none."""
    if entry is None:
        return _kept(plan, state, NOTHING) if target is None else _leaf(plan, state, NOTHING, target=target)
    if target is not None:
        return _leaf(plan, state, entry, target=target)
    bare = _kept(plan, state, entry)
    if entry.note or entry.evidence or entry.steps or entry.seen or isinstance(entry.answer, NotApplicable):
        return _with_words(bare, entry)
    return bare


def _kept(plan: QuestionPlan, state: State, entry: Entry) -> Folded:
    """What follows from state and value alone is the same on every sheet, and worked out once."""
    key: object = state
    if state is State.ANSWERED and type(entry.answer) is Value:
        if not plan.repeats:
            return _leaf(plan, state, Entry(entry.answer), target=None)
        key = entry.answer.value
    folded = plan.leaves.get(key)
    if folded is None:
        folded = plan.leaves[key] = _leaf(plan, state, Entry(entry.answer), target=None)
    return folded


def _with_words(bare: Folded, entry: Entry) -> Folded:
    """The same with what the entry says beside its value."""
    old = bare.result
    if not isinstance(old, QuestionResult):
        return bare
    answer = entry.answer
    result = make_result(
        old.id, old.kind, old.title, old.state, old.weight, old.score, old.level, old.possible_level,
        old.value, old.step,
        entry.steps if old.state is State.ANSWERED else (),
        answer.why if isinstance(answer, NotApplicable) else "",
        entry.note, entry.evidence, entry.seen, old.target, old.target_is_proposal,
    )
    return tuple.__new__(Folded, (result, *bare[1:]))  # as `_make`, without its detour


def was_answered(entry: Entry | None) -> bool:
    """Does the entry say something, be it that the answer is not known?"""
    return entry is not None and (entry.refused or not isinstance(entry.answer, Missing))


def is_plain_answer(entry: Entry) -> bool:
    """An answer that counts whatever the question's revision."""
    return type(entry.answer) is Value and entry.revision is None and not entry.refused


def is_older(plan: QuestionPlan, entry: Entry) -> bool:
    """Was it answered in an older revision of the question?"""
    return entry.is_older_than(plan.question.revision)


def value_of(state: State, entry: Entry) -> PlainValue | tuple[Stream, ...] | None:
    """The answer that counts; None in every state but answered."""
    if state is State.ANSWERED and isinstance(entry.answer, Value):
        return entry.answer.value
    return None


def score_of(question: Question, state: State, value: object) -> Score | None:
    """The range of a question: a point, the whole of 0 to 1, or None where nothing counts."""
    if not question.scored:
        return None
    if state in OPEN:
        return WHOLE
    if state is not State.ANSWERED:
        return None
    utility = question.utility(value)  # type: ignore[arg-type]  # streams are never scored
    return None if utility is None else Score(utility, utility)


def levels_of(plan: QuestionPlan, score: Score) -> tuple[Level, Level]:
    """The level of the low end and of the high end; a ladder's level is its step."""
    question = plan.question
    if question.kind == "ladder":
        top = question.scale.top
        return plan.levels[round(score.low * top)], plan.levels[round(score.high * top)]
    thresholds = question.scale.thresholds
    return plan.levels[level(score.low, thresholds)], plan.levels[level(score.high, thresholds)]


def proposed_target(step: int | None, weight: float, scale: Scale) -> int:
    """The target offered where none was chosen: max(step + 1, 3 where the weight is 2 or more, else 2),
    at most the top (contract, section 3). `step` None: the present step is not known."""
    usual = 3 if weight >= HEAVY - TOLERANCE else 2
    wanted = usual if step is None else max(step + 1, usual)
    return min(max(wanted, scale.first), scale.last)


def _leaf(plan: QuestionPlan, state: State, entry: Entry, *, target: int | None) -> Folded:
    question, weight = plan.question, plan.weight
    value = value_of(state, entry)
    score = score_of(question, state, value)
    low, high = levels_of(plan, score) if score is not None else (None, None)
    aim: int | None = None
    if state in AIMED and score is not None:
        present = low.number if low is not None and state is State.ANSWERED else None
        aim = target if target is not None else proposed_target(present, weight, question.scale)
    result = make_result(
        id=plan.id,
        kind=question.kind,
        title=question.name,
        state=state,
        weight=weight,
        score=score,
        level=low,
        possible_level=high,
        value=value,
        step=value if question.kind == "ladder" and isinstance(value, int) else None,
        steps=entry.steps if state is State.ANSWERED else (),
        why=entry.answer.why if isinstance(entry.answer, NotApplicable) else "",
        note=entry.note,
        evidence=entry.evidence,
        seen=entry.seen,
        target=aim,
        target_is_proposal=target is None,
    )
    return _folded(result, counts=question.scored)


def _folded(result: QuestionResult, *, counts: bool) -> Folded:
    """What a question hands upward. `counts`: its kind can be scored at all."""
    score, answered = result.score, result.state is State.ANSWERED
    return Folded(
        result=result,
        score=score,
        low=None if score is None else score.low,
        high=None if score is None else score.high,
        known=answered,
        weight=result.weight,
        asked=result.weight if counts and result.state not in OUT else 0.0,
        complete=1.0 if answered else 0.0,
        left_out=1.0 if result.state is State.NOT_APPLICABLE else 0.0,
    )
