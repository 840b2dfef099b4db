"""`consensus`: which files are one company's voices, the paper and the sheet, and the common answer back."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from mill import answers, fill
from running import resiliens
from within import Typed, typing_in

from resiliens.files.workbooks import has_workbooks

NEEDS_WORKBOOKS = pytest.mark.skipif(not has_workbooks(), reason="the extra xlsx is not installed")
AGREED = 'agreed: {date: 2025-11-01, present: [daglig leder]}\n'


@pytest.fixture
def types(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    return typing_in(tmp_path, monkeypatch, capsys)


def test_the_agenda_is_shown_and_nothing_is_written(types: Typed, tmp_path: Path) -> None:
    fill(tmp_path, 6)
    before = sorted(tmp_path.iterdir())
    said = types("consensus", "sag-*.yaml")
    assert said.code == 0 and said.err == ""
    assert "SNAKK SAMMEN OM SVARENE: ELVA SAG & HØVLERI AS" in said.out
    assert "0 ● · 1 ●● · 3 ●● · 4 ●" in said.out and "ENIGHET" not in said.out and "____" not in said.out
    assert sorted(tmp_path.iterdir()) == before


def test_the_order_of_the_files_and_of_the_folder_changes_nothing(types: Typed, tmp_path: Path) -> None:
    names = [path.name for path in fill(tmp_path, 6)]
    once = types("consensus", *names).out
    assert types("consensus", *reversed(names)).out == once == types("consensus", tmp_path).out


def test_one_answer_is_nothing_to_talk_about(types: Typed, tmp_path: Path) -> None:
    fill(tmp_path, 1)
    said = types("consensus", "sag-1.yaml")
    assert said.code == 3 and "bare én i Elva Sag & Høvleri AS" in said.err
    assert "report sag-1.yaml" in said.err


def test_several_companies_are_named_and_one_can_be_chosen(types: Typed, tmp_path: Path) -> None:
    fill(tmp_path / "a", 3)
    fill(tmp_path / "b", 2, name="Bygda Mat", orgnr="314000005")
    said = types("consensus", "a", "b")
    assert said.code == 2 and "--company" in said.err
    assert "Bygda Mat (2), Elva Sag & Høvleri AS (3)" in said.err
    assert "BYGDA MAT" in types("consensus", "a", "b", "--company", "bygda  MAT").out
    assert "ELVA SAG" in types("consensus", "a", "b", "--company", "999 999 999").out
    wrong = types("consensus", "a", "b", "--company", "Ukjent")
    assert wrong.code == 2 and "Ukjent" in wrong.err and "Bygda Mat (2)" in wrong.err


def test_last_years_common_answer_is_no_voice(types: Typed, tmp_path: Path) -> None:
    fill(tmp_path, 2)
    (tmp_path / "felles.yaml").write_text(answers(2).replace("set: core\n", f"set: core\n{AGREED}"), "utf-8")
    said = types("consensus", "sag-1.yaml", "sag-2.yaml", "felles.yaml")
    assert "felles.yaml er det felles svaret fra 1.11.2025" in said.err and "2 har svart" in said.out
    assert "Det dere ble enige om 1. november 2025, er ikke regnet med her" in " ".join(said.out.split())
    alone = types("consensus", "felles.yaml")
    assert alone.code == 3 and "bare det felles svaret" in alone.err


def test_what_is_odd_about_the_files_is_said_and_the_rest_goes_on(types: Typed, tmp_path: Path) -> None:
    fill(tmp_path, 3)
    (tmp_path / "sag-3.yaml").write_text(answers(2, name="Elva Sag").replace("id: p2", "id: p1"), "utf-8")
    (tmp_path / "feil.yaml").write_text(answers(3).replace("value: 2", "value: 9"), "utf-8")
    head = 'company: {name: Elva Sag & Høvleri AS, orgnr: "999999999"}\nanswers: '
    (tmp_path / "del.yaml").write_text(f"questionnaire: environment\n{head}{{energy: 2}}\n", "utf-8")
    (tmp_path / "tall.yaml").write_text(f"questionnaire: figures\n{head}{{}}\n", "utf-8")
    said = types("consensus", tmp_path)
    assert said.code == 1 and "3 har svart" in said.out
    assert "del.yaml svarer på et annet skjema (environment)" in said.err and "feil.yaml:" in said.err
    assert "samme svarer-id" in said.err and "ulike navn: Elva Sag, Elva Sag & Høvleri AS" in said.err


def test_files_that_name_no_company_are_no_company(types: Typed, tmp_path: Path) -> None:
    fill(tmp_path, 2, name="", orgnr="")
    said = types("consensus", "sag-1.yaml", "sag-2.yaml")
    assert said.code == 2 and "Ingen av filene sier hvilken bedrift" in said.err


@pytest.mark.parametrize(("arguments", "words"), [
    (("--minutes", "5"), "fra 20 til 480"), (("-o", "x.csv"), ".html"), (("-o", "x.yaml"), "utfylt ark"),
    (("x.xlsx",), "-o FELLES.yaml"), (("x.xlsx", "y.xlsx", "-o", "f.yaml"), "ett utfylt ark"),
])  # fmt: skip
def test_what_cannot_work_is_said_before_anything_is_read(
    types: Typed, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    fill(tmp_path, 2)
    said = types("consensus", "sag-1.yaml", "sag-2.yaml", *arguments)
    assert said.code == 2 and words in said.err and said.out == ""


@pytest.mark.parametrize("suffix", [".md", ".html"])
def test_the_paper_is_written_once_and_never_over_another(types: Typed, tmp_path: Path, suffix: str) -> None:
    fill(tmp_path, 6)
    ask = ("consensus", "sag-*.yaml", "--minutes", "45", "--date", "2026-11-26", "-o", f"samtale{suffix}")
    assert types(*ask).code == 0
    paper = (tmp_path / f"samtale{suffix}").read_bytes()
    assert "Avgjøres uten prat".encode() in paper and b"Svarene i tall" in paper
    assert types(*ask).code == 3 and types(*ask, "--force").code == 0
    assert (tmp_path / f"samtale{suffix}").read_bytes() == paper


def filled(path: Path, cells: dict[str, object]) -> None:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(path.read_bytes()))
    for name, value in cells.items():
        book.worksheets[0][name] = value  # type: ignore[assignment]
    book.save(path)


@NEEDS_WORKBOOKS
def test_a_sheet_out_and_the_common_answer_in(types: Typed, tmp_path: Path) -> None:
    fill(tmp_path, 6)
    made = types("consensus", "sag-*.yaml", "-o", "ark.xlsx")
    assert made.code == 0
    # The first row is the number of employees, the second the theme with the widest spread.
    filled(tmp_path / "ark.xlsx", {
        "B2": "25.11.2026", "B3": "daglig leder, verneombud", "H6": 42, "H7": 1, "I7": "Møtene er ikke faste",
        "J7": "Referat", "M7": "En mener 3", "H8": 2,
    })  # fmt: skip
    said = types("consensus", "ark.xlsx", "sag-*.yaml", "-o", "felles.yaml")
    assert said.code == 0, said.err
    assert "5 temaer er bestemt." in said.err and "Ikke bestemt ennå" in said.err
    agreed = (tmp_path / "felles.yaml").read_text("utf-8")
    for words in ("date: 2026-11-25", "present: [daglig leder, verneombud]", "employees: 42",
                  "note: Møtene er ikke faste", "x-dissent: En mener 3", "title: Referat"):  # fmt: skip
        assert words in agreed, words
    assert types("check", "felles.yaml").code == 0
    assert "felles svar, 2 til stede" in " ".join(types("report", "felles.yaml").out.split())
    assert types("consensus", "ark.xlsx", "sag-*.yaml", "-o", "felles.yaml").code == 3


@NEEDS_WORKBOOKS
def test_a_bad_cell_is_named_and_the_rest_is_saved(types: Typed, tmp_path: Path) -> None:
    fill(tmp_path, 2)
    types("consensus", "sag-*.yaml", "-o", "ark.xlsx")
    filled(tmp_path / "ark.xlsx", {"H6": "ni", "H7": 1})
    said = types("consensus", "ark.xlsx", "sag-*.yaml", "-o", "felles.yaml")
    assert said.code == 1 and "RS125 H6: «ni»" in said.err and "Ett tema er bestemt." in said.err
    assert (tmp_path / "felles.yaml").exists()


@NEEDS_WORKBOOKS
def test_silence_is_written_down_unless_the_room_said_something_else(types: Typed, tmp_path: Path) -> None:
    fill(tmp_path, 6)
    types("consensus", "sag-*.yaml", "-o", "ark.xlsx", "--minutes", "20")
    said = types("consensus", "ark.xlsx", "sag-*.yaml", "-o", "felles.yaml")
    assert said.code == 0 and "x-by-silence: true" in (tmp_path / "felles.yaml").read_text("utf-8")


@NEEDS_WORKBOOKS
def test_a_sheet_of_another_company_and_one_that_is_none_are_refused(types: Typed, tmp_path: Path) -> None:
    fill(tmp_path / "a", 2)
    fill(tmp_path / "b", 2, name="Bygda Mat", orgnr="314000005")
    types("consensus", "a", "-o", "ark.xlsx")
    other = types("consensus", "ark.xlsx", "b", "-o", "felles.yaml")
    assert other.code == 2 and "Elva Sag" in other.err and "Bygda Mat" in other.err
    (tmp_path / "tull.xlsx").write_bytes(b"tull")
    assert types("consensus", "tull.xlsx", "a", "-o", "felles.yaml").code == 3
    assert types("consensus", "borte.xlsx", "a", "-o", "felles.yaml").code == 3
    assert not (tmp_path / "felles.yaml").exists()


@NEEDS_WORKBOOKS
def test_the_common_answer_is_never_written_over_an_answer(types: Typed, tmp_path: Path) -> None:
    fill(tmp_path, 2)
    types("consensus", "sag-*.yaml", "-o", "ark.xlsx")
    before = (tmp_path / "sag-1.yaml").read_bytes()
    said = types("consensus", "ark.xlsx", "sag-1.yaml", "sag-2.yaml", "-o", "sag-1.yaml", "--force")
    assert said.code == 2 and (tmp_path / "sag-1.yaml").read_bytes() == before


def test_papers_for_a_whole_folder(types: Typed, tmp_path: Path) -> None:
    fill(tmp_path / "inn", 3)
    (tmp_path / "inn" / "mat-1.yaml").write_text(answers(0, name="Bygda Mat", orgnr="314000005"), "utf-8")
    said = types("export", "consensus", "inn", "-o", "ut")
    assert said.code == 1 and "Bygda Mat" in said.err
    assert sorted(one.name for one in (tmp_path / "ut").iterdir()) == [
        "Elva-Sag-Høvleri-AS_consensus.md", "oversikt.md",
    ]  # fmt: skip
    assert "bare én i Bygda Mat" in (tmp_path / "ut" / "oversikt.md").read_text("utf-8")
    only = types("export", "consensus", "inn/sag-1.yaml", "inn/sag-2.yaml")
    assert only.code == 0 and "SNAKK SAMMEN" in only.out
    assert types("export", "consensus").code == 2


def test_the_real_command_in_english(tmp_path: Path) -> None:
    fill(tmp_path, 2)
    said = resiliens("consensus", "sag-1.yaml", "sag-2.yaml", "--lang", "en", folder=tmp_path)
    assert said.code == 0 and "TALK ABOUT YOUR ANSWERS" in said.out and "differ" in said.out
