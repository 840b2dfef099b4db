"""How much narrower a pillar's range becomes when one more question is known: by trying its answers.

Asks nothing and orders nothing. Answers are tried on a copy of the sheet, never written.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property

from resiliens.assess.fold import Fold
from resiliens.assess.plans import QuestionPlan, SectionPlan
from resiliens.model.answers import Entry, Stream, Value
from resiliens.model.conditions import TOLERANCE, Compare, Condition, comparisons
from resiliens.model.questions import Choice, Ladder, Multi, Number, PlainValue, Streams, Text, YesNo


class Trials:
    """The pillars of one fold, and what an answer would do to their ranges."""

    def __init__(self, fold: Fold) -> None:
        fold.section(fold.tree.root)
        self.fold = fold
        tree, parts = fold.tree, fold.instrument.questionnaire.parts
        self.pillars = tuple(tree.sections[part.id] for part in parts)
        self.widths = {pillar.id: width_of(fold, pillar) for pillar in self.pillars}

    def narrowing(self, plan: QuestionPlan) -> Mapping[str, float]:
        """By pillar: its width less its mean width over the answers tried; in [0, 1], nothing left out as 0.

        For a mean this is exactly the part of the width that the question causes. A question that no
        condition reads is tried at its lowest and highest answer, and on its own pillar; one that is read,
        at every answer that can be told apart, and on all.
        """
        readers = self.readers.get(plan.id, ())
        pillars = [one for one in self.pillars if self.widths[one.id] > TOLERANCE
                   and (readers or one.id in plan.path)]
        if not pillars or not (plan.question.scored or readers):
            return {}
        tried = self.tried(plan)
        found: dict[str, float] = {}
        for pillar in pillars:
            mean = sum(width_of(fold, pillar) for fold in tried) / len(tried)
            narrower = self.widths[pillar.id] - mean
            if narrower > TOLERANCE:
                found[pillar.id] = narrower
        return found

    def tried(self, plan: QuestionPlan) -> list[Fold]:
        """The sheet with each of the answers that are tried."""
        readers = self.readers.get(plan.id, ())
        if readers:
            return [self._with(plan.id, answer) for answer in _every(plan, readers)]
        tried = [self._with(plan.id, answer) for answer in _ends(plan)]
        for fold in tried:  # nothing but what lies above a question that nobody reads is another then
            fold.folded = {key: one for key, one in self.fold.folded.items() if key not in plan.path}
            fold.moving = {key: one for key, one in self.fold.moving.items() if key not in plan.path}
        return tried

    def _with(self, address: str, answer: Value) -> Fold:
        sheet = self.fold.sheet
        return Fold(replace(sheet, entries={**sheet.entries, address: Entry(answer)}), self.fold.instrument)

    @cached_property
    def readers(self) -> Mapping[str, tuple[Compare, ...]]:
        """By question: the comparisons that read it, itself or as a part of a section."""
        found: dict[str, list[Compare]] = {}
        for compare in {one for condition in _conditions(self.fold) for one in comparisons(condition)}:
            for address in self.read_by(compare):
                found.setdefault(address, []).append(compare)
        return {address: tuple(all_of_them) for address, all_of_them in found.items()}

    def read_by(self, compare: Compare) -> Iterable[str]:
        """The questions that a comparison reads: one, or all of a section."""
        tree = self.fold.tree
        if compare.address not in tree.sections:
            return (compare.address,)
        return (plan.id for plan in tree.order if compare.address in plan.path)


def width_of(fold: Fold, pillar: SectionPlan) -> float:
    """How wide the range of a section is, 0 to 1; 0 where nothing counts in it."""
    score = fold.of(pillar).score
    return 0.0 if score is None else score.high - score.low


def _conditions(fold: Fold) -> Iterator[Condition]:
    for section in fold.tree.sections.values():
        yield section.section.when
        yield from (cap.when for cap in section.caps)
    for plan in fold.tree.order:
        yield plan.question.when
        yield from (floor.when for floor in plan.question.floors)


def _ends(plan: QuestionPlan) -> Iterator[Value]:
    """The answers of lowest and of highest value."""
    match plan.question:
        case Ladder(scale=scale):
            values: list[PlainValue] = [scale.first, scale.last]
        case YesNo():
            values = ["no", "yes"]
        case Choice(options=options):
            valued = sorted((option.value, option.id) for option in options if option.value is not None)
            values = [valued[0][1], valued[-1][1]] if valued else [option.id for option in options]
        case Multi(options=options):
            values = [(), tuple(option.id for option in options if not option.exclusive)]
        case Number(linear=linear, bands=bands):
            ends = (linear.start, linear.end) if linear is not None else bands or (0.0,)
            values = [min(ends) - 1, max(ends) + 1]
        case Text():
            values = ["-"]
        case Streams():
            yield Value((Stream({}),))
            return
    yield from map(Value, values)


def _every(plan: QuestionPlan, readers: Iterable[Compare]) -> Iterator[Value]:
    """The answers that the conditions reading it can tell apart, and the ends."""
    question = plan.question
    match question:
        case Ladder(scale=scale):
            yield from map(Value, scale.numbers())
        case YesNo():
            yield from map(Value, ("no", "partly", "yes"))
        case Choice(options=options):
            yield from (Value(option.id) for option in options)
        case Multi(options=options):
            yield from _ends(plan)
            yield from (Value((option.id,)) for option in options)
        case Number():
            yield from _ends(plan)
            operands = {one.operand for one in readers if one.kind == "question"}
            numbers = sorted(one for one in operands if isinstance(one, int | float))
            yield from (Value(value) for number in numbers for value in (number - 1, number))
        case _:
            yield from _ends(plan)
