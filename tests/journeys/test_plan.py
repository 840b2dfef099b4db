"""A company's half-year with its plan: made, filled in, followed, answered again, made anew."""

from __future__ import annotations

from pathlib import Path
from shutil import copyfile

import pytest
from running import DEMO, Said, resiliens

from resiliens.files.plan_reading import read_plan
from resiliens.files.workbooks import has_workbooks
from resiliens.model.plan_rows import Row, Status

NEEDS_WORKBOOKS = pytest.mark.skipif(not has_workbooks(), reason="the extra xlsx (openpyxl) is not installed")


def plan(folder: Path, *arguments: str, day: str = "2026-11-23") -> Said:
    said = resiliens("plan", "svar.yaml", "--date", day, *arguments, folder=folder)
    assert said.code == 0, said.err
    return said


def rows(path: Path) -> dict[str, Row]:
    read = read_plan(path)
    assert read.value is not None, read.diagnostics
    return {row.code: row for row in read.value}


@NEEDS_WORKBOOKS
def test_a_half_year_with_a_plan(tmp_path: Path) -> None:
    from openpyxl import load_workbook
    from openpyxl.utils import get_column_letter

    copyfile(DEMO / "sagbruk.yaml", tmp_path / "svar.yaml")
    answers = (tmp_path / "svar.yaml").read_bytes()
    plan(tmp_path, "--days", "20", "-o", "plan.xlsx")

    # In the meeting they fill it in: owners, one figure of their own, one line of their own.
    book = load_workbook(tmp_path / "plan.xlsx")
    page = book.active
    assert page is not None
    column = {str(cell.value): get_column_letter(place) for place, cell in enumerate(page[1], 1)}
    line = {str(page[f"{column['Kode (ikke endre)']}{number}"].value): number
            for number in range(2, page.max_row + 1)}
    innovation = line["economy.innovation/innovation-2a"]
    board = line["economy.board/board-2a"]
    page[f"{column['Hvem']}{innovation}"] = "Kari Berg"
    page[f"{column['Dager']}{innovation}"] = 8
    page[f"{column['Status']}{board}"] = "gjort"
    page[f"{column['Dokumentasjon']}{board}"] = "Protokoll 12.1.2027"
    own = page.max_row + 1
    page[f"{column['Tiltak']}{own}"] = "Vask tavla"
    page[f"{column['Hvem']}{own}"] = "alle"
    book.save(tmp_path / "plan.xlsx")
    filled = (tmp_path / "plan.xlsx").read_bytes()

    # In March they look at it: what is late, and what to answer again.
    followed = plan(tmp_path, "--follow", "plan.xlsx", day="2027-03-01")
    assert "OVER FRISTEN" in followed.out and "Kari Berg" in followed.out
    assert "Én person må eie hvert tiltak" in followed.out
    again = followed.out.rstrip().splitlines()[-2:]
    assert again == [
        "  Styreforankring og ledelse: Protokoll 12.1.2027",
        "  resiliens assess -a svar.yaml --only economy.board",
    ]

    # A new plan keeps every word of theirs, counts with their days, and plans nothing done again.
    again_made = plan(tmp_path, "--follow", "plan.xlsx", "--days", "20", "-o", "ny.xlsx", day="2027-03-01")
    assert "Én person må eie hvert tiltak" in again_made.err
    old, new = rows(tmp_path / "plan.xlsx"), rows(tmp_path / "ny.xlsx")
    assert {code: row for code, row in new.items() if code in old} == old
    assert new["economy.innovation/innovation-2a"].owner == "Kari Berg"
    assert new["economy.board/board-2a"].status is Status.DONE
    assert any(row.measure == "Vask tavla" for row in new.values())

    # And nothing of this has changed an answer, or the plan that was followed.
    assert (tmp_path / "svar.yaml").read_bytes() == answers
    assert (tmp_path / "plan.xlsx").read_bytes() == filled


def test_a_csv_plan_goes_round_as_well(tmp_path: Path) -> None:
    copyfile(DEMO / "transport.yaml", tmp_path / "svar.yaml")
    plan(tmp_path, "--target", "environment=2", "-o", "plan.csv", "--excel")
    text = (tmp_path / "plan.csv").read_text("utf-8-sig")
    (tmp_path / "plan.csv").write_bytes(text.replace("ikke begynt", "gjort", 1).encode("cp1252", "replace"))
    followed = plan(tmp_path, "--follow", "plan.csv", day="2027-01-15")
    assert "1 av" in followed.out and "RT107" in followed.err
    assert "resiliens assess -a svar.yaml --only environment." in followed.out
