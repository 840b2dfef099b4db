"""Gates of the staged scorer: what a step needs, whether it holds, and how that is written.

A criterion is true, false, or None where it does not apply because its child does not; such a
criterion is taken out of what holds it. It is not for reading gates from parameters.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol, TypeAlias

from resiliens_scoring.levels import TOLERANCE
from resiliens_scoring.notation import cut, given

Verdict: TypeAlias = "bool | None"
SIGNS: Mapping[Verdict, str] = {True: "✓", False: "✗", None: "∅"}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where the applicable children stand: id to step on the scale, and id to weight."""

    steps: Mapping[str, float]
    weights: Mapping[str, float]

    def reached(self, child: str, step: float) -> bool:
        return self.steps[child] >= step - TOLERANCE


class Need(Protocol):
    """One criterion, or several joined."""

    def holds(self, standing: Standing) -> Verdict: ...

    def text(self, standing: Standing) -> str: ...


@dataclass(frozen=True, slots=True)
class ChildNeed:
    """One child stands at least at a step."""

    child: str
    step: float

    def holds(self, standing: Standing) -> Verdict:
        return standing.reached(self.child, self.step) if self.child in standing.steps else None

    def text(self, standing: Standing) -> str:
        verdict = self.holds(standing)
        found = "∅" if verdict is None else cut(standing.steps[self.child])
        return f"{self.child} {found} ≥ {given(self.step)} {SIGNS[verdict]}"


@dataclass(frozen=True, slots=True)
class ShareNeed:
    """Children with at least this share of the weight stand at least at a step."""

    share: float
    step: float

    def holds(self, standing: Standing) -> Verdict:
        return self._found(standing) >= self.share - TOLERANCE

    def text(self, standing: Standing) -> str:
        sign = SIGNS[self.holds(standing)]
        found = cut(self._found(standing))
        return f"Σw(≥ {given(self.step)})/Σw {found} ≥ {given(self.share)} {sign}"

    def _found(self, standing: Standing) -> float:
        weights = standing.weights
        met = [weights[child] for child in weights if standing.reached(child, self.step)]
        return math.fsum(met) / math.fsum(weights.values())


@dataclass(frozen=True, slots=True)
class Joined:
    """Several needs: every one of them, or (`every` False) at least one."""

    needs: tuple[Need, ...]
    every: bool

    def holds(self, standing: Standing) -> Verdict:
        verdicts = [need.holds(standing) for need in self.needs]
        applicable = [verdict for verdict in verdicts if verdict is not None]
        if not applicable:
            return None
        return all(applicable) if self.every else any(applicable)

    def text(self, standing: Standing) -> str:
        sign = " ∧ " if self.every else " ∨ "
        return "(" + sign.join(need.text(standing) for need in self.needs) + ")"


@dataclass(frozen=True, slots=True)
class Gate:
    """What must hold for a step to be reached."""

    step: int
    need: Need

    def opens(self, standing: Standing) -> bool:
        """Return whether it lets through; so does a gate of which nothing applies."""
        return self.need.holds(standing) is not False
