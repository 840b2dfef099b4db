"""The cheapest way: as cheap as trying everything finds it, for every scorer that claims exactness."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from plan_trees import Case, Everything, cases

from resiliens.assess.cheapest import Planner
from resiliens.assess.frame import days_of, frame_of

NEAR = 1e-9
LEVELS = st.sampled_from([0.25, 0.5, 0.75, 1.0])
OFTEN = settings(max_examples=3000, deadline=None, suppress_health_check=list(HealthCheck))


@OFTEN
@given(cases(), LEVELS)
def test_the_way_is_as_cheap_as_trying_everything_finds(case: Case, goal: float) -> None:
    everything = Everything(case)
    best = min((days for days, way in everything.ways() if everything.low(way) >= goal - NEAR), default=None)
    frame = frame_of(case.fold)
    found = Planner(frame).cheapest({"q": goal})
    assert (found is None) == (best is None)
    if found is not None and best is not None:
        assert found.exact
        assert abs(days_of(frame, found.setting) - best) <= NEAR
