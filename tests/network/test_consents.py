"""What a consent opens: nothing that was taken back, nothing half read, nothing sensitive."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from builders import ladder, questionnaire, section, sheet
from hypothesis import given
from hypothesis import strategies as st

from resiliens.model.answers import Plain
from resiliens.model.consent import Consent, consents_in, record_of
from resiliens.network.consents import has_undated_cards, open_card_themes, unreadable_consents

TODAY = date(2026, 11, 26)
TREE = questionnaire(
    section(
        "q",
        section("q.first", ladder("q.energy"), ladder("q.water"), ladder("q.ethics", sensitive=True)),
        section("q.second", ladder("q.waste")),
    )
)
OPEN = {"mode": "open-cards", "themes": "all", "date": "2026-11-01"}


def opened(*records: Mapping[str, Plain], today: date = TODAY) -> set[str]:
    return {one[2:] for one in open_card_themes(sheet({}, consent=records), TREE, today=today)}


def test_all_themes_are_all_but_the_sensitive() -> None:
    assert opened(OPEN) == {"energy", "water", "waste"}
    assert opened({**OPEN, "themes": ["ethics"]}) == set()


def test_a_section_stands_for_its_questions_and_a_single_theme_needs_no_list() -> None:
    assert opened({**OPEN, "themes": ["first"]}) == {"energy", "water"}
    assert opened({**OPEN, "themes": "q.waste"}) == {"waste"}


@pytest.mark.parametrize("mode", ["closed", "protected"])
def test_another_mode_opens_nothing(mode: str) -> None:
    assert opened({**OPEN, "mode": mode}) == set()


def test_a_consent_without_its_day_opens_nothing_and_that_can_be_said() -> None:
    undated = {name: value for name, value in OPEN.items() if name != "date"}
    assert opened(undated) == set() and opened(undated, OPEN) == opened(OPEN)
    assert has_undated_cards(sheet({}, consent=(undated,)), TREE)
    assert not has_undated_cards(sheet({}, consent=(OPEN,)), TREE)


def test_no_consent_opens_nothing() -> None:
    assert opened() == set() and unreadable_consents(sheet({}), TREE) == ()


def test_it_holds_from_its_day_until_the_day_it_is_taken_back() -> None:
    record = {**OPEN, "date": "2026-11-01", "withdrawn": "20.11.2026"}
    days = {
        day: bool(opened(record, today=date(2026, *day))) for day in [(10, 31), (11, 1), (11, 19), (11, 20)]
    }
    assert list(days.values()) == [False, True, True, False]


def test_what_is_taken_back_is_gone_from_every_earlier_consent_and_back_with_a_later_one() -> None:
    first: dict[str, Plain] = {**OPEN, "date": "2026-11-01"}
    back: dict[str, Plain] = {**OPEN, "themes": ["energy"], "date": "2026-11-02", "withdrawn": "2026-11-10"}
    assert opened(first, back) == {"water", "waste"}
    again: dict[str, Plain] = {**OPEN, "themes": ["energy"], "date": "2026-11-11"}
    assert opened(first, back, again) == {"energy", "water", "waste"}


def test_a_record_for_closed_takes_back() -> None:
    assert opened(OPEN, {"mode": "closed", "themes": ["waste"], "date": "2026-11-20"}) == {"energy", "water"}
    assert opened(OPEN, {"mode": "closed", "themes": ["waste"], "date": "2026-12-20"}) != {"energy", "water"}


SPOILT: list[dict[str, Plain]] = [
    {"mode": "alt", "themes": "all"},
    {"themes": "all"},
    {"mode": "open-cards"},
    {"mode": "open-cards", "themes": []},
    {"mode": "open-cards", "themes": ["q.energy", "noe annet"]},
    {"mode": "open-cards", "themes": [3]},
    {**OPEN, "date": "i går"},
    {**OPEN, "withdrawn": "2026-02-30"},
    {**OPEN, "withdrawn": True},
    {**OPEN, "withdrawn": None},
    {**OPEN, "withdrawn": ""},
    {**OPEN, "withdrawn": " "},
    {**OPEN, "meeting": ["a"]},
    {**OPEN, "bare": "styret"},
]


@pytest.mark.parametrize("record", SPOILT)
def test_one_record_that_cannot_be_read_closes_all(record: dict[str, Plain]) -> None:
    assert opened(OPEN, record) == opened(record, OPEN) == set()
    assert len(unreadable_consents(sheet({}, consent=(OPEN, record)), TREE)) == 1


@pytest.mark.parametrize("nothing", [None, "", " "])
def test_taken_back_without_a_day_is_said_so(nothing: Plain) -> None:
    """Whoever wrote the word may have meant to take it back: nothing of that file counts."""
    record: dict[str, Plain] = {**OPEN, "withdrawn": nothing}
    assert opened(record) == opened(OPEN, record) == set()
    assert unreadable_consents(sheet({}, consent=(record,)), TREE) == ("unclear-withdrawn",)


def test_an_unclear_record_is_named_by_its_place_and_what_was_written() -> None:
    found = consents_in((OPEN, {**OPEN, "themes": ["q.energi"]}), TREE)
    assert [(one.number, one.problem, one.written) for one in found.unclear] == [(2, "theme", "q.energi")]
    assert found.read and not found.valid


DAYS = st.none() | st.integers(-40, 40).map(lambda days: TODAY + timedelta(days))
THEMES = st.none() | st.lists(
    st.sampled_from(["q.energy", "q.water", "q.ethics", "q.waste", "q.first", "q.second", "q"]), min_size=1
).map(lambda given: tuple(dict.fromkeys(given)))
CONSENTS = st.lists(
    st.builds(
        Consent, mode=st.sampled_from(["open-cards", "open-cards", "closed", "protected"]), themes=THEMES,
        date=DAYS, withdrawn=DAYS, meeting=st.sampled_from(["", "Flisa"]),
    ),
    max_size=5,
)  # fmt: skip
BELOW = {
    "q.first": {"q.energy", "q.water", "q.ethics"}, "q.second": {"q.waste"},
    "q": {"q.energy", "q.water", "q.ethics", "q.waste"},
}  # fmt: skip


def covers(one: Consent, theme: str) -> bool:
    return one.themes is None or any(theme in BELOW.get(name, {name}) for name in one.themes)


def theme_is_open(theme: str, given: list[Consent]) -> bool:
    """The rule said once more, theme by theme, from the newest event on: the oracle."""
    if theme == "q.ethics":
        return False
    ends = [
        one.withdrawn for one in given if one.mode == "open-cards" and one.withdrawn and covers(one, theme)
    ]
    ends += [
        one.date or TODAY for one in given
        if one.mode == "closed" and one.withdrawn is None and covers(one, theme)
    ]  # fmt: skip
    past = [day for day in ends if day <= TODAY]
    latest = max(past, default=date.min)
    for one in given:
        if one.mode != "open-cards" or not covers(one, theme):
            continue
        if one.withdrawn is not None and one.withdrawn <= TODAY:
            continue
        if one.date is not None and one.date <= TODAY and (not past or one.date > latest):
            return True
    return False


@given(CONSENTS)
def test_the_rule_theme_by_theme(given: list[Consent]) -> None:
    shown = opened(*map(record_of, given))
    assert shown == {
        theme[2:] for theme in ("q.energy", "q.water", "q.waste", "q.ethics") if theme_is_open(theme, given)
    }


@given(CONSENTS, st.randoms())
def test_the_order_of_the_records_changes_nothing(given: list[Consent], chance: object) -> None:
    mixed = list(given)
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    assert opened(*map(record_of, given)) == opened(*map(record_of, mixed))


@given(CONSENTS, st.data())
def test_taking_back_never_opens_and_an_unclear_record_closes(
    given: list[Consent], data: st.DataObject
) -> None:
    records = list(map(record_of, given))
    shown = opened(*records)
    if records:
        place = data.draw(st.integers(0, len(records) - 1))
        less = list(records)
        less[place] = {**less[place], "mode": "open-cards", "withdrawn": TODAY.isoformat()}
        if given[place].mode == "open-cards" and given[place].withdrawn is None:
            gone = opened(*less)
            assert gone <= shown and not any(covers(given[place], f"q.{one}") for one in gone)
    spoilt = data.draw(st.sampled_from(SPOILT))
    records.insert(data.draw(st.integers(0, len(records))), spoilt)
    assert opened(*records) == set()


@given(CONSENTS)
def test_a_record_is_read_as_it_was_written(given: list[Consent]) -> None:
    assert list(consents_in(tuple(map(record_of, given)), TREE).read) == given
