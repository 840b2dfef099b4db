"""The last words of a sitting on a real terminal: nothing is broken in the middle of a word."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from running import ANSWERS, write

pytest.importorskip("pexpect")
pytest.importorskip("pyte")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

from sitting import Sitting  # noqa: E402  # only where a pseudo-terminal can be had

NAME = "Et-ganske-langt-navn-paa-en-bedrift_daglig-leder_7f3k.yaml"


def sitting(folder: Path, columns: int = 80) -> Sitting:
    command = (sys.executable, "-m", "resiliens", "assess", "-a", NAME, "--plain")
    return Sitting(command, folder=folder, columns=columns, RESILIENS_LANG="nb")


def broken(shown: str, columns: int = 80) -> list[str]:
    """Lines that the terminal had to break itself; commands stay whole for who copies them."""
    full = [line for line in shown.splitlines() if len(line) == columns and line[-1].isalpha()]
    return [line for line in full if not line.lstrip().startswith("resiliens ")]


def test_what_is_said_at_the_end_is_wrapped_by_word(tmp_path: Path) -> None:
    write(tmp_path, NAME, ANSWERS)
    talk = sitting(tmp_path)
    talk.see("Svar 0-4")
    talk.press("oversikt\r")
    talk.see("for å bli")
    talk.press("15\r")
    talk.see("15 Samarbeid", "tema 15 av 15")
    talk.press("1\r")
    talk.see("Skriv ferdig")
    talk.press("ferdig\r")
    assert not broken(talk.see("lager en kopi"))


@pytest.mark.parametrize("columns", [60, 80])
def test_a_file_that_is_open_elsewhere_is_told_in_whole_words(tmp_path: Path, columns: int) -> None:
    write(tmp_path, NAME, ANSWERS)
    first = sitting(tmp_path)
    first.see("Svar 0-4")
    second = sitting(tmp_path, columns)
    shown = second.see("lukk det først")
    assert second.code() == 3 and not broken(shown, columns)
    assert "i et annet vindu" in " ".join(shown.split())
    first.press("\x03")
    assert first.code() == 130
    assert not broken(first.see("Fortsett med:"))
    assert f"resiliens assess -a {NAME}" in first.said()
