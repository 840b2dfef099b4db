"""Which questions a few words mean: ids, parts of ids, pillars and patterns."""

from __future__ import annotations

from builders import ladder, number, questionnaire, section
from hypothesis import given
from hypothesis import strategies as st
from pytest import mark

from resiliens.files.finding import load_questionnaire
from resiliens.model.choosing import NoMatch, chosen

EARTH = section(
    "earth",
    section("earth.inside", ladder("earth.energy"), ladder("earth.heat")),
    ladder("earth.waste"), ladder("earth.food-waste"),
)
PEOPLE = section("people", ladder("people.safety"), ladder("people.heat"))
ALL = questionnaire(
    section("all", EARTH, PEOPLE), joined=True,
    company=(number("company.employees"), number("company.waste-tonnes")),
)


def ids(*patterns: str) -> list[str]:
    found = chosen(ALL, patterns)
    assert found.missed == ()
    return list(found.ids)


def missed(*patterns: str) -> tuple[NoMatch, ...]:
    return chosen(ALL, patterns).missed


def test_an_id_or_its_last_part_is_one_question() -> None:
    assert ids("earth.energy") == ids("energy") == ids(" Energy ") == ["earth.energy"]
    assert ids("company.employees") == ids("employees") == ["company.employees"]


def test_a_pillar_or_section_is_everything_below_it() -> None:
    assert ids("earth") == ["earth.energy", "earth.heat", "earth.waste", "earth.food-waste"]
    assert ids("earth.inside") == ids("inside") == ["earth.energy", "earth.heat"]
    assert ids("company") == ["company.employees", "company.waste-tonnes"]


def test_a_star_stands_for_anything() -> None:
    assert ids("earth.*") == ids("earth")
    assert ids("*waste*") == ["company.waste-tonnes", "earth.waste", "earth.food-waste"]
    assert ids("people.?eat") == ["people.heat"]
    assert ids("*") == ids("all") == [one.id for one in (*ALL.company, *ALL.questions())]


def test_each_question_once_in_the_order_of_the_questionnaire() -> None:
    assert ids("people.heat", "earth.w*", "waste", "employees") == [
        "company.employees", "earth.waste", "people.heat",
    ]


def test_what_several_ids_end_in_is_asked_back() -> None:
    assert missed("heat") == (NoMatch("heat", ("earth.heat", "people.heat"), several=True),)


@mark.parametrize(("typed", "meant"), [
    ("enrgy", "earth.energy"), ("earth.enregy", "earth.energy"), ("poeple", "people"),
    ("employes", "company.employees"), ("Saftey", "people.safety"),
])
def test_a_slip_of_the_finger_gets_the_nearest_id_as_advice(typed: str, meant: str) -> None:
    assert missed(typed) == (NoMatch(typed, (meant,)),)


@mark.parametrize("typed", ["", "*nothing*", "zzzzzz", "earth.", "x" * 5000, "[", "æøå", "*" * 50 + "x"])
def test_what_is_like_nothing_is_handed_back_and_the_rest_counts(typed: str) -> None:
    found = chosen(ALL, [typed, "safety"])
    assert found.ids == ("people.safety",) and [one.pattern for one in found.missed] == [typed]


def test_in_a_single_questionnaire_the_ids_are_the_same() -> None:
    alone = questionnaire(EARTH)
    assert chosen(alone, ["earth.energy"]) == chosen(alone, ["energy"])
    assert chosen(alone, ["earth"]).ids == tuple(one.id for one in alone.questions())


def test_in_the_programme() -> None:
    programme = load_questionnaire("klosser").value
    assert programme is not None
    assert chosen(programme, ["environment.energy"]).ids == ("environment.energy",)
    assert len(chosen(programme, ["environment"]).ids) == 12
    assert chosen(programme, ["energi"]).missed == (NoMatch("energi", ("environment.energy",)),)
    assert chosen(programme, ["*waste*", "board"]).ids == ("environment.waste", "economy.board")


@given(st.lists(st.text(max_size=12), max_size=4))
def test_every_pattern_names_something_or_is_handed_back(patterns: list[str]) -> None:
    found = chosen(ALL, patterns)
    alone = [chosen(ALL, [one]) for one in patterns]
    assert set(found.ids) == {address for one in alone for address in one.ids}
    assert [one.pattern for one in found.missed] == [
        one for one, result in zip(patterns, alone, strict=True) if result.missed
    ]
    assert all(bool(one.ids) != bool(one.missed) for one in alone)
