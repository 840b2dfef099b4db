"""`resiliens export` as a person types it: every kind, and what each refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import ANSWERS, DEMO, resiliens, write
from within import Typed, typing_in

from resiliens.cli.exports import KINDS


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    return typing_in(tmp_path, monkeypatch, capsys)


def test_the_list_for_the_bank(tmp_path: Path, typed: Typed) -> None:
    said = resiliens("export", "evidence", DEMO / "sagbruk.yaml", "-o", "bank.md", folder=tmp_path)
    assert said.code == 0 and said.out == ""
    page = (tmp_path / "bank.md").read_text("utf-8")
    assert page.startswith("# Dokumentasjon vi kan vise fram\n") and "Klimaregnskap 2024 og 2025" in page
    again = typed("export", "evidence", DEMO / "sagbruk.yaml", "-o", "bank.md")
    assert again.code == 3 and "--force" in again.err
    on_screen = typed("export", "evidence", DEMO / "sagbruk.yaml")
    assert on_screen.code == 0 and "DOKUMENTASJON VI KAN VISE FRAM" in on_screen.out
    assert max(map(len, on_screen.out.splitlines())) <= 80


def test_the_key_figures_of_a_year_are_of_that_year(tmp_path: Path, typed: Typed) -> None:
    evidence = "[{title: Klimaregnskap, date: 2026-02-01, share: true}]"
    write(tmp_path, "tall.yaml", "questionnaire: figures\ncompany: {name: A}\nanswers:\n"
          f"  figures.year: 2025\n  figures.scope-1: {{value: 34, evidence: {evidence}}}\n")
    said = typed("export", "evidence", "tall.yaml")
    assert said.code == 0 and "2025" in said.out and "KLIMA OG ENERGI" in said.out


def test_change_is_the_page_of_compare(tmp_path: Path, typed: Typed) -> None:
    write(tmp_path, "a.yaml", ANSWERS)
    write(tmp_path, "b.yaml", ANSWERS.replace("waste: 1", "waste: 2"))
    made = typed("export", "change", "a.yaml", "b.yaml")
    assert made.code == 0 and made.out == typed("compare", "a.yaml", "b.yaml").out


@pytest.mark.parametrize(
    ("line", "code", "part"),
    [
        (["evidence", "svar.yaml"], 3, "«share: true»"),
        (["evidence", "svar.yaml", "-o", "x.csv"], 2, ".md"),
        (["evidence", "svar.yaml", "andre.yaml"], 2, "-o MAPPE"),
        (["figures", "svar.yaml", "andre.yaml"], 2, "én svarfil"),
        (["evidence", "finnes-ikke.yaml"], 3, "finnes-ikke.yaml"),
        (["change", "svar.yaml"], 2, "Gi én gammel og én ny svarfil"),
        (["figures", "svar.yaml"], 3, "holder ikke nøkkeltall"),
        (["figures", "svar.yaml", "-o", "x.md"], 2, ".csv"),
        (["brev", "svar.yaml"], 2, ", ".join(KINDS)),
    ],
)
def test_what_goes_wrong_has_one_clear_answer(
    line: list[str], code: int, part: str, tmp_path: Path, typed: Typed
) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    write(tmp_path, "andre.yaml", ANSWERS)
    said = typed("export", *line)
    assert said.code == code and part in said.err and said.out == "" and "Traceback" not in said.err
