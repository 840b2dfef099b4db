"""What holds for every built-in scorer, and between them (invariants 1-8, 10, 13-15)."""

from collections.abc import Sequence
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens_scoring import NodeInfo, ParamValue, Scorer
from resiliens_scoring.balanced import SCORER as BALANCED
from resiliens_scoring.geometric import SCORER as GEOMETRIC
from resiliens_scoring.mean import SCORER as MEAN
from resiliens_scoring.points import SCORER as POINTS
from resiliens_scoring.staged import SCORER as STAGED
from resiliens_scoring.weakest import SCORER as WEAKEST

QUICK = settings(max_examples=60, deadline=None, database=None)
IDS = tuple(f"c{number}" for number in range(1, 8))
NODE = NodeInfo("trial", IDS, 4, 0, (0.25, 0.5, 0.75, 1.0))
SLACK = 1e-12

GATES: ParamValue = [
    {"step": 1, "need": {"any": [{"node": "c1", "at-least": 2}, {"node": "c2", "at-least": 1}]}},
    {"step": 3, "need": {"share": 0.5, "at-least": 2}},
]
SCORERS = {
    "mean": MEAN,
    "quadratic": MEAN.configure({"p": 2}, NODE),
    "power 0.5": MEAN.configure({"p": 0.5}, NODE),
    "power 0": MEAN.configure({"p": 0}, NODE),
    "harmonic": MEAN.configure({"p": -1}, NODE),
    "power -7": MEAN.configure({"p": -7}, NODE),
    "geometric": GEOMETRIC.configure({}, NODE),
    "pure geometric": GEOMETRIC.configure({"shift": 0}, NODE),
    "weakest": WEAKEST,
    "balanced": BALANCED,
    "balanced 0.9": BALANCED.configure({"a": 0.9}, NODE),
    "points": POINTS,
    "points of 3": POINTS.configure({"full": 3}, NODE),
    "staged": STAGED.configure({"gates": GATES}, NODE),
}
DECLARED = {
    name: [scorer for scorer in SCORERS.values() if name in scorer.properties]
    for name in ("idempotent", "internal", "weight-scaling", "replication", "strict")
}
EACH = pytest.mark.parametrize("scorer", SCORERS.values(), ids=SCORERS.keys())

Children = tuple[list[float], list[float]]
VALUES = st.one_of(st.floats(0, 1), st.sampled_from([0.0, 0.25, 0.5, 0.75, 1.0]))
WEIGHTS = st.floats(0.01, 100)


@st.composite
def children(draw: st.DrawFn, least: int = 1) -> Children:
    size = draw(st.integers(least, 6))
    values = draw(st.lists(VALUES, min_size=size, max_size=size))
    return values, draw(st.lists(WEIGHTS, min_size=size, max_size=size))


def score(scorer: Scorer, values: Sequence[float], weights: Sequence[float]) -> float:
    return scorer.score(values, weights, IDS[: len(values)])


@EACH
@QUICK
@given(given_=children())
def test_range_and_equal_results_for_equal_input(scorer: Scorer, given_: Children) -> None:
    values, weights = tuple(given_[0]), tuple(given_[1])
    result = score(scorer, values, weights)
    assert type(result) is float
    assert -SLACK <= result <= 1 + SLACK
    assert score(scorer, values, weights) == result


@EACH
@QUICK
@given(given_=children(), order=st.permutations(range(6)))
def test_the_order_of_children_changes_nothing(
    scorer: Scorer, given_: Children, order: list[int]
) -> None:
    rows = list(zip(*given_, IDS, strict=False))
    before = scorer.score(*zip(*rows, strict=True))
    shuffled = [rows[place] for place in order if place < len(rows)]
    assert scorer.score(*zip(*shuffled, strict=True)) == pytest.approx(before, abs=SLACK)


@EACH
@QUICK
@given(given_=children(), place=st.integers(0, 5), higher=st.floats(0, 1))
def test_raising_a_child_never_lowers(
    scorer: Scorer, given_: Children, place: int, higher: float
) -> None:
    values, weights = given_
    place %= len(values)
    raised = [*values[:place], max(values[place], higher), *values[place + 1 :]]
    assert score(scorer, raised, weights) >= score(scorer, values, weights) - SLACK


@EACH
@QUICK
@given(given_=children(least=2), place=st.integers(0, 5))
def test_without_a_child_the_score_is_one_that_the_child_could_have_given(
    scorer: Scorer, given_: Children, place: int
) -> None:
    values, weights = given_
    place %= len(values)
    low, high = (
        score(scorer, [*values[:place], end, *values[place + 1 :]], weights) for end in (0.0, 1.0)
    )
    rows = list(zip(values, weights, IDS, strict=False))
    del rows[place]
    without = scorer.score(*zip(*rows, strict=True))
    assert low - SLACK <= without <= high + SLACK


@QUICK
@given(value=VALUES, weights=st.lists(WEIGHTS, min_size=1, max_size=6))
def test_equal_children_give_that_value(value: float, weights: list[float]) -> None:
    for scorer in DECLARED["idempotent"]:
        result = score(scorer, [value] * len(weights), weights)
        assert result == pytest.approx(value, abs=SLACK)


@QUICK
@given(given_=children())
def test_the_score_lies_between_lowest_and_highest(given_: Children) -> None:
    for scorer in DECLARED["internal"]:
        assert min(given_[0]) - SLACK <= score(scorer, *given_) <= max(given_[0]) + SLACK


@QUICK
@given(given_=children(), factor=st.floats(0.001, 1000))
def test_only_the_proportion_of_weights_counts(given_: Children, factor: float) -> None:
    values, weights = given_
    scaled = [weight * factor for weight in weights]
    for scorer in DECLARED["weight-scaling"]:
        before = score(scorer, values, weights)
        assert score(scorer, values, scaled) == pytest.approx(before, abs=SLACK)


@QUICK
@given(given_=children())
def test_two_copies_with_half_the_weight_change_nothing(given_: Children) -> None:
    values, weights = given_
    halved = [*weights[:-1], weights[-1] / 2, weights[-1] / 2]
    for scorer in DECLARED["replication"]:
        before = score(scorer, values, weights)
        if scorer is SCORERS["staged"] and len(values) == 1:
            continue  # the copy would be c2, which a gate here names
        assert score(scorer, [*values, values[-1]], halved) == pytest.approx(before, abs=SLACK)


@QUICK
@given(given_=children(), place=st.integers(0, 5))
def test_strict_scorers_show_every_step(given_: Children, place: int) -> None:
    values, weights = given_
    place %= len(values)
    raised = [*values[:place], min(1.0, values[place] + 0.25), *values[place + 1 :]]
    if values[place] <= 0.75:
        for scorer in DECLARED["strict"]:
            assert score(scorer, raised, weights) > score(scorer, values, weights)


@QUICK
@given(given_=children())
def test_the_family_stands_in_order(given_: Children) -> None:
    names = ("weakest", "power -7", "harmonic", "pure geometric", "geometric", "mean", "quadratic")
    results = [score(SCORERS[name], *given_) for name in names]
    for lower, higher in pairwise(results):
        assert lower <= higher + SLACK
    balanced = [score(SCORERS[name], *given_) for name in ("balanced 0.9", "balanced")]
    assert results[0] - SLACK <= balanced[0] <= balanced[1] + SLACK
    assert balanced[1] <= score(MEAN, *given_) + SLACK


@QUICK
@given(given_=children(), one=st.floats(-20, 20), other=st.floats(-20, 20))
def test_the_power_mean_grows_with_p(given_: Children, one: float, other: float) -> None:
    low, high = (score(MEAN.configure({"p": p}, NODE), *given_) for p in sorted((one, other)))
    assert low <= high + SLACK


@QUICK
@given(given_=children(), one=st.floats(0, 20), other=st.floats(0, 20))
def test_the_geometric_mean_grows_with_its_shift(
    given_: Children, one: float, other: float
) -> None:
    shifts = sorted((one, other))
    low, high = (score(GEOMETRIC.configure({"shift": s}, NODE), *given_) for s in shifts)
    assert low <= high + SLACK


@QUICK
@given(left=children(), right=children(), p=st.sampled_from([-2, -1, 0, 0.5, 1, 3]))
def test_nested_means_of_one_p_are_one_mean_with_effective_weights(
    left: Children, right: Children, p: float
) -> None:
    scorer = MEAN.configure({"p": p}, NODE)
    nested = scorer.score([score(scorer, *left), score(scorer, *right)], [2, 3], ["l", "r"])
    flat = [weight * 2 / sum(left[1]) for weight in left[1]]
    flat += [weight * 3 / sum(right[1]) for weight in right[1]]
    ids = [str(number) for number in range(len(flat))]
    assert scorer.score([*left[0], *right[0]], flat, ids) == pytest.approx(nested, abs=1e-11)


@QUICK
@given(given_=children())
def test_an_unknown_among_known_ones_brings_the_weakest_to_0(given_: Children) -> None:
    assert score(WEAKEST, [*given_[0], 0.0], [*given_[1], 1.0]) == 0.0
