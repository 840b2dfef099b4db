"""The programme's sums: five owners, nobody with most of it, no part that leaves a small rest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations_with_replacement

import pytest
from network_papers import member

from resiliens.model.companies import Member
from resiliens.model.exchange import End, Match
from resiliens.model.plan_rows import Row, Status
from resiliens.network.owners import Named, named
from resiliens.network.programme import programme_of, themes_lifted

NAMES = ("Alm", "Bjerk", "Eik", "Furu", "Gran", "Hassel")

FIVE_COMPANIES = named([member(name) for name in NAMES[:5]])


def companies(*members: Member) -> tuple[Named, ...]:
    return named(members or [member(name) for name in NAMES])


def rows(*statuses: Status) -> Sequence[Row]:
    return [Row(status=one) for one in statuses]


def shown(made: object) -> dict[str, int | None]:
    return {one.key: one.at_least for one in (*made.sums, *made.matches)}  # type: ignore[attr-defined]


def test_sums_are_rounded_down_and_need_five_owners() -> None:
    plans = {name.casefold(): rows(*[Status.RUNNING] * 3) for name in NAMES}
    assert shown(programme_of(companies(), plans, ())) == {
        "measures": 15, "started": None, "done": None, "lifted": None,
    }  # fmt: skip
    four = {key: rows for key, rows in plans.items() if key not in ("alm", "bjerk")}
    assert set(shown(programme_of(companies(), four, ())).values()) == {None}
    owned = companies(*(member(name, owner="Skog AS" if name < "C" else "") for name in NAMES))
    both = {key: some for key, some in plans.items() if key != "eik"}
    assert shown(programme_of(owned, both, ()))["measures"] is None


def test_that_nobody_has_anything_left_is_not_told() -> None:
    """Both figures beside each other would say of every single company that all it planned is started."""
    plans = {name.casefold(): rows(Status.RUNNING, Status.RUNNING) for name in NAMES[:5]}
    made = shown(programme_of(companies(*map(member, NAMES[:5])), plans, ()))
    assert (made["measures"], made["started"]) == (10, None)


@pytest.mark.slow
def test_no_company_learns_from_the_sums_what_another_has() -> None:
    """Every plan of up to three measures of five companies, counted through for every reader. Sums of fifteen
    are left out: there the bound of three tells, not the report."""
    each = [
        (all_, begun, done) for all_ in range(4) for begun in range(all_ + 1) for done in range(begun + 1)
    ]
    papers: dict[object, list[tuple[tuple[int, int, int], ...]]] = {}
    for state in combinations_with_replacement(each, 5):
        plans = {
            name.casefold(): rows(*[Status.NOT_STARTED] * (all_ - begun), *[Status.RUNNING] * (begun - done),
                                  *[Status.DONE] * done)
            for name, (all_, begun, done) in zip(NAMES, state, strict=False)
        }  # fmt: skip
        made = shown(programme_of(FIVE_COMPANIES, plans, ()))
        papers.setdefault(tuple(made.values()), []).append(state)
    assert len(papers) > 5
    for paper, agree in papers.items():
        if 15 in paper:  # type: ignore[operator]
            continue
        for own in each:
            others = {one for state in agree if own in state for one in _without(own, state)}
            if others:
                told = [
                    {all_ for all_, _, _ in others}, {begun for _, begun, _ in others},
                    {all_ - begun for all_, begun, _ in others}, {begun - done for _, begun, done in others},
                ]  # fmt: skip
                assert all(len(one) > 1 for one in told), (paper, own)


def _without(
    own: tuple[int, int, int], state: tuple[tuple[int, int, int], ...]
) -> tuple[tuple[int, int, int], ...]:
    at = state.index(own)
    return (*state[:at], *state[at + 1 :])


def test_a_part_is_held_back_where_the_rest_would_be_somebodys() -> None:
    plans = {name.casefold(): rows(*[Status.DONE] * 3) for name in NAMES}
    plans["alm"] = rows(Status.DONE, Status.DONE, Status.NOT_STARTED)
    made = shown(programme_of(companies(), plans, ()))
    assert (made["measures"], made["started"], made["done"]) == (15, None, None)


def test_who_makes_most_of_a_sum_is_not_told_by_it() -> None:
    plans = {name.casefold(): rows(Status.DONE) for name in NAMES}
    plans["alm"] = rows(*[Status.DONE] * 20)
    assert shown(programme_of(companies(), plans, ()))["done"] is None


def test_themes_lifted_are_those_that_stand_higher_than_the_last_time() -> None:
    moves = [(3, 1), (1, 1), (0, 2), (2, None)]
    assert [themes_lifted(member("a", now, before)) for now, before in moves] == [1, 0, 0, 0]
    lifted = companies(*(member(name, 3, 1) for name in NAMES))
    assert shown(programme_of(lifted, {}, ()))["lifted"] == 5


def test_matches_by_readiness() -> None:
    def match(step: str, have: str, want: str) -> Match:
        return Match(f"{have}-{want}", End(have, "flis"), End(want, "flis"), step)

    some = [match("idea", one, other) for one, other in zip(NAMES, [*NAMES[1:], "Utenfor AS"], strict=True)]
    made = shown(programme_of(companies(), {}, [*some, match("trial", "Alm", "Eik")]))
    assert made["idea"] == 5 and made["trial"] is None and made["operation"] is None
