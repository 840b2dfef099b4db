"""The maturity report: golden pages for the demo companies, one A4 each, and what must stand in them."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest
from markdown_it import MarkdownIt
from running import ROOT
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.cli.options import Settings
from resiliens.cli.report import markdown_of
from resiliens.cli.workbench import Scored, Workbench
from resiliens.files.finding import load_questionnaire
from resiliens.terminal.page import page_lines

DEMO = ROOT / "questionnaires" / "demo"
COMPANIES = sorted(path.stem for path in DEMO.glob("*.yaml"))
LANGUAGES = ("nb", "nn", "en")
TODAY = date(2026, 11, 23)
# What a person prints from: small but readable type, the usual margins of a browser, black on white.
PRINTED = """<!doctype html><meta charset="utf-8"><style>
@page { size: A4; margin: 10mm 14mm } body { font: 9pt/1.25 Arial, "Liberation Sans", sans-serif }
table { border-collapse: collapse; width: 100% }
td, th { border-bottom: 1px solid #999; padding: 1px 4px; text-align: left; vertical-align: top }
h1 { font-size: 15pt; margin: 0 } h2 { font-size: 11pt; margin: 6pt 0 2pt } p { margin: 3pt 0 }
</style>"""


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


def scored(company: str, language: str = "nb") -> Scored:
    return Workbench(Settings(language, TODAY)).score(str(DEMO / f"{company}.yaml"))


def page(company: str, language: str = "nb") -> str:
    return markdown_of(scored(company, language), Settings(language, TODAY))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("company", COMPANIES)
def test_the_golden_pages(company: str, language: str, snapshot: SnapshotAssertion) -> None:
    assert page(company, language) == snapshot(extension_class=Page, name=f"{company}.{language}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("company", [*COMPANIES, "worst", "full of holes"])
def test_a_page_is_one_a4(company: str, language: str, tmp_path: Path) -> None:
    """Also for who is low everywhere, has holes, and has told nothing about the company."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("needs Chromium to print the page")
    html, pdf = tmp_path / "page.html", tmp_path / "page.pdf"
    html.write_text(
        PRINTED
        + MarkdownIt("commonmark")
        .enable("table")
        .render(INVENTED[company](tmp_path, language) if company in INVENTED else page(company, language)),
        "utf-8",
    )
    subprocess.run(
        [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            f"--user-data-dir={tmp_path / 'profile'}",
            "--no-pdf-header-footer",
            f"--print-to-pdf={pdf}",
            str(html),
        ],
        check=True,
        capture_output=True,
        timeout=60,
    )
    assert pdf.read_bytes().count(b"/Type /Page\n") == 1


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


def from_text(content: str, folder: Path, language: str = "nb") -> str:
    path = folder / "svar.yaml"
    path.write_text(
        "resiliens: 1\nquestionnaire: {id: klosser, version: '2026.1'}\nset: core\n" + content, "utf-8"
    )
    settings = Settings(language, TODAY)
    return markdown_of(Workbench(settings).score(str(path)), settings)


def worst(folder: Path, language: str) -> str:
    """Every core theme on step 1, two with holes, two unknown, no company facts."""
    ids = [
        f"environment.{one}" for one in ("climate-accounts", "energy", "side-streams", "waste", "purchasing")
    ]
    ids += [f"society.{one}" for one in ("safety", "competence", "human-rights", "involvement")]
    ids += [
        f"economy.{one}"
        for one in ("board", "business-model", "investment", "customers", "innovation", "cluster")
    ]
    lines = [f"  {one}: 1" for one in ids[4:]]
    lines += [f"  {one}: {{steps: [1, 3]}}" for one in ids[:2]] + [f"  {one}: unknown" for one in ids[2:4]]
    return from_text(
        "company: {name: Lavt Overalt AS}\nanswers:\n" + "\n".join(lines) + "\n", folder, language
    )


def full_of_holes(folder: Path, language: str) -> str:
    """All 36 themes: unknown, holes and every step by turns, a long name, no company facts."""
    tree = load_questionnaire("klosser").value
    assert tree is not None
    given = ("unknown", "{steps: [1, 2, 4]}", "0", "{steps: [2, 3]}", "3", "1", "4")
    lines = [f"  {one.id}: {given[place % 7]}" for place, one in enumerate(tree.questions())]
    name = "Østre og Vestre Innlandet Skogeierforenings Sagbruk og Høvleri AS"
    text = f"company: {{name: {name}}}\nanswers:\n" + "\n".join(lines) + "\n"
    return from_text(text, folder, language)


INVENTED = {"worst": worst, "full of holes": full_of_holes}


def test_what_is_left_out_of_the_table_is_said(tmp_path: Path) -> None:
    shown = full_of_holes(tmp_path, "nb")
    assert "Viser 12 av 36 temaer: de sterkeste, de svakeste og de med tiltak." in shown
    assert "Viser" not in page("sagbruk")


def test_a_refused_not_applicable_is_not_called_dont_know(tmp_path: Path) -> None:
    shown = from_text(
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
    shown = from_text("scope: [environment]\nanswers: {environment.energy: 2}\n", tmp_path)
    assert "Dere har valgt å se bare på Miljø. Resten er holdt utenfor." in shown


def test_much_unknown_is_said_in_the_first_lines(tmp_path: Path) -> None:
    shown = from_text("answers: {environment.energy: 2}\n", tmp_path)
    assert shown.index("Miljø: mer enn en femdel er ukjent") < shown.index("## Dette gjør vi først")
