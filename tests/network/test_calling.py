"""Plans found to their companies by their files' names, and whom to ring first."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from resiliens.assess.following import standing
from resiliens.files.naming import joined_name
from resiliens.model.calls import Call
from resiliens.model.companies import Listed
from resiliens.model.plan_rows import Row, Status
from resiliens.network.calling import in_order, plan_owner, without_plan

LONG = "Østre og Vestre Innlandet Skogeierforenings Sagbruk og Høvleri AS"
NAMED = ("Eksempel Bruk AS", "Eksempel Bruk Nord AS", "Å & Ø Transport ANS", "Furu AS", "Furu SA", LONG)
LIST = [Listed(name) for name in NAMED]


@pytest.mark.parametrize(("stem", "name"), [
    ("Eksempel-Bruk-AS_plan", "Eksempel Bruk AS"),
    ("eksempel bruk as", "Eksempel Bruk AS"),
    ("EKSEMPEL_BRUK_handlingsplan 2027", "Eksempel Bruk AS"),
    ("Eksempel-Bruk-Nord-AS_plan", "Eksempel Bruk Nord AS"),
    ("Å-Ø-Transport-ANS_plan", "Å & Ø Transport ANS"),
    ("A\u030a-Ø-Transport-ANS_plan", "Å & Ø Transport ANS"),
    ("Furu-AS_plan", "Furu AS"),
    ("Furu_plan", None),  # two companies would fit
    ("Furuset-AS_plan", None),
    ("plan", None),
    (joined_name(LONG, "plan"), LONG),
])  # fmt: skip
def test_a_plan_belongs_to_the_company_its_file_is_named_after(stem: str, name: str | None) -> None:
    owner = plan_owner(stem, LIST)
    assert (None if owner is None else owner.name) == name


NAME = st.text("abcæøå &-.1", min_size=3, max_size=20).filter(lambda one: any(map(str.isalnum, one)))
NAMES = st.lists(NAME, min_size=1, max_size=6)


@given(NAMES)
@settings(max_examples=200, deadline=None)
def test_every_company_finds_the_plan_that_the_program_named_for_it(names: list[str]) -> None:
    """But where the letters of two names are the same, or the file's name holds none of them."""
    listed = [Listed(name) for name in names]
    letters = ["".join(filter(str.isalnum, name)) for name in names]
    for one, own in zip(listed, letters, strict=True):
        owner = plan_owner(joined_name(one.name, "plan"), listed)
        if letters.count(own) == 1:
            assert owner is not None and owner.name == one.name


def call(name: str, late: int, *, plan: bool = True) -> Call:
    rows = [Row(number=str(place), due=date(2026, 1, 1)) for place in range(late)] + [Row(status=Status.DONE)]
    return Call(name, following=standing(rows, today=date(2026, 11, 23)) if plan else None)


def test_most_late_first_then_those_without_a_plan_then_the_calm_ones() -> None:
    calls = [
        call("Calm", 0),
        call("None", 0, plan=False),
        call("Two", 2),
        call("Five", 5),
        call("also two", 2),
    ]
    assert [one.company for one in in_order(calls)] == ["Five", "also two", "Two", "None", "Calm"]


def test_a_company_listed_twice_lacks_one_plan() -> None:
    twice = [Listed("A AS"), Listed("a as"), Listed("B AS")]
    assert [one.name for one in without_plan(twice, {"b as": 1})] == ["a as"]
