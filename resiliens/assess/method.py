"""The method hash: a short name for everything that decides a score, and nothing that does not.

Two results with the same hash can be compared. Texts, order of keys and measures do not enter.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias, assert_never

from resiliens.assess.plans import weight_of
from resiliens.model.conditions import AllOf, AnyOf, Compare, Condition, Not
from resiliens.model.questionnaire import Questionnaire, ScorerChoice, Section
from resiliens.model.questions import Choice, Ladder, Multi, Number, Question, Streams, Text, YesNo
from resiliens.model.scale import Scale

if TYPE_CHECKING:
    from resiliens_scoring.protocol import Scorer

DIGITS = 12
Canonical: TypeAlias = "str | float | bool | list[Canonical] | dict[str, Canonical] | None"


def method_hash(
    questionnaire: Questionnaire, scorers: Mapping[str, Scorer], choices: Mapping[str, ScorerChoice]
) -> str:
    """Twelve hex digits of the SHA-256 over structure, scorers with version and parameters, scales,
    weights, conditions, caps, values of options, revisions and the steps of legal floors.

    `scorers` and `choices` are by section id.
    """
    structure: Canonical = {
        "root": _section(questionnaire.root, scorers, choices),
        "company": [_question(question) for question in questionnaire.company],
        "weightings": [
            {"when": _condition(one.when), "of": {key: float(value) for key, value in one.weights.items()}}
            for one in questionnaire.weightings
        ],
    }
    text = json.dumps(structure, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return hashlib.sha256(text.encode("ascii")).hexdigest()[:DIGITS]


def _section(
    node: Section, scorers: Mapping[str, Scorer], choices: Mapping[str, ScorerChoice]
) -> dict[str, Canonical]:
    choice = choices[node.id]
    return {
        "id": node.id,
        "kind": "section",
        "scale": _scale(node.scale),
        "scorer": [choice.id, scorers[node.id].version, _plain(choice.params)],
        "weight": _plain(node.weight),
        "when": _condition(node.when),
        "caps": [[float(cap.at), _condition(cap.when)] for cap in node.caps],
        "children": [
            _section(child, scorers, choices) if isinstance(child, Section) else _question(child, choice.id)
            for child in node.children
        ],
    }


def _question(question: Question, scorer: str = "") -> dict[str, Canonical]:
    return {
        "id": question.id,
        "kind": question.kind,
        "scale": _scale(question.scale),
        "weight": weight_of(question, scorer),
        "when": _condition(question.when),
        "core": question.core,
        "revision": float(question.revision),
        "not-applicable": question.may_be_not_applicable,
        "floors": [[float(floor.step), _condition(floor.when)] for floor in question.floors],
        "values": _values(question),
    }


def _values(question: Question) -> Canonical:
    match question:
        case Choice(options=options):
            return [[option.id, _plain(option.value)] for option in options]
        case Multi(options=options, full=full):
            return [float(full), [[option.id, float(option.points), option.exclusive] for option in options]]
        case Number(bands=bands, linear=linear):
            ends = [float(linear.start), float(linear.end)] if linear is not None else []
            return [[float(band) for band in bands], list(ends)]
        case Ladder() | YesNo() | Text() | Streams():
            return None
        case _:
            assert_never(question)


def _scale(scale: Scale) -> Canonical:
    return [float(scale.first), float(len(scale.steps)), [float(one) for one in scale.thresholds]]


def _condition(condition: Condition) -> Canonical:
    match condition:
        case Compare(kind, address, operator, operand):
            return [kind, address, operator, _plain(operand)]
        case AllOf(parts):
            return ["all", [_condition(part) for part in parts]]
        case AnyOf(parts):
            return ["any", [_condition(part) for part in parts]]
        case Not(part):
            return ["not", _condition(part)]


def _plain(value: object) -> Canonical:
    """Numbers as floats, so that 1 and 1.0 are one parameter."""
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, Mapping):
        return {str(key): _plain(one) for key, one in value.items()}
    if isinstance(value, Sequence):
        return [_plain(one) for one in value]
    return str(value)
