"""Who is missing: the list held against what came, seat by seat, whatever the order of either."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from resiliens.model.arrivals import Absent, Arrival
from resiliens.model.companies import Listed
from resiliens.network.expecting import attendance

BRUK = Listed(
    "Eksempel Bruk AS", "999999999", seats=("daglig leder", "HMS-leder"), contact="kari@eksempel.no"
)
NABO = Listed("Nabo AS", deadline=date(2026, 12, 1))


def came(company: str, role: str = "", orgnr: str = "", **rest: object) -> Arrival:
    return Arrival(f"{company or orgnr}-{role}.yaml", company, orgnr, role, **rest)  # type: ignore[arg-type]


def missing(listed: list[Listed], *arrivals: Arrival) -> list[tuple[str, tuple[str, ...]]]:
    return [(one.company, one.seats) for one in attendance(listed, arrivals).absent]


def test_nobody_came() -> None:
    found = attendance([BRUK, NABO], [])
    assert found.missing == 3
    assert found.absent == (
        Absent("Eksempel Bruk AS", ("daglig leder", "HMS-leder"), "kari@eksempel.no"),
        Absent("Nabo AS", deadline=date(2026, 12, 1)),
    )


def test_a_company_is_known_by_its_number_or_by_its_name() -> None:
    """Neither case nor blanks matter, and either side may lack the number."""
    for company, orgnr in (("Et annet navn", "999 999 999"), ("EKSEMPEL bruk  as", ""), ("", "999999999")):
        assert missing([BRUK], came(company, "hms-LEDER", orgnr)) == [("Eksempel Bruk AS", ("daglig leder",))]
    assert missing([Listed("Nabo AS")], came("nabo as", "leder", "974760673")) == []
    assert missing([BRUK], came("Eksempel Bruk AS", "HMS-leder", "974760673")) == [
        ("Eksempel Bruk AS", ("daglig leder", "HMS-leder"))
    ]


def test_a_file_without_the_number_follows_another_of_the_same_name() -> None:
    listed = [Listed("Bruk Holding", "999999999", seats=("a", "b"))]
    assert missing(listed, came("Bruk", "a", "999999999"), came("Bruk", "b")) == []


def test_a_name_that_two_companies_have_decides_nothing() -> None:
    two = [Listed("X AS", "999999999"), Listed("X AS", "974760673")]
    found = attendance(two, [came("X AS")])
    assert found.missing == 2 and [one.company for one in found.unexpected] == ["X AS"]


def test_a_role_the_list_calls_something_else_is_missing_and_unexpected() -> None:
    found = attendance(
        [BRUK], [came("Eksempel Bruk AS", "HMS-leder"), came("Eksempel Bruk AS", "dagleg leiar")]
    )
    assert [one.seats for one in found.absent] == [("daglig leder",)]
    assert [one.role for one in found.unexpected] == ["dagleg leiar"]


def test_an_agreed_file_stands_for_everybody() -> None:
    found = attendance([BRUK], [came("Eksempel Bruk AS", agreed=True), came("Eksempel Bruk AS", "vikar")])
    assert found.absent == () and found.unexpected == ()
    faulty = attendance([BRUK], [came("Eksempel Bruk AS", agreed=True, usable=False)])
    assert faulty.missing == 2


def test_one_asked_and_one_answer_without_a_role() -> None:
    one = Listed("Nabo AS", seats=("daglig leder",))
    assert missing([one], came("Nabo AS")) == []
    assert missing([one], came("Nabo AS", "renholder")) == [("Nabo AS", ("daglig leder",))]


def test_a_file_with_errors_is_neither_missing_nor_come() -> None:
    found = attendance([BRUK], [
        came("Eksempel Bruk AS", "HMS-leder", usable=False), Arrival("uleselig.yaml", usable=False),
    ])  # fmt: skip
    assert [one.seats for one in found.absent] == [("daglig leder",)]
    assert [one.role for one in found.faulty] == ["HMS-leder", ""] and found.unexpected == ()


def test_a_list_of_side_streams_is_no_answer() -> None:
    streams = came("Eksempel Bruk AS", "HMS-leder", questionnaire="streams", scored=False)
    main = came("Nabo AS", questionnaire="klosser")
    found = attendance([BRUK, NABO], [streams, main])
    assert found.missing == 2 and found.unexpected == ()


SEATS = st.sampled_from(["daglig leder", "HMS-leder", "driftsleder", "økonomi"])
COMPANIES = st.sampled_from(["A AS", "B AS", "Å AS"])


@given(
    st.lists(st.tuples(COMPANIES, st.frozensets(SEATS)), max_size=3, unique_by=lambda one: one[0]),
    st.sets(st.tuples(COMPANIES, SEATS), max_size=8), st.randoms(use_true_random=False),
)  # fmt: skip
def test_each_seat_is_missing_exactly_where_nobody_sat_in_it(
    asked: list[tuple[str, frozenset[str]]], sat: set[tuple[str, str]], chance: object
) -> None:
    """Against the plain meaning: sets of pairs. The order of the files changes nothing."""
    listed = [Listed(name, seats=tuple(sorted(seats))) for name, seats in asked]
    files = [came(*one) for one in sorted(sat)]
    found = attendance(listed, files)
    wanted = {(name, seat) for name, seats in asked for seat in seats}
    bare = {name for name, seats in asked if not seats}
    assert {(one.company, seat) for one in found.absent for seat in one.seats} == wanted - sat
    assert {one.company for one in found.absent if not one.seats} == bare - {name for name, _ in sat}
    unexpected = {(one.company, one.role) for one in found.unexpected}
    assert unexpected == {one for one in sat - wanted if one[0] not in bare}
    chance.shuffle(files)  # type: ignore[attr-defined]
    assert attendance(listed, files).absent == found.absent
