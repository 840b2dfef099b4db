"""The programme's sums: five owners, nobody with most of it, no part that leaves a small rest."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import combinations_with_replacement

import pytest
from network_papers import DAY, NO_LEDGER, member

from resiliens.model.companies import Member
from resiliens.model.exchange import End, Match
from resiliens.model.ledger import Ledger, Publication
from resiliens.model.plan_rows import Row, Status
from resiliens.network.ledger import with_publication
from resiliens.network.owners import Named, named
from resiliens.network.programme import Past, Summed, programme_of, themes_lifted

NAMES = ("Alm", "Bjerk", "Eik", "Furu", "Gran", "Hassel")

FIVE_COMPANIES = named([member(name) for name in NAMES[:5]])


def companies(*members: Member) -> tuple[Named, ...]:
    return named(members or [member(name) for name in NAMES])


def rows(*statuses: Status) -> Sequence[Row]:
    return [Row(status=one) for one in statuses]


def shown(made: Summed) -> dict[str, int | None]:
    return {one.key: one.at_least for one in (*made.programme.sums, *made.programme.matches)}


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


def handed_out(made: Summed, ledger: Ledger = NO_LEDGER) -> Ledger:
    return with_publication(ledger, Publication("en", DAY, "programme", made.shown))


def plans_of(number: int, *names: str) -> dict[str, Sequence[Row]]:
    return {name.casefold(): rows(*[Status.NOT_STARTED] * number) for name in names}


def test_a_newcomer_cannot_be_subtracted_from_two_papers_that_are_handed_out() -> None:
    """Five companies with 6 measures each say at least 30; one more with 30 would say at least 60, and that
    the newcomer has 26 to 34."""
    first = programme_of(FIVE_COMPANIES, plans_of(6, *NAMES[:5]), ())
    ledger = handed_out(first)
    grown = {**plans_of(6, *NAMES[:5]), **plans_of(30, NAMES[5])}
    assert shown(first)["measures"] == 30 and shown(programme_of(companies(), grown, ()))["measures"] == 60
    second = programme_of(companies(), grown, (), Past(ledger, "to"))
    assert shown(second)["measures"] is None and second.held == 1 and not second.shown
    left = programme_of(FIVE_COMPANIES, plans_of(6, *NAMES[:5]), (), Past(handed_out(programme_of(
        companies(), plans_of(6, *NAMES), ())), "to"))  # fmt: skip
    assert shown(left)["measures"] is None, "who left is the rest on the other side"


def test_a_part_is_no_way_round_the_whole_that_is_held_back() -> None:
    """What a newcomer has begun is a part of what it planned: the earlier whole would bound it."""
    ledger = handed_out(programme_of(FIVE_COMPANIES, plans_of(6, *NAMES[:5]), ()))
    plans = {name.casefold(): rows(*[Status.RUNNING] * 6) for name in NAMES[:5]}
    plans[NAMES[5].casefold()] = rows(*[Status.RUNNING] * 30, *[Status.NOT_STARTED] * 2)
    made = shown(programme_of(companies(), plans, (), Past(ledger, "to")))
    assert made["measures"] is None and made["started"] is None


def test_the_same_answers_give_the_same_sums_again_and_a_changed_number_of_the_same_day_none() -> None:
    first = programme_of(companies(), plans_of(3, *NAMES), ())
    ledger = handed_out(first)
    again = programme_of(companies(), plans_of(3, *NAMES), (), Past(ledger, "to"))
    assert shown(again) == shown(first) and again.shown == first.shown and again.held == 0
    changed = {**plans_of(3, *NAMES), "alm": rows(*[Status.NOT_STARTED] * 8)}
    assert shown(programme_of(companies(), changed, (), Past(ledger, "to")))["measures"] is None


def test_where_all_have_answered_anew_the_sums_stand_again() -> None:
    first = companies(*(member(name, day=date(2026, 11, 1)) for name in NAMES))
    later = companies(*(member(name, day=date(2027, 11, 1)) for name in NAMES))
    past = Past(handed_out(programme_of(first, plans_of(3, *NAMES), ())), "to")
    assert shown(programme_of(later, plans_of(9, *NAMES), (), past))["measures"] == 50
    same_round = programme_of(later, plans_of(9, *NAMES), (), replace(past, round="En "))
    assert shown(same_round)["measures"] is None, "within a round the companies are locked"


def test_themes_lifted_and_matches_are_held_back_each_by_itself() -> None:
    lifted = [member(name, 3, 1) for name in NAMES]

    def match(have: str, want: str) -> Match:
        return Match(f"{have}-{want}", End(have, "flis"), End(want, "flis"), "idea")

    five = [match(one, other) for one, other in zip(NAMES[:5], [*NAMES[1:5], NAMES[0]], strict=True)]
    ledger = handed_out(programme_of(named(lifted[:5]), {}, five))
    more = [*five, *(match(NAMES[5], other) for other in NAMES[:5])]
    made = programme_of(named(lifted), plans_of(3, *NAMES), more, Past(ledger, "to"))
    assert shown(made)["lifted"] is None and shown(made)["idea"] is None and made.held == 2
    assert shown(made)["measures"] == 15, "of the plans no paper has told before"
