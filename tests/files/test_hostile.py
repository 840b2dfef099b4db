"""The corpus of hostile files, run through the readers inside this process, messages in English.

The whole corpus lies beside the repository; a copy of the cases that matter most lies in `hostile/`.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from resiliens.files.answers import open_answers, understand
from resiliens.files.finding import load_questionnaire
from resiliens.messages.rendering import render
from resiliens.model.answers import Sheet, Value
from resiliens.model.diagnostics import Diagnostic, has_errors
from resiliens.model.questionnaire import Questionnaire

HERE = Path(__file__).parent / "hostile"
CORPUS = Path(__file__).parents[3] / "shared" / "hostile"
NO_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


def cases(folder: Path) -> list[dict[str, Any]]:
    manifest = folder / "manifest.yaml"
    if not manifest.is_file():
        return []
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    files = yaml.load(manifest.read_text("utf-8"), Loader=loader)["files"]  # noqa: S506  # our own file
    return [case for case in files if case.get("role") == "answers"]


@pytest.fixture(scope="module")
def demo() -> Questionnaire:
    loaded = load_questionnaire(HERE / "demo.yaml")
    assert loaded.value is not None
    return loaded.value


def read(data: bytes, name: str, demo: Questionnaire) -> tuple[Sheet | None, list[Diagnostic]]:
    opened = open_answers(data, file=name)
    if opened.value is None:
        return None, list(opened.diagnostics)
    understood = understand(opened.value, demo)
    found = [*opened.diagnostics, *understood.diagnostics]
    return (None if has_errors(found) else understood.value), found


def judge(case: dict[str, Any], folder: Path, demo: Questionnaire) -> None:
    path = folder / case["file"]
    sheet, found = read(path.read_bytes(), path.name, demo)
    lines = [render(one, "en") for one in found]
    said = "\n".join(lines).replace(path.name, "")
    assert not NO_CONTROLS.search(said)
    allowed = [case["class"], *case.get("or", [])]
    if sheet is None:
        assert {"reject-clear-error", "report"} & set(allowed), said
    else:
        assert {"accept-literal", "report", "escape-on-output"} & set(allowed), "accepted"
    if sheet is None or case["class"] == "report":
        assert re.search(case.get("must_mention", "."), said, re.IGNORECASE), said
        wanted = case.get("line", [])
        wanted = wanted if isinstance(wanted, list) else [wanted]
        assert not wanted or {one.position.line for one in found} & set(wanted), lines
    if sheet is not None:
        for key, value in case.get("expect", {}).items():
            assert held(sheet, key) == str(value)


def held(sheet: Sheet, key: str) -> str:
    if key == "questionnaire.version":
        return sheet.version
    written, _, field = key.partition(".")
    entry = sheet.entries[f"demo.{written}"]
    if field == "note":
        return entry.note
    assert isinstance(entry.answer, Value)
    return str(entry.answer.value)


@pytest.mark.parametrize("case", cases(HERE), ids=lambda case: case["file"])
def test_a_hostile_file_of_our_own_copy(case: dict[str, Any], demo: Questionnaire) -> None:
    judge(case, HERE, demo)


def test_our_own_copy_is_there() -> None:
    assert len(cases(HERE)) >= 25


@pytest.mark.skipif(
    not CORPUS.is_dir(), reason="the corpus of hostile files does not lie beside the repository"
)
def test_the_whole_corpus(demo: Questionnaire) -> None:
    failures: list[str] = []
    every = cases(CORPUS)
    for case in every:
        try:
            judge(case, CORPUS, demo)
        except AssertionError as error:
            failures.append(f"{case['file']}: {str(error)[:200]}")
    assert not failures, "\n".join(failures)
    assert len(every) > 700
