"""`resiliens upgrade` as a facilitator runs it: a folder of old answers, and what is told about them."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from running import resiliens, write

QUESTIONNAIRE = """\
resiliens: 1
kind: questionnaire
id: mini
version: "2027.1"
language: nb
title: Mini
scale: {steps: [Ikke startet, Første steg, På plass, Styrt og målt, Ledende]}
questions:
  - {id: energy, revision: 2, title: Energi, steps: [Ingen, Kjent, Kartlagt, Styrt, Solgt]}
  - {id: waste, title: Avfall, steps: [Ingen, Sortert, Målt, Styrt, Borte]}
  - {id: heat, title: Varme, replaces: [heat-plan], steps: [Ingen, Kjent, Målt, Styrt, Delt]}
"""
OLD = """\
questionnaire: {id: mini, version: "2026.1"}
company: {name: Eksempel Bruk AS}
answers: {energy: 3, waste: 1, heat-plan: 2, gone: 4}
"""
UNFIT = 'questionnaire: {id: mini, version: "2026.1"}\nanswers: {waste: 7}   # en gang var det ti trinn\n'
CURRENT = 'questionnaire: {id: mini, version: "2027.1"}   # vår egen merknad\nanswers: {waste: 2}\n'
JSON = '{"questionnaire": {"id": "mini", "version": "1"}, "answers": {"waste": 0}}'
BAD = 'questionnaire: {id: mini, version: "2027.1"}\nanswers: {waste: 9}\n'
NEWER = 'questionnaire: {id: mini, version: "2028.1"}\nanswers: {waste: 1}\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A working folder with the questionnaire, and answers of several versions in `inn`."""
    (tmp_path / "questionnaires").mkdir()
    (tmp_path / "inn").mkdir()
    write(tmp_path / "questionnaires", "mini.yaml", QUESTIONNAIRE)
    files = {"a": OLD, "b": UNFIT, "c": CURRENT, "d": BAD, "e": NEWER, "f": "answers: {"}
    for name, content in files.items():
        write(tmp_path / "inn", f"{name}.yaml", content)
    write(tmp_path / "inn", "g.json", JSON)
    return tmp_path


def test_a_trial_tells_what_would_happen_and_writes_nothing(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    said = resiliens("upgrade", "inn/a.yaml", "--dry-run", folder=folder)
    assert (said.code, said.err) == (0, "")
    assert said.out == TRIAL
    assert sorted(folder.rglob("*")) == before


TRIAL = """\
inn/a.yaml: Eksempel Bruk AS, fra versjon 2026.1 til 2027.1
  Føres over: 1 svar.
  Spørres på nytt, fordi spørsmålet er endret. Svaret står, men teller ikke:
    Energi (mini.energy): 3
  Kan brukes på et nytt spørsmål:
    heat-plan: 2 kan svare på Varme (mini.heat); spørres på nytt
  Spørsmålet finnes ikke lenger. Svaret står i filen:
    gone: 4

Dette var en prøve. Ingenting er skrevet.
"""


def test_a_folder_goes_to_a_new_folder_and_bad_files_do_not_stop_the_rest(folder: Path) -> None:
    given = {path.name: path.read_bytes() for path in (folder / "inn").iterdir()}
    said = resiliens("upgrade", "inn", "-o", "ut", folder=folder)
    assert said.code == 1
    assert "inn/d.yaml:2:18: RA103" in said.err and "inn/f.yaml" in said.err
    assert "inn/e.yaml: svarene er gitt i versjon 2028.1, og skjemaet her er eldre (2027.1)" in said.err
    assert "Skrev 4 filer i ut." in said.err
    assert "Filer: 4 går fint, 3 med feil." in said.out
    assert "Svar: 3 føres over, 1 spørres på nytt, 1 passer ikke lenger, " in said.out
    assert "1 passer til nye spørsmål, 1 står uten spørsmål." in said.out
    assert sorted(path.name for path in (folder / "ut").iterdir()) == ["a.yaml", "b.yaml", "c.yaml", "g.yaml"]
    assert {path.name: path.read_bytes() for path in (folder / "inn").iterdir()} == given
    assert (folder / "ut" / "c.yaml").read_text("utf-8") == CURRENT
    scored = resiliens("score", "ut", folder=folder)
    assert (scored.code, scored.err.count("RA1")) == (0, 2)  # the two answers that have no question any more


@pytest.mark.skipif(os.name == "nt", reason="no such permissions")
def test_new_answers_are_for_their_owner_alone(folder: Path) -> None:
    resiliens("upgrade", "inn/a.yaml", "inn/c.yaml", "-o", "ut", folder=folder)
    assert (folder / "ut").stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in (folder / "ut").iterdir()} == {0o600}


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["inn/a.yaml"], 2, "-o NY.yaml for én fil, -o MAPPE for flere"),
        (["inn/a.yaml", "-o", "inn/a.yaml", "--force"], 2, "aldri skrevet over"),
        (["inn", "-o", "inn", "--force"], 2, "aldri skrevet over"),
        (["inn", "-o", "inn/a.yaml"], 2, "Skriv navnet på en mappe"),
        (["inn/a.yaml", "-o", "ny.txt"], 2, ".yaml, .yml"),
        (["inn/a.yaml", "-o", "inn/c.yaml"], 3, "finnes fra før"),
        (["inn/d.yaml", "-o", "ny.yaml"], 3, "RA103"),
        (["borte.yaml", "-o", "ny.yaml"], 3, "Finner ikke borte.yaml"),
        (["inn/a.yaml", "-o", "borte/ny.yaml"], 3, "mappen finnes ikke"),
    ],
)
def test_what_cannot_be_done_is_said_and_nothing_is_touched(
    arguments: list[str], code: int, said: str, folder: Path
) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    found = resiliens("upgrade", *arguments, folder=folder)
    assert found.code == code
    assert said in found.err
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_files_of_the_same_name_are_numbered_and_a_known_output_is_replaced_by_force(folder: Path) -> None:
    (folder / "mer").mkdir()
    write(folder / "mer", "a.yaml", UNFIT)
    assert resiliens("upgrade", "inn/a.yaml", "mer/a.yaml", "-o", "ut", folder=folder).code == 0
    assert sorted(path.name for path in (folder / "ut").iterdir()) == ["a-2.yaml", "a.yaml"]
    assert "waste: 7" not in (folder / "ut" / "a-2.yaml").read_text("utf-8")
    again = ("upgrade", "inn/a.yaml", "mer/a.yaml", "-o", "ut")
    assert "ut/a.yaml finnes fra før" in resiliens(*again, folder=folder).err
    assert resiliens(*again, "--force", folder=folder).code == 0


def test_standard_input_is_taken_too(folder: Path) -> None:
    assert resiliens("upgrade", "-", "-o", "ny.yaml", folder=folder, stdin=OLD).code == 0
    assert 'version: "2027.1"' in (folder / "ny.yaml").read_text("utf-8")
