"""A company's evening through the real command: back, note, unknown, a killed window, and the report."""

from __future__ import annotations

import os
import re
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import ANSWERS, ROOT, resiliens, write

pytest.importorskip("pexpect")
pytest.importorskip("pyte")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

if os.name != "nt":
    from sitting import Sitting

COMMAND = [sys.executable, "-m", "resiliens", "assess"]
THEMES = (
    "KLIMAREGNSKAP",
    "ENERGI OG EFFEKT",
    "SIDESTRØMMER",
    "AVFALL",
    "LEVERANDØRER",
    "HELSE, MILJØ",
    "LÆRLINGER",
    "MENNESKERETTIGHETER",
    "MEDVIRKNING",
    "STYREFORANKRING",
    "FORRETNINGSMODELL",
    "INVESTERINGER",
    "KUNDER",
    "INNOVASJON",
    "SAMARBEID",
)


@pytest.fixture
def start(tmp_path: Path) -> Iterator[object]:
    begun: list[Sitting] = []

    def begin(*more: str) -> Sitting:
        begun.append(Sitting([*COMMAND, *more], folder=tmp_path, RESILIENS_LANG="nb", HOME=str(tmp_path)))
        return begun[-1]

    yield begin
    for one in begun:
        one.child.close(force=True)


def answers(folder: Path) -> str:
    """What stands in the one answers file of a folder."""
    (file,) = folder.glob("*.yaml")
    return file.read_text("utf-8")


def to_the_themes(sitting: Sitting) -> None:
    sitting.see("Programmet sender ingenting", "Hva heter bedriften")
    sitting.press("Prøvebruket AS\r")
    sitting.see("ORGANISASJONSNUMMER")
    sitting.press("\r")
    sitting.see("ROLLEN DIN")
    sitting.press("\r")
    sitting.see("BRANSJE")
    sitting.press("g")
    sitting.see("KLIMAREGNSKAP")


def test_a_whole_interview_with_a_killed_window_in_the_middle(start, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    sitting = start()
    to_the_themes(sitting)
    sitting.press("2")
    sitting.see("Kan det vises fram")
    sitting.press("n")
    sitting.see("ENERGI OG EFFEKT", "2, lagret")
    sitting.press("v")
    sitting.see("SIDESTRØMMER", "vet ikke")
    sitting.press("t")
    sitting.see("ENERGI OG EFFEKT")
    sitting.press("1")
    sitting.see("SIDESTRØMMER", "1, lagret")
    sitting.press("m")
    sitting.see("erknad")
    sitting.press("Bark og flis\r")
    sitting.see("SIDESTRØMMER", "Bark og flis")
    sitting.press("3")
    sitting.see("Kan det vises fram")
    os.kill(sitting.child.pid, signal.SIGKILL)
    sitting.child.wait()

    held = answers(tmp_path)
    for line in (
        "name: Prøvebruket AS",
        "environment.climate-accounts: 2",
        "environment.energy: 1",
        "note: Bark og flis",
    ):
        assert line in held
    assert "value: 3" in held

    again = start()
    again.see("påbegynt skjema", "Fortsett med Prøvebruket AS: 3 av 15 svart", "Begynn på nytt")
    again.press("1")
    again.see("Alt du svarte, er lagret", "tema 4 av 15")
    again.press("\r")
    for theme in THEMES[3:]:
        again.see(theme)
        again.press("1")
    again.see("SE OVER SVARENE", "Alle 15 er besvart")
    again.press("f")
    assert again.code() == 0
    said = again.said()
    (file,) = tmp_path.glob("*.yaml")
    assert re.fullmatch(r"Prøvebruket-AS_[0-9a-f]{4}\.yaml", file.name)
    for part in (
        f"Svarene ligger i {file.name}",
        "DETTE GJØR VI FØRST",
        "Hele rapporten ligger i rapport.html",
        f"resiliens report {file.name} -o rapport.docx",
    ):
        assert part in said
    assert not list(tmp_path.glob("*.lock")) and not list(tmp_path.glob(".*tmp*"))
    assert resiliens("report", file.name, "-o", "rapport.md", folder=tmp_path).code == 0


def test_ctrl_c_says_how_to_go_on_and_a_second_session_is_refused(start, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    sitting = start("-a", "svar.yaml")
    to_the_themes(sitting)
    sitting.press("4")
    sitting.see("Kan det vises fram")
    second = resiliens("assess", "-a", "svar.yaml", folder=tmp_path, stdin="")
    assert second.code == 3 and "svar.yaml" in second.err
    sitting.press("\x03")
    assert sitting.code() == 130
    assert "resiliens assess -a svar.yaml" in sitting.said()
    assert "environment.climate-accounts: 4" in answers(tmp_path)


def test_leaving_by_its_own_key_is_no_error(start, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    sitting = start()
    to_the_themes(sitting)
    sitting.press("0")
    sitting.see("ENERGI OG EFFEKT")
    sitting.press("a")
    assert sitting.code() == 0
    assert "Neste gang fortsetter du der du slapp" in sitting.said().replace("\r\n", " ")


def test_plain_lines_from_a_pipe_end_with_what_was_said_saved(tmp_path: Path) -> None:
    said = resiliens("assess", "-a", "svar.yaml", folder=tmp_path, stdin="Prøvebruket AS\n\n\n\n")
    assert said.code == 1 and "name: Prøvebruket AS" in answers(tmp_path) and "Traceback" not in said.err
    assert "\x1b" not in said.out


def test_the_first_save_into_a_file_says_where_the_old_one_is(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", f"# min egen kommentar\n{ANSWERS}")
    said = resiliens("assess", "-a", "svar.yaml", folder=tmp_path, stdin="2\n")
    assert said.code == 1 and "svar.yaml.bak" in said.out
    assert "min egen kommentar" in (tmp_path / "svar.yaml.bak").read_text("utf-8")


def test_a_foreign_questionnaire_is_asked_in_plain_lines(tmp_path: Path) -> None:
    lines = ["Huset", "", "", "bio", "2", "n", "all", "ja", "delvis", "1", "30", "12,5", "Frokosten", ""]
    said = resiliens(
        "assess",
        str(ROOT / "examples" / "hotel.yaml"),
        "-a",
        "svar.yaml",
        folder=tmp_path,
        stdin="\n".join(lines) + "\n",
    )
    assert "Traceback" not in said.err and (tmp_path / "svar.yaml").exists()
    assert "hotel" in answers(tmp_path)
    assert f"-q {ROOT / 'examples' / 'hotel.yaml'}" in said.out  # which the answers alone would not find


def test_nothing_is_asked_where_nothing_can_be_saved(tmp_path: Path) -> None:
    said = resiliens(
        "assess", "-a", str(tmp_path / "finnes-ikke" / "svar.yaml"), folder=tmp_path, stdin="A\n"
    )
    assert said.code == 3 and "mappen finnes ikke" in said.err and "Hva heter" not in said.out


def test_who_answers_nothing_is_told_that_nothing_is_kept(tmp_path: Path) -> None:
    said = resiliens("assess", folder=tmp_path, stdin="")
    assert said.code == 1 and "ingenting er lagret" in said.out and list(tmp_path.iterdir()) == []


def test_ctrl_c_before_the_first_answer_promises_no_file(start, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    sitting = start()
    sitting.see("Hva heter bedriften")
    sitting.press("\x03")
    assert sitting.code() == 130
    assert "Avbrutt." in sitting.said() and ".yaml" not in sitting.said()
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_cannot_hold_answers_is_wrong_usage(tmp_path: Path) -> None:
    said = resiliens("assess", "-a", "svar.txt", folder=tmp_path, stdin="A\n")
    assert said.code == 2 and ".yaml, .yml, .json" in said.err
