"""The questionnaire's tree made ready for folding: weights in force, scorers, conditions on the way.

Made once for each questionnaire and weighting, then used for every sheet. Computes no score.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from resiliens.model.conditions import ALWAYS, TOLERANCE, Condition
from resiliens.model.questionnaire import Questionnaire, Section, core_ids, walk
from resiliens.model.questions import Choice, Ladder, Multi, Question, YesNo
from resiliens.model.result import Level, NodeResult, Score
from resiliens.model.scale import Scale

if TYPE_CHECKING:
    from resiliens_scoring.protocol import Scorer

Gate: TypeAlias = tuple[str, Condition]

EVIDENCE_FROM = 2
"""From this many steps above the lowest, one piece of evidence is named (maturity ladders, section 3)."""


class Folded(NamedTuple):
    """What a node hands upward.

    `score` is the node's own range, shown or not. `low` and `high` are what the node above counts;
    None where nothing counts. `known`: something below is known. `weight`: the weight that counts
    above; `asked`: the same with what was declared not applicable. `complete`: known part of the
    weight. `left_out`: part of the asked weight that was declared not applicable.
    """

    result: NodeResult
    score: Score | None
    low: float | None
    high: float | None
    known: bool
    weight: float
    asked: float
    complete: float
    left_out: float


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class QuestionPlan:
    """One question: its weight in force and all that is the same for every sheet."""

    question: Question
    id: str
    weight: float
    core: bool
    path: tuple[str, ...]  # ids from the root down, this one included
    gates: tuple[Gate, ...]  # the conditions on that way
    levels: tuple[Level, ...]
    evidence_from: int  # the step from which an answer should have evidence
    floors_from: float  # the score at which every legal floor is reached
    repeats: bool  # answers come from a short list: what was worked out once is kept
    leaves: dict[object, Folded] = field(default_factory=dict)
    ideas: dict[object, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class CapPlan:
    """A cap: the step it names and the score at which it holds."""

    at: int
    value: float
    when: Condition


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class SectionPlan:
    """One section. `weight` None stands for the sum of what applies below.

    `bounded`: the scorer declares that its ends bound everything between (monotone, between).
    """

    section: Section
    id: str
    children: tuple[NodePlan, ...]
    child_ids: tuple[str, ...]
    weight: float | None
    scorer: Scorer
    bounded: bool
    caps: tuple[CapPlan, ...]
    path: tuple[str, ...]
    gates: tuple[Gate, ...]
    levels: tuple[Level, ...]
    limits: tuple[float, ...]  # where the levels above the lowest begin, tolerance taken off


NodePlan: TypeAlias = SectionPlan | QuestionPlan


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Tree:
    """All plans under one weighting, by address and in the order of the questionnaire."""

    root: SectionPlan
    order: tuple[QuestionPlan, ...]
    questions: Mapping[str, QuestionPlan]
    sections: Mapping[str, SectionPlan]


def plant(
    questionnaire: Questionnaire, scorers: Mapping[str, Scorer], weights: Mapping[str, float]
) -> Tree:
    """The tree with these weights laid over the ordinary ones."""
    planter = _Planter(core_ids(questionnaire), scorers, weights)
    root = planter.section(questionnaire.root, (), ())
    in_order = (node.id for node in walk(questionnaire.root) if isinstance(node, Section))
    sections = {address: planter.sections[address] for address in in_order}
    return Tree(root, tuple(planter.questions.values()), planter.questions, sections)


def threshold_of(scale: Scale, step: int) -> float:
    """The score from which a step is reached; 0 for the lowest."""
    place = min(max(step - scale.first, 0), scale.top)
    return scale.thresholds[place - 1] if place else 0.0


def in_value(scale: Scale, step: float) -> float:
    """A place in steps as a value in [0, 1]."""
    return (step - scale.first) / scale.top


def weight_of(question: Question, scorer: str) -> float:
    """A question's ordinary weight where this scorer is in force for its section.

    Under `points` the weight of a multi defaults to its own `full` (contract, section 2.1).
    """
    if scorer == "points" and isinstance(question, Multi) and question.weight_is_default and question.scored:
        return float(question.full)
    return float(question.weight)


class _Planter:
    def __init__(
        self, core: frozenset[str], scorers: Mapping[str, Scorer], weights: Mapping[str, float]
    ) -> None:
        self.core = core
        self.scorers = scorers
        self.weights = weights
        self.questions: dict[str, QuestionPlan] = {}
        self.sections: dict[str, SectionPlan] = {}
        self._levels: dict[Scale, tuple[Level, ...]] = {}

    def section(self, section: Section, path: tuple[str, ...], gates: tuple[Gate, ...]) -> SectionPlan:
        path = (*path, section.id)
        gates = _with_gate(gates, section.id, section.when)
        scorer = self.scorers[section.id]
        weight = self.weights.get(section.id, section.weight)
        plan = SectionPlan(
            section=section,
            id=section.id,
            children=tuple(
                self.section(child, path, gates) if isinstance(child, Section)
                else self.question(child, path, gates, scorer=scorer.id)
                for child in section.children
            ),
            child_ids=tuple(child.id for child in section.children),
            weight=None if weight == "sum" else float(weight),
            scorer=scorer,
            bounded={"monotone", "between"} <= scorer.properties,
            caps=tuple(
                CapPlan(cap.at, threshold_of(section.scale, cap.at), cap.when) for cap in section.caps
            ),
            path=path,
            gates=gates,
            levels=self.levels(section.scale),
            limits=tuple(threshold - TOLERANCE for threshold in section.scale.thresholds),
        )
        self.sections[section.id] = plan
        return plan

    def question(
        self, question: Question, path: tuple[str, ...], gates: tuple[Gate, ...], *, scorer: str
    ) -> QuestionPlan:
        plan = QuestionPlan(
            question=question,
            id=question.id,
            weight=float(self.weights.get(question.id, weight_of(question, scorer))),
            core=question.id in self.core,
            path=(*path, question.id),
            gates=_with_gate(gates, question.id, question.when),
            levels=self.levels(question.scale),
            floors_from=max(
                (in_value(question.scale, floor.step) for floor in question.floors), default=0.0
            ),
            evidence_from=question.scale.first + EVIDENCE_FROM,
            repeats=isinstance(question, Ladder | YesNo | Choice),
        )
        self.questions[question.id] = plan
        return plan

    def levels(self, scale: Scale) -> tuple[Level, ...]:
        if scale not in self._levels:
            self._levels[scale] = tuple(Level(number, scale.name(number)) for number in scale.numbers())
        return self._levels[scale]


def _with_gate(gates: tuple[Gate, ...], address: str, when: Condition) -> tuple[Gate, ...]:
    return gates if when == ALWAYS else (*gates, (address, when))
