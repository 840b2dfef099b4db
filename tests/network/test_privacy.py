"""R1 to R11, each alone: what is shown, what is not, and that what is not shown looks the same."""

from __future__ import annotations

import json
from dataclasses import fields
from pathlib import Path

import pytest
from network_papers import DAY, NO_LEDGER, asked, cell, companies, company, published, rule, theme

from resiliens.model.ledger import Item, Ledger, Publication, Shown
from resiliens.model.network import Cell
from resiliens.network.ledger import groups_of, with_publication
from resiliens.network.privacy import Wish, decide, r2_bars, r2_quartiles, r9_words, r10_no_slices
from resiliens.network.standing import Standing
from resiliens.network.sums import r4_dominance, r5_complement, sum_may_be_shown

SHARED = Path(__file__).resolve().parents[3] / "shared" / "hostile" / "lists" / "disclosure.json"
EMPTY = Cell("t")


def test_r1_five_independent_companies_or_nothing() -> None:
    assert cell(companies([2, 2, 1, 3])) == EMPTY and rule(companies([2, 2, 1, 3])) == "R1"
    assert cell(companies([0, 1, 2, 3, 4])) == Cell("t", 5, 2)


def test_r2_the_lower_median_alone_below_ten_and_the_middle_half_from_ten() -> None:
    assert cell(companies([1, 1, 1, 2, 2, 2])) == Cell("t", 6, 1)
    assert cell(companies([0, 0, 0, 1, 1, 3, 3, 4, 4])).quartiles is None
    wide = cell(companies([0, 0, 0, 1, 1, 1, 3, 3, 4, 4]))
    assert (wide.median, wide.quartiles, wide.bars) == (1, (1, 3), None)


@pytest.mark.parametrize("n", range(10, 60))
def test_r2_three_answers_lie_outside_each_end_of_the_middle_half(n: int) -> None:
    low, high = r2_quartiles(list(range(n)))
    assert low >= 3 and n - 1 - high >= 3 and low <= (n - 1) / 2 <= high


def test_r2_bars_only_where_every_bar_is_nothing_or_three() -> None:
    assert r2_bars([0] * 3 + [2] * 7, theme()) == (3, 0, 7, 0, 0)
    assert r2_bars([0] * 3 + [2] * 6 + [4], theme()) is None
    assert cell(companies([0] * 3 + [2] * 7)).bars == (3, 0, 7, 0, 0)
    assert cell(companies([0] * 5 + [1] * 5), steps=2).bars is None


@pytest.mark.parametrize("steps", [[1] * 12, [1] * 11 + [4], [0] + [1] * 9])
def test_r3_little_spread_gives_no_distribution_and_is_not_told_from_other_narrow_middles(
    steps: list[int],
) -> None:
    made = cell(companies(steps))
    assert (made.median, made.quartiles, made.bars) == (1, None, None)
    narrow = [0, 0, *[1] * (len(steps) - 3), 4]
    assert cell(companies(narrow)) == made


@pytest.mark.parametrize(
    ("amounts", "may"),
    [
        ([40, 6, 2, 1, 1], False),
        ([500, 480, 5, 5, 5, 5], False),
        ([60, 20, 20], False),
        ([10, 9, 8, 7, 6], True),
        ([0, 0, 0, 0, 0], False),
        ([float("nan"), 1, 1, 1, 1], False),
    ],
)
def test_r4_a_sum_that_one_company_makes_most_of_is_not_shown(amounts: list[float], may: bool) -> None:
    assert r4_dominance(amounts) is may


def test_r5_a_part_beside_its_whole_leaves_a_rest_that_must_stand_by_itself() -> None:
    whole = {str(n): 10.0 + n for n in range(14)}
    part = dict(list(whole.items())[:12])
    assert sum_may_be_shown(whole) and sum_may_be_shown(part)
    assert not r5_complement(whole, part)
    assert r5_complement(whole, dict(list(whole.items())[:8]))
    assert not r5_complement(whole, whole), "nothing left is told of everybody"
    assert not r5_complement(part, whole)


def test_r6_one_company_in_two_networks_counts_against_all_that_was_published() -> None:
    solor, vaaler = companies([1, 2, 2, 3, 4, 0]), companies([0, 1, 1, 2, 3], first=10)
    ledger = published(solor, vaaler)
    both = [*solor, *vaaler, company(99, 4)]
    assert cell(both, ledger) == EMPTY and rule(both, ledger) == "R6", "by two papers at a time it would pass"
    both_and_five = [*solor, *vaaler, *companies([4] * 5, first=90)]
    assert rule(both_and_five, ledger) == "R6"
    large = [solor[0], *companies([0, 1, 1, 2, 2, 3, 3, 4], first=50)]
    assert cell(large, published(solor)) == Cell("t", 9, 2)
    ten = [solor[0], *companies([0, 0, 0, 1, 1, 1, 3, 3, 3, 3], first=50)]
    assert cell(ten, published(solor)) == Cell("t", 11, 1), "what overlaps shows its middle alone"


def test_r7_no_newcomer_no_leaver_and_no_single_correction() -> None:
    first = companies([1, 2, 2, 3, 4, 4])
    ledger = published(first)
    assert cell(first, ledger, round_name="again") == Cell("t", 6, 2), "the same set, in any format"
    assert cell(first[::-1], ledger) == Cell("t", 6, 2)
    assert rule([*first, company(9, 0)], ledger) == "R7"
    assert rule(first[:-1], ledger) == "R7"
    assert rule([*first[:-1], company(5, 0)], ledger) == "R6", "one answer corrected, no new day"
    assert rule([*first[:-1], company(5, 4, "2027")], ledger) == "R7", "one answer of another day"


def test_r7_a_year_later_all_have_answered_anew() -> None:
    ledger = published(companies([1, 2, 2, 3, 4, 4]))
    later = companies([2, 2, 2, 3, 4, 4, 1], when="2027")
    assert cell(later, ledger, round_name="2027") == Cell("t", 7, 2)
    assert rule(later, ledger, round_name="Runde  0") == "R7", "but not within the round: it is frozen"


def test_r7_all_but_the_largest_is_refused() -> None:
    everyone = companies([0, 1, 2, 3] * 5)
    assert rule(everyone[:-1], published(everyone)) == "R7"


def test_r8_steps_are_whole() -> None:
    made = cell(companies([1, 1, 1, 2, 2, 2, 2, 2, 2, 1, 0, 4]))
    figures = [made.n, made.median, *(made.quartiles or ()), *(made.bars or ())]
    assert all(type(one) is int for one in figures)


def test_r9_a_cell_holds_numbers_and_the_id_of_its_theme() -> None:
    assert [one.name for one in fields(Cell)] == ["id", "n", "median", "quartiles", "bars"]
    assert r9_words([theme()]) == ("T",)


def test_r10_a_theme_has_one_cell_however_often_it_is_asked_for() -> None:
    assert r10_no_slices([theme(), theme()]) == (theme(),)
    made = decide({"t": companies([1] * 6)}, NO_LEDGER, Wish((theme(), theme())))
    assert len(made.cells) == 1


def test_r11_all_refusals_look_the_same() -> None:
    few, many = companies([1, 2]), companies([1, 2, 3, 4, 0, 1])
    ledger = published(many)
    sensitive = decide({"t": many}, NO_LEDGER, Wish((theme(),), withheld=frozenset({"t"})))
    empty = {cell(few), cell(many[:-1], ledger), *sensitive.cells, cell([])}
    assert empty == {EMPTY}


def test_a_theme_on_open_cards_is_not_shown_protected_in_the_same_round() -> None:
    some = companies([1, 2, 3, 4, 0])
    opened = Shown("t", "open-cards", groups_of(some[:2]))
    ledger = with_publication(NO_LEDGER, Publication("r", DAY, "open-cards", (opened,)))
    assert rule(some, ledger) == "mode"
    later = companies([1, 2, 3, 4, 0], when="2027")
    assert rule(some, ledger, round_name="next") == "R6" and not rule(later, ledger, round_name="next")


def test_a_company_is_known_again_by_its_number_or_its_name() -> None:
    first = [Standing(1, (Item((f"name{n}", f"number{n}"), "1@2026"),)) for n in range(6)]
    ledger = published(first)
    nameless = [Standing(1, (Item((f"number{n}",), "1@2026"),)) for n in range(6)]
    assert cell(nameless, ledger) == Cell("t", 6, 1)
    assert rule(nameless[:5], ledger) == "R7"


def test_an_owner_that_was_two_before_is_no_new_answer() -> None:
    ledger = published(companies([1] * 6))
    one_owner = [
        Standing(1, tuple(sorted((company(0, 1).items[0], company(1, 1).items[0])))),
        *companies([1] * 4, first=2),
    ]
    assert rule(one_owner, ledger) == "R6"


def test_what_was_refused_left_no_trace_and_what_was_shown_did() -> None:
    assert asked(companies([1] * 4)).shown == ()
    assert asked(companies([1] * 5)).shown[0].groups == groups_of(companies([1] * 5))
    assert not Ledger("00").publications


@pytest.mark.skipif(not SHARED.exists(), reason="the list of attacks is not here")
def test_every_attack_of_the_list_has_its_test() -> None:
    """The cases that are about figures, by their own numbers; the others live where their place is."""
    items = {one["id"]: one for one in json.loads(SHARED.read_text("utf-8"))["items"]}
    assert cell(companies(items["dis-homogeneous"]["answers"])).bars is None
    assert not r4_dominance(items["dis-p-percent"]["values"])
    assert cell(companies([0, 1, 2, 3, 4])).median is not None and items["dis-n5-ok"]["n"] == 5
    ten = companies([0, 1, 2, 3, 4] * 2)
    assert items["dis-over-time-leave"]["n"] == 9 and cell(ten[:9], published(ten)) == EMPTY
    twenty = companies([0, 1, 2, 3] * 5)
    assert items["dis-complementary-nested"]["n"] == 20 and cell(twenty[:-1], published(twenty)) == EMPTY
    groups = items["dis-complementary-total"]["groups"]
    total = companies([0, 1, 2, 3] * 3 + [1, 4])
    assert len(total) == sum(groups.values())
    assert cell(total, published(total[: groups["A"]])) == EMPTY
    for id_ in ("dis-rare-answer", "dis-small-show-if"):
        assert items[id_]["n"] == 30 and cell(companies([4])) == EMPTY
