"""Weakest and balanced: how much the lowest child decides."""

import pytest

from resiliens_scoring import ConfigError, NodeInfo
from resiliens_scoring.balanced import SCORER as BALANCED
from resiliens_scoring.weakest import SCORER as WEAKEST

NODE = NodeInfo("security", ("access", "backup"), 4, 0, (0.25, 0.5, 0.75, 1.0))
IDS = ("access", "backup")


def test_the_weakest_decides_whatever_its_weight() -> None:
    assert WEAKEST.configure({}, NODE).score([0.75, 0.25], [99, 1], IDS) == 0.25


def test_balanced_is_half_the_average_half_the_weakest() -> None:
    assert BALANCED.configure({}, NODE).score([1.0, 0.5], [3, 1], IDS) == (0.875 + 0.5) / 2


@pytest.mark.parametrize(("a", "expected"), [(0, 0.875), (0.2, 0.8), (1, 0.5)])
def test_a_runs_from_the_mean_to_the_weakest(a: float, expected: float) -> None:
    scorer = BALANCED.configure({"a": a}, NODE)
    assert scorer.score([1.0, 0.5], [3, 1], IDS) == pytest.approx(expected)


def test_explain_puts_the_figures_in() -> None:
    assert WEAKEST.explain([0.75, 0.25], [1, 1], IDS) == "min(0.75, 0.25) = 0.25"
    assert BALANCED.configure({"a": 0.2}, NODE).explain([1.0, 0.5], [3, 1], IDS) == (
        "0.8·(3·1 + 1·0.5) / 4 + 0.2·min(1, 0.5) = 0.8"
    )


@pytest.mark.parametrize("a", [-0.01, 1.01])
def test_a_outside_0_to_1_is_refused(a: float) -> None:
    with pytest.raises(ConfigError, match="allowed is 0 ≤ a ≤ 1"):
        BALANCED.configure({"a": a}, NODE)


def test_weakest_has_no_parameters() -> None:
    with pytest.raises(ConfigError, match="no parameter a; known: -"):
        WEAKEST.configure({"a": 0.5}, NODE)
