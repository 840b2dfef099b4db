"""The cheapest way, and the best that days buy, are those that trying everything finds."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Self

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plan_trees import Case, Everything, Way, cases

from resiliens.assess.cheapest import Found, Planner
from resiliens.assess.fold import Fold
from resiliens.assess.frame import Frame, days_of, frame_of
from resiliens.assess.greedy import Problem, greedy
from resiliens.assess.truth import sheet_with, trial
from resiliens.model.answers import Value
from resiliens_scoring import NodeInfo, ParamValue

NEAR = 1e-9
GOALS = st.sampled_from([0.25, 0.5, 0.75, 1.0])
BUDGETS = st.sampled_from([0, 3, 5, 10, 20, 40])
STAGED = {
    "gates": [
        {"step": 1, "need": {"share": 0.5, "at-least": 1}},
        {"step": 2, "need": {"share": 0.8, "at-least": 2}},
        {"step": 3, "need": {"all": [{"share": 1, "at-least": 2}, {"share": 0.5, "at-least": 3}]}},
    ]
}
APPROXIMATE: tuple[tuple[str, Mapping[str, object]], ...] = (
    ("staged", STAGED), ("points", {}), ("points", {"full": 2}), ("mean", {}),
)


def times(number: int) -> settings:
    return settings(max_examples=number, deadline=None, suppress_health_check=list(HealthCheck))


def answers_of(frame: Frame, found: Found) -> Way:
    """The answers that a setting gives, as the planner that tries everything names them."""
    sheet = sheet_with(frame, found.setting)
    entries = ((address, sheet.entries[address].answer) for address in found.setting)
    return {address: one.value for address, one in entries if isinstance(one, Value)}  # type: ignore[misc]


def is_cheapest(case: Case, goal: float) -> None:
    everything, frame = Everything(case), frame_of(case.fold)
    best = min((days for days, way in everything.ways() if everything.low(way) >= goal - NEAR), default=None)
    found = Planner(frame).cheapest({"q": goal})
    assert (found is None) == (best is None)
    if found is not None and best is not None:
        assert found.exact
        assert abs(days_of(frame, found.setting) - best) <= NEAR
        assert everything.low(answers_of(frame, found)) >= goal - NEAR


def is_best_within(case: Case, days: float) -> None:
    """Of the whole, and of one section in it, whose measures may need what lies outside it."""
    everything, frame = Everything(case), frame_of(case.fold)
    for node in list(frame.branches)[:2]:
        best = max(everything.low(way, node) for cost, way in everything.ways() if cost <= days)
        found = Planner(frame).best_within(node, days)
        assert found.exact
        assert days_of(frame, found.setting) <= days
        assert abs(everything.low(answers_of(frame, found), node) - best) <= NEAR


@times(40)
@given(cases(), GOALS)
def test_the_way_is_as_cheap_as_trying_everything_finds(case: Case, goal: float) -> None:
    is_cheapest(case, goal)


@times(25)
@given(cases(), BUDGETS)
def test_no_use_of_the_days_lifts_more(case: Case, days: float) -> None:
    is_best_within(case, days)


@pytest.mark.slow
@times(500)
@given(cases(), GOALS)
def test_five_hundred_trees_have_no_cheaper_way(case: Case, goal: float) -> None:
    is_cheapest(case, goal)


@pytest.mark.slow
@times(500)
@given(cases(), BUDGETS)
def test_in_five_hundred_trees_no_use_of_the_days_lifts_more(case: Case, days: float) -> None:
    is_best_within(case, days)


@times(40)
@given(cases(), GOALS, st.integers(0, 4))
def test_several_goals_are_met_together_as_cheaply_as_can_be(case: Case, goal: float, step: int) -> None:
    """A section inside the whole and one theme at the same time."""
    everything, frame = Everything(case), frame_of(case.fold)
    inner = next((one for one in frame.branches if one != "q"), "q")
    theme = next(iter(frame.leaves), None)
    goals = {"q": 0.25, inner: goal} | ({theme: step / 4} if theme else {})

    def reaches(way: Way) -> bool:
        return all(_low(everything, way, node) >= value - NEAR for node, value in goals.items())

    best = min((days for days, way in everything.ways() if reaches(way)), default=None)
    found = Planner(frame).cheapest(goals)
    assert (found is None) == (best is None)
    if found is not None and best is not None:
        assert abs(days_of(frame, found.setting) - best) <= NEAR
        assert reaches(answers_of(frame, found))


def _low(everything: Everything, way: Way, node: str) -> float:
    if node not in everything.questions:
        return everything.low(way, node)
    answer = way.get(node, everything.now[node])
    utility = everything.questions[node].utility(answer)  # type: ignore[arg-type]  # a step or a word
    return 0.0 if utility is None else utility


@times(25)
@given(cases(), GOALS)
def test_nothing_in_a_way_is_superfluous_and_its_days_are_those_of_its_steps(case: Case, goal: float) -> None:
    everything, frame = Everything(case), frame_of(case.fold)
    planner = Planner(frame)
    found = planner.cheapest({"q": goal})
    if found is None:
        assert not any(everything.low(way) >= goal - NEAR for _, way in everything.ways())
        return
    rungs = [frame.leaves[address].rungs[rung] for address, rung in found.setting.items()]
    stated = [15 if one.days is None else one.days for rung in rungs for one in rung.measures]
    assert abs(days_of(frame, found.setting) - sum(stated)) <= NEAR
    for address in found.setting:
        fewer = {one: rung for one, rung in found.setting.items() if one != address}
        assert not planner.is_enough(fewer, {"q": goal})
    if everything.low({}) >= goal - NEAR:
        assert not found.setting


@times(40)
@given(cases(bound=False), GOALS)
def test_step_by_step_is_never_cheaper(case: Case, goal: float) -> None:
    frame = frame_of(case.fold)
    planner = Planner(frame)
    found = planner.cheapest({"q": goal})
    stepwise = greedy(Problem(frame, {"q": goal}, planner.clauses.start), trial(frame, {}))
    assert (found is None) == (stepwise is None)
    if found is not None and stepwise is not None:
        assert days_of(frame, found.setting) <= days_of(frame, stepwise.setting) + NEAR


@times(25)
@given(cases(), st.randoms(use_true_random=False))
def test_a_setting_leads_where_the_fold_says(case: Case, chance: object) -> None:
    frame = frame_of(case.fold)
    setting = {
        address: chance.randrange(len(leaf.rungs))  # type: ignore[attr-defined]  # a Random
        for address, leaf in frame.leaves.items()
    }
    anew = Fold(sheet_with(frame, setting), case.instrument)
    anew.section(anew.tree.root)
    standing = frame.standing(setting)
    for address in frame.branches:
        score = anew.folded[address].score
        assert score is not None and abs(standing.low(address) - score.low) <= NEAR


@times(25)
@given(cases(APPROXIMATE), GOALS)
def test_other_scorers_give_a_way_that_holds_and_is_called_approximate(case: Case, goal: float) -> None:
    everything, frame = Everything(case), frame_of(case.fold)
    found = Planner(frame).cheapest({"q": goal})
    can_be = any(everything.low(way) >= goal - NEAR for _, way in everything.ways())
    assert found is not None or not can_be or Planner(frame).clauses.needs
    if found is not None:
        assert everything.low(answers_of(frame, found)) >= goal - NEAR
        kinds = {branch.scorer.id for branch in frame.branches.values()}
        if not kinds <= {"mean"}:
            assert not found.exact


@dataclass(frozen=True)
class Stranger:
    """A plug-in made of one function."""

    function: Callable[[Sequence[float]], float]
    properties: frozenset[str]
    id: str = "stranger"
    version: str = "1"

    def configure(self, params: Mapping[str, ParamValue], node: NodeInfo) -> Self:
        return self

    def score(self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]) -> float:
        return self.function(values)

    def explain(self, values: Sequence[float], weights: Sequence[float], children: Sequence[str]) -> str:
        return "f(x)"


class WithParts(Stranger):
    """The same with the promise that makes plans exact: the best child, by way of its square."""

    def parts(self, value: float, weight: float) -> tuple[float, float]:
        return value**2, 1.0


def with_scorer(case: Case, scorer: Stranger) -> Case:
    scorers = dict.fromkeys(case.instrument.scorers, scorer)
    return replace(case, instrument=replace(case.instrument, scorers=scorers, _trees={}))


def root_mean_square(values: Sequence[float]) -> float:
    return float((sum(value**2 for value in values) / len(values)) ** 0.5)


@times(20)
@given(cases(), GOALS)
def test_a_strangers_scorer_that_promises_parts_gets_exact_plans(case: Case, goal: float) -> None:
    promises = frozenset({"monotone", "between", "in-parts"})
    is_cheapest(with_scorer(case, WithParts(root_mean_square, promises)), goal)


@times(30)
@given(cases(bound=False), GOALS)
def test_one_that_promises_nothing_gets_a_plan_that_holds(case: Case, goal: float) -> None:
    """It falls when a child rises far above the others, as the Mazziotta-Pareto index does."""

    def penalised(values: Sequence[float]) -> float:
        mean = sum(values) / len(values)
        spread = sum((value - mean) ** 2 for value in values) / len(values)
        return max(0.0, mean - spread)

    strange = with_scorer(case, Stranger(penalised, frozenset()))
    frame = frame_of(strange.fold)
    found = Planner(frame).cheapest({"q": goal})
    if found is not None:
        assert not found.exact or not found.setting
        anew = Fold(sheet_with(frame, found.setting), strange.instrument)
        anew.section(anew.tree.root)
        score = anew.folded["q"].score
        assert score is not None and score.low >= goal - NEAR
