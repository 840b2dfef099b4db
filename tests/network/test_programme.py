"""The programme's sums: five owners, nobody with most of it, no part that leaves a small rest."""

from __future__ import annotations

from collections.abc import Sequence

from network_papers import member

from resiliens.model.companies import Member
from resiliens.model.exchange import End, Match
from resiliens.model.plan_rows import Row, Status
from resiliens.network.owners import Named, named
from resiliens.network.programme import programme_of, themes_lifted

NAMES = ("Alm", "Bjerk", "Eik", "Furu", "Gran", "Hassel")


def companies(*members: Member) -> tuple[Named, ...]:
    return named(members or [member(name) for name in NAMES])


def rows(*statuses: Status) -> Sequence[Row]:
    return [Row(status=one) for one in statuses]


def shown(made: object) -> dict[str, int | None]:
    return {one.key: one.at_least for one in (*made.sums, *made.matches)}  # type: ignore[attr-defined]


def test_sums_are_rounded_down_and_need_five_owners() -> None:
    plans = {name.casefold(): rows(*[Status.RUNNING] * 3) for name in NAMES}
    assert shown(programme_of(companies(), plans, ())) == {
        "measures": 15, "started": 15, "done": None, "lifted": None,
    }  # fmt: skip
    four = {key: rows for key, rows in plans.items() if key not in ("alm", "bjerk")}
    assert set(shown(programme_of(companies(), four, ())).values()) == {None}
    owned = companies(*(member(name, owner="Skog AS" if name < "C" else "") for name in NAMES))
    both = {key: some for key, some in plans.items() if key != "eik"}
    assert shown(programme_of(owned, both, ()))["measures"] is None


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
