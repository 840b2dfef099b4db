"""Geometric: all parts should be reasonably good."""

import pytest

from resiliens_scoring import ConfigError, NodeInfo, ParamValue, Scorer
from resiliens_scoring.geometric import SCORER

NODE = NodeInfo("resources", ("energy", "waste"), 4, 0, (0.25, 0.5, 0.75, 1.0))
IDS = ("energy", "waste")


def geometric(**params: ParamValue) -> Scorer:
    return SCORER.configure(params, NODE)


def test_a_scale_of_0_to_4_is_read_as_1_to_5() -> None:
    # Steps 0 and 3 are 1 and 4; the root of 4 is 2, which is step 1.
    assert geometric().score([0.0, 0.75], [1, 1], IDS) == pytest.approx(0.25)


def test_the_shift_follows_the_scale() -> None:
    six_steps = NodeInfo("resources", IDS, 5, 1, (0.2, 0.4, 0.6, 0.8, 1.0))
    expected = geometric(shift=0.2).score([0.0, 1.0], [1, 1], IDS)
    assert SCORER.configure({}, six_steps).score([0.0, 1.0], [1, 1], IDS) == expected


def test_weights_are_exponents() -> None:
    assert geometric(shift=0).score([1.0, 0.5], [1, 2], IDS) == pytest.approx(0.25 ** (1 / 3))


def test_a_zero_pulls_down_and_without_a_shift_it_decides() -> None:
    assert geometric().score([0.0, 1.0], [1, 1], IDS) > 0.25
    assert geometric(shift=0).score([0.0, 1.0], [1, 99], IDS) == 0.0


def test_a_gain_at_the_bottom_counts_most() -> None:
    scorer = geometric()
    start = scorer.score([0.25, 0.75], [1, 1], IDS)
    weak, strong = (scorer.score(v, [1, 1], IDS) for v in ([0.5, 0.75], [0.25, 1.0]))
    assert weak - start > strong - start > 0


@pytest.mark.parametrize("shift", [0, 1e-300, 1e-9, 0.25, 0.999999, 1, 1.000001, 1e6])
def test_equal_children_give_that_value_at_any_shift(shift: float) -> None:
    assert geometric(shift=shift).score([0.3, 0.3], [1, 2], IDS) == pytest.approx(0.3, abs=1e-15)


def test_a_large_shift_is_the_arithmetic_mean() -> None:
    assert geometric(shift=1e6).score([0.0, 1.0], [1, 1], IDS) == pytest.approx(0.5, abs=1e-6)


def test_explain_puts_the_figures_in() -> None:
    assert geometric().explain([0.0, 0.75], [1, 1], IDS) == (
        "((0+0.25)^1 · (0.75+0.25)^1)^(1/2) - 0.25 = 0.25"
    )
    assert geometric(shift=0).explain([1.0, 0.25], [1, 1], IDS) == "(1^1 · 0.25^1)^(1/2) = 0.5"


@pytest.mark.parametrize("shift", [-0.1, 1e7])
def test_a_shift_out_of_range_is_refused(shift: float) -> None:
    with pytest.raises(ConfigError) as caught:
        geometric(shift=shift)
    assert caught.value.code == "out-of-range"
    assert str(caught.value).endswith("allowed is 0 ≤ shift ≤ 1000000")
