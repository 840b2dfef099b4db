"""A second assessment, slow and naive, written from the contract alone; exact for rational scorers.

It shares the model's types with the program and nothing else: it judges conditions itself, looks at
every node again whenever somebody asks, and computes in fractions.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from resiliens.model.answers import Entry, Missing, NotApplicable, Sheet, Unknown, Value
from resiliens.model.conditions import AllOf, AnyOf, Compare, Condition, Not
from resiliens.model.questionnaire import Questionnaire, Section, walk
from resiliens.model.questions import Choice, Ladder, Multi, Number, Question, YesNo

YES, NO, MAYBE = "yes", "no", "maybe"
SLACK = Fraction(1, 10**9)
ZERO, ONE = Fraction(0), Fraction(1)


def exact(number: float) -> Fraction:
    """The decimal that the author wrote, not the float that stands for it."""
    return Fraction(repr(float(number)))


def share(number: float) -> Fraction:
    """A value that is a small fraction (a third of the bands), not the float that stands for it."""
    return Fraction(float(number)).limit_denominator(10_000)


@dataclass
class Standing:
    """Where a node stands: nothing counts (`out`), or a range, of which something is `known` or not."""

    out: bool
    low: Fraction = ZERO
    high: Fraction = ONE
    known: bool = False
    weight: Fraction = ONE


class Oracle:
    """One sheet against one questionnaire, with the ordinary weights."""

    def __init__(self, questionnaire: Questionnaire, sheet: Sheet) -> None:
        self.sheet = sheet
        self.nodes = {node.id: node for node in walk(questionnaire.root)}
        self.company = {question.id: question for question in questionnaire.company}
        self.above = {
            child.id: node
            for node in self.nodes.values() if isinstance(node, Section) for child in node.children
        }
        marked = {node.id for node in self.nodes.values() if not isinstance(node, Section) and node.core}
        self.core = marked or {node.id for node in self.nodes.values() if not isinstance(node, Section)}

    def state(self, question: Question) -> str:
        """The state of a question in the words of the contract."""
        entry = self.sheet.entries.get(question.id, Entry())
        says_something = not isinstance(entry.answer, Missing)
        if self.sheet.set == "core" and question.id not in self.core and not says_something:
            return "not-asked"
        if self.sheet.scope is not None and not self._in_scope(question.id, self.sheet.scope):
            return "not-asked"
        active = self._active(question.id)
        if active != YES:
            return "inactive" if active == NO else "pending"
        if entry.revision is not None and entry.revision < question.revision:
            return "unanswered"
        if isinstance(entry.answer, Missing) or entry.refused:
            return "unanswered"
        if isinstance(entry.answer, NotApplicable):
            may_apply = [floor for floor in question.floors if self.holds(floor.when) != NO]
            return "unknown" if may_apply else "not-applicable"
        return "unknown" if isinstance(entry.answer, Unknown) else "answered"

    def _in_scope(self, address: str, scope: tuple[str, ...]) -> bool:
        while True:
            if address in scope:
                return True
            if address not in self.above:
                return False
            address = self.above[address].id

    def _active(self, address: str) -> str:
        """All conditions from here to the top together."""
        found = [self.holds(self.nodes[address].when)]
        while address in self.above:
            address = self.above[address].id
            found.append(self.holds(self.nodes[address].when))
        return NO if NO in found else MAYBE if MAYBE in found else YES

    def holds(self, condition: Condition) -> str:
        if isinstance(condition, Not):
            return {YES: NO, NO: YES, MAYBE: MAYBE}[self.holds(condition.part)]
        if isinstance(condition, AllOf):
            found = [self.holds(part) for part in condition.parts]
            return NO if NO in found else MAYBE if MAYBE in found else YES
        if isinstance(condition, AnyOf):
            found = [self.holds(part) for part in condition.parts]
            return YES if YES in found else MAYBE if MAYBE in found else NO
        if condition.kind == "question":
            return self._question_holds(condition)
        return self._node_holds(condition)

    def _question_holds(self, compare: Compare) -> str:
        if compare.address.startswith("company."):
            entry = self.sheet.company.facts.get(compare.address, Entry())
            state = {Value: "answered", NotApplicable: "not-applicable"}.get(type(entry.answer), "unknown")
            if compare.address in self.company:
                active = self.holds(self.company[compare.address].when)
                state = state if active == YES else "inactive" if active == NO else "pending"
            else:
                state = "unknown"
        else:
            question = self.nodes.get(compare.address)
            if question is None or isinstance(question, Section):
                return MAYBE
            entry = self.sheet.entries.get(compare.address, Entry())
            state = self.state(question)
        if state in ("not-applicable", "inactive"):
            return YES if compare.operator == "answered" and compare.operand is False else NO
        if state != "answered" or not isinstance(entry.answer, Value):
            return MAYBE
        if compare.operator == "answered":
            return YES if compare.operand is True else NO
        return YES if _compares(compare.operator, entry.answer.value, compare.operand) else NO

    def _node_holds(self, compare: Compare) -> str:
        """On at-least and below only, as the random trees use them."""
        node = self.nodes[compare.address]
        standing = self.standing(compare.address)
        if standing.out:
            below = [one for one in walk(node) if not isinstance(one, Section)]
            settled = ("inactive", "not-applicable", "answered")
            waits = [one for one in below if self.state(one) not in settled and self._active(one.id) != NO]
            return MAYBE if waits else NO
        if not standing.known:
            return MAYBE
        scale = node.scale
        ends = {
            _compares(compare.operator, scale.first + end * scale.top, compare.operand)
            for end in (standing.low, standing.high)
        }
        return MAYBE if len(ends) == 2 else YES if ends == {True} else NO

    def standing(self, address: str) -> Standing:
        node = self.nodes[address]
        return self._section(node) if isinstance(node, Section) else self._question(node)

    def _question(self, question: Question) -> Standing:
        state = self.state(question)
        weight = exact(question.weight)
        if state in ("not-asked", "inactive", "not-applicable") or not question.scored:
            return Standing(out=True)
        if state != "answered":
            return Standing(out=False, weight=weight)
        answer = self.sheet.entries[question.id].answer
        assert isinstance(answer, Value)
        value = worth(question, answer.value)
        if value is None:
            return Standing(out=True)
        return Standing(out=False, low=value, high=value, known=True, weight=weight)

    def _section(self, section: Section) -> Standing:
        children = {child.id: self.standing(child.id) for child in section.children}
        counting = {key: one for key, one in children.items() if not one.out and one.weight > 0}
        if not counting:
            return Standing(out=True)
        weights = {key: one.weight for key, one in counting.items()}
        weight = sum(weights.values(), ZERO) if section.weight == "sum" else exact(section.weight)
        if not any(one.known for one in counting.values()):
            return Standing(out=False, weight=weight)
        low = combine(section, {key: one.low for key, one in counting.items()}, weights)
        high = combine(section, {key: one.high for key, one in counting.items()}, weights)
        for cap in section.caps:
            limit = ZERO if cap.at == section.scale.first else (
                exact(section.scale.thresholds[cap.at - section.scale.first - 1]))
            verdict = self.holds(cap.when)
            low = min(low, limit) if verdict != NO else low
            high = min(high, limit) if verdict == YES else high
        return Standing(out=False, low=low, high=high, known=True, weight=weight)


def worth(question: Question, value: Any) -> Fraction | None:
    """From an answer to a number in [0, 1]."""
    if isinstance(question, Ladder):
        return Fraction(value - question.scale.first, question.scale.top)
    if isinstance(question, YesNo):
        return {"yes": ONE, "partly": Fraction(1, 2), "no": ZERO}[value]
    if isinstance(question, Choice):
        found = [option.value for option in question.options if option.id == value]
        return None if found[0] is None else exact(found[0])
    if isinstance(question, Multi):
        points = sum((exact(option.points) for option in question.options if option.id in value), ZERO)
        return min(ONE, points / exact(question.full))
    if isinstance(question, Number):
        number = exact(value)
        if question.linear is not None:
            start, end = exact(question.linear.start), exact(question.linear.end)
            return min(ONE, max(ZERO, (number - start) / (end - start)))
        bands = [exact(band) for band in question.bands]
        less_is_better = len(bands) > 1 and bands[0] > bands[-1]
        reached = [band for band in bands if (number <= band if less_is_better else number >= band)]
        return Fraction(len(reached), len(bands))
    return None


def combine(section: Section, values: Mapping[str, Fraction], weights: Mapping[str, Fraction]) -> Fraction:
    """The scorers of the contract; in fractions where that is possible."""
    params: Any = section.scorer.params
    whole = sum(weights.values(), ZERO)
    mean = sum((weights[key] * values[key] for key in values), ZERO) / whole
    lowest = min(values.values())
    match section.scorer.id:
        case "mean" if params.get("p", 1) == 1:
            return mean
        case "mean":
            return _power(values, weights, params["p"])
        case "weakest":
            return lowest
        case "balanced":
            part = exact(params.get("a", 0.5))
            return (1 - part) * mean + part * lowest
        case "points":
            return min(ONE, mean * whole / exact(params["full"])) if "full" in params else mean
        case "geometric":
            shift = params.get("shift", 1 / section.scale.top)
            if shift == 0 and lowest == 0:
                return ZERO
            logs = sum(float(weights[key]) * math.log(float(values[key]) + shift) for key in values)
            return Fraction(math.exp(logs / float(whole)) - shift)
        case "staged":
            return _staged(section, values, weights)
        case other:
            raise AssertionError(other)


def _power(values: Mapping[str, Fraction], weights: Mapping[str, Fraction], p: float) -> Fraction:
    whole = float(sum(weights.values()))
    if p <= 0 and min(values.values()) == 0:
        return ZERO
    if p == 0:
        logs = sum(float(weights[key]) * math.log(values[key]) for key in values)
        return Fraction(math.exp(logs / whole))
    powers = sum(float(weights[key]) * float(values[key]) ** p for key in values)
    return Fraction((powers / whole) ** (1 / p))


def _staged(section: Section, values: Mapping[str, Fraction], weights: Mapping[str, Fraction]) -> Fraction:
    scale = section.scale
    reached = ZERO
    params: Any = section.scorer.params
    steps = {key: scale.first + value * scale.top for key, value in values.items()}
    for gate in sorted(params["gates"], key=lambda gate: int(gate["step"])):
        if _gate(gate["need"], steps, weights) == NO:
            return reached
        reached = exact(scale.thresholds[gate["step"] - scale.first - 1])
    return reached


def _gate(need: Any, steps: Mapping[str, Fraction], weights: Mapping[str, Fraction]) -> str | None:
    """None: it names only children that do not apply, and falls away."""
    if "all" in need or "any" in need:
        parts = [_gate(part, steps, weights) for part in need.get("all", need.get("any"))]
        counted = [part for part in parts if part is not None]
        if not counted:
            return None
        if "all" in need:
            return NO if NO in counted else YES
        return YES if YES in counted else NO
    limit = exact(need["at-least"]) - SLACK
    if "share" in need:
        met = sum((weights[key] for key in steps if steps[key] >= limit), ZERO)
        return YES if met / sum(weights.values(), ZERO) >= exact(need["share"]) - SLACK else NO
    if need["node"] not in steps:
        return None
    return YES if steps[need["node"]] >= limit else NO


def _compares(operator: str, value: Any, operand: Any) -> bool:
    if operator == "one-of":
        chosen = value if isinstance(value, tuple) else (value,)
        return any(one in operand for one in chosen)
    if operator == "is":
        return operand in value if isinstance(value, tuple) else bool(value == operand)
    number, limit = Fraction(value), exact(operand) - SLACK
    return number >= limit if operator == "at-least" else number < limit


def level(score: Fraction, section: Section) -> int:
    """The number of the step that a score has reached, exactly."""
    thresholds = [share(one) for one in section.scale.thresholds]
    return section.scale.first + sum(score >= threshold for threshold in thresholds)
