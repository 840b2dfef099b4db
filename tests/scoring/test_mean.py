"""Mean: strengths offset weaknesses."""

import pytest

from resiliens_scoring import ConfigError, NodeInfo, ParamValue, Scorer
from resiliens_scoring.mean import SCORER

NODE = NodeInfo("resources", ("energy", "waste"), 4, 0, (0.25, 0.5, 0.75, 1.0))
IDS = ("energy", "waste")


def mean(**params: ParamValue) -> Scorer:
    return SCORER.configure(params, NODE)


def test_weights_are_shares_of_the_sum() -> None:
    assert mean().score([1.0, 0.0], [3, 1], IDS) == 0.75


def test_one_child_is_its_own_mean() -> None:
    assert mean().score([0.3], [7], ["energy"]) == 0.3


def test_lower_p_lets_less_be_made_good() -> None:
    values, weights = [1.0, 0.25], [1, 1]
    assert mean(p=2).score(values, weights, IDS) == pytest.approx(0.7288689868556626)
    assert mean(p=1).score(values, weights, IDS) == 0.625
    assert mean(p=0).score(values, weights, IDS) == pytest.approx(0.5)
    assert mean(p=-1).score(values, weights, IDS) == pytest.approx(0.4)


@pytest.mark.parametrize("p", [0, -1, -20])
def test_a_zero_holds_everything_at_zero_from_p_0_down(p: float) -> None:
    assert mean(p=p).score([0.0, 1.0], [1, 9], IDS) == 0.0


@pytest.mark.parametrize("p", [1e-12, -1e-12, 1e-5, 0.0099, 0.0101])
def test_p_near_0_comes_near_the_geometric_mean(p: float) -> None:
    geometric = mean(p=0).score([1.0, 0.25], [1, 1], IDS)
    assert mean(p=p).score([1.0, 0.25], [1, 1], IDS) == pytest.approx(geometric, abs=abs(p))


@pytest.mark.parametrize(("p", "expected"), [(1e6, 0.9), (-1e6, 0.2), (1e300, 0.9), (-1e300, 0.2)])
def test_p_far_out_comes_near_the_ends(p: float, expected: float) -> None:
    assert mean(p=p).score([0.9, 0.2], [1, 1], IDS) == pytest.approx(expected, abs=1e-6)


@pytest.mark.parametrize("p", [-50, -1, 0, 1e-9, 0.5, 3, 50])
def test_the_smallest_floats_do_no_harm(p: float) -> None:
    assert 0 <= mean(p=p).score([5e-324, 1.0], [1e-9, 1e9], IDS) <= 1


def test_explain_puts_the_figures_in() -> None:
    explain = mean().explain([0.75, 0.5], [2, 0.5], IDS)
    assert explain == "(2·0.75 + 0.5·0.5) / 2.5 = 0.7"
    assert mean(p=0).explain([1.0, 0.25], [1, 1], IDS) == "(1^1 · 0.25^1)^(1/2) = 0.5"
    assert mean(p=-1).explain([1.0, 0.0], [1, 1], IDS) == "p = -1 ≤ 0, min(1, 0) = 0: 0"
    assert mean(p=2).explain([1.0, 0.5], [1, 1], IDS) == ("((1·1^2 + 1·0.5^2) / 2)^(1/2) ≈ 0.7905")


@pytest.mark.parametrize("p", ["1", True, float("nan"), float("inf"), 10**400, [1]])
def test_p_must_be_a_number(p: ParamValue) -> None:
    with pytest.raises(ConfigError) as caught:
        mean(p=p)
    assert (caught.value.path, caught.value.code) == (("p",), "not-a-number")


def test_other_parameters_are_refused() -> None:
    with pytest.raises(ConfigError, match="there is no parameter power; known: p"):
        mean(power=2)


def test_configure_leaves_the_scorer_as_it_was() -> None:
    mean(p=-1)
    assert SCORER.score([1.0, 0.0], [1, 1], IDS) == 0.5
