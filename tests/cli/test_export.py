"""`resiliens export` as a person types it: every kind, and what each refuses."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import ANSWERS, DEMO, resiliens, write

from resiliens.cli.exports import KINDS


def test_the_list_for_the_bank(tmp_path: Path) -> None:
    said = resiliens("export", "evidence", DEMO / "sagbruk.yaml", "-o", "bank.md", folder=tmp_path)
    assert said.code == 0 and said.out == ""
    page = (tmp_path / "bank.md").read_text("utf-8")
    assert page.startswith("# Dokumentasjon vi kan vise fram\n") and "Klimaregnskap 2024 og 2025" in page
    again = resiliens("export", "evidence", DEMO / "sagbruk.yaml", "-o", "bank.md", folder=tmp_path)
    assert again.code == 3 and "--force" in again.err
    on_screen = resiliens("export", "evidence", DEMO / "sagbruk.yaml", folder=tmp_path)
    assert on_screen.code == 0 and "DOKUMENTASJON VI KAN VISE FRAM" in on_screen.out
    assert max(map(len, on_screen.out.splitlines())) <= 80


def test_the_key_figures_of_a_year_are_of_that_year(tmp_path: Path) -> None:
    evidence = "[{title: Klimaregnskap, date: 2026-02-01, share: true}]"
    write(tmp_path, "tall.yaml", "questionnaire: figures\ncompany: {name: A}\nanswers:\n"
          f"  figures.year: 2025\n  figures.scope-1: {{value: 34, evidence: {evidence}}}\n")
    said = resiliens("export", "evidence", "tall.yaml", folder=tmp_path)
    assert said.code == 0 and "2025" in said.out and "KLIMA OG ENERGI" in said.out


def test_change_is_the_page_of_compare(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", ANSWERS)
    write(tmp_path, "b.yaml", ANSWERS.replace("waste: 1", "waste: 2"))
    made = resiliens("export", "change", "a.yaml", "b.yaml", folder=tmp_path)
    assert made.code == 0 and made.out == resiliens("compare", "a.yaml", "b.yaml", folder=tmp_path).out


@pytest.mark.parametrize(
    ("typed", "code", "part"),
    [
        (["evidence", "svar.yaml"], 3, "«share: true»"),
        (["evidence", "svar.yaml", "-o", "x.csv"], 2, ".md"),
        (["evidence", "svar.yaml", "andre.yaml"], 2, "én svarfil"),
        (["evidence", "finnes-ikke.yaml"], 3, "finnes-ikke.yaml"),
        (["change", "svar.yaml"], 2, "Gi én gammel og én ny svarfil."),
        (["figures", "svar.yaml"], 3, "holder ikke nøkkeltall"),
        (["figures", "svar.yaml", "-o", "x.md"], 2, ".csv"),
        (["brev", "svar.yaml"], 2, ", ".join(KINDS)),
    ],
)
def test_what_goes_wrong_has_one_clear_answer(typed: list[str], code: int, part: str, tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    write(tmp_path, "andre.yaml", ANSWERS)
    said = resiliens("export", *typed, folder=tmp_path)
    assert said.code == code and part in said.err and said.out == "" and "Traceback" not in said.err
