"""The promises a scorer can make, each tried on one case at a time.

A check returns the calls that show the promise broken, or None. It is not for choosing cases or
for gathering what was found. Source: scoring.md, section 6.
"""

from collections.abc import Callable, Mapping
from random import Random
from typing import TypeAlias

from resiliens_scoring.cases import Case, random_value
from resiliens_scoring.probe import SLACK, Call, Probe, PromiseError, Violation, guarded

CounterExample: TypeAlias = "tuple[Call, ...] | None"
Check: TypeAlias = Callable[[Probe, Case, Random], CounterExample]


def _result(probe: Probe, case: Case, rng: Random) -> CounterExample:
    """Try type, range and inputs left alone, which the probe looks at in every call."""
    for tried in (case, case.all_at(0.0), case.all_at(1.0)):
        probe(tried)
    return None


def _deterministic(probe: Probe, case: Case, rng: Random) -> CounterExample:
    before = probe(case)
    probe(case.all_at(random_value(rng)))  # a scorer that remembers would show it now
    after = probe(case)
    return None if before.result == after.result else (before, after)


def _permutation(probe: Probe, case: Case, rng: Random) -> CounterExample:
    order = rng.sample(range(len(case)), len(case))
    return _unequal(probe(case), probe(case.ordered(order)))


def _explain(probe: Probe, case: Case, rng: Random) -> CounterExample:
    text = guarded("explain", lambda: probe.explain(case), case)
    if isinstance(text, str) and text:
        return None
    raise PromiseError(
        Violation("explain", (probe(case),), f"gave {type(text).__name__}, not text")
    )


def _monotone(probe: Probe, case: Case, rng: Random) -> CounterExample:
    raised = _raised(case, rng)
    if raised is None:
        return None
    before, after = probe(case), probe(raised)
    return None if after.result >= before.result - SLACK else (before, after)


def _strict(probe: Probe, case: Case, rng: Random) -> CounterExample:
    raised = _raised(case, rng)
    if raised is None:
        return None
    before, after = probe(case), probe(raised)
    return None if after.result > before.result else (before, after)


def _idempotent(probe: Probe, case: Case, rng: Random) -> CounterExample:
    call = probe(case.all_at(case.values[0]))
    return None if abs(call.result - case.values[0]) <= SLACK else (call,)


def _internal(probe: Probe, case: Case, rng: Random) -> CounterExample:
    call = probe(case)
    inside = min(case.values) - SLACK <= call.result <= max(case.values) + SLACK
    return None if inside else (call,)


def _replication(probe: Probe, case: Case, rng: Random) -> CounterExample:
    return _unequal(probe(case), probe(case.split(rng.randrange(len(case)))))


def _weight_scaling(probe: Probe, case: Case, rng: Random) -> CounterExample:
    return _unequal(probe(case), probe(case.scaled(rng.choice((0.1, 0.5, 3.0, 10.0)))))


def _between(probe: Probe, case: Case, rng: Random) -> CounterExample:
    if len(case) == 1:
        return None
    place = rng.randrange(len(case))
    low, high = probe(case.setting({place: 0.0})), probe(case.setting({place: 1.0}))
    without = probe(case.without(place))
    inside = low.result - SLACK <= without.result <= high.result + SLACK
    return None if inside else (low, without, high)


def _separable(probe: Probe, case: Case, rng: Random) -> CounterExample:
    if len(case) == 1:
        return None
    first, second = _two_settings(case, rng)
    other_rest = {place: random_value(rng) for place in range(len(case)) if place not in first}
    better, worse = probe(case.setting(first)), probe(case.setting(second))
    if better.result < worse.result:
        first, second, better, worse = second, first, worse, better
    if better.result <= worse.result + SLACK:
        return None
    there = probe(case.setting(other_rest | first))
    here = probe(case.setting(other_rest | second))
    return None if there.result >= here.result - SLACK else (better, worse, there, here)


def _two_ended(probe: Probe, case: Case, rng: Random) -> CounterExample:
    if len(case) == 1:
        return None
    first, second = _two_settings(case, rng)
    ends: list[Call] = []
    for end in (0.0, 1.0):
        rest = case.all_at(end)
        ends += [probe(rest.setting(first)), probe(rest.setting(second))]
    if ends[0].result < ends[1].result or ends[2].result < ends[3].result:
        return None
    there, here = probe(case.setting(first)), probe(case.setting(second))
    return None if there.result >= here.result - SLACK else (*ends, there, here)


def _in_parts(probe: Probe, case: Case, rng: Random) -> CounterExample:
    places = rng.sample(range(len(case)), rng.randint(1, len(case)))
    other = case.setting({place: random_value(rng) for place in places})
    for better, worse in ((case, other), (other, case)):
        ours, theirs = probe.joined(better), probe.joined(worse)
        if ours[0] >= theirs[0] and ours[1] >= theirs[1]:
            there, here = probe(better), probe(worse)
            if there.result < here.result - SLACK:
                return there, here
    return None


def _two_settings(case: Case, rng: Random) -> tuple[dict[int, float], dict[int, float]]:
    """Return two settings of the same children, some but not all of the case."""
    places = rng.sample(range(len(case)), rng.randint(1, len(case) - 1))
    first = {place: random_value(rng) for place in places}
    return first, {place: random_value(rng) for place in places}


def _raised(case: Case, rng: Random) -> Case | None:
    """Return the case with one child raised by a hundredth at least; None if all are at 1."""
    places = [place for place, value in enumerate(case.values) if value <= 0.99]
    if not places:
        return None
    place = rng.choice(places)
    value = case.values[place]
    return case.setting({place: min(1.0, rng.choice((value + 0.25, rng.uniform(value + 0.01, 1))))})


def _unequal(before: Call, after: Call) -> CounterExample:
    return None if abs(before.result - after.result) <= SLACK else (before, after)


ALWAYS = ("result", "deterministic", "permutation", "explain")
"""What every scorer promises by being one."""

CHECKS: Mapping[str, Check] = {
    "result": _result,
    "deterministic": _deterministic,
    "permutation": _permutation,
    "explain": _explain,
    "monotone": _monotone,
    "strict": _strict,
    "idempotent": _idempotent,
    "internal": _internal,
    "replication": _replication,
    "weight-scaling": _weight_scaling,
    "between": _between,
    "separable": _separable,
    "two-ended": _two_ended,
    "in-parts": _in_parts,
}
