"""The file of an interview: it is named by who answers, and nothing is lost while the name is found."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from resiliens.assess.instrument import prepare
from resiliens.cli.answersfile import AnswersFile
from resiliens.cli.options import CannotDo, Settings
from resiliens.files.finding import load_questionnaire
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
