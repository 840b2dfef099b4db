"""Papers at hand: golden pages, one A4 for the core set in every language, and what must stand on it."""

from __future__ import annotations

import shutil
import subprocess
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from assess_examples import questionnaire_of
from builders import ladder, questionnaire, section
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.cli.options import Settings
from resiliens.cli.papers import papers_markdown
from resiliens.files.finding import load_questionnaire
from resiliens.messages import LANGUAGES
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Step
from resiliens.terminal.page import page_lines

TODAY = date(2026, 11, 23)
# As a Markdown viewer prints it: ordinary type, so that it can be read at arm's length.
PRINTED = """<!doctype html><meta charset="utf-8"><style>
@page { size: A4; margin: 10mm 14mm } body { font: 11pt/1.25 Arial, "Liberation Sans", sans-serif }
table { border-collapse: collapse; width: 100% }
td, th { border-bottom: 1px solid #999; padding: 1px 4px; text-align: left; vertical-align: top }
h1 { font-size: 15pt; margin: 0 } p { margin: 3pt 0 }
</style>"""


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


@cache
def tree(language: str = "nb", name: str = "klosser") -> Questionnaire:
    loaded = load_questionnaire(name, language=language).value
    assert loaded is not None
    return loaded


def page(of: Questionnaire, *, which: str = "core", language: str = "nb") -> str:
    return papers_markdown(of, of.root, (which, ""), Settings(language, TODAY))


def html_of(markdown: str) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(markdown))


def lines_of(markdown: str) -> list[str]:
    """The lines with a box to tick, as cells."""
    return [line for line in markdown.splitlines() if line.startswith(r"| \[ \]")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_golden_page(language: str, snapshot: SnapshotAssertion) -> None:
    shown = page(tree(language), language=language)
    assert shown == snapshot(extension_class=Page, name=f"core.{language}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_core_set_is_one_a4(language: str, tmp_path: Path) -> None:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if chromium is None:
        pytest.skip("needs Chromium to print the page")
    html, pdf = tmp_path / "page.html", tmp_path / "page.pdf"
    html.write_text(PRINTED + html_of(page(tree(language), language=language)), "utf-8")
    subprocess.run(
        [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
         "--disable-background-networking", f"--user-data-dir={tmp_path / 'profile'}",
         "--no-pdf-header-footer", f"--print-to-pdf={pdf}", str(html)],
        check=True, capture_output=True, timeout=60,
    )
    assert pdf.read_bytes().count(b"/Type /Page\n") == 1


@pytest.mark.parametrize(("which", "themes"), [("core", 15), ("full", 36)])
def test_one_line_a_theme_and_one_about_the_company(which: str, themes: int) -> None:
    shown = page(tree(), which=which)
    assert len(lines_of(shown)) == themes + 1
    chosen = [one for one in tree().questions() if which == "full" or one.core]
    assert all(any(question.name in line for line in lines_of(shown)) for question in chosen)
    places = [shown.index(f"**{title}**") for title in ("Om bedriften", "Miljø", "Samfunn", "Økonomi")]
    assert places == sorted(places)


def test_that_nothing_is_required_stands_before_the_list() -> None:
    shown = page(tree())
    assert shown.index("«Vet ikke» er også et svar") < shown.index("| Tema |")


def test_only_what_the_lower_steps_show_is_asked_for() -> None:
    waste = next(line for line in lines_of(page(tree())) if "Avfall" in line)
    assert "Årsoppgave fra renovatøren" in waste and "Kvittering for deklarasjon" in waste
    assert "Kurve for nøkkeltall" not in waste and "avtale med leverandør" not in waste


def test_the_last_line_is_what_to_type() -> None:
    assert page(tree()).rstrip().endswith("skriv: resiliens assess")
    assert page(tree(), which="full").rstrip().endswith(r"skriv: resiliens assess --set full")


SMALL = """
questions:
  - id: a
    title: Strøm
    steps: [{title: Ingen}, {title: Noe, evidence: Strømregning}, {title: Mer, evidence: Strømregning},
            {title: Mest, evidence: Plan}, {title: Alt, evidence: Kontrakt}]
  - {id: b, title: Uten papirer, steps: [a, b, c, d, e]}
  - {id: c, type: number, title: Diesel, ask: Hvor mye, unit: liter}
  - {id: d, type: number, title: Bensin, ask: Hvor mye, unit: liter}
  - {id: e, type: text, ask: Noe mer}
"""


def test_a_paper_named_twice_stands_once_and_a_question_without_papers_has_no_line() -> None:
    assert lines_of(page(questionnaire_of(SMALL))) == [
        r"| \[ \] Strøm | *Noe:* Strømregning | *Mest:* Plan |",
        r"| \[ \] Diesel · Bensin | liter |  |",
    ]


HOSTILE = (
    "# Tittel", "| celle |", "<script>alert(1)</script>", "[lenke](javascript:x)", "{{ 7*7 }}",
    "*a* _b_ `c`", "1. punkt", "&lt;b&gt;", "~~~", "<!-- -->", "**", "a:*", " * ", "\x1b[31mr\xf8d",
    "\u202esnudd", "«Ja»", "...",
)


@pytest.mark.parametrize("loud", HOSTILE)
def test_what_an_author_writes_changes_no_structure(loud: str) -> None:
    def shape(words: str) -> list[str]:
        steps = (Step("a"), Step(words, evidence=words), Step("c"), Step("d"), Step("e"))
        theme = replace(ladder("q.theme", title=words), steps=steps)
        shown = page(questionnaire(section("q", theme, title=words)))
        assert not any(ord(letter) < 32 or letter == "\u202e" for line in page_lines(shown, width=80)
                       for letter in line)
        return [kind for token in MarkdownIt("commonmark").enable("table").parse(shown)
                for kind in (token.type, *(one.type for one in token.children or () if one.type != "text"))]

    assert shape(loud) == shape("Vanlig")


def test_the_terminal_shows_the_same_words_within_its_width() -> None:
    for width in (40, 60, 80, 100):
        lines = page_lines(page(tree()), width=width)
        assert max(map(len, lines)) <= width
        assert "[ ] Avfall" in "\n".join(lines)
