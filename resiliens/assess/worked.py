"""One number opened into its sum, for `report --why`: the same fold, told step by step.

Computes nothing that the fold does not; a test holds the two together.
"""

from __future__ import annotations

from typing import Literal

from resiliens.assess.company import undecided
from resiliens.assess.fold import Fold
from resiliens.assess.gathering import Below, gather
from resiliens.assess.instrument import Instrument
from resiliens.assess.moving import ends, settle
from resiliens.assess.plans import QuestionPlan, SectionPlan
from resiliens.model.answers import Sheet, State
from resiliens.model.conditions import TOLERANCE, Truth, judge
from resiliens.model.questions import Choice, Ladder, Multi, Number, Question, YesNo
from resiliens.model.result import Level, QuestionResult, Score
from resiliens.model.worked import WorkedCap, WorkedChild, WorkedEnd, WorkedSum, WorkedThreshold
from resiliens_scoring.notation import cut, equation, given

_CAP_STATES: dict[Truth, Literal["holds", "open", "off"]] = {
    Truth.TRUE: "holds", Truth.OPEN: "open", Truth.FALSE: "off",
}


def why(instrument: Instrument, sheet: Sheet, node: str) -> WorkedSum | None:
    """How the score of a node came about; None where the questionnaire has no such node.

    `node` is a full address; in a single questionnaire its prefix may be left out.
    """
    fold = Fold(sheet, instrument)
    fold.section(fold.tree.root)
    address = instrument.questionnaire.resolve(node)
    if address in fold.tree.questions:
        return _question(fold, fold.tree.questions[address])
    if address in fold.tree.sections:
        return _section(fold, fold.tree.sections[address], instrument)
    return None


def _section(fold: Fold, plan: SectionPlan, instrument: Instrument) -> WorkedSum:
    folded = fold.folded[plan.id]
    below, spans = settle(gather(plan, [fold.folded[child.id] for child in plan.children]), fold.moving)
    reason = _reason(plan, below)
    at_low, at_high = (below.lows, below.weights), (below.highs, below.weights)
    if spans and not reason:
        at_low, at_high = ((end.values, end.weights) for end in ends(plan.scorer, below, spans))
    score, thresholds = folded.score, plan.section.scale.thresholds
    caps = tuple(_caps(fold, plan)) if below.known else ()
    low_columns, high_columns = (*at_low, below.ids), (*at_high, below.ids)
    level, possible = _levels(plan.levels, thresholds, score)
    return WorkedSum(
        id=plan.id,
        title=plan.section.title,
        kind="section",
        weight=folded.weight,
        score=score,
        level=level,
        possible_level=possible,
        thresholds=_thresholds(plan.levels, thresholds, score),
        low=None if score is None else _end(plan, low_columns, (reason, 0.0, score.low)),
        high=None if score is None else _end(plan, high_columns, (reason, 1.0, score.high)),
        reason=reason,
        next_step=_next_step(plan.levels, level),
        missing=_missing(plan.levels, thresholds, (level, score)),
        scorer=plan.scorer.id,
        scorer_version=plan.scorer.version,
        params=instrument.choices[plan.id].params,
        children=tuple(_child(fold, child, below) for child in plan.children),
        caps=caps,
        shown=plan.section.show_score,
    )


def _question(fold: Fold, plan: QuestionPlan) -> WorkedSum | None:
    folded = fold.folded[plan.id]
    result, score, scale = folded.result, folded.score, plan.question.scale
    if not isinstance(result, QuestionResult):
        return None
    answered = result.state is State.ANSWERED
    formula = ""
    if answered and score is not None:
        formula = formula_of(plan.question, result.value, score.low)
    reason: Literal["", "nothing-known", "no-value", "left-out"] = ""
    if score is None:
        reason = "no-value" if answered else "left-out"
    elif not answered:
        reason = "nothing-known"
    thresholds = scale.thresholds
    if isinstance(plan.question, Ladder):
        thresholds = tuple(step / scale.top for step in range(1, scale.top + 1))
    return WorkedSum(
        id=plan.id,
        title=result.title,
        kind=result.kind,
        weight=result.weight,
        score=score,
        level=result.level,
        possible_level=result.possible_level,
        thresholds=_thresholds(plan.levels, thresholds, score),
        low=None if score is None else WorkedEnd(formula, score.low, score.low),
        high=None if score is None else WorkedEnd(formula, score.high, score.high),
        reason=reason,
        next_step=_next_step(plan.levels, result.level),
        missing=_missing(plan.levels, thresholds, (result.level, score)),
        state=result.state,
        value=result.value,
        formula=formula,
    )


def formula_of(question: Question, value: object, score: float) -> str:
    """From an answer to its value, with the figures put in, in signs that need no language."""
    match question:
        case Ladder(scale=scale) if isinstance(value, int):
            first = f"({value} - {scale.first})" if scale.first else f"{value}"
            return equation(f"{first} / {scale.top}", score)
        case YesNo() | Choice():
            return f"{value} = {cut(score)}"
        case Multi(options=options, full=full) if isinstance(value, tuple):
            points = [given(option.points) for option in options if option.id in value]
            return equation(f"min(1, ({' + '.join(points) or '0'}) / {given(full)})", score)
        case Number(linear=linear) if linear is not None and isinstance(value, int | float):
            start, end = given(linear.start), given(linear.end)
            above, whole = f"({given(value)} - {start})", f"({end} - {start})"
            return equation(f"min(1, max(0, {above} / {whole}))", score)
        case Number(bands=bands):
            reached = [given(band) for place, band in enumerate(bands) if place < round(score * len(bands))]
            return equation(f"|{{{', '.join(reached)}}}| / {len(bands)}", score)
        case _:
            return ""


def _reason(plan: SectionPlan, below: Below) -> Literal["", "nothing-known", "unbounded", "left-out"]:
    if not below.ids:
        return "left-out"
    if not below.known:
        return "nothing-known"
    return "unbounded" if below.lows != below.highs and not plan.bounded else ""


def _end(
    plan: SectionPlan, columns: tuple[list[float], list[float], list[str]], held: tuple[str, float, float]
) -> WorkedEnd:
    """One end. `held`: why no sum is made (empty where one is), what counts then, the score after caps."""
    reason, whole, score = held
    if reason:
        return WorkedEnd("", whole, score)
    return WorkedEnd(plan.scorer.explain(*columns), plan.scorer.score(*columns), score)


def _child(fold: Fold, plan: SectionPlan | QuestionPlan, below: Below) -> WorkedChild:
    folded = fold.folded[plan.id]
    result = folded.result
    question = result if isinstance(result, QuestionResult) else None
    counted = None if folded.low is None or folded.high is None else Score(folded.low, folded.high)
    if plan.id in below.ids:
        place = below.ids.index(plan.id)
        counted = Score(below.lows[place], below.highs[place])
    return WorkedChild(
        id=plan.id,
        title=result.title,
        kind=result.kind,
        state=None if question is None else question.state,
        value=None if question is None else question.value,
        weight=folded.weight,
        score=counted,
        share=folded.weight / below.weight if counted is not None and below.weight > 0 else 0.0,
    )


def _caps(fold: Fold, plan: SectionPlan) -> list[WorkedCap]:
    caps: list[WorkedCap] = []
    for cap in plan.caps:
        truth = judge(cap.when, fold)
        level = plan.levels[cap.at - plan.section.scale.first]
        hangs_on = undecided(cap.when, fold, fold.company) if truth is Truth.OPEN else ()
        caps.append(WorkedCap(level, cap.value, _CAP_STATES[truth], hangs_on))
    return caps


def _levels(
    levels: tuple[Level, ...], thresholds: tuple[float, ...], score: Score | None
) -> tuple[Level | None, Level | None]:
    if score is None:
        return None, None
    return (
        levels[sum(score.low >= one - TOLERANCE for one in thresholds)],
        levels[sum(score.high >= one - TOLERANCE for one in thresholds)],
    )


def _thresholds(
    levels: tuple[Level, ...], thresholds: tuple[float, ...], score: Score | None
) -> tuple[WorkedThreshold, ...]:
    low, high = (-1.0, -1.0) if score is None else (score.low, score.high)
    return tuple(
        WorkedThreshold(level, threshold, low >= threshold - TOLERANCE, high >= threshold - TOLERANCE)
        for level, threshold in zip(levels[1:], thresholds, strict=True)
    )


def _next_step(levels: tuple[Level, ...], level: Level | None) -> Level | None:
    if level is None or level == levels[-1]:
        return None
    return levels[levels.index(level) + 1]


def _missing(
    levels: tuple[Level, ...], thresholds: tuple[float, ...], found: tuple[Level | None, Score | None]
) -> float | None:
    """From the low end to the threshold of the next step."""
    level, score = found
    if level is None or score is None or level == levels[-1]:
        return None
    return thresholds[levels.index(level)] - score.low
