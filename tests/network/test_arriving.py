"""Several files of one company: which stand, and the order of all, whatever the order they came in."""

from __future__ import annotations

from datetime import date
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from resiliens.model.arrivals import Arrival, Duplicates, Repeated
from resiliens.network.arriving import in_order, keys_of, repeated, same_seat, several_names

OLD, NEW = date(2026, 11, 1), date(2026, 11, 20)


def came(file: str, company: str = "A AS", orgnr: str = "", **rest: object) -> Arrival:
    return Arrival(file, company, orgnr, **rest)  # type: ignore[arg-type]


def decided(how: Duplicates, *arrivals: Arrival) -> Repeated:
    (only,) = repeated(in_order(arrivals), how)
    return only


def test_rows_stand_by_company_and_then_by_file() -> None:
    files = [
        came("3", "Åmot AS"), came("9", "Østby AS"), came("1", "Zeta AS"), came("2", "åmot as"),
        came("0", ""), came("5", "beta AS", "999999999"), came("4", "Beta AS"),
    ]  # fmt: skip
    for some in permutations(files, 7):
        assert [one.file for one in in_order(some)] == ["4", "5", "1", "9", "2", "3", "0"]


def test_all_of_them_stand_unless_something_else_is_asked_for() -> None:
    assert decided("all", came("a"), came("b")) == Repeated("A AS", ("a", "b"))
    assert repeated([came("a"), came("b", "B AS"), came("c", ""), came("d", "")], "all") == ()


def test_the_newest_is_the_agreed_one_then_the_later_date() -> None:
    older, newer, undated = came("a", date=OLD), came("b", date=NEW), came("c")
    assert decided("newest", older, newer, undated) == Repeated("A AS", ("b",), ("a", "c"))
    agreed = came("d", date=OLD, agreed=True)
    assert decided("newest", older, newer, agreed) == Repeated("A AS", ("d",), ("a", "b"))
    again = came("e", date=OLD, agreed=True, agreed_on=NEW)
    assert decided("newest", agreed, again, newer) == Repeated("A AS", ("e",), ("b", "d"))


def test_equally_new_files_all_stand() -> None:
    assert decided("newest", came("a", date=NEW), came("b", date=NEW), came("c", date=OLD)) == (
        Repeated("A AS", ("a", "b"), ("c",), tied=True)
    )


def test_side_streams_beside_the_answers_are_no_second_file() -> None:
    assert repeated([came("a"), came("b", questionnaire="streams", scored=False)], "newest") == ()


def test_two_names_on_one_number_are_said() -> None:
    """As where somebody copied the file of another company and forgot the number."""
    files = [came("1", "B AS", "999999999"), came("2", "A AS", "999 999 999"), came("3", "b as", "999999999")]
    for some in permutations(files):
        ((first, second),) = several_names(some)
        assert first == "A AS" and second.casefold() == "b as"
    assert several_names([came("1", "A AS"), came("2", "B AS", "974760673")]) == ()


def test_two_files_from_one_seat_are_worth_a_look() -> None:
    twice = [
        came("a", role="leder"),
        came("b", role="Leder"),
        came("c", "B AS", role="x"),
        came("d", "B AS", role="y"),
    ]
    assert [one.company for one in same_seat(repeated(twice, "all"), twice)] == ["A AS"]


def test_only_the_files_from_one_seat_are_named_as_worth_a_look() -> None:
    files = [came("a", role="Driftsleder"), came("b", role="driftsleder"), came("c", role="daglig leder")]
    assert same_seat(repeated(files, "all"), files) == (Repeated("A AS", ("a", "b")),)


def test_refused_is_the_whole_company() -> None:
    assert decided("refuse", came("a"), came("b", orgnr="999999999")) == Repeated("A AS", (), ("a", "b"))


FILES = st.lists(
    st.builds(
        Arrival, st.uuids().map(str), st.sampled_from(["A AS", "a  as", "B AS", "Å", ""]),
        st.sampled_from(["", "999999999", "974 760 673", "974760673"]), st.just(""),
        st.sampled_from([None, OLD, NEW]), st.booleans(), st.sampled_from([None, OLD, NEW]),
    ),
    max_size=7, unique_by=lambda one: one.file,
)  # fmt: skip


@given(FILES, st.randoms(use_true_random=False), st.sampled_from(["all", "newest", "refuse"]))
def test_the_order_in_which_files_came_changes_nothing(
    files: list[Arrival], chance: object, how: Duplicates
) -> None:
    shuffled = list(files)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert in_order(shuffled) == in_order(files)
    found = repeated(in_order(files), how)
    assert found == repeated(in_order(shuffled), how)
    keys = keys_of(files)
    for one in found:  # every file of the company is named once, and only its own
        named = (*one.kept, *one.left_out)
        assert len({keys[file] for file in named}) == 1 and len(set(named)) == len(named) > 1
        assert {file for file, key in keys.items() if key == keys[named[0]]} == set(named)
