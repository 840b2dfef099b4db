"""Paper typed in: one line a pillar, read back, and saved in the usual way."""

from __future__ import annotations

import io
from contextlib import suppress
from dataclasses import replace

import pytest
from builders import FIVE
from hypothesis import given, settings
from hypothesis import strategies as st
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
    small_programme,
    talk,
)

from resiliens.interview import EndOfInput
from resiliens.interview.answering import problem
from resiliens.interview.fast import Fast
from resiliens.interview.session import Ended, Finished, Left
from resiliens.model.answers import Company, Entry, NotApplicable, Sheet, Value
from resiliens.model.conditions import Compare
from resiliens.model.questions import Ladder, Question, YesNo
from resiliens.model.scale import Scale

WATER = replace(WASTE, id="environment.water", title="Vann", may_be_not_applicable=False)
ETHICS = replace(WASTE, id="society.ethics", title="Etikk")


def play(
    typed: str, *questions: Question, sheet: Sheet | None = None, language: str = "nb",
    saved: list[Sheet] | None = None, resumed: bool = False,
) -> tuple[Ended, str]:  # fmt: skip
    """Type these lines, straight to the themes; how it ended, and everything that was said."""
    terminal = lines_terminal(typed if sheet is not None else f"temaene\n{typed}")
    talking = talk(*questions, sheet=sheet, language=language, saved=saved, resumed=resumed)
    ended = Fast(talking, terminal).run()
    assert isinstance(terminal.output, io.StringIO)
    return ended, terminal.output.getvalue()


def answers(typed: str, *questions: Question, language: str = "nb") -> dict[str, object]:
    """What stands after these lines, everything else skipped."""
    return plain_answers(play(typed, *questions, language=language)[0].sheet)


THREE = (ENERGY, WASTE, ETHICS)


def test_a_form_is_typed_in_pillar_by_pillar() -> None:
    sheet = new_sheet(company=Company())
    ended, said = play("Eksempel Bruk AS\n\n\n2 v\nj\ni\nj\nferdig\n", *THREE, sheet=sheet)
    assert isinstance(ended, Finished)
    assert said[said.index("Ett tegn") :] == TYPED
    assert plain_answers(ended.sheet) == {
        ENERGY.id: 2, WASTE.id: "unknown", ETHICS.id: "not-applicable: ført inn fra papir",
    }  # fmt: skip


TYPED = """\
Ett tegn for hvert tema, i samme rekkefølge som på papiret: tallet på trinnet,
v vet ikke, i ikke aktuelt, - ikke svart. Mellomrom teller ikke. Skriv ? for
hjelp.

Miljø: 1 Energi og effekt; 2 Avfall
Miljø, 2 tegn: 2 v
1 Energi og effekt: 2 Kartlagt med tiltaksliste
2 Avfall: vet ikke
Stemmer det? (j/n, eller rett ett tegn, som 4=2) j
Lagret: 2 svar.

Samfunn: 1 Etikk
Samfunn, ett tegn: i
1 Etikk: ikke aktuelt (ført inn fra papir)
Stemmer det? (j/n, eller rett ett tegn, som 4=2) j
Lagret: 1 svar.

Til slutt
Se over svarene
Alle 3 er besvart.
0 Om bedriften: Eksempel Bruk AS
1 Energi og effekt: 2 Kartlagt med tiltaksliste
2 Avfall: vet ikke
3 Etikk: ikke aktuelt (ført inn fra papir)
Skriv ferdig, nummeret på et tema, tilbake eller avslutt: ferdig
"""


@pytest.mark.parametrize("line", ["21vi3-", "2 1 v i 3 -", "21v i3–", " 2 1v i3 _ ", "21VI3."])
def test_blanks_and_capitals_make_no_difference(line: str) -> None:
    six = [replace(WASTE, id=f"environment.q{number}", title=f"Tema {number}") for number in range(6)]
    assert list(answers(f"{line}\nj\nferdig\n", *six).values()) == [
        2, 1, "unknown", "not-applicable: ført inn fra papir", 3,
    ]  # fmt: skip


def test_the_letters_are_those_of_the_language() -> None:
    assert answers("dx\ny\ndone\n", ENERGY, WASTE, language="en") == {
        ENERGY.id: "unknown", WASTE.id: "not-applicable: typed in from paper",
    }  # fmt: skip


def test_nothing_is_saved_before_the_line_is_confirmed() -> None:
    saved: list[Sheet] = []
    with pytest.raises(EndOfInput):
        play("21\n", ENERGY, WASTE, saved=saved)
    assert saved == []


def test_every_answer_is_saved_by_itself_once_the_line_is_confirmed() -> None:
    saved: list[Sheet] = []
    play("21\nj\nferdig\n", ENERGY, WASTE, saved=saved)
    assert [plain_answers(one) for one in saved] == [{ENERGY.id: 2}, {ENERGY.id: 2, WASTE.id: 1}]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("2", "Linjen har 1 tegn, men skal ha 3"),
        ("21023", "Linjen har 5 tegn, men skal ha 3"),
        ("", "Skriv 3 tegn, ett for hvert tema."),
        ("270", "Tegn 2: Avfall har ikke trinn 7. Skriv 0–4, v, i eller -."),
        ("2x0", "Tegn 2: «x» går ikke på Avfall."),
        ("2j0", "Tegn 2: «j» går ikke på Avfall."),
        ("21i", "Tegn 3: ikke aktuelt (i) går ikke på Vann. Skriv 0–4, v eller -."),
        ("2²0", "Tegn 2: «²» går ikke på Avfall."),
        ("2\x1b0", "Tegn 2: «\\x1b» går ikke på Avfall."),
    ],
)
def test_a_line_that_cannot_be_right_is_told_with_its_place_and_asked_again(line: str, words: str) -> None:
    ended, said = play(f"{line}\n111\nj\nferdig\n", ENERGY, WASTE, WATER)
    assert words in " ".join(said.split())
    assert list(plain_answers(ended.sheet).values()) == [1, 1, 1]


def test_all_that_is_wrong_in_a_line_is_told_at_once() -> None:
    _, said = play("7x1\n111\nj\nferdig\n", ENERGY, WASTE, WATER)
    assert "Tegn 1: Energi og effekt har ikke trinn 7." in said and "Tegn 2: «x»" in said


def test_one_sign_is_mended_without_typing_the_line_again() -> None:
    assert answers("170\n2=2\n3=v\nj\nferdig\n", ENERGY, WASTE, WATER) == {
        ENERGY.id: 1, WASTE.id: 2, WATER.id: "unknown",
    }  # fmt: skip


def test_a_line_that_was_read_wrong_is_typed_again() -> None:
    assert answers("22\nn\n31\nja\nferdig\n", ENERGY, WASTE) == {ENERGY.id: 3, WASTE.id: 1}


def test_a_whole_new_line_in_place_of_yes_or_no_is_read_back_too() -> None:
    assert answers("22\n31\nj\nferdig\n", ENERGY, WASTE) == {ENERGY.id: 3, WASTE.id: 1}


def test_an_empty_box_leaves_what_stands() -> None:
    sheet = new_sheet(entries={ENERGY.id: Entry(Value(3), note="Se tavlen")})
    ended, said = play("tilbake\n-1\nj\nferdig\n", ENERGY, WASTE, sheet=sheet)
    assert "1 Energi og effekt: 3 Styrt per produsert enhet (står som før)" in said
    assert ended.sheet.entries[ENERGY.id] == Entry(Value(3), note="Se tavlen")


def test_a_file_gone_on_with_asks_for_the_rest_of_the_pillar() -> None:
    sheet = new_sheet(entries={ENERGY.id: Entry(Value(3))})
    _, said = play("10\nj\n2\nj\nferdig\n", ENERGY, WASTE, WATER, ETHICS, sheet=sheet, resumed=True)
    assert "Miljø: 1 Avfall; 2 Vann\n" in said


def test_back_takes_the_line_before_and_then_the_company() -> None:
    typed = "12\nj\ntilbake\n33\nj\nt\ntilbake\n\n44\nj\n1\nj\nferdig\n"
    assert answers(typed, *THREE) == {ENERGY.id: 4, WASTE.id: 4, ETHICS.id: 1}


def test_yes_and_no_stand_in_the_line_and_other_kinds_are_asked_by_themselves() -> None:
    typed = "12\nj\nd\nj\n2\n2,5\nikke noe\nhopp over\nferdig\n"
    ended, said = play(typed)
    assert "Samfunn, ett tegn: d" in said
    assert plain_answers(ended.sheet) == {
        ENERGY.id: 1, WASTE.id: 2, PLAN.id: "partly", ACTS.id: ["changed"], RATE.id: 2.5,
        REMARK.id: "ikke noe",
    }  # fmt: skip


def test_a_question_that_an_answer_brings_in_is_asked_when_it_is_due() -> None:
    ended, said = play("1j\nj\n2\n\nferdig\n", replace(ETHICS, id="society.a"), PLAN, HEAT)
    assert "Hva varmer dere med?" in said
    assert plain_answers(ended.sheet)[HEAT.id] == "bio"


def test_a_question_that_an_answer_takes_away_is_told_and_not_saved() -> None:
    low = Compare("question", ENERGY.id, "below", 2)
    gone = replace(WASTE, id="environment.after", title="Etterpå", when=low)
    sheet = new_sheet(entries={ENERGY.id: Entry(Value(1))})
    ended, said = play("tilbake\n34\nj\nferdig\n", ENERGY, gone, sheet=sheet)
    assert "Etterpå spørres det ikke om lenger. Det svaret er ikke lagret." in said
    assert plain_answers(ended.sheet) == {ENERGY.id: 3}


def test_steps_of_two_digits_are_asked_by_themselves() -> None:
    ten = Scale.of(tuple(f"trinn {number}" for number in range(11)))
    wide = Ladder(id="environment.wide", title="Bred", scale=ten, steps=ENERGY.steps * 2 + ENERGY.steps[:1])
    assert answers("1\nj\n10\nn\n2\nj\nferdig\n", ENERGY, wide, WASTE) == {
        ENERGY.id: 1, "environment.wide": 10, WASTE.id: 2,
    }  # fmt: skip


def test_the_overview_goes_to_one_theme_and_back_to_the_lines() -> None:
    typed = "12\nj\noversikt\n2\n4\nnei\n3\nj\nferdig\n"
    assert answers(typed, *THREE) == {ENERGY.id: 1, WASTE.id: 4, ETHICS.id: 3}


def test_leaving_keeps_what_was_confirmed() -> None:
    ended, _ = play("12\nj\na\n", *THREE)
    assert isinstance(ended, Left) and plain_answers(ended.sheet) == {ENERGY.id: 1, WASTE.id: 2}


@pytest.mark.parametrize("word", ["?", "hjelp"])
def test_help_says_what_the_signs_mean_and_asks_again(word: str) -> None:
    _, said = play(f"{word}\n12\nj\nferdig\n", ENERGY, WASTE)
    assert " ".join(said.split()).count("v vet ikke, i ikke aktuelt, - ikke svart") == 2
    assert "tilbake, hopp over, oversikt, avslutt" in " ".join(said.split())


def test_skipping_leaves_a_pillar_open() -> None:
    ended, said = play("hopp over\n3\nj\nferdig\n", *THREE)
    assert plain_answers(ended.sheet) == {ETHICS.id: 3}
    assert "2 av 3 står åpne" in said


def test_words_will_do_where_there_is_one_theme() -> None:
    assert answers("ja\nj\nferdig\n", PLAN) == {PLAN.id: "yes"}
    assert answers("vet ikke\nj\nferdig\n", ENERGY) == {ENERGY.id: "unknown"}


def test_a_disk_that_refuses_loses_nothing() -> None:
    saved: list[Sheet] = []

    def save(sheet: Sheet) -> None:
        if len(tries) < 2:
            tries.append(sheet)
            raise OSError("disken er full")
        saved.append(sheet)

    tries: list[Sheet] = []
    terminal = lines_terminal("temaene\n12\nj\n\n\nferdig\n")
    ended = Fast(talk(ENERGY, WASTE, save=save), terminal).run()
    assert isinstance(terminal.output, io.StringIO)
    assert terminal.output.getvalue().count("Ikke lagret: disken er full.") == 2
    assert plain_answers(ended.sheet) == {ENERGY.id: 1, WASTE.id: 2} == plain_answers(saved[-1])


def test_leaving_a_disk_that_refuses() -> None:
    def save(_: Sheet) -> None:
        raise OSError("disken er full")

    terminal = lines_terminal("temaene\n12\nj\navslutt\n")
    ended = Fast(talk(ENERGY, WASTE, save=save), terminal).run()
    assert ended == Left(ended.sheet, saved=False)


def test_many_questions_of_one_section_are_cut_into_lines() -> None:
    many = [YesNo(id=f"society.q{number}", title=f"Nr. {number}", scale=FIVE) for number in range(30)]
    assert len(answers(f"{'j' * 24}\nj\n{'n' * 6}\nj\nferdig\n", *many)) == 30


LINES = st.sampled_from(
    [*"0123479viijdnth?o-a", "12", "2v", "i-", "1=2", "9=9", "2=x", "", "ja", "nei", "vet ikke", "tilbake",
     "temaene", "hopp over", "oversikt", "2,5", "har; flis; 10 tonn", "ferdig", "hjelp", "\x1b[A", "æøå" * 20,
     "merknad: a"]
)  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(LINES, max_size=40))
def test_no_lines_at_all_make_it_stumble_and_what_is_saved_is_what_stands(lines: list[str]) -> None:
    saved: list[Sheet] = []
    talking = talk(saved=saved)
    with suppress(EndOfInput):
        Fast(talking, lines_terminal("".join(f"{line}\n" for line in lines))).run()
    tree, sheet = small_programme(), talking.session.sheet
    assert not saved or saved[-1] == sheet
    for address, entry in sheet.entries.items():
        question = tree.question(address)
        assert question is not None
        if isinstance(entry.answer, Value):
            assert problem(question, entry.answer.value) is None
        assert not isinstance(entry.answer, NotApplicable) or entry.answer.why


def test_the_side_streams_are_asked_as_in_plain_mode() -> None:
    skipped = "hopp over\n" * 5
    ended, _ = play(f"{skipped}har; flis\n.\n\nferdig\n")
    assert STREAMS.id in plain_answers(ended.sheet) and RATE.id not in plain_answers(ended.sheet)
