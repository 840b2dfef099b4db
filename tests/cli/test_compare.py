"""`resiliens compare` as a person types it: two files, the page, the tables, and what may go wrong."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest
from running import ANSWERS, ROOT, resiliens, write
from within import Typed, typing_in

OLD = ANSWERS + "date: 2026-11-20\n"
NEW = ANSWERS.replace("waste: 1", "waste: 2").replace("climate-accounts: unknown", "climate-accounts: 3") + (
    "date: 2027-11-20\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path, "gammel.yaml", OLD)
    write(tmp_path, "ny.yaml", NEW)
    return tmp_path


@pytest.fixture
def typed(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    return typing_in(folder, monkeypatch, capsys)


def test_the_page_on_the_terminal_and_as_a_file(folder: Path) -> None:
    said = resiliens("compare", "gammel.yaml", "ny.yaml", folder=folder)
    assert said.code == 0 and said.err == ""
    words = " ".join(said.out.split())
    for part in ("EKSEMPEL BRUK AS", "fra 20. november 2026 til 20. november 2027", "DETTE GIKK OPP",
                 "Av 15 temaer: ett har gått opp, ett vet dere mer om og 13 står der de sto."):
        assert part in words
    assert max(map(len, said.out.splitlines())) <= 80
    assert resiliens("compare", "gammel.yaml", "ny.yaml", "-o", "endring.md", folder=folder).code == 0
    assert (folder / "endring.md").read_text("utf-8").startswith("# Eksempel Bruk AS\n")
    again = resiliens("compare", "gammel.yaml", "ny.yaml", "-o", "endring.md", folder=folder)
    assert again.code == 3 and "--force" in again.err


def test_for_machines_and_for_excel(folder: Path, typed: Typed) -> None:
    for name in ("a.json", "a.csv"):
        assert typed("compare", "gammel.yaml", "ny.yaml", "-o", name).code == 0
    assert json.loads((folder / "a.json").read_text("utf-8"))["format"] == "resiliens-change/1"
    rows = list(csv.DictReader(io.StringIO((folder / "a.csv").read_text("utf-8"))))
    assert [row["id"] for row in rows if row["kind"] == "section"] == ["environment", "society", "economy"]
    assert typed("compare", "gammel.yaml", "ny.yaml", "-o", "b.csv", "--excel").code == 0
    assert (folder / "b.csv").read_bytes().startswith("\ufeffid;kind;".encode())


def test_the_same_two_files_give_the_same_bytes(folder: Path, typed: Typed) -> None:
    for suffix in ("md", "json"):
        for name in ("a", "b"):
            done = typed("compare", "gammel.yaml", "ny.yaml", "-o", f"{name}.{suffix}")
            assert done.code == 0
        assert (folder / f"a.{suffix}").read_bytes() == (folder / f"b.{suffix}").read_bytes()


def test_files_in_the_wrong_order_are_turned_round_and_it_is_said(folder: Path, typed: Typed) -> None:
    right = typed("compare", "gammel.yaml", "ny.yaml")
    turned = typed("compare", "ny.yaml", "gammel.yaml")
    assert turned.code == 0 and turned.out == right.out
    assert turned.err == "gammel.yaml er eldre enn ny.yaml. Endringen vises fra den eldste til den nyeste.\n"


def test_the_same_file_twice_is_no_comparison(folder: Path, typed: Typed) -> None:
    said = typed("compare", "ny.yaml", "./ny.yaml")
    assert said.code == 2 and said.out == "" and "er gitt to ganger" in said.err
    shutil.copy(folder / "ny.yaml", folder / "kopi.yaml")
    copied = typed("compare", "ny.yaml", "kopi.yaml")
    assert copied.code == 0 and "Ingenting er endret" in copied.out


def test_one_old_and_one_new_from_standard_input(folder: Path) -> None:
    piped = resiliens("compare", "gammel.yaml", "-", folder=folder, stdin=NEW)
    assert piped.code == 0 and "DETTE GIKK OPP" in piped.out


@pytest.mark.parametrize(
    ("line", "code", "part"),
    [
        (["gammel.yaml"], 2, "NY"),
        (["gammel.yaml", "finnes-ikke.yaml"], 3, "finnes-ikke.yaml"),
        (["gammel.yaml", "."], 2, "Gi én gammel og én ny svarfil."),
        (["gammel.yaml", "ny.yaml", "-o", "x.odt"], 2, ".md, .html, .pdf, .docx, .json, .csv"),
        (["gammel.yaml", "feil.yaml"], 3, "feil.yaml:6:23: RA103"),
        (["gammel.yaml", "alene.yaml"], 2, "Bruk -q for å måle begge"),
        (["tall.yaml", "tall2.yaml"], 2, "resiliens export figures"),
        (["gammel.yaml", "ødelagt.yaml"], 3, "ødelagt.yaml:"),
    ],
)
def test_what_goes_wrong_has_one_clear_answer(
    line: list[str], code: int, part: str, folder: Path, typed: Typed
) -> None:
    write(folder, "feil.yaml", NEW.replace("energy: 3", "energy: 7"))
    write(folder, "alene.yaml", "questionnaire: environment\nanswers: {energy: 2}\n")
    for name in ("tall.yaml", "tall2.yaml"):
        write(folder, name, "questionnaire: figures\nanswers: {year: 2025}\n")
    write(folder, "ødelagt.yaml", "resiliens: 1\nanswers: [\n")
    said = typed("compare", *line)
    assert said.code == code and part in said.err and said.out == ""
    assert "Traceback" not in said.err


def test_one_questionnaire_can_be_asked_for(folder: Path, typed: Typed) -> None:
    write(folder, "alene.yaml", "questionnaire: environment\ndate: 2027-11-01\nanswers: {energy: 2}\n")
    said = typed("compare", "gammel.yaml", "alene.yaml", "-q", "environment")
    assert said.code == 0 and "DETTE GIKK NED" in said.out


def test_an_own_questionnaire_beside_the_new_file_measures_both(tmp_path: Path, typed: Typed) -> None:
    for name in ("2026", "2027"):
        (tmp_path / name).mkdir()
        for path in (ROOT / "examples").glob("hotel*.yaml"):
            shutil.copy(path, tmp_path / name)
        answers = f"questionnaire: hotel\ndate: {name}-11-01\nanswers: {{fire: 1}}\n"
        write(tmp_path / name, "svar.yaml", answers)
    said = typed("compare", "2026/svar.yaml", "2027/svar.yaml")
    assert said.code == 0 and "Ingenting er endret" in said.out


@pytest.mark.parametrize("word", ["sammenlign", "samanlikn", "Sammenlign"])
def test_a_norwegian_word_is_answered_with_the_line_to_type(word: str, typed: Typed) -> None:
    said = typed(word)
    assert said.code == 2 and "resiliens compare" in said.err
