"""Plain mode read as a session: what is typed, and what is said."""

from __future__ import annotations

import io

import pytest
from talks import (
    ACTS,
    ENERGY,
    HEAT,
    PLAN,
    RATE,
    REMARK,
    STREAMS,
    WASTE,
    lines_terminal,
    new_sheet,
    plain_answers,
    talk,
)

from resiliens.interview import EndOfInput
from resiliens.interview.plain import Plain
from resiliens.interview.session import Ended, Finished, Left
from resiliens.messages import LANGUAGES
from resiliens.model.answers import Company, Entry, Sheet, Value
from resiliens.model.questions import Question


def play(
    typed: str, *questions: Question, sheet: Sheet | None = None, language: str = "nb", resumed: bool = False
) -> tuple[Ended, str]:
    """Type these lines; how it ended, and everything that was said."""
    terminal = lines_terminal(typed)
    ended = Plain(talk(*questions, sheet=sheet, language=language, resumed=resumed), terminal).run()
    assert isinstance(terminal.output, io.StringIO)
    return ended, terminal.output.getvalue()


def test_a_whole_interview_reads_as_a_conversation() -> None:
    sheet = new_sheet(company=Company())
    ended, said = play("Eksempel Bruk AS\n\n\n1\nvet ikke\nferdig\n", ENERGY, WASTE, sheet=sheet)
    assert isinstance(ended, Finished)
    assert plain_answers(ended.sheet) == {ENERGY.id: 1, WASTE.id: "unknown"}
    assert said == WHOLE


WHOLE = """
Svar ut fra det dere gjør i dag. Programmet sender ingenting.

Om bedriften · spørsmål 1 av 3 · om lag 2 minutter igjen
Bedriften
Hva heter bedriften?
Svar (? for hjelp): Eksempel Bruk AS
Lagret: Bedriften: Eksempel Bruk AS

Om bedriften · spørsmål 2 av 3 · om lag 2 minutter igjen
Organisasjonsnummer
Hva er organisasjonsnummeret? Ni siffer. Kan hoppes over.
Svar, tom linje hopper over (? for hjelp): 

Om bedriften · spørsmål 3 av 3 · om lag 2 minutter igjen
Rollen din
Hvilken rolle har du, for eksempel daglig leder? Ikke navnet ditt. Kan hoppes
over.
Svar, tom linje hopper over (? for hjelp): 

Miljø · tema 1 av 2 · om lag 2 minutter igjen
Energi og effekt
Hvor langt er dere kommet?
0 Bare regningen
  Ingen kan nevne de tre største forbrukerne.
1 Største forbrukere kjent
  De og årets effekttopp (kW) er skrevet ned.
2 Kartlagt med tiltaksliste
  En fast person ser på timesverdiene hver måned, og det finnes en liste over
  tiltak.
3 Styrt per produsert enhet
  Det er satt mål per enhet, og avvik fører til handling.
4 Energi som forretning
  Overskuddsvarme eller fleksibilitet selges til noen.
Velg det høyeste trinnet der alt under også stemmer. I tvil: det lavere.
Du kan også skrive: vet ikke, ikke aktuelt, merknad, kryss av, tilbake, hopp
over, oversikt, hjelp, avslutt.
Svar 0-4 (? for hjelp): 1
Lagret: Energi og effekt: 1 Største forbrukere kjent

Miljø · tema 2 av 2 · om lag ett minutt igjen
Avfall
Hvor godt styrer dere avfallet?
0 Avfall Ikke startet
  Det er 0.
1 Avfall Første steg
  Det er 1.
2 Avfall På plass
  Det er 2.
3 Avfall Styrt og målt
  Det er 3.
4 Avfall Ledende
  Det er 4.
Velg det høyeste trinnet der alt under også stemmer. I tvil: det lavere.
Svar 0-4 (? for hjelp): vet ikke
Lagret: Avfall: vet ikke

Til slutt
Se over svarene
Alle 2 er besvart.
0 Om bedriften: Eksempel Bruk AS
1 Energi og effekt: 1 Største forbrukere kjent
2 Avfall: vet ikke
Skriv ferdig, nummeret på et tema, tilbake eller avslutt: ferdig
"""  # noqa: W291  # the empty answer to a prompt leaves its blank


TO_THEMES = "temaene\n"


def test_a_note_and_a_reason_stand_behind_a_colon_or_are_asked_for() -> None:
    ended, said = play(
        TO_THEMES
        + "merknad: egen måler\nikke aktuelt: vi leier\n"
        + "merknad\nikke hentet\ni\nhar ikke\nferdig\n",
        ENERGY, WASTE,
    )  # fmt: skip
    assert plain_answers(ended.sheet) == {
        ENERGY.id: "not-applicable: vi leier",
        WASTE.id: "not-applicable: har ikke",
    }
    assert ended.sheet.entries[ENERGY.id].note == "egen måler"
    assert ended.sheet.entries[WASTE.id].note == "ikke hentet"
    assert "Hvorfor er det ikke aktuelt? har ikke" in said


HEAT_WANTED = {
    "side": "want",
    "name": "varme",
    "amount": 3,
    "unit": "GWh",
    "rhythm": "om vinteren",
    "use": "fyrer med olje",
    "sharing": "facilitator",
}


def test_every_kind_of_question_has_its_natural_answer() -> None:
    typed = (
        TO_THEMES
        + "ja\nflis\n1 og 2\n2,5 GWh\nIngenting mer\n"
        + "t; varme; 3 GWh; om vinteren; fyrer med olje; .\n\nferdig\n"
    )
    ended, _ = play(typed, PLAN, HEAT, ACTS, RATE, REMARK, STREAMS)
    assert plain_answers(ended.sheet) == {
        PLAN.id: "yes",
        HEAT.id: "bio",
        ACTS.id: ["measured", "changed"],
        RATE.id: 2.5,
        REMARK.id: "Ingenting mer",
        STREAMS.id: [HEAT_WANTED],
    }


@pytest.mark.parametrize(
    ("question", "typed", "told"),
    [
        (ENERGY, "7", "Skriv 0–4, vet ikke eller ikke aktuelt."),
        (PLAN, "kanskje", "Svar ja, delvis eller nei."),
        (ACTS, "1 3", "«Ingenting» går ikke sammen med andre valg."),
        (RATE, "mye", "Det ble ikke lest som et tall. Skriv bare tallet, i GWh."),
        (RATE, "1.234", "Det kan leses på to måter. Skriv 1234 eller 1,234."),
        (RATE, "101", "Verdien må være mellom 0 og 100."),
        (PLAN, "i", "Ikke aktuelt går ikke på dette spørsmålet. Svar, eller velg vet ikke."),
        (REMARK, "\x1b[A", "Det er tegn der som ikke kan lagres. Skriv det på nytt."),
        (STREAMS, "kanskje", "Skriv h for har eller t for trenger. En tom linje når dere er ferdige."),
        (ENERGY, "", "Det ble ikke forstått. Skriv ? for hjelp."),
    ],
)
def test_what_is_no_answer_is_told_and_asked_again(question: Question, typed: str, told: str) -> None:
    ended, said = play(f"{TO_THEMES}{typed}\navslutt\n", question)
    assert told in said
    assert plain_answers(ended.sheet) == {}


@pytest.mark.parametrize("words", ["vet ikke", "Veit ikkje", "don't know", "  VET  IKKE "])
@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_all_languages_work_in_each(words: str, language: str) -> None:
    ended, _ = play(f"temaene\n{words}\navslutt\n", ENERGY, language=language)
    assert plain_answers(ended.sheet) == {ENERGY.id: "unknown"}


def test_a_company_may_be_called_neste() -> None:
    ended, _ = play("Neste\navslutt\n", ENERGY, sheet=new_sheet(company=Company()))
    assert ended.sheet.company.name == "Neste"


def test_going_back_shows_the_old_answer_and_an_empty_line_keeps_it() -> None:
    ended, said = play(TO_THEMES + "1\ntilbake\n\nt\n0\navslutt\n", ENERGY, WASTE)
    assert "Svar 0-4, tom linje beholder 1 Største forbrukere kjent (? for hjelp): \n" in said
    assert plain_answers(ended.sheet) == {ENERGY.id: 0}


def test_ticking_steps_by_words() -> None:
    ended, _ = play(TO_THEMES + "kryss av\n1 2 4\nnei\navslutt\n", ENERGY, WASTE)
    entry = ended.sheet.entries[ENERGY.id]
    assert (entry.answer, entry.steps, entry.evidence) == (Value(2), (1, 2, 4), ())


def test_a_yes_to_evidence_keeps_what_it_would_be() -> None:
    ended, said = play(TO_THEMES + "2\nja\navslutt\n", ENERGY, WASTE)
    assert "For eksempel: Rapport fra kartleggingen." in said
    assert [one.title for one in ended.sheet.entries[ENERGY.id].evidence] == ["Rapport fra kartleggingen"]


def test_the_overview_leads_anywhere() -> None:
    ended, said = play(TO_THEMES + "oversikt\n2\n1\navslutt\n", ENERGY, WASTE)
    assert "1 Energi og effekt: ikke svart" in said
    assert plain_answers(ended.sheet) == {WASTE.id: 1}


def test_help_gives_what_to_watch_and_what_counts_as_evidence() -> None:
    _, said = play(TO_THEMES + "?\navslutt\n", ENERGY)
    assert "Pass på:\n  En varmepumpe kjøpt" in said
    assert "Dette regnes som dokumentasjon:\n  1: En side med liste\n" in said


def test_end_of_input_is_no_end_of_the_interview() -> None:
    with pytest.raises(EndOfInput) as stopped:
        play(TO_THEMES + "1\n", ENERGY, WASTE)
    assert stopped.value.file == "svar.yaml"


def test_a_resumed_interview_says_where_it_goes_on() -> None:
    sheet = new_sheet(entries={ENERGY.id: Entry(Value(1))})
    ended, said = play("avslutt\n", ENERGY, WASTE, sheet=sheet, resumed=True)
    assert said.startswith("Alt du svarte, er lagret. Du fortsetter med tema 2 av 2.\n")
    assert ended == Left(sheet)


def test_a_company_that_answers_with_escape_codes_cannot_paint_the_screen() -> None:
    sheet = new_sheet(company=Company("Rød \x1b[31m\u202e AS"), entries={ENERGY.id: Entry(Value(1))})
    _, said = play("avslutt\n", ENERGY, sheet=sheet, resumed=True)
    assert "\x1b" not in said
    assert "\u202e" not in said


def test_streams_are_asked_field_by_field_and_can_be_taken_away() -> None:
    typed = "h\nflis\n1200 tonn\n.\nt;varme;;;.\nslett 1\nt\ntilbake\n\navslutt\n"
    ended, said = play(TO_THEMES + typed, STREAMS, RATE)
    assert "Hvor mye i året? (Mengde og enhet" in said
    assert "Linje 1: Har flis, 1200 tonn. Bare prosesslederen får se." in said
    assert "Tatt bort: Har flis, 1200 tonn." in said
    assert plain_answers(ended.sheet)[STREAMS.id] == [
        {"side": "want", "name": "varme", "sharing": "facilitator"}
    ]


def test_an_ascii_console_shows_norwegian_letters_as_twins() -> None:
    terminal = lines_terminal("temaene\navslutt\n", encoding="ascii")
    Plain(talk(ENERGY), terminal).run()
    assert isinstance(terminal.output, io.StringIO)
    said = terminal.output.getvalue()
    assert said.isascii()
    assert "1 Stoerste forbrukere kjent" in said
