"""The menu as a person meets it, choice by choice, in plain lines."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import DEMO, ROOT
from visits import AGREE, BACK, BEGIN, EXAMPLE, GO_ON, LANGUAGE, LEAD, LEAVE, REPORT, Guest, answers

from resiliens.cli import report
from resiliens.cli.endings import Terminated
from resiliens.cli.menu import places
from resiliens.files.gathering import BACKUP_FOLDER

ENERGY = "environment.energy: 3"


def flat(said: str | Path) -> str:
    """Without the breaks that the width of the terminal makes."""
    return "".join(str(said).split())


@pytest.fixture
def guest(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Guest:
    return Guest(tmp_path, monkeypatch, capsys)


def test_the_menu_offers_eight_things_and_is_left_by_the_last(guest: Guest) -> None:
    said = guest.types(LEAVE)
    assert said.code == 0 and said.err == ""
    for words in ("Fortsette der dere slapp", "Begynne på en ny vurdering", "Se rapporten", "Bli enige",
                  "Se et eksempel", "Jeg leder samlinger", "Språk", "8 Avslutte", "sender ingenting"):
        assert words in said.out
    assert list(guest.documents.iterdir()) == []


def test_who_has_nothing_to_go_on_with_may_begin(guest: Guest) -> None:
    said = guest.types(GO_ON, "1", "Åmot Trevare AS", "", "")
    assert "ingen påbegynt vurdering" in said.out and "organisasjonsnummer" in said.out
    assert "Traceback" not in said.err


def test_a_new_assessment_has_a_folder_with_the_company_s_name(guest: Guest) -> None:
    said = guest.types(BEGIN, "  Åmot  Trevare AS ", "", "driftsleder", "avslutt", LEAVE)
    assert said.code == 0
    folder = guest.shelf / "Åmot Trevare AS"
    (file,) = folder.glob("*.yaml")
    assert file.name.startswith("Åmot-Trevare-AS_") and (folder / BACKUP_FOLDER).is_dir()
    held = file.read_text("utf-8")
    assert "name: Åmot Trevare AS" in held and "role: driftsleder" in held and "set: core" in held
    assert "Hva heter bedriften" in said.out and said.out.count("Hva heter bedriften") == 1
    assert flat(folder) in flat(said.out)
    if os.name != "nt":
        assert file.stat().st_mode & 0o077 == 0 and folder.stat().st_mode & 0o077 == 0


def test_the_next_person_of_a_company_gets_a_file_of_their_own_in_the_same_folder(guest: Guest) -> None:
    first = guest.has_answers("Bruket AS", "a.yaml", answers("Bruket AS", ENERGY))
    before = first.read_bytes()
    guest.types(BEGIN, "1", "", "", "avslutt", LEAVE)
    guest.types(BEGIN, "2", "bruket as", "", "", "avslutt", LEAVE)
    assert [one.name for one in guest.shelf.iterdir()] == ["Bruket AS"]
    assert len(list(first.parent.glob("*.yaml"))) == 3 and first.read_bytes() == before


@pytest.mark.parametrize(
    "name", ["../../utenfor", "CON", "...", "navn\x1b[31m", "–" * 201]
)
def test_no_name_leads_out_of_the_folder(name: str, guest: Guest) -> None:
    said = guest.types(BEGIN, name, "", LEAVE)
    assert "Traceback" not in said.err
    outside = {one.name for one in guest.home.rglob("*") if guest.shelf not in (one, *one.parents)}
    assert outside == {"Dokumenter", "her", ".config", "user-dirs.dirs"}
    assert all(len(one.relative_to(guest.shelf).parts) <= 3 for one in guest.shelf.rglob("*"))


def test_an_empty_line_instead_of_a_name_goes_back(guest: Guest) -> None:
    said = guest.types(BEGIN, "", LEAVE)
    assert said.code == 0 and said.out.count("8 Avslutte") == 2 and not guest.shelf.exists()


def test_where_documents_cannot_be_written_the_home_folder_serves(guest: Guest) -> None:
    guest.shelf.write_text("en fil i veien", "utf-8")
    guest.types(BEGIN, "Bruket AS", "", "", "avslutt", LEAVE)
    assert list((guest.home / "Resiliens" / "Bruket AS").glob("*.yaml"))


def test_where_nothing_can_be_written_that_is_said_and_the_menu_stays(guest: Guest) -> None:
    for shelf in (guest.shelf, guest.home / "Resiliens"):
        shelf.write_text("en fil i veien", "utf-8")
    said = guest.types(BEGIN, "Bruket AS", LEAVE)
    assert said.code == 0 and "Kan ikke skrive" in said.err and "Hva vil dere gjøre" in said.out


def test_going_on_shows_whose_it_is_and_never_an_answer(guest: Guest) -> None:
    text = answers("Bruket AS", ENERGY, "society.ethics: {value: 1, note: Hemmelig}", role="skiftleder")
    guest.has_answers("Bruket AS", "a.yaml", text)
    said = guest.types(GO_ON, "2", LEAVE)
    assert "Bruket AS, skiftleder: 2 av 1" in said.out and "Hemmelig" not in said.out
    assert "Energi" not in said.out and said.code == 0


def test_going_on_asks_the_next_question_of_that_file(guest: Guest) -> None:
    file = guest.has_answers("Bruket AS", "a.yaml", answers("Bruket AS", ENERGY, role="skiftleder"))
    said = guest.types(GO_ON, "1", "temaene", "2", "avslutt", LEAVE)
    assert "Klimaregnskap" in said.out and "environment.climate-accounts: 2" in file.read_text("utf-8")


def test_the_working_folder_is_looked_into_as_well_and_finished_ones_are_not_offered(guest: Guest) -> None:
    (guest.working / "svar.yaml").write_text(answers("Her AS", ENERGY), "utf-8")
    (guest.working / "ferdig.yaml").write_bytes((DEMO / "sagbruk.yaml").read_bytes())
    said = guest.types(GO_ON, "2", LEAVE)
    assert "1 Her AS: 1 av" in said.out and "Eksempel Bruk" not in said.out


def test_a_broken_file_is_offered_with_what_is_wrong(guest: Guest) -> None:
    guest.has_answers("Bruket AS", "feil.yaml", answers("Bruket AS", "environment.energy: 9"))
    said = guest.types(GO_ON, "1", LEAVE)
    assert "feil.yaml: har feil" in said.out
    assert "feil.yaml:6:23: RA103" in said.err.replace("\n", "") and said.code == 0


def test_old_copies_are_nobody_s_answers(guest: Guest) -> None:
    guest.has_answers("Bruket AS", "a.yaml", answers("Bruket AS", ENERGY))
    guest.has_answers(f"Bruket AS/{BACKUP_FOLDER}", "gammel.yaml", answers("Gamle AS", ENERGY))
    assert "Gamle AS" not in guest.types(GO_ON, "2", LEAD, "1", "1", "3", BACK, LEAVE).out


def test_the_report_is_read_here_or_written_beside_the_answers(guest: Guest) -> None:
    file = guest.has_answers("Bruket AS", "a.yaml", answers("Bruket AS", ENERGY))
    said = guest.types(REPORT, "1", "1", "2", "2", "3", LEAVE)
    assert said.code == 0 and "DETTE GJØR VI FØRST" in said.out
    suffix = ".html" if ".html" in report.FORMATS else ".md"
    assert {one.name for one in file.parent.iterdir()} == {"a.yaml", f"rapport{suffix}", f"rapport-2{suffix}"}


def test_of_a_company_with_several_one_is_chosen_by_role(guest: Guest) -> None:
    for role in ("daglig leder", "skiftleder"):
        guest.has_answers("Bruket AS", f"{role}.yaml", answers("Bruket AS", ENERGY, role=role))
    said = guest.types(REPORT, "1", "2", "1", "3", LEAVE)
    assert "Bruket AS: 2 filer" in said.out and "én har svart: skiftleder" in said.out.replace("\n", " ")


def test_without_answers_the_report_says_where_to_begin(guest: Guest) -> None:
    assert "Begynn på en ny vurdering" in guest.types(REPORT, LEAVE).out


def test_several_who_have_answered_see_what_to_talk_about_and_get_their_papers(guest: Guest) -> None:
    folder = guest.has_answers("Bruket AS", "en.yaml", answers("Bruket AS", ENERGY, role="leder")).parent
    other = answers("BRUKET AS", "environment.energy: 1", role="tillitsvalgt")
    guest.has_answers("Bruket AS", "to.yaml", other)
    said = guest.types(AGREE, "1", "1", "45", "2", "", "5", LEAVE)
    assert "SNAKK SAMMEN OM SVARENE: BRUKET AS" in said.out and "ulikt" in said.out and "●" not in said.out
    assert "Snakk sammen" in (folder / "Bruket-AS_samtale.html").read_text("utf-8")
    assert (folder / "Bruket-AS_samtale.xlsx").read_bytes().startswith(b"PK")


def test_a_filled_in_sheet_becomes_the_common_answer_from_the_menu(guest: Guest) -> None:
    folder = guest.has_answers("Bruket AS", "en.yaml", answers("Bruket AS", ENERGY, role="leder")).parent
    guest.has_answers("Bruket AS", "to.yaml", answers("Bruket AS", "environment.energy: 1", role="sjef"))
    guest.types(AGREE, "1", "2", "", "5", LEAVE)
    said = guest.types(AGREE, "1", "3", "ikke-her.xlsx", str(folder / "Bruket-AS_samtale.xlsx"), "5", LEAVE)
    assert "Finner ikke ikke-her.xlsx" in said.out
    assert "agreed:" in (folder / "Bruket-AS_felles.yaml").read_text("utf-8")


def test_where_one_has_answered_it_is_said_where_the_others_go(guest: Guest) -> None:
    guest.has_answers("Bruket AS", "a.yaml", answers("Bruket AS", ENERGY))
    said = guest.types(AGREE, LEAVE)
    assert flat(guest.shelf) in flat(said.out) and said.code == 0


def test_the_example_asks_nothing_and_names_no_command(guest: Guest) -> None:
    said = guest.types(EXAMPLE, LEAVE)
    assert "SLIK STÅR DET TIL" in said.out and "oppdiktet" in said.out and "resiliens assess" not in said.out


def test_a_folder_of_answers_that_came_in(guest: Guest) -> None:
    folder = guest.home / "kom inn æøå"
    folder.mkdir()
    for path in DEMO.glob("*.yaml"):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "feil.yaml").write_text(answers("Feil AS", "environment.energy: 9"), "utf-8")
    before = {one.name: one.read_bytes() for one in folder.iterdir()}
    said = guest.types(LEAD, f'"{folder}"', "1", "1", "2", "3", BACK, LEAVE)
    assert said.code == 0 and "Eksempel Transport AS" in said.out
    assert said.err.replace("\n", "").count("feil.yaml:6:23: RA103") == 3  # in the table, the file, the check
    table = (guest.home / "kom inn æøå.csv").read_text("utf-8-sig")
    assert table.count("\n") == 4 and ";" in table
    assert {one.name: one.read_bytes() for one in folder.iterdir()} == before


def test_a_folder_that_is_not_there_or_empty_is_asked_for_again(guest: Guest) -> None:
    typed = (str(guest.home / "borte"), "2", str(guest.documents), "2", "a\0b", "2", "")
    said = guest.types(LEAD, *typed, LEAVE)
    assert "Finner ikke" in said.out and "ingen svarfiler" in said.out and said.out.count("8 Avslutte") == 2
    assert not list(guest.home.rglob("answers")) and not (guest.home / "borte").exists()


def test_all_companies_on_the_shelf_are_one_folder(guest: Guest) -> None:
    for company in ("Bruket AS", "Sagen AS"):
        guest.has_answers(company, "a.yaml", answers(company, ENERGY))
    said = guest.types(LEAD, "1", "1", "1", "3", BACK, LEAVE)
    assert flat(f"{guest.shelf} (svarfiler: 2)") in flat(said.out) and "Sagen AS" in said.out
    assert (guest.documents / "Resiliens.csv").exists()


def test_the_language_changes_at_once_and_is_remembered(guest: Guest) -> None:
    said = guest.types(LANGUAGE, "2", LEAVE)
    assert "Programmet snakkar nynorsk" in said.out and "Kva vil de gjere?" in said.out
    assert "Kva vil de gjere?" in guest.types(LEAVE).out
    assert "What would you like to do?" in guest.types(LEAVE, lang="en").out


@pytest.mark.parametrize("content", ["", "language: de\n", "\0\xff", "language: [nn]\n", "x" * 10_000])
def test_a_spoilt_memory_is_no_memory(content: str, guest: Guest) -> None:
    memory = places.memory()
    assert memory is not None
    memory.parent.mkdir(parents=True)
    memory.write_text(content, "utf-8")
    assert "Hva vil dere gjøre?" in guest.types(LEAVE).out


def test_a_language_that_cannot_be_remembered_still_holds_for_this_time(guest: Guest) -> None:
    memory = places.memory()
    assert memory is not None
    memory.parent.write_text("en fil i veien", "utf-8")
    said = guest.types(LANGUAGE, "3", LEAVE)
    assert "could not be saved" in said.out and "What would you like to do?" in said.out


def test_a_fault_of_ours_is_one_sentence_and_the_menu_stays(
    guest: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*_: object, **__: object) -> int:
        raise RuntimeError("oi")

    guest.has_answers("Bruket AS", "a.yaml", answers("Bruket AS", ENERGY))
    monkeypatch.setattr(report, "run", breaks)
    said = guest.types(REPORT, "1", "1", LEAVE)
    assert said.code == 0 and "Noe gikk galt" in said.err and "Traceback" not in said.err
    assert said.out.count("8 Avslutte") == 2


def test_ctrl_c_in_a_choice_goes_back_and_a_signal_to_end_ends(
    guest: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    stops: list[BaseException] = [KeyboardInterrupt(), Terminated()]

    def stopped(*_: object, **__: object) -> int:
        raise stops.pop(0)

    guest.has_answers("Bruket AS", "a.yaml", answers("Bruket AS", ENERGY))
    monkeypatch.setattr(report, "run", stopped)
    said = guest.types(REPORT, "1", "1", REPORT, "1", "1", LEAVE)
    assert said.code == 130 and said.out.count("8 Avslutte") == 2


def test_the_menu_opens_no_connection(guest: Guest) -> None:
    guest.has_answers("Bruket AS", "a.yaml", answers("Bruket AS", ENERGY))
    program = (
        "import sys\n"
        "def watch(event, arguments):\n"
        "    if event.startswith('socket.') or event in ('os.startfile', 'subprocess.Popen'):\n"
        "        print('REACHED OUT', event, arguments)\n"
        "sys.addaudithook(watch)\n"
        "from resiliens.cli.arriving import Arrival\n"
        "from resiliens.cli.menu import run\n"
        "sys.exit(run(Arrival(plain=True)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=guest.working, capture_output=True, text=True, check=False,
        input="\n".join(["3", "1", "2", "1", "3", "5", "4", "6", "1", "1", "2", "4", "7", "1", "8"]) + "\n",
        env={"PATH": "/usr/bin:/bin", "PYTHONPATH": f"{ROOT}:{ROOT / 'scoring'}", "HOME": str(guest.home),
             "PYTHONUTF8": "1"},
    )  # fmt: skip
    assert done.returncode == 0 and "REACHED OUT" not in done.stdout and "8 Avslutte" in done.stdout
