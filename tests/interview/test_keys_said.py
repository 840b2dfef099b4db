"""What the screen says about keys: which ones there are now, and that a key does nothing here."""

from __future__ import annotations

import pytest
from desks import at, seen, type_in
from talks import EMPLOYEES, ENERGY, PLAN, RATE, REMARK, STREAMS, WASTE, new_sheet, talk

from resiliens.interview.desk import Desk
from resiliens.interview.layout import page
from resiliens.interview.occasion import Occasion
from resiliens.messages import LANGUAGES, text
from resiliens.model.answers import Company, Entry, NotApplicable, Value
from resiliens.terminal.symbols import Symbols

NOTHING = "Den tasten gjør ingenting her. ? viser tastene."


def footer_while_typing(desk: Desk, typed: str) -> str:
    """The last lines of the screen when the person has typed this much."""
    shown = page(desk, columns=80, rows=24, symbols=Symbols(), typed=typed, begun=True)
    return "\n".join("".join(words for _, words in line) for line in shown.below)


@pytest.mark.parametrize("key", ["x", "w", "å", "+", " "])
def test_a_letter_that_does_nothing_is_answered(key: str) -> None:
    desk = type_in(at(ENERGY, WASTE), key)
    assert NOTHING in seen(desk) and desk.view.head.place == ENERGY.id
    assert NOTHING not in seen(type_in(desk, "down"))


@pytest.mark.parametrize("key", ["\x1b[15~", "\x1b[C", "\t", "\x01", "right", "f5", "pageup"])
def test_arrows_and_function_keys_are_never_commented_on(key: str) -> None:
    assert type_in(at(ENERGY, WASTE), key).message == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sentence_is_said_in_the_overview_and_while_ticking_and_at_the_end_too(language: str) -> None:
    said = text("interview.refused-key", language)
    for open_it in ("overview", "tick"):
        desk = at(ENERGY, WASTE, language=language)
        assert said in seen(type_in(desk, desk.letter(open_it), "ø"))
    assert said in seen(type_in(at(ENERGY, language=language), "1", "ø"))


def test_a_number_that_is_not_in_the_list_says_which_ones_are() -> None:
    assert "Velg et tall fra 0 til 2." in seen(type_in(at(ENERGY, WASTE), "o", "7"))
    assert "Velg et tall fra 1 til 4." in seen(type_in(at(ENERGY, WASTE), "k", "7"))


def test_help_over_the_overview_shows_its_keys_and_closes_to_it() -> None:
    desk = type_in(at(ENERGY, WASTE), "o", "down", "?")
    assert "Esc tilbake" in seen(desk) and "kryss av" not in seen(desk)
    type_in(desk, "enter")
    assert desk.mode == "overview" and desk.pointer == 2


def test_help_at_the_end_names_the_key_that_finishes() -> None:
    assert "f ferdig" in seen(type_in(at(ENERGY, WASTE), "1", "1", "?"))


def test_help_while_ticking_keeps_the_ticks() -> None:
    desk = type_in(at(ENERGY, WASTE), "k", "1", "3", "?", "enter", "enter")
    assert desk.talk.session.sheet.entries[ENERGY.id].steps == (1, 3)


def test_o_at_the_end_leads_into_the_list() -> None:
    desk = type_in(at(ENERGY, WASTE), "1", "1", "o")
    assert desk.message == "" and " ›  0" in seen(desk).replace(" › 0", " ›  0")


def test_while_a_number_is_typed_no_letter_is_offered() -> None:
    desk = at(RATE, REMARK)
    assert "v vet ikke" in seen(desk)
    shown = footer_while_typing(desk, "31")
    assert "Enter lagre" in shown and "Esc tilbake" in shown
    assert "vet ikke" not in shown and "avslutt" not in shown
    assert len(shown.split("\n")) == len(page(desk, columns=80, rows=24, symbols=Symbols()).below)


def test_while_a_text_or_a_line_of_the_list_is_typed_no_letter_is_offered_either() -> None:
    shown = footer_while_typing(at(REMARK, RATE), "vi tenker")
    assert "Enter lagre" in shown and "v+Enter" not in shown
    assert "Enter videre" in footer_while_typing(at(STREAMS, RATE), "h")
    assert "Esc avbryt" in footer_while_typing(type_in(at(ENERGY), "m"), "egen måler")


@pytest.mark.parametrize("typed", ["mye", "", "12 3"])
def test_what_is_no_number_is_told_with_the_unit(typed: str) -> None:
    assert "Skriv bare tallet, i GWh." in seen(type_in(at(RATE, REMARK), f"={typed}"))


def test_an_answered_step_that_can_be_shown_offers_to_describe_it() -> None:
    desk = at(ENERGY, WASTE)
    assert "d beskriv" not in seen(desk)
    type_in(desk, "2", "enter", "t")
    assert "d beskriv" in seen(desk)
    type_in(desk, "1", "t")
    assert "d beskriv" not in seen(desk)


def test_a_note_is_offered_only_where_it_can_be_given() -> None:
    sheet = new_sheet(entries={ENERGY.id: Entry(Value(3))})
    desk = Desk(talk(ENERGY, WASTE, sheet=sheet, occasion=Occasion(field_study=True)))
    while desk.view.head.place != ENERGY.id:
        type_in(desk, "t")
    assert "m merknad" not in seen(desk)
    assert "m merknad" in seen(at(ENERGY, WASTE))


def test_the_day_of_what_can_be_shown_is_written_as_people_write_it() -> None:
    desk = type_in(at(ENERGY, WASTE), "2", "d", "=Plan", "=2026-03-01")
    assert "Dato: 1.3.2026" in seen(desk)


def test_not_applicable_is_said_with_one_colon() -> None:
    sheet = new_sheet(entries={ENERGY.id: Entry(NotApplicable("leier lokalet"))})
    desk = type_in(Desk(talk(ENERGY, WASTE, sheet=sheet)), "t")
    assert "Svart: ikke aktuelt (leier lokalet). Enter beholder svaret." in seen(desk)


def test_enter_is_named_once_below_a_notice() -> None:
    conversation = talk(ENERGY, PLAN)
    conversation.notice = "Ett spørsmål er endret."
    shown = seen(Desk(conversation))
    assert shown.count("Enter") == 1 and "Enter videre" in shown


def test_enter_where_it_is_enough_goes_on() -> None:
    occasion = Occasion(minutes=5, enough=lambda _: "time")
    desk = Desk(talk(ENERGY, WASTE, REMARK, occasion=occasion))
    while desk.view.kind == "field":
        desk.submit("")
    type_in(desk, "1")
    assert "Enter fortsett" in seen(desk) and "hopp over" not in seen(desk)


def test_enter_keeps_what_stands_about_the_company_and_says_so() -> None:
    sheet = new_sheet(company=Company("Eksempel Bruk AS", facts={EMPLOYEES.id: Entry(Value(42))}))
    desk = Desk(talk(sheet=sheet))
    while desk.view.head.place != EMPLOYEES.id:
        type_in(desk, "=") if desk.typing else type_in(desk, "t")
    assert "Enter videre" in seen(desk) and "hopp over" not in seen(desk)
