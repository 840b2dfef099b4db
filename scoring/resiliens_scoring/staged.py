"""Staged: a ladder with gates, as in a certification.

What it computes
    The highest step whose gate holds together with all gates below it; the score is the threshold
    of that step, or 0. There is no progress between gates. A gate asks for a child
    (`{node: energy, at-least: 2}`) or for a share of the weight (`{share: 0.8, at-least: 2}`), or
    for several with `all` and `any`. Steps are those of the scale: first + value x K.
    A criterion on a child that does not apply is taken out of its gate; a gate of which nothing
    is left lets through, and `explain` shows it as ∅.

When to use
    Audits and certification ladders, where a step is a promise to others.

When not
    Work between two gates should show, or an author cannot say what exactly each step requires.

Formula and source
    max {k : gate 1 .. gate k hold}. C2M2 v2.1, ISO/IEC 33020, CMMI staged representation
    (scoring.md, section 2).

Example
    >>> from resiliens_scoring.protocol import NodeInfo
    >>> node = NodeInfo("energy", ("meter", "plan"), 4, 0, (0.25, 0.5, 0.75, 1.0))
    >>> gates = [
    ...     {"step": 1, "need": {"node": "meter", "at-least": 2}},
    ...     {"step": 2, "need": {"share": 0.8, "at-least": 2}},
    ... ]
    >>> scorer = SCORER.configure({"gates": gates}, node)
    >>> scorer.score([0.75, 0.25], [1, 1], ["meter", "plan"])
    0.25
    >>> print(scorer.explain([0.75, 0.25], [1, 1], ["meter", "plan"]))
    1: meter 3 ≥ 2 ✓; 2: Σw(≥ 2)/Σw 0.5 ≥ 0.8 ✗; k = 1 → 0.25
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import ClassVar, Self

from resiliens_scoring.gate_reader import read_gates
from resiliens_scoring.gates import SIGNS, Gate, Standing
from resiliens_scoring.notation import cut
from resiliens_scoring.parameters import only_known
from resiliens_scoring.protocol import ConfigError, NodeInfo, ParamValue, Scorer


@dataclass(frozen=True, slots=True)
class Staged:
    """The highest gate that holds; without gates, that is before `configure`, always 0."""

    gates: tuple[Gate, ...] = ()
    steps: int = 4
    first: int = 0
    thresholds: tuple[float, ...] = (0.25, 0.5, 0.75, 1.0)
    id: ClassVar[str] = "staged"
    version: ClassVar[str] = "1"
    properties: ClassVar[frozenset[str]] = frozenset(
        {"monotone", "replication", "weight-scaling", "between"}
    )
    trial_parameters: ClassVar[Mapping[str, ParamValue]] = {
        "gates": [
            {"step": 1, "need": {"node": "c1", "at-least": 1}},
            {"step": 2, "need": {"share": 0.5, "at-least": 2}},
            {
                "step": 4,
                "need": {"any": [{"node": "c2", "at-least": 3}, {"share": 1, "at-least": 3}]},
            },
        ]
    }
    """What the checks try it with, since it has no gates of its own."""

    def configure(self, params: Mapping[str, ParamValue], node: NodeInfo) -> Self:
        only_known(params, ("gates",))
        if "gates" not in params:
            raise ConfigError((), "missing-parameter", {"name": "gates"})
        gates = read_gates(params["gates"], node)
        return replace(
            self, gates=gates, steps=node.steps, first=node.first, thresholds=node.thresholds
        )

    def score(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> float:
        standing = self._standing(values, weights, children)
        return self._threshold(self._step(standing))

    def explain(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> str:
        standing = self._standing(values, weights, children)
        lines = []
        for gate in self.gates:
            lines.append(f"{gate.step}: {gate.need.text(standing)}")
            if gate.need.holds(standing) is None:
                lines[-1] += f" → {SIGNS[True]}"
        step = self._step(standing)
        return "; ".join([*lines, f"k = {step} → {cut(self._threshold(step))}"])

    def _standing(
        self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]
    ) -> Standing:
        steps = [self.first + value * self.steps for value in values]
        return Standing(
            dict(zip(children, steps, strict=True)), dict(zip(children, weights, strict=True))
        )

    def _step(self, standing: Standing) -> int:
        passed = takewhile(lambda gate: gate.opens(standing), self.gates)
        return max((gate.step for gate in passed), default=self.first)

    def _threshold(self, step: int) -> float:
        return self.thresholds[step - self.first - 1] if step > self.first else 0.0


SCORER: Scorer = Staged()
