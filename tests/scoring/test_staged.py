"""Staged: a ladder with gates."""

import pytest

from resiliens_scoring import ConfigError, NodeInfo, ParamValue, Scorer, level
from resiliens_scoring.staged import SCORER

IDS = ("environment.meter", "environment.plan", "environment.goal")
NODE = NodeInfo("environment.energy", IDS, 4, 0, (0.25, 0.5, 0.75, 1.0))
STEPS = {0: 0.0, 1: 0.25, 2: 0.5, 3: 0.75, 4: 1.0}


def staged(*gates: ParamValue, node: NodeInfo = NODE) -> Scorer:
    return SCORER.configure({"gates": list(gates)}, node)


def score(scorer: Scorer, **steps: int) -> float:
    """Score children given by local id and step, each with weight 1."""
    children = [f"environment.{name}" for name in steps]
    return scorer.score([STEPS[step] for step in steps.values()], [1.0] * len(steps), children)


METER: dict[str, ParamValue] = {"step": 1, "need": {"node": "meter", "at-least": 2}}
MOST: dict[str, ParamValue] = {"step": 2, "need": {"share": 0.6, "at-least": 2}}
ALL: dict[str, ParamValue] = {"step": 4, "need": {"share": 1, "at-least": 3}}


def test_the_highest_gate_that_holds_gives_the_threshold_of_its_step() -> None:
    scorer = staged(METER, MOST, ALL)
    assert score(scorer, meter=1, plan=4, goal=4) == 0.0
    assert score(scorer, meter=2, plan=1, goal=1) == 0.25
    assert score(scorer, meter=2, plan=2, goal=1) == 0.5
    assert score(scorer, meter=3, plan=3, goal=3) == 1.0


def test_a_gate_counts_only_when_all_below_it_hold() -> None:
    assert score(staged(METER, MOST), meter=0, plan=4, goal=4) == 0.0


def test_the_order_in_the_file_does_not_matter() -> None:
    assert score(staged(ALL, METER, MOST), meter=2, plan=2, goal=1) == 0.5


def test_a_share_is_a_share_of_weight() -> None:
    scorer = staged({"step": 1, "need": {"share": 0.8, "at-least": 2}})
    children = ["environment.meter", "environment.plan"]
    assert scorer.score([0.5, 0.0], [4, 1], children) == 0.25
    assert scorer.score([0.5, 0.0], [3, 1], children) == 0.0


def test_a_share_of_decimals_is_reached_when_it_is_reached() -> None:
    scorer = staged({"step": 1, "need": {"share": 0.3, "at-least": 2}})
    assert scorer.score([0.5, 0.5, 0.0], [0.1, 0.2, 0.7], IDS) == 0.25


def test_a_child_is_measured_in_steps_with_tolerance() -> None:
    scorer = staged(METER)
    assert scorer.score([0.5 - 1e-11], [1], ["environment.meter"]) == 0.25
    assert scorer.score([0.5 - 1e-6], [1], ["environment.meter"]) == 0.0


def test_all_and_any() -> None:
    both: list[ParamValue] = [{"node": "meter", "at-least": 1}, {"node": "plan", "at-least": 1}]
    every, some = (staged({"step": 3, "need": {name: both}}) for name in ("all", "any"))
    assert score(every, meter=1, plan=0) == 0.0
    assert score(some, meter=1, plan=0) == 0.75
    assert score(every, meter=1, plan=1) == 0.75


def test_a_child_that_does_not_apply_is_taken_out_of_its_gate() -> None:
    both: list[ParamValue] = [{"node": "meter", "at-least": 1}, {"node": "plan", "at-least": 1}]
    scorer = staged({"step": 1, "need": {"all": both}})
    assert score(scorer, meter=1) == 0.25
    assert score(scorer, meter=0) == 0.0


def test_a_gate_of_which_nothing_applies_lets_through_and_says_so() -> None:
    scorer = staged(METER, {"step": 2, "need": {"node": "plan", "at-least": 1}})
    assert score(scorer, plan=1) == 0.5
    assert scorer.explain([0.25], [1], ["environment.plan"]) == (
        "1: environment.meter ∅ ≥ 2 ∅ → ✓; 2: environment.plan 1 ≥ 1 ✓; k = 2 → 0.5"
    )


def test_a_scale_that_begins_at_1() -> None:
    node = NodeInfo("energy", ("meter",), 4, 1, (0.25, 0.5, 0.75, 1.0))
    scorer = staged({"step": 3, "need": {"node": "meter", "at-least": 2}}, node=node)
    assert scorer.score([0.25], [1], ["meter"]) == 0.5
    assert scorer.score([0.0], [1], ["meter"]) == 0.0


def test_the_level_is_the_gate_on_thresholds_of_any_kind() -> None:
    node = NodeInfo("energy", ("meter",), 4, 0, (0.1, 0.15, 0.6, 0.95))
    for step in (1, 2, 3, 4):
        scorer = staged({"step": step, "need": {"node": "meter", "at-least": 1}}, node=node)
        assert level(scorer.score([0.25], [1], ["meter"]), node.thresholds) == step


@pytest.mark.parametrize("name", ["meter", "environment.meter"])
def test_a_child_goes_by_its_local_or_its_full_id(name: str) -> None:
    need: ParamValue = {"step": 1, "need": {"node": name, "at-least": 1}}
    assert score(staged(need), meter=1) == 0.25
    local = NodeInfo("energy", ("meter",), 4, 0, NODE.thresholds)
    assert staged(need, node=local).score([0.25], [1], ["meter"]) == 0.25


def test_explain_shows_what_held_and_what_did_not() -> None:
    scorer = staged(METER, {"step": 2, "need": {"any": [MOST["need"], ALL["need"]]}})
    assert scorer.explain([0.5, 0.25, 0.0], [1, 1, 1], IDS) == (
        "1: environment.meter 2 ≥ 2 ✓; "
        "2: (Σw(≥ 2)/Σw 0.3333 ≥ 0.6 ✗ ∨ Σw(≥ 3)/Σw 0 ≥ 1 ✗); k = 1 → 0.25"
    )


BAD_NEEDS = [
    ({"not": {"node": "meter", "at-least": 1}}, ("not",), "gate-operator"),
    ({"node": "meter", "below": 2}, ("below",), "gate-operator"),
    ({"question": "meter", "at-least": 2}, ("question",), "gate-operator"),
    ({"node": "meter", "share": 0.5, "at-least": 2}, (), "gate-operator"),
    ({"all": [], "any": []}, (), "gate-operator"),
    ({"all": []}, ("all",), "gate-empty"),
    ({}, (), "gate-empty"),
    ({"all": "meter"}, ("all",), "not-a-list"),
    ({"any": [{"node": "nobody", "at-least": 1}]}, ("any", 0, "node"), "unknown-child"),
    ({"node": "society.meter", "at-least": 1}, ("node",), "unknown-child"),
    ({"node": 3, "at-least": 1}, ("node",), "not-a-text"),
    ({"node": "meter"}, (), "missing-parameter"),
    ({"at-least": 1}, (), "missing-parameter"),
    ({"node": "meter", "at-least": 5}, ("at-least",), "out-of-range"),
    ({"node": "meter", "at-least": "2"}, ("at-least",), "not-a-number"),
    ({"share": 0, "at-least": 1}, ("share",), "out-of-range"),
    ({"share": 80, "at-least": 1}, ("share",), "out-of-range"),
    ("meter", (), "not-a-mapping"),
]


@pytest.mark.parametrize(("need", "place", "code"), BAD_NEEDS)
def test_a_need_that_cannot_be_understood_is_refused_where_it_stands(
    need: ParamValue, place: tuple[str | int, ...], code: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        staged(METER, {"step": 2, "need": need})
    assert caught.value.code == code
    assert caught.value.path == ("gates", 1, "need", *place)


BAD_GATES = [
    ({"need": METER["need"]}, (0,), "missing-parameter"),
    ({"step": 1}, (0,), "missing-parameter"),
    ({"step": 1, "needs": METER["need"]}, (0, "needs"), "unknown-parameter"),
    ({"step": 0, "need": METER["need"]}, (0, "step"), "out-of-range"),
    ({"step": 5, "need": METER["need"]}, (0, "step"), "out-of-range"),
    ({"step": 1.0, "need": METER["need"]}, (0, "step"), "not-a-whole-number"),
    ({"step": True, "need": METER["need"]}, (0, "step"), "not-a-whole-number"),
    ("1", (0,), "not-a-mapping"),
]


@pytest.mark.parametrize(("gate", "place", "code"), BAD_GATES)
def test_a_gate_that_cannot_be_understood_is_refused_where_it_stands(
    gate: ParamValue, place: tuple[str | int, ...], code: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        staged(gate)
    assert caught.value.code == code
    assert caught.value.path == ("gates", *place)


def test_two_gates_for_one_step_are_refused() -> None:
    with pytest.raises(ConfigError, match=r"gates\.1\.step: two gates for step 1"):
        staged(METER, METER)


def test_gates_are_required() -> None:
    with pytest.raises(ConfigError, match="gates is missing"):
        SCORER.configure({}, NODE)
    with pytest.raises(ConfigError, match="at least one"):
        staged()


def test_a_local_id_that_fits_two_children_is_refused() -> None:
    node = NodeInfo("all", ("environment.plan", "society.plan"), 4, 0, NODE.thresholds)
    with pytest.raises(ConfigError) as caught:
        staged({"step": 1, "need": {"node": "plan", "at-least": 1}}, node=node)
    assert caught.value.code == "ambiguous-child"
    staged({"step": 1, "need": {"node": "society.plan", "at-least": 1}}, node=node)
