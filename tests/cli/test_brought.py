"""Files dragged onto the program: what can be done with each kind, and clear words for what is none."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import ANSWERS, DEMO, ROOT, write
from visits import Guest, answers

HOTEL = ROOT / "examples" / "hotel.yaml"
ENERGY = "environment.energy: 3"


@pytest.fixture
def guest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Guest:
    return Guest(tmp_path, monkeypatch, capsys)


def test_an_answers_file_says_whose_it_is_and_what_can_be_done(guest: Guest) -> None:
    file = write(guest.working, "svar med blank.yaml", answers("Bruket AS", ENERGY, role="skiftleder"))
    said = guest.types("4", "5", "2", "6", files=(file,))
    assert said.code == 0 and "Bruket AS, skiftleder: 1 av" in said.out
    for words in ("1 Fortsette å svare", "3 Lagre rapporten", "6 Avslutte", "i orden", "DETTE GJØR VI FØRST"):
        assert words in said.out


def test_answering_goes_on_in_the_same_file(guest: Guest) -> None:
    file = write(guest.working, "svar.yaml", answers("Bruket AS", ENERGY, role="skiftleder"))
    said = guest.types("1", "temaene", "2", "avslutt", "6", files=(file,))
    assert said.code == 0 and "environment.climate-accounts: 2" in file.read_text("utf-8")


def test_a_report_lands_beside_the_file_whatever_folder_one_stands_in(guest: Guest) -> None:
    folder = guest.home / "et annet sted"
    folder.mkdir()
    file = write(folder, "svar.yaml", ANSWERS)
    guest.types("3", "6", files=(file,))
    assert len(list(folder.glob("rapport.*"))) == 1 and list(guest.working.iterdir()) == []


def test_key_figures_are_shown_as_figures(guest: Guest) -> None:
    text = answers("Bruket AS").replace("klosser", "figures").replace("answers:\n", "answers: {}\n")
    file = write(guest.working, "tall.yaml", text)
    said = guest.types("2", "3", "5", files=(file,))
    assert said.code == 0 and "Se nøkkeltallene" in said.out and "rapport" not in said.out.lower()
    assert (guest.working / "tall.csv").exists()


def test_a_broken_file_is_told_by_line_and_looked_at_again_when_mended(guest: Guest) -> None:
    file = write(guest.working, "svar.yaml", answers("Bruket AS", "environment.energy: 9"))
    said = guest.types("2", files=(file,))
    assert said.code == 0 and "svar.yaml:6:23: RA103" in said.err.replace("\n", "")
    assert "må rettes først" in said.out and "Fortsette" not in said.out
    again = guest.types("1", "1", "2", files=(file,))
    assert again.err.replace("\n", "").count("RA103") == 3
    write(guest.working, "svar.yaml", answers("Bruket AS", ENERGY))
    assert "Fortsette å svare" in guest.types("6", files=(file,)).out


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("bilde.png", b"\x89PNG\r\n\x1a\n", "ikke en fil programmet kan bruke"),
        ("brev.docx", b"PK\x03\x04", "ikke en fil programmet kan bruke"),
        ("hei.yaml", b"hei: 1\n", "hei.yaml:1:1: RA101"),
        ("tom.yaml", b"", "tom.yaml"),
    ],
)
def test_what_is_no_answers_file_is_said_in_one_breath(
    name: str, content: bytes, words: str, guest: Guest
) -> None:
    file = guest.working / name
    file.write_bytes(content)
    said = guest.types("2", files=(file,))
    assert words in said.err.replace("\n", " ") and "Traceback" not in said.err
    assert said.code == 3 and said.out == ""


def test_a_questionnaire_is_seen_checked_and_answered_beside_itself(guest: Guest) -> None:
    file = write(guest.working, "hotell.yaml", HOTEL.read_text("utf-8"))
    said = guest.types("1", "2", "3", "Huset på fjellet", "", "", "avslutt", "4", files=(file,))
    assert said.code == 0 and "hotel.heat" in said.out and "i orden" in said.out
    (made,) = guest.working.glob("Huset-på-fjellet_*.yaml")
    assert "id: hotel" in made.read_text("utf-8")
    again = guest.types("3", "1", "avslutt", "4", files=(file,))
    assert "Huset på fjellet" in again.out and len(list(guest.working.glob("Huset*.yaml"))) == 1


def test_a_translation_can_only_be_checked(guest: Guest) -> None:
    said = guest.types("1", "2", files=(ROOT / "questionnaires" / "economy.nn.yaml",))
    assert said.code == 0 and "1 Sjekke filen" in said.out and "2 Avslutte" in said.out


def test_a_folder_is_a_table(guest: Guest) -> None:
    said = guest.types("1", "3", "4", files=(DEMO,))
    assert said.code == 0 and "Eksempel Transport AS" in said.out and "i orden" in said.out


def test_a_folder_without_answers_is_said(guest: Guest) -> None:
    said = guest.types("1", files=(guest.documents,))
    assert said.code == 3 and "Fant ingen svarfiler" in said.err


def test_several_files_at_once_are_one_table_beside_them(guest: Guest) -> None:
    files = tuple(
        write(guest.working, f"{company}.yaml", answers(company, ENERGY)) for company in ("Bruket", "Sagen")
    )
    said = guest.types("1", "2", "4", files=files)
    assert said.code == 0 and "Filer: 2" in said.out and "Bruket" in said.out and "Sagen" in said.out
    assert (guest.working / "tabell.csv").exists()
