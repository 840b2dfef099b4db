"""The interview's words, and what loading it costs."""

from __future__ import annotations

import re
import string
import subprocess
import sys
from pathlib import Path

import pytest
from talks import lines_terminal, new_sheet

from resiliens.interview import EndOfInput, Left
from resiliens.interview.figures import read_number, write_number
from resiliens.interview.opening import Unfinished, go_on_or_anew, say_goodbye, say_how_to_go_on
from resiliens.interview.pace import Pace
from resiliens.messages import LANGUAGES, texts_of

KEYS = ("unknown", "not-applicable", "note", "back", "skip", "overview", "tick", "leave", "themes")
SOURCES = "".join(path.read_text() for path in Path(__file__).parents[2].glob("resiliens/interview/*.py"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_languages_say_the_same_things_with_the_same_places_to_fill(language: str) -> None:
    bokmal, other = texts_of("interview", "nb"), texts_of("interview", language)
    assert list(other) == list(bokmal)
    for key, words in other.items():
        assert places(words) == places(bokmal[key]), key
        assert "!" not in words
        assert "vennligst" not in words.casefold()


def places(words: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(words) if name is not None}


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_keys_share_a_letter_where_both_can_be_pressed(language: str) -> None:
    words = texts_of("interview", language)
    letters = [words[f"key-{name}"] for name in KEYS]
    assert len(set(letters)) == len(letters)
    yes_no = [
        words[f"key-{name}"] for name in ("yes", "partly", "no", "note", "back", "skip", "overview", "leave")
    ]
    assert len(set(yes_no)) == len(yes_no)
    typed = [word for name in KEYS for word in words[f"words-{name}"].split("|")]
    assert len(set(typed)) == len(typed)


def test_every_text_is_used() -> None:
    stems = tuple(set(re.findall(r'f"([a-z-]+)\{', SOURCES)) - {"f"})
    keys = [key for key in texts_of("interview", "nb") if f'{key}"' not in SOURCES]
    unused = [
        key for key in keys if not key.startswith(stems) and not key.endswith(("-title", "-ask", "-hint"))
    ]
    assert unused == []


@pytest.mark.parametrize(
    ("typed", "number"),
    [("2,5", 2.5), ("2.5", 2.5), ("1 200", 1200), ("1 200,50", 1200.5), ("2,5 GWh", 2.5), ("2,5gwh", 2.5),
     ("−3", -3), ("0.125", 0.125), ("3,125", 3.125), ("40", 40), ("10,0", 10)],
)  # fmt: skip
def test_numbers_are_read_as_people_write_them(typed: str, number: float) -> None:
    assert read_number(typed, unit="GWh") == number


@pytest.mark.parametrize(
    "typed", ["", "mye", "1.234", "1 20", "2,5 MWh", "1,2,3", "1e400", "9" * 30, "nan", "--3"]
)
def test_what_is_no_clear_number_is_refused(typed: str) -> None:
    assert not isinstance(read_number(typed, unit="GWh"), int | float)


@pytest.mark.parametrize(("number", "shown"), [(2.5, "2,5"), (1200, "1200"), (0.1, "0,1"), (-3.0, "-3")])
def test_numbers_are_shown_with_a_comma(number: float, shown: str) -> None:
    assert write_number(number) == shown
    assert read_number(shown) == number


def test_the_time_left_follows_the_persons_own_pace() -> None:
    fifteen = ["ladder"] * 15
    slow, quick, called_away = Pace(), Pace(), Pace()
    assert 15 <= slow.minutes(fifteen) <= 20
    for _ in range(6):
        slow.took("ladder", 140)
        quick.took("ladder", 20)
    called_away.took("ladder", 3600)
    assert slow.minutes(fifteen) > 22
    assert quick.minutes(fifteen) < 13
    assert called_away.minutes(fifteen) < 30
    assert quick.minutes([]) == 0


def test_one_quick_answer_says_little_about_the_rest() -> None:
    pace = Pace()
    before = pace.minutes(["ladder"] * 15)
    pace.took("ladder", 5)
    after = pace.minutes(["ladder"] * 14)
    assert 1 <= before - after <= 3  # the theme itself takes a good minute
    for _ in range(9):
        pace.took("ladder", 5)
    assert pace.minutes(["ladder"] * 5) <= 3


FILES = (
    Unfinished("a.yaml", "Eksempel Bruk AS", "23.11.2026", 9, 15),
    Unfinished("b.yaml", "", "1.11.2026", 2, 15),
)


def test_go_on_or_begin_anew() -> None:
    terminal = lines_terminal("7\n1\n")
    assert go_on_or_anew(terminal, FILES, language="nb") == FILES[0]
    assert terminal.output.getvalue() == (  # type: ignore[attr-defined]
        "Det ligger 2 påbegynte skjemaer her.\n"
        "1 Fortsett med Eksempel Bruk AS: 9 av 15 svart, sist 23.11.2026\n"
        "2 Fortsett med bedrift uten navn: 2 av 15 svart, sist 1.11.2026\n"
        "3 Begynn på nytt med en ny fil\n"
        "Velg 1–3: 7\n"
        "Skriv et tall fra 1 til 3.\n"
        "Velg 1–3: 1\n"
    )
    assert go_on_or_anew(lines_terminal("3\n"), FILES, language="nb") is None
    assert go_on_or_anew(lines_terminal(""), (), language="nb") is None
    with pytest.raises(EndOfInput):
        go_on_or_anew(lines_terminal(""), FILES, language="nb")


def test_the_last_words_say_what_is_kept() -> None:
    terminal = lines_terminal()
    say_goodbye(terminal, Left(new_sheet()), file="svar.yaml", language="nb")
    say_how_to_go_on(terminal, file="svar.yaml", command="resiliens assess -a svar.yaml", language="nb")
    assert terminal.output.getvalue() == (  # type: ignore[attr-defined]
        "Lagret i svar.yaml. Du kan lukke vinduet. Neste gang fortsetter du der du\n"
        "slapp.\n"
        "Avbrutt. Alt du svarte, er lagret i svar.yaml.\n"
        "Fortsett med: resiliens assess -a svar.yaml\n"
    )


def test_loading_the_interview_loads_no_terminal_library() -> None:
    heavy = "{'questionary', 'prompt_toolkit', 'asyncio', 'rich', 'yaml', 'stdnum', 'jinja2'}"
    code = f"import sys, resiliens.interview, resiliens.interview.opening; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
