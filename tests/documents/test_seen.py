"""The page about a field study: the answer and the finding side by side, and what to talk about."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.cli.options import Settings
from resiliens.cli.workbench import Workbench
from resiliens.documents.rendering import render, template_source
from resiliens.documents.seen.context import MOST_ROWS, MOST_TALKS, SeenPage, seen_page_of
from resiliens.documents.seen.findings import findings_of
from resiliens.messages import LANGUAGES
from resiliens.model.questionnaire import core_ids

TODAY = date(2026, 12, 4)
VISIT = "by: prosessleder, date: 2026-12-02"
STUDY = f"""\
company: {{name: Eksempel Bruk AS}}
answers:
  environment.energy:
    value: 3
    seen: {{value: 2, {VISIT}, why: "Timesverdiene ligger på nett, men ingen ser på dem."}}
  environment.waste: {{value: 1, seen: {{value: 2, {VISIT}, why: Sorterte containere ved begge porter.}}}}
  society.safety: {{value: 2, seen: {{value: 2, {VISIT}}}}}
  society.ethics: {{value: 2, note: HEMMELIG-notat}}
  society.diversity: {{value: unknown, seen: {{value: 1, {VISIT}}}}}
"""


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


def fields(content: str, folder: Path, language: str = "nb") -> SeenPage | None:
    path = folder / "svar.yaml"
    path.write_text(f"questionnaire: klosser\n{content}", "utf-8")
    scored = Workbench(Settings(language, TODAY)).score(str(path))
    assert scored.result is not None and scored.instrument is not None, scored.diagnostics
    return seen_page_of(scored.result, scored.instrument.questionnaire, language=language)


def shown(content: str, folder: Path, language: str = "nb") -> str:
    page = fields(content, folder, language)
    assert page is not None
    return render(template_source("seen"), page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_golden_page(language: str, tmp_path: Path, snapshot: SnapshotAssertion) -> None:
    page = shown(STUDY, tmp_path, language)
    assert page == snapshot(extension_class=Page, name=f"bruket.{language}")


def test_only_what_was_looked_at_beside_an_answer_stands_there(tmp_path: Path) -> None:
    page = fields(STUDY, tmp_path)
    assert page is not None
    assert [row.theme for row in page.rows] == [
        "Energi og effekt",
        "Avfall",
        "Helse, miljø og sikkerhet (HMS)",
    ]
    assert [row.difference for row in page.rows] == ["ett trinn lavere", "ett trinn høyere", "det samme"]
    assert "HEMMELIG" not in render(template_source("seen"), page)


def test_a_theme_seen_as_answered_needs_no_talk(tmp_path: Path) -> None:
    page = fields(STUDY, tmp_path)
    assert page is not None and {one.theme for one in page.talks} == {"Energi og effekt", "Avfall"}
    alike = fields(f"answers: {{society.safety: {{value: 2, seen: {{value: 2, {VISIT}}}}}}}", tmp_path)
    assert alike is not None and not alike.talks and alike.agreeing


def test_who_saw_it_stands_once_or_with_each_where_there_were_several(tmp_path: Path) -> None:
    page = fields(STUDY, tmp_path)
    assert page is not None and page.subtitle == "Sett av prosessleder, 2. desember 2026."
    two = STUDY.replace(VISIT, "by: nabo, date: 2026-12-03", 1)
    page = fields(two, tmp_path)
    assert page is not None and page.subtitle == ""
    assert page.rows[0].why.endswith("(nabo, 3.12.2026)") and page.rows[2].why == "(prosessleder, 2.12.2026)"


def test_nothing_looked_at_is_no_page(tmp_path: Path) -> None:
    assert fields("answers: {environment.energy: 3}", tmp_path) is None


def test_many_findings_stay_on_one_sheet_and_none_is_lost_without_a_word(tmp_path: Path) -> None:
    scored = Workbench(Settings("nb", TODAY)).instrument("klosser", None).value
    assert scored is not None
    tree = scored.questionnaire
    ladders = [one for one in tree.questions() if one.kind == "ladder" and one.id in core_ids(tree)]
    lines = [f"  {one.id}: {{value: 3, seen: {{value: {n % 5}}}}}" for n, one in enumerate(ladders)]
    page = fields("answers:\n" + "\n".join(lines), tmp_path)
    assert page is not None and len(ladders) > MOST_ROWS
    assert len(page.rows) == MOST_ROWS and len(page.talks) == MOST_TALKS
    assert page.left_out.startswith(str(len(ladders) - MOST_ROWS))
    assert "det samme" not in [row.difference for row in page.rows]


def test_the_furthest_apart_come_first_in_the_talk(tmp_path: Path) -> None:
    page = fields(
        "answers:\n  environment.energy: {value: 3, seen: {value: 2}}\n"
        "  environment.waste: {value: 4, seen: {value: 0}}\n",
        tmp_path,
    )
    assert page is not None and [one.theme for one in page.talks] == ["Avfall", "Energi og effekt"]


def test_what_is_no_ladder_is_compared_on_the_scale(tmp_path: Path) -> None:
    (tmp_path / "q.yaml").write_text(
        'resiliens: 1\nkind: questionnaire\nid: q\nversion: "1"\nlanguage: nb\ntitle: Q\n'
        "scale: {steps: [a, b, c, d, e]}\nquestions:\n"
        "  - {id: plan, type: yes-no, title: Plan}\n"
        "  - {id: heat, type: choice, title: V, options: [{id: oil, text: Olje}, {id: bio, text: Flis}]}\n"
        "  - {id: rate, type: number, title: Andel, unit: '%', linear: {from: 0, to: 100}}\n",
        "utf-8",
    )
    (tmp_path / "s.yaml").write_text(
        "questionnaire: q\nanswers:\n  plan: {value: yes, seen: {value: partly}}\n"
        "  heat: {value: oil, seen: {value: bio}}\n  rate: {value: 40, seen: {value: 60}}\n",
        "utf-8",
    )
    scored = Workbench(Settings("nb", TODAY)).score(str(tmp_path / "s.yaml"))
    assert scored.result is not None and scored.instrument is not None, scored.diagnostics
    found = findings_of(scored.result, scored.instrument.questionnaire)
    assert [(one.verdict, round(one.size, 6)) for one in found] == [
        ("lower", 2),
        ("other", 0),
        ("higher", 0.8),
    ]


@pytest.mark.parametrize(
    "text", ["# Tittel", "| celle |", "<script>x</script>", "[l](javascript:x)", "1. punkt"]
)
def test_what_a_sender_writes_leaves_the_page_as_it_is(text: str, tmp_path: Path) -> None:
    def shape(words: str) -> list[str]:
        seen = f"seen: {{value: 2, by: '{words}', why: '{words}'}}"
        page = shown(
            f"company: {{name: '{words}'}}\nanswers: {{environment.energy: {{value: 3, {seen}}}}}", tmp_path
        )
        tokens = MarkdownIt("commonmark").enable("table").parse(page)
        return [
            part.type for token in tokens for part in (token, *(token.children or ())) if part.type != "text"
        ]

    assert shape(text) == shape("Eksempel")
