"""Which answers never leave the company: the sensitive ones, and those that would tell one of them.

A question that is only asked when a sensitive answer says so tells that answer by being answered at all.
"""

from __future__ import annotations

from collections.abc import Iterator

from resiliens.model.conditions import Condition, comparisons
from resiliens.model.questionnaire import Node, Questionnaire, Section, questions_of, walk
from resiliens.model.questions import Question


def withheld(questionnaire: Questionnaire) -> tuple[str, ...]:
    """The addresses of these questions, company questions included, in the order of the questionnaire."""
    gates = dict(_gated(questionnaire))
    sections = [node for node in walk(questionnaire.root) if isinstance(node, Section)]
    out = {question.id for question in gates if question.sensitive}
    while True:
        nodes = {section.id for section in sections if any(one.id in out for one in questions_of(section))}
        more = {question.id for question, when in gates.items() if _reads(when, out | nodes)} - out
        if not more:
            return tuple(question.id for question in gates if question.id in out)
        out |= more


def _reads(conditions: tuple[Condition, ...], addresses: set[str]) -> bool:
    return any(one.address in addresses for when in conditions for one in comparisons(when))


def _gated(questionnaire: Questionnaire) -> Iterator[tuple[Question, tuple[Condition, ...]]]:
    """Every question with all conditions on the way to it."""
    for question in questionnaire.company:
        yield question, (question.when,)
    yield from _below(questionnaire.root, ())


def _below(node: Node, above: tuple[Condition, ...]) -> Iterator[tuple[Question, tuple[Condition, ...]]]:
    gates = (*above, node.when)
    if not isinstance(node, Section):
        yield node, gates
        return
    for child in node.children:
        yield from _below(child, gates)
