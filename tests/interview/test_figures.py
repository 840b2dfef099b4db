"""Numbers as people type them, and what is asked about before it is taken."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from talks import RATE, REMARK, lines_terminal, plain_answers, talk

from resiliens.interview.answering import Refusal
from resiliens.interview.desk import Desk
from resiliens.interview.figures import read_amount, read_number, write_number
from resiliens.interview.plain import Plain
from resiliens.interview.units import ratio
from resiliens.messages import text


@pytest.mark.parametrize(
    ("typed", "unit", "number"),
    [
        ("ca. 40", "%", 40),
        ("ca 40 prosent", "%", 40),
        ("om lag 2,5", "GWh", 2.5),
        ("~40", "%", 40),
        ("rundt 1 200", "tonn", 1200),
        ("40%", "%", 40),
        (",5", "GWh", 0.5),
        ("1.200.000", "kr", 1200000),
        ("1.200,50", "kr", 1200.5),
        ("1'200", "kr", 1200),
        ("1200,-", "kr", 1200),
        ("kr 1200", "kr", 1200),
        ("40 mill", "mill. kr", 40),
        ("40 millioner kroner", "mill. kr", 40),
        ("12 tonn", "tonn CO2e", 12),
        ("12 t CO₂e", "tonn CO2e", 12),
        ("250 kr/t", "kr per time", 250),
        ("250", "kr per time", 250),
        ("7 t", "timer", 7),
        ("42 personer", "ansatte", 42),
        ("3 GWh i året", "GWh", 3),
        ("5 kubikk", "m³", 5),
    ],
)
def test_what_people_write_around_a_number_is_understood(typed: str, unit: str, number: float) -> None:
    assert read_number(typed, unit=unit) == number


@pytest.mark.parametrize(
    ("typed", "unit", "told"),
    [
        ("3100 MWh", "GWh", "3100 MWh er 3,1 GWh. Skriv 3,1 GWh hvis det stemmer."),
        ("500 kg", "tonn", "500 kg er 0,5 tonn. Skriv 0,5 tonn hvis det stemmer."),
        ("500 kg CO2e", "tonn CO2e", "500 kg CO2e er 0,5 tonn CO2e. Skriv 0,5 tonn CO2e hvis det stemmer."),
        ("40 000 000 kr", "mill. kr", "40 000 000 kr er 40 mill. kr. Skriv 40 mill. kr hvis det stemmer."),
        ("0,1 kWh", "GWh", "0,1 kWh er 0,0000001 GWh. Skriv 0,0000001 GWh hvis det stemmer."),
        ("5 tonn", "GWh", "Her spørres det om GWh, ikke tonn."),
        ("250 kr per dag", "kr per time", "Her spørres det om kr per time, ikke kr per dag."),
        ("20-30", "GWh", "Skriv ett tall. Er dere i tvil, ta midten mellom 20 og 30."),
        ("20 til 30 tonn", "tonn", "Skriv ett tall. Er dere i tvil, ta midten mellom 20 og 30."),
        ("2.500", "GWh", "Det kan leses på to måter. Skriv 2500 eller 2,500."),
        ("1.200.00", "kr", "Det ble ikke lest som et tall. Skriv for eksempel 2,5."),
        ("1e5", "kr", "Det ble ikke lest som et tall. Skriv for eksempel 2,5."),
        ("over 40", "%", "Det ble ikke lest som et tall. Skriv for eksempel 2,5."),
    ],
)
def test_what_could_be_something_else_is_asked_about(typed: str, unit: str, told: str) -> None:
    refusal = read_number(typed, unit=unit)
    assert isinstance(refusal, Refusal)
    assert text(f"interview.{refusal.reason}", "nb", **(refusal.arguments or {})) == told


def test_english_has_its_own_marks() -> None:
    assert read_number("1,234.50", language="en") == 1234.5
    assert read_number("1.234", language="en") == 1.234
    assert isinstance(read_number("1,234", language="en"), Refusal)
    refusal = read_number("3100 MWh", unit="GWh", language="en")
    assert isinstance(refusal, Refusal)
    assert refusal.arguments == {"typed": "3100 MWh", "answer": "3.1 GWh"}


def test_on_the_screen_the_number_in_the_other_unit_waits_for_enter() -> None:
    desk = Desk(talk(RATE, REMARK))
    for line in ("", "", "3100 MWh"):
        desk.submit(line)
    assert desk.message == "3100 MWh er 3,1 GWh. Enter hvis det stemmer."
    assert desk.prefill == "3,1 GWh"
    desk.submit(desk.prefill)
    assert plain_answers(desk.talk.session.sheet) == {RATE.id: 3.1}


def test_a_number_that_was_no_number_is_not_in_the_way_of_the_next() -> None:
    desk = Desk(talk(RATE, REMARK))
    for line in ("", "", "2,5"):
        desk.submit(line)
    desk.press("escape")
    before = desk.fills
    desk.submit("101")
    assert desk.message == "Verdien må være mellom 0 og 100."
    assert (desk.prefill, desk.fills > before) == ("2,5", True)


def test_in_plain_mode_the_other_unit_is_answered_by_typing_it() -> None:
    terminal = lines_terminal("temaene\n3100 MWh\n3,1 GWh\navslutt\n")
    ended = Plain(talk(RATE), terminal).run()
    assert plain_answers(ended.sheet) == {RATE.id: 3.1}


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1200 tonn", (1200, "tonn")),
        ("ca. 1 200 tonn i året", (1200, "tonn")),
        ("3 GWh/år", (3, "GWh")),
        ("20-30 tonn", ("20–30", "tonn")),
        ("3 til 4 lass", ("3–4", "lass")),
        ("noen lass", ("noen lass", "")),
        ("over 100 tonn", ("over 100 tonn", "")),
        ("1 lastebil i uka", (1, "lastebil i uka")),
        ("40 %", (40, "%")),
    ],
)
def test_amounts_of_a_stream_keep_what_is_no_number_as_words(typed: str, amount: tuple[object, str]) -> None:
    assert read_amount(typed) == amount


@given(st.integers(0, 10**12), st.integers(0, 3), st.sampled_from(["nb", "en"]))
def test_a_number_we_write_is_read_again(whole: int, decimals: int, language: str) -> None:
    number = float(Decimal(whole).scaleb(-decimals))
    assert read_number(write_number(number, language), language=language) == number


@settings(max_examples=300)
@given(
    st.text(alphabet="0123456789.,' -–tilca%~krGWh\u00a0", max_size=40),
    st.sampled_from(["", "GWh", "mill. kr", "%"]),
)
def test_anything_typed_is_a_number_or_a_reason(typed: str, unit: str) -> None:
    for language in ("nb", "nn", "en"):
        read = read_number(typed, unit=unit, language=language)
        if isinstance(read, Refusal):
            assert text(f"interview.{read.reason}", language, **(read.arguments or {}))
        read_amount(typed, language=language)


@given(
    st.sampled_from(["kWh", "MWh", "GWh", "TWh", "Wh"]), st.sampled_from(["kWh", "MWh", "GWh", "TWh", "Wh"])
)
def test_there_and_back_is_the_same_unit(one: str, other: str) -> None:
    there, back = ratio(one, other), ratio(other, one)
    assert there is not None and back is not None
    assert there * back == 1
