"""A facilitator at a real terminal: a consent into a company's file, and taken back, without an editor."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from running import ANSWERS, write

pytest.importorskip("pexpect")
pytest.importorskip("pyte")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

if os.name != "nt":
    from sitting import Sitting


def test_a_consent_is_given_and_taken_back_and_ctrl_c_goes_back(tmp_path: Path) -> None:
    folder = tmp_path / "samling"
    folder.mkdir()
    file = write(folder, "svar.yaml", ANSWERS)
    command = [sys.executable, "-m", "resiliens"]
    sitting = Sitting(command, folder=tmp_path, columns=80, rows=24, LANG="nb_NO.UTF-8", HOME=str(tmp_path))
    try:
        sitting.see("6  Jeg leder samlinger")
        sitting.press("6")
        sitting.see("samling (svarfiler: 1)")
        sitting.press("1")
        sitting.see("3  Samtykke fra bedriftene", "Tilbake")
        sitting.press("3")
        sitting.see("Eksempel Bruk AS: viser ingenting", "Fra en fil med mange")
        sitting.press("1")
        sitting.see("1  Skrive inn et nytt samtykke")
        sitting.press("1")
        sitting.see("Hva sier bedriften ja til?")
        sitting.press("1")
        sitting.see("Alle, unntatt de følsomme")
        sitting.press("1")
        sitting.see("Hvilket møte gjelder det?")
        sitting.press("Flisa\r")
        sitting.see("Når ble det gitt?")
        sitting.press("\r")
        sitting.see("Skriv rollen, ikke navnet")
        sitting.press("daglig leder\r")
        sitting.see("Dette skrives i filen", "Møte: Flisa.", "1  Ja, skriv det")
        sitting.press("1")
        sitting.see("Det er skrevet i", "2  Trekke et samtykke tilbake")
        assert "mode: open-cards" in file.read_text("utf-8")
        sitting.press("2")
        sitting.see("Hvilket samtykke trekkes tilbake?")
        sitting.press("1")
        sitting.see("Fra hvilken dag?")
        sitting.press("\r")
        sitting.see("1  Ja, skriv det")
        sitting.press("\x03")
        sitting.see("3  Samtykke fra bedriftene")  # Ctrl-C leaves the dialog, not the menu
        assert "withdrawn" not in file.read_text("utf-8") and not list(tmp_path.rglob("*.lock"))
        sitting.press("\x03")
        sitting.see("8  Avslutte")
        sitting.press("8")
        assert sitting.code() == 0
    finally:
        sitting.child.close(force=True)
