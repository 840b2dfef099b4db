"""The programme's report: golden pages, the draft and the one that is handed out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.cli.exports.programme import programme_markdown
from resiliens.cli.options import Settings
from resiliens.messages import LANGUAGES
from resiliens.model.exchange import STEPS, STOPPED
from resiliens.model.programme import Programme, Sum


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


DRAFT = Programme(
    6,
    (Sum("measures", 45), Sum("started", 20), Sum("done", None), Sum("lifted", 5)),
    tuple(Sum(step, 5 if step == STEPS[0] else None) for step in (*STEPS, STOPPED)),
)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("form", ["draft", "published"])
def test_the_golden_pages(form: str, language: str, snapshot: SnapshotAssertion) -> None:
    programme = DRAFT if form == "draft" else replace(DRAFT, draft=False, round="Høst 2026")
    page = programme_markdown(programme, Settings(language, date(2026, 11, 26)))
    assert page == snapshot(name=f"{form}.{language}", extension_class=Page)
