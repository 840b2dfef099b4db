"""What is seen where the screen is too low for everything: folded first, then cut with a word about it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from desks import at, seen, type_in
from talks import ENERGY, RATE, WASTE, new_sheet, talk

from resiliens.interview.desk import Desk
from resiliens.model.answers import Entry, NotApplicable, Value
from resiliens.model.questions import Ladder

MANY = tuple(replace(WASTE, id=f"environment.t{number}", title=f"Tema {number}") for number in range(16))
LONG = (
    "Ledelsen vedtok mål med basisår, prosent og målår. De tre største i scope 3 er regnet ut. "
    "Ett tiltak siste 12 måneder kuttet tonn SLUTT"
)


def at_the_end(*answered: Ladder) -> Desk:
    """The end page, with all themes answered but the last one."""
    sheet = new_sheet(entries={one.id: Entry(Value(1)) for one in answered})
    desk = Desk(talk(*MANY, sheet=sheet))
    if desk.view.kind != "end":
        type_in(desk, "h")
    assert desk.view.kind == "end"
    return desk


def long_energy(text: str = LONG) -> Ladder:
    steps = tuple(replace(one, text=text) for one in ENERGY.steps)
    ask = "Hvor langt er dere kommet med klimaregnskap og klimamål?"
    return replace(ENERGY, steps=steps, title="Klimaregnskap og klimamål", ask=ask)


def test_a_refusal_at_the_end_never_hides_the_last_theme() -> None:
    sheet = new_sheet(entries={one.id: Entry(Value(1)) for one in MANY})
    desk = Desk(talk(*MANY, sheet=sheet))
    assert desk.view.kind == "end" and "Tema 15" in seen(desk)
    type_in(desk, "x")
    assert "Tema 15" in seen(desk)


def test_all_sixteen_themes_and_the_open_one_are_seen_on_a_usual_screen() -> None:
    shown = seen(at_the_end(*MANY[:-1]))
    assert "16  ○ Tema 15" in shown and "Ferdig" in shown


def test_the_pointed_theme_is_in_sight_wherever_one_goes() -> None:
    desk = type_in(Desk(talk(*MANY)), "=", "=", "o")
    for key in ["down"] * 17 + ["up"] * 17 + ["end", "pageup", "home", "pagedown"]:
        type_in(desk, key)
        assert any(line.startswith(" ›") for line in seen(desk, columns=40, rows=10).splitlines())


def test_there_is_a_way_to_see_that_the_list_of_the_end_can_be_chosen_from() -> None:
    few = type_in(at(ENERGY, WASTE), "1", "1")
    assert "Du kan også velge et tema og endre svaret." in seen(few)


@pytest.mark.parametrize("step", [0, 1, 2, 3, 4])
def test_all_words_of_a_pointed_step_can_be_read_on_a_small_screen(step: int) -> None:
    desk = type_in(at(long_energy(), WASTE), *["down"] * (step + 1))
    shown = seen(desk, columns=40, rows=10)
    assert f" › {step}" in shown and "SLUTT" in shown


def test_a_step_higher_than_the_screen_is_read_from_its_beginning_and_on_with_the_arrow() -> None:
    words = " ".join(f"ord{number}" for number in range(60))
    desk = type_in(at(long_energy(words), WASTE), "down", "down")
    read = seen(desk, columns=40, rows=10)
    assert " › 1  Største" in read and "ord59" not in read and "↓" in read
    for _ in range(12):
        if "ord59" in seen(desk, columns=40, rows=10):
            break
        read += seen(type_in(desk, "down"), columns=40, rows=10)
    assert all(f"ord{number} " in _flat(read) for number in range(59))
    assert desk.pointer == 1
    type_in(desk, "down")
    assert " › 2  Kartlagt" in seen(desk, columns=40, rows=10)


def test_one_line_has_one_sign() -> None:
    desk = type_in(at(*MANY), "down", "down", "x")
    lines = seen(desk, columns=20, rows=5).splitlines()
    assert max(len(line) for line in lines) <= 20 and sum("↓" in line for line in lines[:-1]) == 1


def test_one_goes_up_in_a_step_that_is_higher_than_the_screen_too() -> None:
    words = " ".join(f"ord{number}" for number in range(60))
    desk = type_in(at(long_energy(words), WASTE), "down")
    seen(desk, columns=40, rows=10)
    type_in(desk, "pagedown")
    assert "ord59" in seen(desk, columns=40, rows=10) and desk.pointer == 0
    type_in(desk, "pageup")
    assert " › 0" in seen(desk, columns=40, rows=10)


@pytest.mark.parametrize(("columns", "rows"), [(60, 20), (60, 18), (50, 16), (40, 12)])
@pytest.mark.parametrize("answer", [Value(3), NotApplicable("det er utleieren som styrer anlegget vårt")])
def test_what_stands_is_said_to_the_end(columns: int, rows: int, answer: Value | NotApplicable) -> None:
    question = long_energy()
    desk = Desk(talk(question, WASTE, sheet=new_sheet(entries={question.id: Entry(answer)})))
    type_in(desk, "t")
    assert desk.view.head.place == question.id
    assert "Enter beholder svaret." in " ".join(seen(desk, columns=columns, rows=rows).split())


def test_a_number_question_keeps_its_line_on_a_small_screen() -> None:
    wordy = replace(RATE, ask="Hvor mye strøm brukte dere i fjor? " + "Ta med alt dere kjøpte og laget. " * 8)
    shown = seen(at(wordy, WASTE), columns=40, rows=10)
    assert "Skriv et tall (GWh)." in shown and "↑" in shown


def test_a_long_help_is_read_page_by_page_without_missing_a_line() -> None:
    words = " ".join(f"ord{number}" for number in range(80))
    desk = type_in(at(replace(ENERGY, help=words), WASTE), "?")
    read = seen(desk, columns=40, rows=10)
    for _ in range(8):
        read += seen(type_in(desk, "pagedown"), columns=40, rows=10)
    assert all(f"ord{number} " in _flat(read) for number in range(79))
    assert "avslutt" in seen(desk, columns=40, rows=10)


def _flat(shown: str) -> str:
    """The words of a screen, without the signs at its edge."""
    return " ".join(shown.translate({ord("↑"): " ", ord("↓"): " "}).split())
