"""Judges what conditions refer to: unknown ids, operands off the scale, forward references, circles.

Works on the finished questionnaire; not for reading conditions, which is `conditions`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias, assert_never

from resiliens.files.circles import circles
from resiliens.files.collecting import nearest
from resiliens.files.conditions import Reference
from resiliens.model.conditions import Compare
from resiliens.model.questionnaire import Node, Questionnaire, Section, walk
from resiliens.model.questions import (
    YES_NO_VALUES,
    Choice,
    Ladder,
    Multi,
    Number,
    Streams,
    Text,
    YesNo,
)

_ALL = ("is", "one-of", "at-least", "below", "answered")
_WORDS = ("is", "one-of", "answered")
_Addresses: TypeAlias = Mapping[str, int]


def check_references(
    questionnaire: Questionnaire, references: Sequence[Reference], loaded: frozenset[str],
) -> None:
    """Say what is wrong with every comparison, to the notes of the file it stands in."""
    order = _order(questionnaire)
    away: set[str] = set()
    sound: list[Reference] = []
    for reference in references:
        node = questionnaire.node(reference.compare.address)
        if node is None:
            _missing(questionnaire, reference, (loaded, away))
        elif _fits(reference, node):
            sound.append(reference)
            _check_order(reference, order)
    for reference in circles(questionnaire, sound):
        reference.notes.error("RQ115", reference.mark, id=reference.reader, other=reference.compare.address)


def _order(questionnaire: Questionnaire) -> _Addresses:
    nodes = [*questionnaire.company, *walk(questionnaire.root)]
    return {node.id: number for number, node in enumerate(nodes)}


def _missing(
    questionnaire: Questionnaire, reference: Reference, context: tuple[frozenset[str], set[str]],
) -> None:
    loaded, away = context
    address = reference.compare.address
    prefix = address.partition(".")[0]
    if prefix not in loaded and reference.role != "weights":
        if address not in away:
            away.add(address)
            reference.notes.warn("RQ111", reference.mark, id=address, questionnaire=prefix)
        return
    known = [one.id for one in walk(questionnaire.root)] + [one.id for one in questionnaire.company]
    reference.notes.error("RQ110", reference.mark, id=address, nearest=nearest(address, known))


def _check_order(reference: Reference, order: _Addresses) -> None:
    """A condition on a question further down is judged, but can hide nothing until it is answered."""
    compare = reference.compare
    if reference.role != "when" or compare.kind != "question":
        return
    here = order.get(reference.reader)
    if here is not None and order.get(compare.address, -1) > here:
        reference.notes.warn("RQ114", reference.mark, id=reference.reader, other=compare.address)


def _fits(reference: Reference, node: Node) -> bool:
    """Can this node be compared in this way, with this operand?"""
    compare = reference.compare
    if reference.role == "weights" and not compare.address.startswith("company."):
        reference.notes.error("RQ131", reference.mark, id=compare.address)
        return False
    if compare.kind == "question" and isinstance(node, Section):
        reference.notes.error("RQ132", reference.mark, id=compare.address)
        return False
    operators, allowed = _comparable(compare, node)
    if compare.operator not in operators:
        reference.notes.error("RQ113", reference.mark, operator=compare.operator, id=compare.address)
        return False
    if compare.operator == "answered" or allowed is None:
        return True
    for operand, mark in zip(_operands(compare), reference.operands, strict=True):
        if operand not in allowed:
            facts = {"value": str(operand), "id": compare.address, "allowed": ", ".join(map(str, allowed))}
            reference.notes.error("RQ112", mark, **facts)
            return False
    return True


def _operands(compare: Compare) -> Iterator[object]:
    if isinstance(compare.operand, tuple):
        yield from compare.operand
    else:
        yield compare.operand


def _comparable(compare: Compare, node: Node) -> tuple[Sequence[str], Sequence[object] | None]:
    """The operators that fit a node, and the operands; None where any will do."""
    if compare.kind == "node":
        if not isinstance(node, Section) and not node.scored:
            return (), None
        return _ALL, _Steps(node.scale.first, node.scale.last)
    match node:
        case Ladder():
            return _ALL, list(node.scale.numbers())
        case Number():
            return _ALL, None
        case YesNo():
            return _WORDS, list(YES_NO_VALUES)
        case Choice() | Multi():
            return _WORDS, [option.id for option in node.options]
        case Text():
            return _WORDS, None
        case Streams():
            return ("answered",), None
        case Section():
            return (), None
        case _:
            assert_never(node)


class _Steps(tuple[int, ...]):
    """A node may be compared with any number on its scale, whole or not."""

    def __new__(cls, first: int, last: int) -> _Steps:
        return super().__new__(cls, range(first, last + 1))

    def __contains__(self, value: object) -> bool:
        return isinstance(value, int | float) and self[0] <= value <= self[-1]
