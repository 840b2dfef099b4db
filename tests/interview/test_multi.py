"""Several choices, and the one that goes with no other, on the screen and in lines."""

from __future__ import annotations

from dataclasses import replace

import pytest
from talks import ACTS, ENERGY, PLAN, RATE, lines_terminal, plain_answers, talk

from resiliens.interview.desk import Desk
from resiliens.interview.plain import Plain
from resiliens.model.questions import Multi, Option, Question

OPEN_ACTS = replace(ACTS, options=ACTS.options[:2])
TWO_OUT = replace(ACTS, options=(*ACTS.options, Option("later", "Neste år", exclusive=True)))
WITH_COMMA = replace(ACTS, options=(Option("a", "Tak, vegger og gulv"), Option("b", "Vinduer")))


def at(question: Question) -> Desk:
    desk = Desk(talk(question, RATE))
    for line in ("", ""):
        desk.submit(line)
    return desk


def press(desk: Desk, *keys: str) -> Desk:
    for key in keys:
        desk.press(key)
    return desk


def test_what_goes_with_no_other_takes_the_others_away_and_says_so() -> None:
    desk = press(at(ACTS), "1", "2", "3")
    assert desk.marks == {"3"}
    assert desk.message == "«Ingenting» går ikke sammen med andre valg."
    press(desk, "2")
    assert (set(desk.marks), desk.message) == ({"2"}, "«Ingenting» går ikke sammen med andre valg.")
    press(desk, "1")
    assert (set(desk.marks), desk.message) == ({"1", "2"}, "")


def test_taking_one_away_oneself_is_no_news() -> None:
    assert press(at(ACTS), "3", "3").message == ""


def test_arrows_and_enter_say_how_to_mark() -> None:
    desk = press(at(ACTS), "down", "enter")
    assert desk.message == "Kryss av med tallet eller mellomrom. Enter når dere er ferdige."
    press(desk, " ", "enter")
    assert plain_answers(desk.talk.session.sheet) == {ACTS.id: ["measured"]}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        (ACTS, "Skriv et tall fra 1 til 3."),
        (PLAN, "Svar ja, delvis eller nei."),
        (ENERGY, "Skriv 0–4, vet ikke eller ikke aktuelt."),
    ],
)
def test_a_number_that_is_not_there_is_told_for_every_kind(question: Question, told: str) -> None:
    assert press(at(question), "9").message == told


@pytest.mark.parametrize(
    ("question", "typed", "kept"),
    [
        (ACTS, "1 2", ["measured", "changed"]),
        (ACTS, "2,1", ["measured", "changed"]),
        (ACTS, "målt og byttet", ["measured", "changed"]),
        (ACTS, "Målt, 2", ["measured", "changed"]),
        (ACTS, "ingen", ["nothing"]),
        (ACTS, "Ingenting", ["nothing"]),
        (OPEN_ACTS, "ingen av disse", []),
        (OPEN_ACTS, "0", []),
        (TWO_OUT, "neste år", ["later"]),
        (WITH_COMMA, "tak, vegger og gulv", ["a"]),
        (WITH_COMMA, "1 og 2", ["a", "b"]),
    ],
)
def test_several_are_typed_by_number_or_by_word(question: Multi, typed: str, kept: list[str]) -> None:
    ended = Plain(talk(question), lines_terminal(f"temaene\n{typed}\navslutt\n")).run()
    assert plain_answers(ended.sheet) == {question.id: kept}


@pytest.mark.parametrize(
    ("question", "typed", "told"),
    [
        (ACTS, "1 3", "«Ingenting» går ikke sammen med andre valg."),
        (OPEN_ACTS, "0 1", "«Ingen av disse» går ikke sammen med andre valg."),
        (TWO_OUT, "ingen", "Skriv et tall fra 1 til 4."),
        (ACTS, "målt og noe annet", "Skriv et tall fra 1 til 3."),
        (ACTS, "4", "Skriv et tall fra 1 til 3."),
    ],
)
def test_what_cannot_be_chosen_together_is_told_by_name(question: Multi, typed: str, told: str) -> None:
    terminal = lines_terminal(f"temaene\n{typed}\navslutt\n")
    ended = Plain(talk(question), terminal).run()
    assert told in terminal.output.getvalue()  # type: ignore[attr-defined]
    assert plain_answers(ended.sheet) == {}
