"""The answers above the present one, and what it takes to reach each: measures and own days.

One question at a time; what an answer does to a score, and which way is cheapest, is decided elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import Literal, NamedTuple

from resiliens.assess.plans import QuestionPlan, in_value
from resiliens.model.answers import State
from resiliens.model.conditions import TOLERANCE
from resiliens.model.plan import AS_WRITTEN, DAYS_NOT_STATED, Figures, Key, OwnFigures
from resiliens.model.questions import (
    YES_NO_VALUES,
    Choice,
    Ladder,
    Measure,
    Multi,
    Number,
    PlainValue,
    YesNo,
)
from resiliens.model.result import QuestionResult

MOST_SUBSETS = 1024


class Rung(NamedTuple):
    """An answer that can be reached. `steps` are the answers on the way to it, each with its measures."""

    value: float
    answer: PlainValue
    days: float
    steps: tuple[Stride, ...] = ()

    @property
    def measures(self) -> tuple[Measure, ...]:
        return tuple(measure for stride in self.steps for measure in stride.measures)


class Stride(NamedTuple):
    """From one answer to the next, with all measures that this takes."""

    start: PlainValue
    to: PlainValue
    measures: tuple[Measure, ...]


def climb(
    plan: QuestionPlan, result: QuestionResult, own: OwnFigures = AS_WRITTEN
) -> tuple[Rung, ...]:
    """The present answer first, then every answer of higher value that measures lead to.

    Only the present one, or nothing at all, where the answer is not known or does not count.
    """
    if result.state is not State.ANSWERED or result.score is None:
        return ()
    answer = result.value
    if not isinstance(answer, int | float | str | tuple):
        return ()
    present = Rung(result.score.low, answer, 0.0)  # type: ignore[arg-type]  # streams have no score
    climber = _Climber(plan, result, own)
    above = [rung for rung in climber.above(present) if rung.value > present.value + TOLERANCE]
    return (present, *sorted(above, key=lambda rung: (rung.value, rung.days)))


def figures_of(key: Key, measure: Measure, own: OwnFigures) -> Figures:
    """The company's own figures where it gave them, else the questionnaire's. What is done costs no days."""
    given = own.figures.get(key, Figures())
    days = measure.days if given.days is None else given.days
    return Figures(
        0.0 if key in own.done else days,
        measure.kroner if given.kroner is None else given.kroner,
        measure.months if given.months is None else given.months,
    )


class _Climber:
    def __init__(self, plan: QuestionPlan, result: QuestionResult, own: OwnFigures) -> None:
        self.plan, self.question = plan, plan.question
        self.ticked = frozenset(result.steps)
        self.own = own

    def above(self, present: Rung) -> Iterator[Rung]:
        match self.question:
            case Ladder():
                return self._ladder(present, self.question)
            case YesNo():
                return self._options(present, YES_NO_VALUES)
            case Choice(options=options):
                values = {option.id: option.value for option in options if option.value is not None}
                return self._options(present, values)
            case Multi():
                return iter(self._ticked_more(present, self.question))
            case Number():
                return self._figure(present, self.question)
            case _:
                return iter(())

    def _ladder(self, present: Rung, question: Ladder) -> Iterator[Rung]:
        """Step by step, all measures of each. A step that is ticked already (above a hole) costs nothing,
        and comes with the one below it."""
        rung, last = present, question.scale.last
        for step in range(_as_int(present.answer) + 1, last + 1):
            measures = () if step in self.ticked else self._leading_to(step)
            if measures is None:
                return
            rung = self._step_up(rung, step, (in_value(question.scale, step), measures))
            if step + 1 not in self.ticked:
                yield rung

    def _options(self, present: Rung, values: dict[str, float]) -> Iterator[Rung]:
        """The cheapest way to each option of higher value, straight or by way of others."""
        reached = {str(present.answer): present}
        for option, value in sorted(values.items(), key=lambda pair: pair[1]):
            ways = [
                self._step_up(rung, option, (value, measures))
                for origin, rung in reached.items()
                if rung.value < value - TOLERANCE
                and (measures := self._leading_to(option, origin)) is not None
            ]
            if ways:
                reached[option] = min(ways, key=lambda rung: (rung.days, len(rung.steps)))
                yield reached[option]

    def _ticked_more(self, present: Rung, question: Multi) -> Sequence[Rung]:
        """Every set of options that can be added; of very many, those that no other beats."""
        chosen = present.answer if isinstance(present.answer, tuple) else (str(present.answer),)
        kept = tuple(one.id for one in question.options if one.id in chosen and not one.exclusive)
        rungs = [present._replace(answer=kept)]
        for option in question.options:
            measures = None if option.exclusive or option.id in chosen else self._leading_to(option.id)
            if measures is None or option.points <= 0:
                continue
            more = []
            for rung in rungs:
                ticked = rung.answer if isinstance(rung.answer, tuple) else ()
                answer = tuple(one.id for one in question.options if one.id in (*ticked, option.id))
                more.append(self._step_up(rung, answer, (question.utility(answer) or 0.0, measures)))
            rungs += more
            if len(rungs) > MOST_SUBSETS:
                rungs = _unbeaten(rungs)
        return rungs[1:]

    def _figure(self, present: Rung, question: Number) -> Iterator[Rung]:
        """A figure that stands where a measure leads, band by band or along the line."""
        rung = present
        for step in sorted({one.to for one in question.measures if isinstance(one.to, int)}):
            figure = _figure_at(question, in_value(question.scale, step))
            value = None if figure is None else question.utility(figure)
            if figure is None or value is None or value <= rung.value + TOLERANCE:
                continue
            measures = self._leading_to(step)
            if measures is None:
                return
            rung = self._step_up(rung, figure, (value, measures))
            yield rung

    def _step_up(self, rung: Rung, to: PlainValue, what: tuple[float, tuple[Measure, ...]]) -> Rung:
        value, measures = what
        days = rung.days + sum(self._days(measure) for measure in measures)
        return Rung(value, to, round(days, 6), (*rung.steps, Stride(rung.answer, to, measures)))

    def _leading_to(self, to: int | str, origin: str = "") -> tuple[Measure, ...] | None:
        """All measures that lead there; None where there are none, or the company dropped one of them."""
        found = tuple(
            one for one in self.question.measures if one.to == to and one.origin in ("", origin)
        )
        dropped = any((self.plan.id, one.id) in self.own.dropped for one in found)
        return None if dropped or not found else found

    def _days(self, measure: Measure) -> float:
        days = figures_of((self.plan.id, measure.id), measure, self.own).days
        return DAYS_NOT_STATED if days is None else float(days)


def _unbeaten(rungs: Sequence[Rung]) -> list[Rung]:
    best, found = -1.0, []
    for rung in sorted(rungs, key=lambda one: (one.days, -one.value)):
        if rung.value > best + TOLERANCE:
            best = rung.value
            found.append(rung)
    return found


def _figure_at(question: Number, value: float) -> float | None:
    """The figure that is worth at least so much; None where no figure can be said."""
    if question.linear is not None:
        line = question.linear
        return line.start + value * (line.end - line.start)
    if not question.bands:
        return None
    place = min(len(question.bands), ceil(value * len(question.bands) - TOLERANCE))
    return question.bands[place - 1] if place else None


def _as_int(answer: PlainValue) -> int:
    assert isinstance(answer, int)  # noqa: S101  # the answer of a ladder
    return answer


def stopped_by(
    plan: QuestionPlan, result: QuestionResult, own: OwnFigures
) -> Literal["no-measure", "dropped"] | None:
    """Why measures do not bring a question to the top: none leads on, or the company dropped one."""
    rungs = climb(plan, result, own)
    if not rungs or rungs[-1].value >= 1 - TOLERANCE:
        return None
    return "dropped" if climb(plan, result)[-1].value > rungs[-1].value + TOLERANCE else "no-measure"
