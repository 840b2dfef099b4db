"""The interview on a real pseudo-terminal, as a person sees it, and every way of stopping it."""

from __future__ import annotations

import json
import os
import signal
import sys
import termios
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

pexpect = pytest.importorskip("pexpect")
pyte = pytest.importorskip("pyte")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

import sitting as sitting_room  # noqa: E402  # only where a pseudo-terminal can be had

DRIVER = Path(__file__).with_name("driver.py")
PATIENCE = sitting_room.PATIENCE


class Sitting(sitting_room.Sitting):
    """A sitting at the driver, which keeps every save as a line."""

    def __init__(
        self, folder: Path, *, columns: int = 80, rows: int = 24, mode: str = "named", **env: str
    ) -> None:
        self.kept = folder / "svar.jsonl"
        command = [sys.executable, str(DRIVER), str(self.kept), mode]
        super().__init__(command, folder=None, columns=columns, rows=rows, **env)

    def answers(self) -> dict[str, Any]:
        lines = self.kept.read_text(encoding="utf-8").splitlines() if self.kept.exists() else []
        return dict(json.loads(lines[-1])) if lines else {}


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    one = Sitting(tmp_path)
    yield one
    one.child.close(force=True)


def to_energy(sitting: Sitting) -> None:
    """From the start to the first theme."""
    sitting.see("ORGANISASJONSNUMMER")
    sitting.press("\r")
    sitting.see("ROLLEN DIN")
    sitting.press("\r")
    sitting.see("BRANSJE")
    sitting.press("g")
    sitting.see("ENERGI OG EFFEKT")


@pytest.mark.parametrize(("columns", "rows"), [(60, 20), (80, 24), (120, 40), (40, 10), (200, 50)])
def test_a_theme_on_screens_of_all_sizes(tmp_path: Path, columns: int, rows: int) -> None:
    sitting = Sitting(tmp_path, columns=columns, rows=rows)
    to_energy(sitting)
    sitting.see("0  Bare regningen", "4  Energi som forretning", "? hjelp", "t tilbake", "a avslutt")
    sitting.press("\x1b[B\x1b[B\x1b[B")
    sitting.see("› 2  Kartlagt", "En fast person ser på")
    sitting.press("1")
    sitting.see("AVFALL")
    sitting.press("a")
    assert sitting.code() == 0
    assert "GIKK UT" in sitting.shown()
    assert sitting.answers() == {"name": "Eksempel Bruk AS", "environment.energy": 1}


def test_a_whole_sitting_with_back_note_unknown_and_help(sitting: Sitting) -> None:
    to_energy(sitting)
    sitting.press("w")
    sitting.see("Den tasten gjør ingenting her.")
    sitting.press("\x1b[15~", "\t", "\x1b[C")  # F5, tab, right
    while "ingenting" in sitting.shown():
        sitting.read()
    sitting.press("m")
    sitting.see("Merknad:")
    sitting.press("egen måler på tørka\r")
    sitting.see("Merknad: egen måler på tørka", "Lagret.")
    sitting.press("2")
    sitting.see("Kan det vises fram?")
    sitting.press("j")
    sitting.see("AVFALL", "2, lagret")
    sitting.press("v")
    sitting.see("PLAN", "vet ikke, lagret")
    sitting.press("t")
    sitting.see("Svart: vet ikke. Enter beholder svaret.")
    sitting.press("?")
    sitting.see("Taster")
    sitting.press("\r")
    sitting.see("Svart: vet ikke")
    sitting.press("0")
    sitting.see("PLAN")
    sitting.press("\x1b")
    sitting.see("Svart: 0 Avfall Ikke startet")
    sitting.press("h", "n")
    sitting.see("GJORT")
    sitting.press("1", "\r")
    sitting.see("STRØM")
    sitting.press("2,5 GWh\r")
    sitting.see("ANNET")
    sitting.press("h\r")
    sitting.see("SIDESTRØMMER")
    sitting.press("h\r")
    sitting.see("Hva er det?")
    sitting.press("tørr flis;1200 tonn;jevnt;brensel\r")
    sitting.see("Hva slags er det?", "1 materiale, 2 energi, 3 vann")
    sitting.press("1\r", ".\r")
    sitting.see("1  Har tørr flis (materiale), 1200 tonn, jevnt. I dag: brensel.", "noe mer?")
    sitting.press("endre\r")
    sitting.see("Hva vil du endre?")
    sitting.press("3\r")
    sitting.see("Enter: 1200 tonn.")
    sitting.press("900\r", "\r")
    sitting.see("1  Har tørr flis (materiale), 900 tonn, jevnt.", "noe mer?")
    sitting.press("\r")
    sitting.see("SE OVER SVARENE", "1 av 7 står åpne")
    sitting.press("f")
    assert sitting.code() == 0
    assert "FERDIG" in sitting.shown()
    assert sitting.answers()["economy.rate"] == 2.5


def test_a_number_that_stands_is_replaced_by_typing_and_kept_by_enter(sitting: Sitting) -> None:
    to_energy(sitting)
    sitting.press("o", "5")
    sitting.see("STRØM")
    sitting.press("3100 MWh\r")
    sitting.see("> 3,1 GWh", "3100 MWh er 3,1 GWh. Enter hvis det stemmer.")
    sitting.press("\r")
    sitting.see("ANNET", "3,1 GWh, lagret")
    sitting.press("\x1b")
    sitting.see("> 3,1")
    sitting.press("4")
    assert "vet ikke" not in sitting.see("> 4", "Enter lagre", "Esc tilbake")
    sitting.press("\r")
    sitting.see("ANNET", "4 GWh, lagret")
    sitting.press("\x1b")
    sitting.see("> 4")
    sitting.press("\x1b[200~7,5\x1b[201~")
    sitting.see("> 7,5")
    sitting.press("\x1b")
    sitting.see("Hva har dere gjort?")
    sitting.press("h")
    sitting.see("> 4")
    sitting.press("v")
    sitting.see("ANNET", "vet ikke, lagret")
    assert sitting.answers()["economy.rate"] == "unknown"


def test_resizing_in_the_middle(sitting: Sitting) -> None:
    to_energy(sitting)
    sitting.resize(40, 12)
    sitting.see("Miljø · 1/7", "4  Energi som forretning")
    sitting.resize(110, 34)
    sitting.see("Miljø · spørsmål 1 av 7", "En fast person ser på timesverdiene")
    assert sitting.shown().count("ENERGI OG EFFEKT") == 1


@pytest.mark.parametrize(
    ("way", "typing"),
    [
        ("ctrl-c", False),
        ("ctrl-c", True),
        ("ctrl-d", True),
        ("SIGTERM", False),
        ("SIGTERM", True),
        ("SIGHUP", False),
    ],
)
def test_every_way_of_stopping_keeps_what_was_answered(sitting: Sitting, way: str, typing: bool) -> None:
    to_energy(sitting)
    sitting.press("1")
    sitting.see("AVFALL")
    if typing:
        sitting.press("m")
        sitting.see("Merknad:")
        sitting.press("halvfer")
        sitting.see("halvfer")
    if way.startswith("ctrl"):
        sitting.press({"ctrl-c": "\x03", "ctrl-d": "\x04"}[way])
    else:
        os.kill(sitting.child.pid, getattr(signal, way))
    assert sitting.code() == 130
    assert "AVBRUTT svar.yaml" in sitting.shown()
    assert sitting.answers() == {"name": "Eksempel Bruk AS", "environment.energy": 1}
    assert sitting.raw.rfind(b"\x1b[?1049l") > sitting.raw.rfind(b"\x1b[?1049h")


def test_the_terminal_is_left_as_it_was(sitting: Sitting) -> None:
    to_energy(sitting)
    keeper = os.dup(sitting.child.fileno())
    assert termios.tcgetattr(keeper)[3] != sitting.before
    sitting.press("\x03")
    sitting.see("AVBRUTT")
    assert termios.tcgetattr(keeper)[3] == sitting.before
    os.close(keeper)
    assert b"\x1b[?25h" in sitting.raw[sitting.raw.rfind(b"\x1b[?25l") :]


def test_a_window_that_is_closed_loses_nothing(tmp_path: Path) -> None:
    sitting = Sitting(tmp_path)
    to_energy(sitting)
    sitting.press("1")
    sitting.see("AVFALL")
    os.close(sitting.child.fileno())
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        gone, status = os.waitpid(sitting.child.pid, os.WNOHANG)
        if gone:
            break
        time.sleep(0.02)
    else:
        os.kill(sitting.child.pid, signal.SIGKILL)
        raise AssertionError("it goes on without a terminal")
    assert os.waitstatus_to_exitcode(status) in (130, 120, 1)  # saying so may fail, as nobody can hear it
    assert sitting.answers() == {"name": "Eksempel Bruk AS", "environment.energy": 1}


def test_a_killed_interview_has_every_answer_that_was_confirmed(sitting: Sitting) -> None:
    to_energy(sitting)
    sitting.press("1")
    sitting.see("AVFALL")
    sitting.press("v")
    sitting.see("PLAN")
    os.kill(sitting.child.pid, signal.SIGKILL)
    assert sitting.code() == -signal.SIGKILL
    assert sitting.answers()["environment.waste"] == "unknown"


def test_an_interview_in_ascii_and_one_on_a_dumb_terminal(tmp_path: Path) -> None:
    ascii_one = Sitting(tmp_path, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    ascii_one.see("ORGANISASJONSNUMMER")
    ascii_one.press("\r", "\r")
    ascii_one.see("BRANSJE")
    ascii_one.press("g")
    ascii_one.see("1  Stoerste forbrukere kjent")
    ascii_one.press("a")
    assert ascii_one.code() == 0
    dumb = Sitting(tmp_path, TERM="dumb")
    dumb.see("Hva er organisasjonsnummeret?")
    dumb.press("avslutt\r")
    assert dumb.code() == 0
    assert b"\x1b" not in dumb.raw
