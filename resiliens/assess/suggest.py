"""Which measures to propose: only for the next step up, the legal floor first, then holes, then gain.

The rule is section 4.2 of the maturity ladders; nothing here says what a measure would do to a score.

What "next" means: for a ladder the reached step + 1. For a choice any option of higher value than the
present one (`from:` narrows that). For yes-no, multi and number the nearest place above the present
one that some measure leads to; in a multi also an option not chosen yet.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

from resiliens.assess.plans import QuestionPlan
from resiliens.model.answers import State
from resiliens.model.conditions import TOLERANCE
from resiliens.model.questions import YES_NO_VALUES, Choice, Ladder, Measure, Multi, YesNo
from resiliens.model.result import Findings, QuestionResult, Suggestion

if TYPE_CHECKING:
    from resiliens.assess.fold import Fold

FIRST = 5
A_THEME = 2
EFFECT_NOT_STATED = 3
EFFORT_NOT_STATED = 2
EFFORTS = ((3, 1), (15, 2))
MOST_EFFORT = 4

Reason: TypeAlias = Literal["floor", "hole", "gap"]


class Idea(NamedTuple):
    """A suggestion, and the same as it looks among the first."""

    plain: Suggestion
    starred: Suggestion
    needs: tuple[str, ...]


class Ideas(NamedTuple):
    """The ideas for one answer, all with the same reason. `waits`: one of them needs another measure."""

    reason: Reason
    ideas: tuple[Idea, ...]
    waits: bool


NONE = Ideas("gap", (), False)
Found: TypeAlias = tuple[int | None, bool]  # the highest legal floor above the answer; is there a hole
NOTHING_FOUND: Found = (None, False)


def suggest(fold: Fold, findings: Findings) -> tuple[Suggestion, ...]:
    """Measures in the order in which to propose them. `first` marks at most five, two a theme.

    Nothing is proposed where the answer is not known. A measure whose needs are not met waits.
    """
    floors: dict[str, int] = {}
    for finding in findings.floors:
        if finding.kind == "below":
            floors[finding.id] = max(finding.step, floors.get(finding.id, finding.step))
    holes = {hole.id for hole in findings.holes}
    special = holes.union(floors)
    found: dict[Reason, list[Idea]] = {"floor": [], "hole": [], "gap": []}
    for plan, _, result in fold.rows():
        if result.state is State.ANSWERED and plan.question.measures:
            why = (floors.get(plan.id), plan.id in holes) if plan.id in special else NOTHING_FOUND
            reason, ideas, waits = ideas_of(plan, result, why)
            found[reason].extend([one for one in ideas if _is_met(fold, plan, one)] if waits else ideas)
    ranked: list[Idea] = []
    for group in found.values():
        group.sort(key=_by_rank)  # stable: the order of the questionnaire, then of the file
        ranked += group
    return tuple(_starred(ranked))


def _by_rank(idea: Idea) -> float:
    return -idea.plain.rank


def effort(days: int | None) -> int:
    """Own working days as the ranking counts them: up to 3 is 1, up to 15 is 2, more is 4."""
    if days is None:
        return EFFORT_NOT_STATED
    return next((weight for most, weight in EFFORTS if days <= most), MOST_EFFORT)


def rank_of(measure: Measure, *, gap: float, weight: float) -> float:
    """gap x weight x effect / effort (maturity ladders 4.2). `gap` in steps."""
    effect = EFFECT_NOT_STATED if measure.effect is None else measure.effect
    return gap * weight * effect / effort(measure.days)


def _starred(ideas: list[Idea]) -> list[Suggestion]:
    chosen: list[Suggestion] = []
    taken: dict[str, int] = {}
    left = FIRST
    for plain, starred, _ in ideas:
        if not left:
            break
        mine = taken.get(plain.question, 0)
        if mine < A_THEME:
            taken[plain.question] = mine + 1
            left -= 1
        chosen.append(starred if mine < A_THEME else plain)
    return chosen + [idea.plain for idea in ideas[len(chosen):]]


def ideas_of(plan: QuestionPlan, result: QuestionResult, found: Found) -> Ideas:
    """The ideas for one answer; kept where answers come from a short list."""
    if result.score is None:
        return NONE
    if not plan.repeats:
        return _worked_out(plan, result, found)
    usual = found is NOTHING_FOUND and result.target_is_proposal
    key = result.value if usual else (result.value, result.target, found)
    kept: Ideas | None = plan.ideas.get(key)
    if kept is None:
        kept = plan.ideas[key] = _worked_out(plan, result, found)
    return kept


def _worked_out(plan: QuestionPlan, result: QuestionResult, found: Found) -> Ideas:
    floor, has_hole = found
    reason: Reason = "floor" if floor is not None else "hole" if has_hole else "gap"
    start = 0.0 if result.score is None else plan.question.scale.in_steps(result.score.low)
    target = result.target or 0
    gap = max((target if floor is None else max(target, floor)) - start, 0.0)
    ideas: list[Idea] = []
    for measure in _next(plan, result, start):
        rank = rank_of(measure, gap=gap, weight=plan.weight)
        if reason == "gap" and rank <= TOLERANCE:
            continue
        plain = Suggestion(
            id=measure.id, question=plan.id, title=plan.question.name, text=measure.text, start=start,
            to=measure.to, reason=reason, rank=rank, first=False, days=measure.days,
            kroner=measure.kroner, months=measure.months, effect=measure.effect, schemes=measure.schemes,
        )
        ideas.append(Idea(plain, replace(plain, first=True), measure.needs))
    return Ideas(reason, tuple(ideas), any(idea.needs for idea in ideas))


def _next(plan: QuestionPlan, result: QuestionResult, present: float) -> Iterator[Measure]:
    """The measures for the next step up, in the order of the file."""
    measures = plan.question.measures
    if isinstance(plan.question, Ladder):
        following = None if result.step is None else result.step + 1
        return (one for one in measures if one.to == following)
    if isinstance(plan.question, Choice):
        return (
            one for one in measures
            if one.origin in ("", result.value) and _leads_above(plan, one, present)
        )
    return _nearest(plan, result, present)


def _nearest(plan: QuestionPlan, result: QuestionResult, present: float) -> Iterator[Measure]:
    question = plan.question
    chosen = result.value if isinstance(result.value, tuple) else ()
    places = [place_of(plan, measure) for measure in question.measures]
    nearest = min((one for one in places if one is not None and one > present + TOLERANCE), default=None)
    for measure, place in zip(question.measures, places, strict=True):
        if place is not None:
            if nearest is not None and abs(place - nearest) <= TOLERANCE:
                yield measure
        elif isinstance(question, Multi) and present < question.scale.last - TOLERANCE:
            option = next((one for one in question.options if one.id == measure.to), None)
            if option is not None and option.points > 0 and option.id not in chosen:
                yield measure


def _leads_above(plan: QuestionPlan, measure: Measure, present: float) -> bool:
    place = place_of(plan, measure)
    return place is not None and place > present + TOLERANCE


def place_of(plan: QuestionPlan, measure: Measure) -> float | None:
    """Where a measure leads, in steps; None for an option that has no place of its own."""
    question, to = plan.question, measure.to
    if not isinstance(to, str):
        return float(to)
    value: float | None = None
    if isinstance(question, Choice):
        value = question.utility(to)
    elif isinstance(question, YesNo):
        value = YES_NO_VALUES.get(to)
    return None if value is None else question.scale.in_steps(value)


def _is_met(fold: Fold, plan: QuestionPlan, idea: Idea) -> bool:
    """Has every question of the measures that it needs reached what they lead to?"""
    return all(is_reached(fold, need, plan) for need in idea.needs)


def is_reached(fold: Fold, need: str, plan: QuestionPlan) -> bool:
    """Ids of measures are unique in their file: the same questionnaire is looked through first.

    What does not apply is not waited for; what is not known is.
    """
    owner = owner_of(fold, need, plan)
    if owner is None:
        return True
    other, measure = owner
    result = fold.folded[other.id].result
    if not isinstance(result, QuestionResult) or result.state in (State.NOT_APPLICABLE, State.INACTIVE):
        return True
    if result.state is not State.ANSWERED:
        return False
    place = place_of(other, measure)
    if place is None or result.score is None:
        chosen = result.value if isinstance(result.value, tuple) else (result.value,)
        return measure.to in chosen
    return other.question.scale.in_steps(result.score.low) >= place - TOLERANCE


def owner_of(fold: Fold, need: str, plan: QuestionPlan) -> tuple[QuestionPlan, Measure] | None:
    """The question and the measure that a need names; None where no questionnaire at hand has it."""
    home = plan.id.partition(".")[0]
    found: tuple[QuestionPlan, Measure] | None = None
    for other in fold.tree.questions.values():
        for measure in other.question.measures:
            if measure.id == need:
                if other.id.partition(".")[0] == home:
                    return other, measure
                found = found or (other, measure)
    return found
