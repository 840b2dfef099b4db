"""The maturity report: golden pages for the demo companies, one A4 each, and what must stand in them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from browser import printed
from papers import (
    COMPANIES,
    INVENTED,
    LANGUAGES,
    TODAY,
    from_text,
    full_of_holes,
    markdown,
    scored,
    settings,
)
from running import ROOT
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.cli.options import Settings
from resiliens.cli.report import PAGE_ONE, document_of, markdown_of
from resiliens.cli.workbench import Workbench
from resiliens.terminal.page import page_lines


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


def page(company: str, language: str = "nb") -> str:
    return markdown(company, language, PAGE_ONE)


def shown_from(content: str, folder: Path) -> str:
    return markdown_of(from_text(content, folder), settings("nb"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("company", COMPANIES)
def test_the_golden_pages(company: str, language: str, snapshot: SnapshotAssertion) -> None:
    assert page(company, language) == snapshot(extension_class=Page, name=f"{company}.{language}")


@pytest.mark.parametrize("company", ["sagbruk", *INVENTED])
def test_a_page_is_one_a4(company: str, tmp_path: Path) -> None:
    """Also for who is low everywhere, has holes, and has told nothing about the company."""
    print_page(company, "nn", tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("company", [*COMPANIES, *INVENTED])
def test_a_page_is_one_a4_for_all(company: str, language: str, tmp_path: Path) -> None:
    print_page(company, language, tmp_path)


def print_page(company: str, language: str, folder: Path) -> None:
    of = INVENTED[company](folder, language) if company in INVENTED else scored(company, language)
    assert len(printed(document_of(".html", of, settings(language), PAGE_ONE), folder)) == 1


def test_what_stands_on_the_page_in_this_order() -> None:
    text = page("sagbruk")
    places = [
        text.index(part)
        for part in (
            "# Eksempel Bruk AS",
            "Egenvurdering, ikke revisjon",
            "## Dette gjør vi først",
            "Hjelp dere kan få",
            "## Slik står det til",
            "! Under det regelverket ser ut til å kreve; sjekk",
            "Hull i trappa",
            "Det vi ikke vet",
            "Det som overrasker",
            "Kan bli forretning",
            "Spør:",
            "Slik er det regnet",
        )
    ]
    assert places == sorted(places)


def test_at_most_five_measures_and_two_a_theme_each_for_the_next_step() -> None:
    for company in COMPANIES:
        result = scored(company).result
        assert result is not None
        first = [one for one in result.suggestions if one.first]
        assert 1 <= len(first) <= 5
        themes = [one.question for one in first]
        assert all(themes.count(theme) <= 2 for theme in themes)
        assert all(one.to == int(one.start) + 1 for one in first)


def test_unknown_is_question_marks_and_never_an_empty_row_of_dots() -> None:
    row = next(line for line in page("sagbruk").splitlines() if line.startswith("| Forretningsmodell"))
    assert row == "| Forretningsmodell | ???? | Vet ikke |  |"


def test_no_sum_of_the_pillars() -> None:
    for company in COMPANIES:
        result = scored(company).result
        assert result is not None and result.total is None
    assert "100" not in page("sagbruk") and "%" not in page("sagbruk")


def test_the_terminal_shows_the_same_words_within_its_width() -> None:
    for width in (60, 80, 100):
        lines = page_lines(page("sagbruk"), width=width)
        assert max(map(len, lines)) <= width
        shown = " ".join(" ".join(lines).split())
        for part in ("EKSEMPEL BRUK AS", "DETTE GJØR VI FØRST", "Hull i trappa:", "Kan bli forretning:"):
            assert part in shown


def test_what_is_left_out_of_the_table_is_said(tmp_path: Path) -> None:
    shown = markdown_of(full_of_holes(tmp_path, "nb"), settings("nb"))
    assert "Viser 12 av 36 temaer: de sterkeste, de svakeste og de med tiltak." in shown
    assert "Viser" not in page("sagbruk")


def test_a_refused_not_applicable_is_not_called_dont_know(tmp_path: Path) -> None:
    shown = shown_from(
        "company: {name: A, energy-gwh: 4}\nanswers:\n  environment.energy: ikke aktuelt\n", tmp_path
    )
    row = next(line for line in shown.splitlines() if line.startswith("| Energi og effekt"))
    assert "Svart «ikke aktuelt»" in row
    assert "dere har svart «ikke aktuelt» på Energi og effekt" in shown
    assert "Energi og effekt (svart «vet ikke»)" not in shown


def test_a_language_that_is_not_whole_says_so_once(tmp_path: Path) -> None:
    for path in (ROOT / "examples").glob("hotel*.yaml"):
        shutil.copy(path, tmp_path)
    answers = tmp_path / "svar.yaml"
    answers.write_text("questionnaire: hotel\nanswers: {fire: 1}\n", "utf-8")
    settings = Settings("en", TODAY)
    shown = markdown_of(Workbench(settings).score(str(answers)), settings)
    assert (
        shown.count("Some texts do not exist in the language you chose, and stand in Norwegian (bokmål).")
        == 1
    )


def test_what_was_left_out_on_purpose_is_said(tmp_path: Path) -> None:
    shown = shown_from("scope: [environment]\nanswers: {environment.energy: 2}\n", tmp_path)
    assert "Dere har valgt å se bare på Miljø. Resten er holdt utenfor." in shown


def test_much_unknown_is_said_in_the_first_lines(tmp_path: Path) -> None:
    shown = shown_from("answers: {environment.energy: 2}\n", tmp_path)
    assert shown.index("Miljø: mer enn en femdel er ukjent") < shown.index("## Dette gjør vi først")
