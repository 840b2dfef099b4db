"""Points: a published scheme that counts points."""

import pytest

from resiliens_scoring import ConfigError, NodeInfo, ParamValue, Scorer
from resiliens_scoring.points import SCORER

NODE = NodeInfo("nature", ("bog", "river", "edge"), 4, 0, (0.25, 0.5, 0.75, 1.0))
IDS = ("bog", "river", "edge")


def points(**params: ParamValue) -> Scorer:
    return SCORER.configure(params, NODE)


def test_full_points_are_all_points_by_default() -> None:
    assert points().score([1.0, 0.5, 0.0], [2, 2, 4], IDS) == 3 / 8


def test_a_child_that_does_not_apply_leaves_both_sides_of_the_fraction() -> None:
    assert points().score([1.0, 0.5], [2, 2], ["bog", "river"]) == 3 / 4


def test_a_given_full_stays_when_a_child_does_not_apply() -> None:
    assert points(full=4).score([1.0, 0.5], [2, 2], ["bog", "river"]) == 3 / 4
    assert points(full=4).score([1.0], [2], ["bog"]) == 2 / 4


def test_enough_is_enough() -> None:
    assert points(full=3).score([1.0, 1.0, 1.0], [2, 2, 4], IDS) == 1.0


def test_a_full_above_all_points_cannot_be_reached() -> None:
    assert points(full=16).score([1.0, 1.0, 1.0], [2, 2, 4], IDS) == 0.5


def test_explain_puts_the_figures_in() -> None:
    explain = points(full=3).explain([1.0, 0.5, 0.5], [2, 2, 4], IDS)
    assert explain == "min(1, (2·1 + 2·0.5 + 4·0.5) / 3) = 1"


@pytest.mark.parametrize("full", [0, -1])
def test_full_must_be_above_0(full: float) -> None:
    with pytest.raises(ConfigError, match="allowed is 0 < full"):
        points(full=full)


def test_with_a_full_of_its_own_it_promises_less() -> None:
    assert "weight-scaling" in points().properties
    assert not points(full=3).properties & {"weight-scaling", "idempotent", "internal", "strict"}
