"""Scores and levels against exact fractions (invariant 16).

The oracle is written from the formulas in contract.md section 2.1 and shares no code with the
scorers. Values and weights are decimals, as in a questionnaire, so that many results stand
exactly on a threshold.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens_scoring import NodeInfo, Scorer, level
from resiliens_scoring.balanced import SCORER as BALANCED
from resiliens_scoring.mean import SCORER as MEAN
from resiliens_scoring.points import SCORER as POINTS
from resiliens_scoring.staged import SCORER as STAGED
from resiliens_scoring.weakest import SCORER as WEAKEST

QUICK = settings(max_examples=200, deadline=None, database=None)
IDS = ("c1", "c2", "c3", "c4", "c5")
Fractions = list[Fraction]

TWENTIETHS = st.integers(0, 20).map(lambda number: Fraction(number, 20))
QUARTERS = st.integers(0, 4).map(lambda number: Fraction(number, 4))
WEIGHTS = st.integers(1, 60).map(lambda number: Fraction(number, 20))
SCALES = st.sampled_from([2, 3, 4, 5])


@st.composite
def children(draw: st.DrawFn) -> tuple[Fractions, Fractions]:
    size = draw(st.integers(1, 5))
    values = draw(st.lists(st.one_of(TWENTIETHS, QUARTERS), min_size=size, max_size=size))
    return values, draw(st.lists(WEIGHTS, min_size=size, max_size=size))


def floats(numbers: Sequence[Fraction]) -> list[float]:
    return [float(number) for number in numbers]


def agree(scorer: Scorer, exact: Fraction, rows: tuple[Fractions, Fractions], steps: int) -> None:
    """Assert that score and level are those of the exact result."""
    values, weights = rows
    result = scorer.score(floats(values), floats(weights), IDS[: len(values)])
    assert abs(result - float(exact)) <= 1e-12
    exact_level = sum(exact >= Fraction(step, steps) for step in range(1, steps + 1))
    assert level(result, [step / steps for step in range(1, steps + 1)]) == exact_level


def node(steps: int, first: int = 0) -> NodeInfo:
    thresholds = tuple(step / steps for step in range(1, steps + 1))
    return NodeInfo("trial", IDS, steps, first, thresholds)


def exact_mean(values: Fractions, weights: Fractions) -> Fraction:
    total = sum(weights, Fraction(0))
    return sum((w * x for w, x in zip(weights, values, strict=True)), Fraction(0)) / total


@QUICK
@given(rows=children(), steps=SCALES)
def test_mean(rows: tuple[Fractions, Fractions], steps: int) -> None:
    agree(MEAN, exact_mean(*rows), rows, steps)


@QUICK
@given(one=children(), other=children(), steps=SCALES)
def test_mean_of_means(
    one: tuple[Fractions, Fractions], other: tuple[Fractions, Fractions], steps: int
) -> None:
    exact = exact_mean([exact_mean(*one), exact_mean(*other)], [Fraction(1), Fraction(2)])
    parts = [MEAN.score(floats(v), floats(w), IDS[: len(v)]) for v, w in (one, other)]
    result = MEAN.score(parts, [1.0, 2.0], ["one", "other"])
    thresholds = [Fraction(step, steps) for step in range(1, steps + 1)]
    assert level(result, floats(thresholds)) == sum(exact >= limit for limit in thresholds)


@QUICK
@given(rows=children(), steps=SCALES)
def test_weakest(rows: tuple[Fractions, Fractions], steps: int) -> None:
    agree(WEAKEST, min(rows[0]), rows, steps)


@QUICK
@given(rows=children(), a=TWENTIETHS, steps=SCALES)
def test_balanced(rows: tuple[Fractions, Fractions], a: Fraction, steps: int) -> None:
    exact = (1 - a) * exact_mean(*rows) + a * min(rows[0])
    agree(BALANCED.configure({"a": float(a)}, node(steps)), exact, rows, steps)


@QUICK
@given(rows=children(), full=st.one_of(st.none(), WEIGHTS), steps=SCALES)
def test_points(rows: tuple[Fractions, Fractions], full: Fraction | None, steps: int) -> None:
    values, weights = rows
    scorer = POINTS.configure({} if full is None else {"full": float(full)}, node(steps))
    reached = sum((w * x for w, x in zip(weights, values, strict=True)), Fraction(0))
    exact = min(Fraction(1), reached / (full or sum(weights, Fraction(0))))
    agree(scorer, exact, rows, steps)


def needs(first: int) -> st.SearchStrategy[dict[str, Any]]:
    at_least = st.integers(first, first + 4)
    one = st.fixed_dictionaries({"node": st.sampled_from(IDS), "at-least": at_least})
    share = st.fixed_dictionaries(
        {"share": st.sampled_from([0.2, 0.3, 0.5, 0.6, 0.8, 1]), "at-least": at_least}
    )
    return st.recursive(
        st.one_of(one, share),
        lambda inner: st.dictionaries(
            st.sampled_from(["all", "any"]),
            st.lists(inner, min_size=1, max_size=3),
            min_size=1,
            max_size=1,
        ),
        max_leaves=5,
    )


NEEDS = {first: needs(first) for first in (0, 1)}


def holds(
    need: Mapping[str, Any], steps: Mapping[str, Fraction], weights: Mapping[str, Fraction]
) -> bool | None:
    """The oracle for a gate: true, false, or None where nothing of it applies."""
    for name, join in (("all", all), ("any", any)):
        if name in need:
            parts = [holds(part, steps, weights) for part in need[name]]
            known = [part for part in parts if part is not None]
            return join(known) if known else None
    if "node" in need:
        return steps[need["node"]] >= need["at-least"] if need["node"] in steps else None
    met = sum(w for child, w in weights.items() if steps[child] >= need["at-least"])
    return met / sum(weights.values()) >= Fraction(str(need["share"]))


@st.composite
def staircases(draw: st.DrawFn) -> tuple[int, list[dict[str, Any]]]:
    first = draw(st.sampled_from([0, 1]))
    numbers = draw(st.lists(st.integers(first + 1, first + 4), min_size=1, unique=True))
    return first, [{"step": number, "need": draw(NEEDS[first])} for number in numbers]


@QUICK
@given(staircase=staircases(), rows=children(), order=st.permutations(IDS))
def test_staged(
    staircase: tuple[int, list[dict[str, Any]]],
    rows: tuple[Fractions, Fractions],
    order: list[str],
) -> None:
    first, gates = staircase
    values, weights = rows
    present = order[: len(values)]
    steps = {child: first + 4 * value for child, value in zip(present, values, strict=True)}
    by_id = dict(zip(present, weights, strict=True))
    reached = first
    for gate in sorted(gates, key=lambda gate: int(gate["step"])):
        if holds(gate["need"], steps, by_id) is False:
            break
        reached = gate["step"]
    scorer = STAGED.configure({"gates": gates}, node(4, first))
    result = scorer.score(floats(values), floats(weights), present)
    assert result == (reached - first) / 4
    assert first + level(result, node(4).thresholds) == reached
