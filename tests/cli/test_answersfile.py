"""The file of an interview: it is named by who answers, and nothing is lost while the name is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from resiliens.assess.instrument import Instrument, prepare
from resiliens.cli.answersfile import AnswersFile
from resiliens.cli.options import CannotDo, Settings
from resiliens.files.finding import load_questionnaire
from resiliens.files.gateway import REAL
from resiliens.files.locking import lock_path
from resiliens.files.saving import NotSaved, save
from resiliens.model.answers import Company, Entry, Respondent, Sheet, Value
from resiliens.plugins import find_scorer

SETTINGS = Settings("nb", date(2026, 11, 26))


@pytest.fixture(scope="module")
def instrument():  # type: ignore[no-untyped-def]
    loaded = load_questionnaire("klosser")
    assert loaded.value is not None
    return prepare(loaded.value, find_scorer, None, file="klosser").value


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def called(sheet: Sheet, name: str, role: str = "") -> Sheet:
    return replace(
        sheet, company=Company(name), respondent=Respondent(sheet.respondent.id, role)
    )


def test_nothing_lies_there_before_the_company_has_a_name(instrument, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = AnswersFile(tmp_path, instrument, SETTINGS)
    file.try_to_write()
    with file.locked():
        file.open("core")
        assert names(tmp_path) == []


def test_the_file_is_called_by_company_and_role_and_follows_them(instrument, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = AnswersFile(tmp_path, instrument, SETTINGS)
    with file.locked():
        sheet, _ = file.open("core")
        who = sheet.respondent.id
        file.save(called(sheet, "Møbel & Søn AS"))
        assert names(tmp_path) == [f"Møbel-Søn-AS_{who}.yaml", f"Møbel-Søn-AS_{who}.yaml.lock"]
        file.save(called(sheet, "Møbel & Søn AS", "daglig leder"))
        last = f"Møbel-Søn-AS_daglig-leder_{who}.yaml"
        assert names(tmp_path) == [last, f"{last}.lock"]
        file.save(called(sheet, "Møbel & Søn AS", "daglig leder"))
    assert names(tmp_path) == [last]
    assert file.path == tmp_path / last


def test_two_colleagues_in_one_folder_get_files_of_their_own(instrument, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    for _ in range(2):
        file = AnswersFile(tmp_path, instrument, SETTINGS)
        with file.locked():
            sheet, _ = file.open("core")
            file.save(called(sheet, "Eksempel Bruk AS", "skiftleder"))
    assert len(names(tmp_path)) == 2


def test_a_file_somebody_changed_meanwhile_stays_under_its_old_name(instrument, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = AnswersFile(tmp_path, instrument, SETTINGS)
    with file.locked():
        sheet, _ = file.open("core")
        file.save(called(sheet, "Bruket"))
        old = file.path
        old.write_text(old.read_text("utf-8") + "# min egen linje\n", "utf-8")
        file.save(called(sheet, "Bruket", "styreleder"))
    assert "min egen linje" in old.read_text("utf-8")
    assert file.path != old and file.path.exists()


def test_a_file_that_was_named_keeps_its_name(instrument, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    file = AnswersFile(tmp_path / "svar.yaml", instrument, SETTINGS)
    with file.locked():
        sheet, _ = file.open("core")
        file.save(called(sheet, "Bruket", "styreleder"))
    assert names(tmp_path) == ["svar.yaml"]


def test_a_second_session_on_the_file_is_refused_also_when_it_got_its_name_late(  # type: ignore[no-untyped-def]
    instrument, tmp_path: Path
) -> None:
    first = AnswersFile(tmp_path, instrument, SETTINGS)
    with first.locked():
        sheet, _ = first.open("core")
        first.save(called(sheet, "Bruket", "styreleder"))
        assert lock_path(first.path).exists()
        with pytest.raises(CannotDo), AnswersFile(first.path, instrument, SETTINGS).locked():
            pass


def test_an_answer_that_does_not_apply_now_is_marked_in_the_file(instrument, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    remarks = {"environment.energy": "(gjelder ikke nå, telles ikke)"}
    file = AnswersFile(tmp_path / "svar.yaml", instrument, SETTINGS, hidden=lambda _: remarks)
    with file.locked():
        sheet, _ = file.open("core")
        file.save(replace(called(sheet, "Bruket"), entries={"environment.energy": Entry(Value(2))}))
    held = (tmp_path / "svar.yaml").read_text("utf-8")
    assert "(gjelder ikke nå, telles ikke)" in held and "environment.energy: 2" in held


def test_a_refused_save_under_a_new_name_leaves_neither_two_files_nor_a_lock(  # type: ignore[no-untyped-def]
    instrument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file, tries = AnswersFile(tmp_path, instrument, SETTINGS), [0]

    def refusing_once(*args, **kwargs):  # type: ignore[no-untyped-def]
        tries[0] += 1
        if tries[0] == 2:
            raise NotSaved(tmp_path, "ENOSPC")
        return save(*args, **kwargs)

    monkeypatch.setattr("resiliens.cli.answersfile.save", refusing_once)
    with file.locked():
        sheet, _ = file.open("core")
        file.save(called(sheet, "Bruket"))
        with pytest.raises(OSError, match="disken er full"):
            file.save(called(sheet, "Bruket", "sjef"))
        file.save(called(sheet, "Bruket", "sjef"))
    assert names(tmp_path) == [file.path.name]


def interrupted(folder: Path, held: bytes) -> Path:
    """What a save of `svar.yaml` leaves when the power goes in the middle."""
    left = folder / ".svar.yaml.0123456789ab.resiliens-tmp"
    left.write_bytes(held)
    return left


def saved_once(instrument, folder: Path, name: str) -> bytes:  # type: ignore[no-untyped-def]
    file = AnswersFile(folder / "svar.yaml", instrument, SETTINGS)
    with file.locked():
        sheet, _ = file.open("core")
        file.save(called(sheet, name))
    return (folder / "svar.yaml").read_bytes()


def test_the_file_as_it_was_is_kept_at_the_first_save_that_changes_it(instrument, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    before = saved_once(instrument, tmp_path, "Møbel AS")
    file = AnswersFile(tmp_path / "svar.yaml", instrument, SETTINGS)
    sheet, _ = file.open("core")
    file.save(sheet)
    assert names(tmp_path) == ["svar.yaml"]
    for name in ("Møbel og mer AS", "Møbel for alle AS"):
        file.save(called(sheet, name))
    assert (tmp_path / "svar.yaml.bak").read_bytes() == before


def test_half_a_file_of_a_broken_save_goes_without_a_word(instrument, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    whole = saved_once(instrument, tmp_path, "Møbel AS")
    interrupted(tmp_path, whole[: len(whole) // 3])
    file = AnswersFile(tmp_path / "svar.yaml", instrument, SETTINGS)
    file.open("core")
    assert (names(tmp_path), file.notices) == (["svar.yaml"], [])


def test_a_whole_file_of_a_broken_save_gets_a_name_and_is_told(instrument, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    newer = saved_once(instrument, tmp_path, "Møbel og mer AS")
    (tmp_path / "svar.yaml").unlink()
    saved_once(instrument, tmp_path, "Møbel AS")
    interrupted(tmp_path, newer)
    file = AnswersFile(tmp_path / "svar.yaml", instrument, SETTINGS)
    sheet, _ = file.open("core")
    assert sheet.company.name == "Møbel AS"
    assert (tmp_path / "svar.conflict-1.yaml").read_bytes() == newer
    assert "svar.conflict-1.yaml" in file.notices[0]
    assert names(tmp_path) == ["svar.conflict-1.yaml", "svar.yaml"]


def test_where_only_the_broken_save_is_left_it_is_the_file(instrument, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    whole = saved_once(instrument, tmp_path, "Møbel AS")
    (tmp_path / "svar.yaml").unlink()
    interrupted(tmp_path, whole)
    file = AnswersFile(tmp_path / "svar.yaml", instrument, SETTINGS)
    sheet, resumed = file.open("core")
    assert (sheet.company.name, resumed, file.notices) == ("Møbel AS", True, [])
    assert names(tmp_path) == ["svar.yaml"]


def test_a_file_that_another_program_holds_is_told_in_words_and_saved_at_the_next_try(
    instrument: Instrument, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved_once(instrument, tmp_path, "Møbel AS")
    file = AnswersFile(tmp_path / "svar.yaml", instrument, SETTINGS)
    sheet, _ = file.open("core")
    file.save(called(sheet, "Møbel og annet AS"))

    def held(*_: object) -> None:
        error = OSError(13, "held")
        error.winerror = 32  # type: ignore[attr-defined]
        raise error

    with monkeypatch.context() as windows:
        windows.setattr(REAL, "replace", held)
        windows.setattr(REAL, "pause", lambda _: None)
        with pytest.raises(OSError, match="et annet program bruker filen"):
            file.save(called(sheet, "Møbel for alle AS"))
    file.save(called(sheet, "Møbel og mer AS"))
    assert names(tmp_path) == ["svar.yaml", "svar.yaml.bak"]
