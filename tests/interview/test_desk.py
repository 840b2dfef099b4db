"""Keys on the screen, and the screen they give, without a terminal."""

from __future__ import annotations

import pytest
from desks import at, seen, type_in
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from talks import (
    ACTS,
    ENERGY,
    HEAT,
    PLAN,
    RATE,
    REMARK,
    STREAMS,
    TRADE,
    WASTE,
    new_sheet,
    plain_answers,
    talk,
)

from resiliens.interview.desk import Desk
from resiliens.interview.layout import page
from resiliens.interview.places import END
from resiliens.interview.session import Finished, Left
from resiliens.messages import LANGUAGES
from resiliens.model.answers import Company, Entry, Sheet, Value
from resiliens.terminal.symbols import Symbols
from resiliens.terminal.wrapping import cells


def test_a_digit_chooses_at_once() -> None:
    desk = type_in(at(ENERGY, WASTE), "1")
    assert desk.view.head.place == WASTE.id
    assert "Energi og effekt: 1, lagret" in seen(desk)


def test_arrows_and_enter_choose_too_and_enter_alone_chooses_nothing() -> None:
    desk = type_in(at(ENERGY, WASTE), "enter")
    assert "Velg et svar først, eller trykk h for å hoppe over." in seen(desk)
    type_in(desk, "down", "down", "enter")
    assert plain_answers(desk.talk.session.sheet) == {ENERGY.id: 1}


def test_a_digit_outside_the_steps_says_what_fits() -> None:
    assert "Skriv 0–4, vet ikke eller ikke aktuelt." in seen(type_in(at(ENERGY), "7"))


@pytest.mark.parametrize(("language", "keys"), [("nb", "vithmoka"), ("nn", "vithmoka"), ("en", "dxbscotq")])
def test_the_letters_are_the_languages_own(language: str, keys: str) -> None:
    desk = at(ENERGY, WASTE, language=language)
    type_in(desk, keys[0])
    assert plain_answers(desk.talk.session.sheet) == {ENERGY.id: "unknown"}
    type_in(desk, keys[1], "=lager ikke", keys[2], keys[2], keys[-1])
    assert plain_answers(desk.talk.session.sheet)[WASTE.id] == "not-applicable: lager ikke"
    assert isinstance(desk.ended, Left)


def test_ten_options_wait_for_the_second_digit_only_where_needed() -> None:
    conversation = talk()
    desk = Desk(conversation)
    type_in(desk, "=", "=")
    assert desk.view.head.place == TRADE.id
    type_in(desk, "1")
    assert desk.view.head.place == TRADE.id
    type_in(desk, "0")
    assert plain_answers(conversation.session.sheet) == {TRADE.id: "trade-10"}


def test_yes_and_no_have_letters() -> None:
    desk = type_in(at(PLAN, HEAT, RATE), "j")
    assert desk.view.head.place == HEAT.id
    assert "Plan: ja, lagret" in seen(desk)


def test_evidence_is_one_key() -> None:
    desk = type_in(at(ENERGY, WASTE), "2")
    assert "Kan det vises fram?\n  For eksempel: Rapport fra kartleggingen." in seen(desk)
    type_in(desk, "j")
    assert [one.title for one in desk.talk.session.sheet.entries[ENERGY.id].evidence] == [
        "Rapport fra kartleggingen"
    ]
    assert desk.view.head.place == WASTE.id


def test_a_step_pressed_twice_says_nothing_about_evidence() -> None:
    desk = type_in(at(ENERGY, WASTE), "2", "2")
    assert "Svar ja, nei eller vet ikke." in seen(desk)
    type_in(desk, "1")
    assert desk.talk.session.sheet.entries[ENERGY.id].evidence == ()


def test_marks_exclude_each_other_and_none_needs_a_word() -> None:
    desk = type_in(at(ACTS, RATE), "enter")
    assert "Velg minst ett." in seen(desk)
    type_in(desk, "1", "2", "3")
    assert "[ ] Målt" in seen(desk)
    assert "[✓] Ingenting" in seen(desk)
    type_in(desk, "1", "enter")
    assert plain_answers(desk.talk.session.sheet) == {ACTS.id: ["measured"]}


def test_ticking_shows_the_hole() -> None:
    desk = type_in(at(ENERGY, WASTE), "k", "1", "3", "enter")
    assert desk.talk.session.sheet.entries[ENERGY.id].steps == (1, 3)
    assert "1, hull ved 2, lagret" in seen(desk)


def test_numbers_with_comma_and_commands_before_the_first_digit() -> None:
    desk = at(RATE, REMARK)
    assert desk.is_command("v", "")
    assert not desk.is_command("G", "2,5 ")
    type_in(desk, "=2,5 GWh")
    assert plain_answers(desk.talk.session.sheet) == {RATE.id: 2.5}


def test_a_text_may_begin_with_any_letter() -> None:
    desk = at(REMARK, RATE)
    assert not desk.is_command("v", "")
    type_in(desk, "=vi tenker")
    assert plain_answers(desk.talk.session.sheet) == {REMARK.id: "vi tenker"}


def test_escape_leaves_a_note_as_it_was() -> None:
    desk = type_in(at(ENERGY), "m")
    assert "Merknad:" in seen(desk)
    type_in(desk, "escape", "m", "=egen måler", "m")
    assert desk.prefill == "egen måler"


def test_streams_grow_line_by_line() -> None:
    desk = type_in(at(STREAMS, RATE), "=h", "=tørr flis", "=1200 tonn", "=1", "=jevnt", "=brensel", "=.")
    assert "1  Har tørr flis (materiale), 1200 tonn, jevnt. I dag: brensel. Bare" in seen(desk)
    type_in(desk, "=t; varme; ; om vinteren; olje; .", "=slett 1")
    assert "Tatt bort: Har tørr flis (materiale), 1200 tonn" in seen(desk)
    type_in(desk, "=")
    assert desk.view.head.place == RATE.id
    assert plain_answers(desk.talk.session.sheet)[STREAMS.id] == [
        {"side": "want", "name": "varme", "rhythm": "om vinteren", "use": "olje", "sharing": "facilitator"}
    ]


def test_the_overview_jumps_and_the_end_finishes() -> None:
    desk = type_in(at(ENERGY, WASTE), "o")
    assert " ›  1  ○ Energi og effekt" in seen(desk).replace(" › 1", " ›  1")
    type_in(desk, "2")
    assert desk.view.head.place == WASTE.id
    type_in(desk, "1")
    assert desk.view.head.place == END
    assert "1 av 2 står åpne. De regnes som vet ikke." in seen(desk)
    type_in(desk, "s", "0", "h", "f")
    assert isinstance(desk.ended, Finished)


def test_a_disk_that_refuses_is_told_and_tried_again() -> None:
    full = [True]

    def save(sheet: Sheet) -> None:
        if full[0]:
            raise OSError(28, "No space left on device", "svar.yaml")

    conversation = talk(ENERGY, WASTE, save=save)
    desk = Desk(conversation)
    type_in(desk, "=", "=")
    type_in(desk, "1")
    assert "Ikke lagret: svar.yaml: No space left on device. Enter prøver igjen" in " ".join(
        seen(desk).split()
    )
    type_in(desk, "?", "escape", "m", "escape", "down")
    assert "Ikke lagret: svar.yaml" in seen(desk)
    full[0] = False
    type_in(desk, "enter")
    assert "Nå er det lagret." in seen(desk)


def test_a_resumed_interview_waits_for_enter_before_it_shows_answers() -> None:
    sheet = new_sheet(entries={ENERGY.id: Entry(Value(1))})
    desk = Desk(talk(ENERGY, WASTE, sheet=sheet, resumed=True))
    shown = seen(desk)
    assert "Eksempel Bruk AS" in shown
    assert "Trykk Enter for å fortsette med tema 2 av 2." in " ".join(shown.split())
    type_in(desk, "enter")
    assert "AVFALL" in seen(desk)


SCREEN = """\
  Miljø · tema 1 av 2 · om lag 2 minutter igjen

  ENERGI OG EFFEKT
  Hvor langt er dere kommet?

   0  Bare regningen
      Ingen kan nevne de tre største forbrukerne.
   1  Største forbrukere kjent
      De og årets effekttopp (kW) er skrevet ned.
   2  Kartlagt med tiltaksliste
      En fast person ser på timesverdiene hver måned, og det finnes en liste
      over tiltak.
   3  Styrt per produsert enhet
      Det er satt mål per enhet, og avvik fører til handling.
   4  Energi som forretning
      Overskuddsvarme eller fleksibilitet selges til noen.

  Velg det høyeste trinnet der alt under også stemmer. I tvil: det lavere.




  0-4 svar    v vet ikke    i ikke aktuelt   m merknad    ? hjelp
  t tilbake   h hopp over   o oversikt       k kryss av   a avslutt
"""


def test_one_theme_fills_one_calm_screen() -> None:
    assert seen(at(ENERGY, WASTE)) == SCREEN


LOW_SCREEN = """\
  Miljø · 1/2 · 2 min
  ENERGI OG EFFEKT
  Hvor langt er dere kommet?
   0  Bare regningen
   1  Største forbrukere kjent
 › 2  Kartlagt med tiltaksliste
      En fast person ser på
      timesverdiene hver måned, og det
      finnes en liste over tiltak.     ↓
  ↑↓ bla   ? hjelp   t tilbake
"""


def test_the_pointed_step_unfolds_on_a_small_screen() -> None:
    desk = type_in(at(ENERGY, WASTE), "down", "down", "down")
    assert seen(desk, columns=40, rows=10) == LOW_SCREEN


KEYS = st.one_of(
    st.sampled_from(["up", "down", "enter", "escape", "left", "pageup", "pagedown", "home", "end", " ", "?"]),
    st.sampled_from(list("0123456789abcdefghijklmnopqrstuvxyzæøå")),
    st.sampled_from(
        ["=", "=h", "=har; flis; 12 tonn", "=2,5", "=merknad: \x1b[31m", "=ikke aktuelt", "=" + "å" * 500]
    ),
)
SIZES = st.tuples(st.integers(20, 250), st.integers(5, 80))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(KEYS, max_size=25), SIZES, st.sampled_from(LANGUAGES), st.booleans())
def test_any_keys_on_any_screen_stay_within_it(
    keys: list[str], size: tuple[int, int], language: str, named: bool
) -> None:
    disk: list[Sheet] = []
    start = new_sheet() if named else new_sheet(company=Company())
    desk = Desk(talk(sheet=start, saved=disk, language=language))
    for key in keys:
        if desk.ended is not None:
            return
        desk.submit(key[1:]) if desk.typing and key.startswith("=") else desk.press(key)
        assert (disk[-1] if disk else start) == desk.talk.session.sheet
        check_screen(desk, *size)


def check_screen(desk: Desk, columns: int, rows: int) -> None:
    shown = page(desk, columns=columns, rows=rows, symbols=Symbols(), typed=desk.prefill)
    assert all(cells("".join(words for _, words in line)) <= columns for line in (*shown.above, *shown.below))
    assert len(shown.above) + len(shown.below) <= rows - (1 if desk.typing else 0)
