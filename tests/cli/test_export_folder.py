"""`resiliens export KIND` for a folder: one paper a company, an index, and what could not be made."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import write
from within import Typed, typing_in

SHOWN = """questionnaire: klosser
company: {{name: "{name}"}}
answers:
  environment.energy: {{value: 2, evidence: [{{title: Kartlegging, date: 2026-01-01, share: true}}]}}
"""


@pytest.fixture
def typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    return typing_in(tmp_path, monkeypatch, capsys)


def test_a_folder_gives_one_paper_a_company_and_says_what_it_could_not_make(
    tmp_path: Path, typed: Typed
) -> None:
    (tmp_path / "svar").mkdir()
    for number, name in enumerate(["Furu AS", "FURU: AS?", "CON"]):
        write(tmp_path / "svar", f"{number}.yaml", SHOWN.format(name=name))
    write(tmp_path / "svar", "tom.yaml", "questionnaire: klosser\ncompany: {name: Tom AS}\nanswers: {}\n")
    write(tmp_path / "svar", "feil.yaml", "questionnaire: klosser\nanswers: [\n")
    said = typed("export", "evidence", "svar", "-o", "ut")
    assert (
        said.code == 1 and "feil.yaml:" in said.err and "Tom AS" in said.err and "Traceback" not in said.err
    )
    names = sorted(one.name for one in (tmp_path / "ut").iterdir())
    assert names[0] == "CON_evidence.md" and names[-1] == "oversikt.md"
    assert len({one.casefold() for one in names}) == 4, names
    index = (tmp_path / "ut" / "oversikt.md").read_text("utf-8")
    assert all(name in index.replace("\\", "") for name in names if name != "oversikt.md")
    assert "Tom AS" in index.split("Ikke laget")[1]
    again = typed("export", "evidence", "svar", "-o", "ut")
    assert again.code == 3 and "--force" in again.err
    assert typed("export", "evidence", "svar", "-o", "ut", "--force").code == 1


def test_pages_for_a_folder_come_in_the_format_asked_for(tmp_path: Path, typed: Typed) -> None:
    write(tmp_path, "a.yaml", SHOWN.format(name="A AS"))
    write(tmp_path, "b.yaml", SHOWN.format(name="B AS"))
    assert typed("export", "evidence", "a.yaml", "b.yaml", "-o", "ut", "--format", "html").code == 0
    assert (tmp_path / "ut" / "A-AS_evidence.html").read_bytes().startswith(b"<!doctype")
    wrong = typed("export", "evidence", "a.yaml", "-o", "ut", "--format", "odt")
    assert wrong.code == 2 and "md, html, pdf, docx" in wrong.err


def test_the_facilitators_own_files_are_checked_as_what_they_are(tmp_path: Path, typed: Typed) -> None:
    write(tmp_path, "companies.csv", "company,deadline\nA AS,2027-01-31\n")
    write(tmp_path, "plan.csv", "Tiltak,Status\nMål strømmen,gjort\n")
    write(tmp_path, "andre.csv", "a,b\n1,2\n")
    good = typed("check", "companies.csv", "plan.csv")
    assert good.code == 0 and "liste over bedrifter" in good.out and "handlingsplan" in good.out
    other = typed("check", "andre.csv")
    assert other.code == 1 and "RL120" in other.err
