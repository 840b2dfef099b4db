"""The theme card: golden pages for one theme, one A4 for every theme in every language."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from builders import ladder, questionnaire, section
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.documents.card.context import card_of
from resiliens.documents.rendering import render, template_source
from resiliens.files.finding import load_questionnaire
from resiliens.messages import LANGUAGES
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Floor, Ladder, Measure, Question

TODAY = date(2026, 11, 23)
PRINTED = """<!doctype html><meta charset="utf-8"><style>
@page { size: A4; margin: 12mm 14mm } body { font: 9pt/1.25 Arial, "Liberation Sans", sans-serif }
table { border-collapse: collapse; width: 100% }
article { break-after: page } article:last-child { break-after: auto }
td, th { border-bottom: 1px solid #999; padding: 1px 4px; text-align: left; vertical-align: top }
h1 { font-size: 15pt; margin: 0 } p { margin: 3pt 0 }
</style>"""


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


@cache
def tree(language: str) -> Questionnaire:
    loaded = load_questionnaire("klosser", language=language).value
    assert loaded is not None
    return loaded


def page(question: Question, of: Questionnaire, language: str = "nb") -> str:
    return render(template_source("card"), card_of(question, of, language=language, today=TODAY))


def html_of(markdown: str) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(markdown))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_golden_card(language: str, snapshot: SnapshotAssertion) -> None:
    question = tree(language).question("environment.energy")
    assert question is not None
    card = page(question, tree(language), language)
    assert card == snapshot(extension_class=Page, name=f"energy.{language}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_theme_is_whole_on_its_card(language: str) -> None:
    for question in tree(language).questions():
        assert isinstance(question, Ladder)
        shown = html_of(page(question, tree(language), language))
        assert shown.count("<h1>") == 1 and shown.count("<table>") == 2
        assert shown.count("<tr>") == 2 + len(question.steps) + len(question.measures)
        card = card_of(question, tree(language), language=language, today=TODAY)
        assert len(card.laws) == len(question.floors) and card.references
        assert all(deed.size for deed in card.deeds)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_card_is_one_a4(language: str, tmp_path: Path) -> None:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        pytest.skip("needs Chromium to print the pages")
    cards = [html_of(page(question, tree(language), language)) for question in tree(language).questions()]
    html, pdf = tmp_path / "cards.html", tmp_path / "cards.pdf"
    html.write_text(PRINTED + "".join(f"<article>{card}</article>" for card in cards), "utf-8")
    subprocess.run(
        [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
         "--disable-background-networking", f"--user-data-dir={tmp_path / 'profile'}",
         "--no-pdf-header-footer", f"--print-to-pdf={pdf}", str(html)],
        check=True, capture_output=True, timeout=60,
    )
    assert pdf.read_bytes().count(b"/Type /Page\n") == len(cards)


def test_a_law_from_memory_says_so_and_one_for_all_is_told_from_one_for_some() -> None:
    theme = ladder("q.theme", floors=(Floor(2, "Loven", "Reglene ser ut til å kreve dette; sjekk."),))
    shown = page(theme, questionnaire(section("q", theme)))
    assert "Regelverk, minst trinn 2:" in shown and "(Loven, ikke sjekket)" in shown


def test_an_author_of_markup_makes_no_markup() -> None:
    theme = ladder("q.theme", help="<b>hei</b> | [lenke](http://x)",
                   measures=(Measure("m", 1, "Gjør | **dette**", days=3),))
    shown = html_of(page(theme, questionnaire(section("q", theme))))
    assert "<b>" not in shown and "<a " not in shown and shown.count("<td") == 5 * 3 + 2
