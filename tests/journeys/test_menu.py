"""A shift leader who never types a command: the menu on a real terminal, over two days."""

from __future__ import annotations

import os
import signal
import sys
import termios
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from running import ANSWERS, resiliens, write

pytest.importorskip("pexpect")
pytest.importorskip("pyte")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

if os.name != "nt":
    from sitting import Sitting

COMMAND = [sys.executable, "-m", "resiliens"]
MENU = ("Hva vil dere gjøre?", "1  Fortsette der dere slapp", "8  Avslutte")


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Callable[..., Sitting]]:
    begun: list[Sitting] = []

    def begin(*more: str, **environment: str) -> Sitting:
        own = {"LANG": "nb_NO.UTF-8", "HOME": str(tmp_path), **environment}
        begun.append(Sitting([*COMMAND, *more], folder=tmp_path, columns=80, rows=24, **own))
        return begun[-1]

    yield begin
    for one in begun:
        one.child.close(force=True)


def test_two_days_without_a_single_command(start: Callable[..., Sitting], tmp_path: Path) -> None:
    sitting = start()
    sitting.see("RESILIENS", "sender ingenting", *MENU)
    sitting.press("2")
    sitting.see("Hva heter bedriften?")
    sitting.press("Åmot Trevare AS\r")
    sitting.see("Om bedriften", "ORGANISASJONSNUMMER")
    sitting.press("\r")
    sitting.see("ROLLEN DIN")
    sitting.press("skiftleder\r")
    sitting.see("BRANSJE")
    sitting.press("g")
    sitting.see("KLIMAREGNSKAP")
    sitting.press("1")
    sitting.see("ENERGI OG EFFEKT")
    sitting.press("a")
    sitting.see("Lagret i", *MENU)
    sitting.press("8")
    assert sitting.code() == 0

    (file,) = (tmp_path / "Resiliens" / "Åmot Trevare AS").glob("*.yaml")
    tomorrow = start()
    tomorrow.see(*MENU)
    tomorrow.press("\r")
    tomorrow.see("Åmot Trevare AS, skiftleder: 1 av 15 svart", "Tilbake")
    tomorrow.press("1")
    tomorrow.see("tema 2 av 15")
    tomorrow.press("\r")
    tomorrow.see("ENERGI OG EFFEKT")
    tomorrow.press("2")
    tomorrow.see("Kan det vises fram")
    tomorrow.press("\x03")
    tomorrow.see("Avbrutt. Alt du svarte, er lagret", *MENU)
    assert "environment.energy: 2" in file.read_text("utf-8")
    assert "resiliens assess" not in tomorrow.said()
    tomorrow.press("\x03")
    assert tomorrow.code() == 130 and not list(tmp_path.rglob("*.lock"))


def test_the_report_is_read_from_the_top_page_by_page(start: Callable[..., Sitting], tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    sitting = start()
    sitting.see(*MENU)
    sitting.press("3")
    sitting.see("Eksempel Bruk AS: 3 av")
    sitting.press("1")
    sitting.see("Lese den her", "Lagre den som fil")
    sitting.press("1")
    sitting.see("EKSEMPEL BRUK AS", "Egenvurdering", "Enter viser mer")
    sitting.press("\r")
    sitting.see("Enter viser mer")
    sitting.press("s\r")
    sitting.see("Rapporten for Eksempel Bruk AS")
    sitting.press("3")
    sitting.see(*MENU)


def test_among_many_companies_the_number_is_typed(start: Callable[..., Sitting], tmp_path: Path) -> None:
    for number in range(1, 13):
        folder = tmp_path / "Resiliens" / f"Bruk {number:02}"
        folder.mkdir(parents=True)
        write(folder, "svar.yaml", ANSWERS.replace("Eksempel Bruk AS", f"Bruk {number:02}"))
    write(folder, "svar-2.yaml", ANSWERS.replace("Eksempel Bruk AS", "Bruk 12"))
    sitting = start()
    sitting.see(*MENU)
    sitting.press("3")
    sitting.see("Skriv tallet og trykk Enter", "1  Bruk 01", "12  Bruk 12: 2 filer", "13  Tilbake")
    sitting.press("5", "1", "2")
    sitting.see("› 12")
    sitting.press("\r")
    sitting.see("Hvem sine svar?", "(svar.yaml)", "(svar-2.yaml)")


@pytest.mark.parametrize("keys", ["", "1", "2"])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_from_anywhere_and_the_terminal_is_sane(
    number: signal.Signals, keys: str, start: Callable[..., Sitting], tmp_path: Path
) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    sitting = start()
    sitting.see(*MENU)
    if keys:
        sitting.press(keys)
        sitting.see("fortsette med?" if keys == "1" else "Hvilken bedrift")
    os.kill(sitting.child.pid, number)
    while sitting.child.isalive():
        sitting.read()
    assert termios.tcgetattr(sitting.child.fileno())[3] == sitting.before
    assert sitting.code() == 130


def test_a_signal_in_the_interview_ends_the_menu_too(start: Callable[..., Sitting], tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    sitting = start()
    sitting.see(*MENU)
    sitting.press("1")
    sitting.see("Eksempel Bruk AS")
    sitting.press("1")
    sitting.see("Trykk Enter for å fortsette")
    os.kill(sitting.child.pid, signal.SIGTERM)
    assert sitting.code() == 130 and "Alt du svarte, er lagret" in sitting.said()


def test_a_file_with_blanks_is_asked_about(start: Callable[..., Sitting], tmp_path: Path) -> None:
    write(tmp_path, "svar fra Åmot.yaml", ANSWERS)
    sitting = start("'svar fra Åmot.yaml'")
    sitting.see("Eksempel Bruk AS: 3 av", "Fortsette å svare", "6  Avslutte")
    sitting.press("4")
    sitting.see("i orden", "6  Avslutte")
    sitting.press("6")
    assert sitting.code() == 0


def test_a_console_that_cannot_be_drawn_on_gets_lines(start: Callable[..., Sitting]) -> None:
    sitting = start(TERM="dumb")
    sitting.see("8 Avslutte", "Velg 1–8:")
    sitting.press("9\r")
    sitting.see("Skriv et tall fra 1 til 8")
    sitting.press("8\r")
    assert sitting.code() == 0 and "\x1b" not in sitting.said()


def test_a_window_of_our_own_waits_after_an_error_and_not_after_leaving(
    start: Callable[..., Sitting], tmp_path: Path
) -> None:
    write(tmp_path, "bilde.png", "ikke noe bilde")
    sitting = start("bilde.png", RESILIENS_WINDOW="1")
    sitting.see("ikke en fil programmet kan bruke", "Trykk Enter for å lukke vinduet.")
    sitting.press("\r")
    assert sitting.code() == 3
    left = start(RESILIENS_WINDOW="1")
    left.see(*MENU)
    left.press("8")
    assert left.code() == 0 and "lukke vinduet" not in left.said()
    command = start("list", RESILIENS_WINDOW="1")
    command.see("klosser", "Trykk Enter for å lukke vinduet.")
    command.press("\r")
    assert command.code() == 0


def test_in_a_pipe_nothing_waits(tmp_path: Path) -> None:
    said = resiliens("borte.yaml", folder=tmp_path, RESILIENS_WINDOW="1")
    assert said.code == 2 and "lukke vinduet" not in said.out + said.err
