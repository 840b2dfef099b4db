"""A large folder: the same bytes whatever the number of workers and the order, and no file stops another."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from running import ANSWERS, resiliens, write

from resiliens.cli import batch
from resiliens.cli.options import Settings
from resiliens.cli.workbench import Workbench

SETTINGS = Settings("nb", date(2026, 11, 23))


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Forty files, every seventh broken in one of three ways."""
    broken = ("resiliens: 1\nanswers: [\n", ANSWERS.replace("energy: 3", "energy: 7"), "\x00\x01")
    paths = []
    for number in range(40):
        content = ANSWERS.replace("Eksempel Bruk AS", f"Bedrift {number}").replace(
            "waste: 1", f"waste: {number % 5}"
        )
        paths.append(
            write(tmp_path, f"svar-{number:02}.yaml", broken[number % 3] if number % 7 == 0 else content)
        )
    return [str(path) for path in paths]


@pytest.mark.parametrize("form", ["table", "lines", "json"])
def test_workers_change_nothing(files: list[str], form: batch.Form, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = list(batch.score_files(files, Workbench(SETTINGS), form))
    monkeypatch.setattr(batch, "WORTH_WORKERS", 4)
    monkeypatch.setattr(batch, "CHUNK", 3)
    monkeypatch.setattr(batch, "_processors", lambda: 2)
    together = list(batch.score_files(files, Workbench(SETTINGS), form))
    assert together == alone
    assert [one.file for one in alone] == files
    assert sum(one.failed for one in alone) == 6


def test_what_is_wrong_with_a_questionnaire_is_said_once(tmp_path: Path) -> None:
    questionnaire = (
        "resiliens: 1\nkind: questionnaire\nid: huset\nversion: '1'\nlanguage: nb\ntitle: Huset\n"
        "questions:\n  - {id: b, type: yes-no, title: B, when: {question: c, is: yes}}\n"
        "  - {id: c, type: yes-no, title: C}\n"
    )
    write(tmp_path, "huset.yaml", questionnaire)
    for number in range(3):
        write(tmp_path, f"svar{number}.yaml", "questionnaire: huset\nanswers: {c: ja}\n")
    said = resiliens("score", "svar0.yaml", "svar1.yaml", "svar2.yaml", folder=tmp_path)
    assert said.code == 0 and said.err.count("RQ114") == 1


def test_the_order_of_the_arguments_is_the_order_of_the_rows(files: list[str]) -> None:
    forward = list(batch.score_files(files, Workbench(SETTINGS), "lines"))
    backward = list(batch.score_files(files[::-1], Workbench(SETTINGS), "lines"))
    assert backward == forward[::-1]
