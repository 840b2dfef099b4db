"""Trying a scorer against what it declares: the checks behind `resiliens scorers --check`.

Each promise that is broken is shown with one counter-example; a fixed seed makes every run alike.
It is not for trees: invariants of the fold are tried where the fold is. Source: scoring.md,
section 6.
"""

from collections.abc import Mapping
from random import Random

from resiliens_scoring.cases import Case, random_cases
from resiliens_scoring.probe import Call, Probe, PromiseError, Violation, open_probe
from resiliens_scoring.promises import ALWAYS, CHECKS
from resiliens_scoring.protocol import PROPERTIES, ParamValue, Scorer

__all__ = ["Call", "Case", "Violation", "check"]

SEED = 20261123
TRIALS = 300


def check(
    scorer: Scorer,
    *,
    params: Mapping[str, ParamValue] | None = None,
    seed: int = SEED,
    trials: int = TRIALS,
) -> list[Violation]:
    """Return one violation for each promise that the scorer breaks; none if it keeps them all.

    The scorer is configured with `params`, else with its own `trial_parameters` if it has that
    attribute, else with none. Whatever it raises becomes a violation, but for KeyboardInterrupt,
    which belongs to the person at the keyboard.
    """
    try:
        probe = open_probe(scorer, params)
    except PromiseError as error:
        return [error.violation]
    violations: dict[str, Violation] = {}
    for name in sorted(probe.properties - PROPERTIES.keys()):
        violations[name] = Violation("declaration", note=f"unknown property {name}")
    promises = [*ALWAYS, *(name for name in PROPERTIES if name in probe.properties)]
    rng = Random(seed)  # noqa: S311 (trials must repeat, not surprise)
    for case in random_cases(rng, trials):
        for promise in promises:
            if promise not in violations:
                broken = _try(promise, probe, case, rng)
                if broken:  # a check can stumble on another promise, such as result
                    violations.setdefault(broken.promise, broken)
    return list(violations.values())


def _try(promise: str, probe: Probe, case: Case, rng: Random) -> Violation | None:
    try:
        calls = CHECKS[promise](probe, case, rng)
    except PromiseError as error:
        return error.violation
    return Violation(promise, calls) if calls else None
