"""The one condition language: `when`, caps and floors, judged true, false or open.

A condition is data, never evaluated as text. What it may read is given to it as a `Facts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Literal, Protocol, TypeAlias

Operator: TypeAlias = Literal["is", "one-of", "at-least", "below", "answered"]
Operand: TypeAlias = bool | int | float | str | tuple[str | int | float, ...]
TOLERANCE = 1e-9


class Truth(Enum):
    """Three values: open means that an answer not yet known decides."""

    TRUE = "true"
    FALSE = "false"
    OPEN = "open"

    def __invert__(self) -> Truth:
        return {Truth.TRUE: Truth.FALSE, Truth.FALSE: Truth.TRUE, Truth.OPEN: Truth.OPEN}[self]


@dataclass(frozen=True, slots=True)
class Known:
    """An active answer: the value as the question holds it (a multi as tuple of option ids)."""

    value: bool | int | float | str | tuple[str, ...]


class Absent(Enum):
    """Why there is no value to compare with."""

    OUT = "out"  # not applicable or inactive: known, and every comparison with it is false
    OPEN = "open"  # unknown, unanswered, pending, not asked, or of a questionnaire that is not loaded


Fact: TypeAlias = Known | Absent


class Facts(Protocol):
    """What a condition may read."""

    def question(self, address: str) -> Fact:
        """The answer to a question, in the question's own unit."""
        ...

    def node(self, address: str) -> tuple[float, float] | Absent:
        """A node's range in steps (low, high)."""
        ...


@dataclass(frozen=True, slots=True)
class Compare:
    """`{question: ID, OP: VALUE}` or `{node: ID, OP: STEP}`; `address` is full (`environment.energy`)."""

    kind: Literal["question", "node"]
    address: str
    operator: Operator
    operand: Operand


@dataclass(frozen=True, slots=True)
class AllOf:
    """True where every part is. Without parts: always true."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """True where one part is. Without parts: never."""

    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """True where the part is false; open stays open."""

    part: Condition


Condition: TypeAlias = Compare | AllOf | AnyOf | Not
ALWAYS = AllOf(())


def judge(condition: Condition, facts: Facts) -> Truth:
    """The truth of a condition. Never guesses: what hangs on an open answer is open."""
    match condition:
        case Compare(kind="question"):
            return _judge_question(condition, facts.question(condition.address))
        case Compare():
            return _judge_node(condition, facts.node(condition.address))
        case AllOf(parts):
            return _all(judge(part, facts) for part in parts)
        case AnyOf(parts):
            return ~_all(~judge(part, facts) for part in parts)
        case Not(part):
            return ~judge(part, facts)


def comparisons(condition: Condition) -> Iterator[Compare]:
    """Every comparison inside a condition, in reading order."""
    match condition:
        case Compare():
            yield condition
        case AllOf(parts) | AnyOf(parts):
            for part in parts:
                yield from comparisons(part)
        case Not(part):
            yield from comparisons(part)


def _all(truths: Iterable[Truth]) -> Truth:
    seen_open = False
    for truth in truths:
        if truth is Truth.FALSE:
            return Truth.FALSE
        seen_open = seen_open or truth is Truth.OPEN
    return Truth.OPEN if seen_open else Truth.TRUE


def _judge_question(compare: Compare, fact: Fact) -> Truth:
    if fact is Absent.OPEN:
        return Truth.OPEN
    if compare.operator == "answered":
        return _truth((fact is not Absent.OUT) == compare.operand)
    if not isinstance(fact, Known):
        return Truth.FALSE
    return _truth(_holds(compare.operator, fact.value, compare.operand))


def _judge_node(compare: Compare, fact: tuple[float, float] | Absent) -> Truth:
    if fact is Absent.OPEN:
        return Truth.OPEN
    if compare.operator == "answered":
        return _truth((fact is not Absent.OUT) == compare.operand)
    if isinstance(fact, Absent):
        return Truth.FALSE
    if compare.operator in ("at-least", "below"):
        low, high = (_holds(compare.operator, end, compare.operand) for end in fact)
        return _truth(low) if low == high else Truth.OPEN
    wanted = compare.operand if isinstance(compare.operand, tuple) else (compare.operand,)
    return _reaches(fact, wanted)


def _reaches(fact: tuple[float, float], wanted: tuple[object, ...]) -> Truth:
    """`is` and `one-of` on a node: settled only where the range is one point, or misses all of them."""
    low, high = fact
    steps = [float(one) for one in wanted if isinstance(one, int | float)]
    if high - low <= TOLERANCE:
        return _truth(any(abs(low - step) <= TOLERANCE for step in steps))
    inside = any(low - TOLERANCE <= step <= high + TOLERANCE for step in steps)
    return Truth.OPEN if inside else Truth.FALSE


def _holds(operator: Operator, value: object, operand: Operand) -> bool:
    if operator == "is":
        return _same(value, operand)
    if operator == "one-of":
        wanted = operand if isinstance(operand, tuple) else (operand,)
        chosen = value if isinstance(value, tuple) else (value,)
        return any(_same(one, other) for one in chosen for other in wanted)
    if isinstance(value, str | tuple) or isinstance(operand, str | tuple):
        return False
    number, limit = float(value), float(operand)  # type: ignore[arg-type]  # the reader lets only numbers through
    return number >= limit - TOLERANCE if operator == "at-least" else number < limit - TOLERANCE


def _same(value: object, operand: object) -> bool:
    if isinstance(value, int | float) and isinstance(operand, int | float):
        return abs(value - operand) <= TOLERANCE
    if isinstance(value, tuple):
        return operand in value
    return value == operand


def _truth(value: bool) -> Truth:
    return Truth.TRUE if value else Truth.FALSE
