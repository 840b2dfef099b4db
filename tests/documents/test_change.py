"""What changed, on one page: golden pages for a year of the demo company, one A4, and what must be said."""

from __future__ import annotations

import shutil
import subprocess
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from running import DEMO
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.assess.change import change
from resiliens.assess.instrument import Instrument
from resiliens.cli.options import Settings
from resiliens.cli.workbench import Workbench
from resiliens.documents.change.context import change_page_of
from resiliens.documents.change.pillars import apportioned
from resiliens.documents.rendering import render, template_source
from resiliens.files.answers import open_answers, understand
from resiliens.messages import LANGUAGES
from resiliens.model.answers import Sheet
from resiliens.terminal.page import page_lines

PAIRS = Path(__file__).with_name("pairs")
FIRST, LATER = DEMO / "sagbruk.yaml", PAIRS / "sagbruk-2027.yaml"
TODAY = date(2027, 11, 23)
PRINTED = """<!doctype html><meta charset="utf-8"><style>
@page { size: A4; margin: 10mm 14mm } body { font: 9pt/1.25 Arial, "Liberation Sans", sans-serif }
table { border-collapse: collapse; width: 100% }
td, th { border-bottom: 1px solid #999; padding: 1px 4px; text-align: left; vertical-align: top }
h1 { font-size: 15pt; margin: 0 } h2 { font-size: 11pt; margin: 6pt 0 2pt } p { margin: 3pt 0 }
section { break-after: page } section:last-child { break-after: auto }
</style>"""


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


@cache
def measuring(name: str = "klosser", language: str = "nb", folder: Path | None = None) -> Instrument:
    made = Workbench(Settings(language, TODAY)).instrument(name, folder).value
    assert made is not None
    return made


def sheet(source: Path | str, instrument: Instrument) -> Sheet:
    data = source.read_bytes() if isinstance(source, Path) else source.encode()
    raw = open_answers(data, file=source.name if isinstance(source, Path) else "svar.yaml").value
    assert raw is not None
    understood = understand(raw, instrument.questionnaire)
    assert understood.value is not None and not understood.failed, understood.diagnostics
    return understood.value


def page(
    old: Path | str, new: Path | str, language: str = "nb", instrument: Instrument | None = None
) -> str:
    used = instrument or measuring(language=language)
    found = change(sheet(old, used), sheet(new, used), used)
    context = change_page_of(found, used.questionnaire, language=language)
    return render(template_source("change"), context)


def small(old: str, new: str, language: str = "nb") -> str:
    """A page from a few answers, a year apart."""
    head = "resiliens: 1\nquestionnaire: {{id: klosser, version: '2026.1'}}\ndate: {}-11-20\n"
    return page(head.format(2026) + old, head.format(2027) + new, language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_golden_page(language: str, snapshot: SnapshotAssertion) -> None:
    assert page(FIRST, LATER, language) == snapshot(extension_class=Page, name=f"sagbruk.{language}")


def test_a_page_is_one_a4_even_where_everything_changed(tmp_path: Path) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("needs Chromium to print the page")
    reader = MarkdownIt("commonmark").enable("table")
    pages = [made for one in LANGUAGES for made in (page(FIRST, LATER, one), upheaval(one))]
    bodies = [f"<section>{reader.render(one)}</section>" for one in pages]
    html, pdf = tmp_path / "pages.html", tmp_path / "pages.pdf"
    html.write_text(PRINTED + "\n".join(bodies), "utf-8")  # each begins a sheet: as many sheets as pages
    subprocess.run(
        [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
         "--disable-background-networking", f"--user-data-dir={tmp_path / 'profile'}",
         "--no-pdf-header-footer", f"--print-to-pdf={pdf}", str(html)],
        check=True, capture_output=True, timeout=60,
    )
    assert pdf.read_bytes().count(b"/Type /Page\n") == len(pages)


def upheaval(language: str = "nb") -> str:
    """All 36 themes in another place, six ways by turns, each with a reason; other people, another name."""
    ways = (
        ("1", "{value: 3, change: {from: 1, reason: did-something, why: Ny rutine for alle skift}}"),
        ("3", "{value: 1, change: {from: 3, reason: know-more, why: Gjaldt bare den ene avdelingen}}"),
        ("unknown", "2"), ("2", "unknown"), ("{value: not-applicable, why: Vi hadde ikke slikt}", "2"),
        ("2", "{value: not-applicable, why: Vi har det ikke lenger}"),
    )
    addresses = [one.id for one in measuring(language=language).questionnaire.questions()]
    both = []
    for when, role in enumerate(("daglig leder", "driftsleder og tillitsvalgt")):
        lines = [f"  {address}: {ways[place % 6][when]}" for place, address in enumerate(addresses)]
        name = ("Østre Sagbruk AS", "Østre og Vestre Innlandet Skogeierforenings Sagbruk og Høvleri AS")[when]
        both.append(f"company: {{name: {name}}}\nrespondent: {{role: {role}}}\nanswers:\n" + "\n".join(lines))
    return small(both[0], both[1], language)


def test_what_stands_on_the_page_in_this_order() -> None:
    shown = page(FIRST, LATER)
    places = [
        shown.index(part)
        for part in (
            "# Eksempel Bruk AS",
            "Egenvurdering, ikke revisjon · fra 20. november 2026 til 22. november 2027",
            "**Av 17 temaer:",
            "## Dette gikk opp",
            "## Dette gikk ned",
            "## Dette vet dere mer om",
            "## Dette vet dere mindre om",
            "## Dette er nytt",
            "## Dette regnes ikke med lenger",
            "## Slik har pilarene flyttet seg",
            "Å gå ned fordi dere vet mer, er ærlig",
            "Slik er det regnet",
        )
    ]
    assert places == sorted(places)


def test_the_companys_own_reason_stands_beside_the_steps() -> None:
    lines = page(FIRST, LATER).splitlines()
    row = next(line for line in lines if line.startswith("| **Sidestrømmer"))
    assert row.endswith("| ●○○○ Listen finnes | ●●●○ Utveksling i drift "
                        "| Har gjort noe: Barken går til et gartneri |")


def test_no_sum_of_the_pillars_and_no_percent() -> None:
    shown = page(FIRST, LATER)
    assert "%" not in shown and "Klosser Resiliens:" not in shown


def test_who_answers_more_without_doing_more_is_not_said_to_have_improved() -> None:
    shown = small("answers: {environment.energy: unknown, environment.waste: 1}",
                  "answers: {environment.energy: 4, environment.waste: 1}")
    assert "gikk opp" not in shown and "## Dette vet dere mer om" in shown
    assert "så vi sier verken opp eller ned" in shown


def test_nothing_changed() -> None:
    shown = small("answers: {environment.energy: 2}", "answers: {environment.energy: 2}")
    assert "**Ingenting er endret: alt står der det sto.**" in shown and "##" in shown
    assert "| Før |" not in shown


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("company: {name: A, orgnr: '974760673'}", "company: {name: A, orgnr: '999999999'}",
         "Er dette samme bedrift? Filene sier A, 974760673 og A, 999999999."),
        ("respondent: {role: leder}", "respondent: {role: tillitsvalgt}",
         "Ulike personer har svart: leder og tillitsvalgt."),
        ("respondent: {role: leder}", "agreed: {date: 2027-11-20}",
         "Bare svarene fra 20. november 2027 er bedriftens felles svar."),
        ("scope: [environment]", "scope: [environment]", "Dere har valgt å se bare på Miljø."),
        ("scope: [environment]", "set: full", "Bare Miljø var med (20. november 2026)."),
        ("company: {trade: wood}", "company: {trade: food}", "Her teller alle som vanlig begge ganger"),
        ("company: {trade: wood}", "company: {name: A}", "Bare den ene filen sier hvilke temaer som teller"),
    ],
)
def test_what_a_reader_must_know(old: str, new: str, said: str) -> None:
    answers = "\nanswers: {environment.energy: 2, environment.waste: 1}"
    assert said in small(old + answers, new + answers)
    same = small(new + answers, new + answers)
    assert said not in same or "Dere har valgt" in said


VERSIONED = """\
resiliens: 1
kind: questionnaire
id: hus
version: "2"
language: nb
title: Huset
questions:
  - {id: a, title: Tak, steps: [a, b, c, d, e]}
  - {id: b, title: Vegg, revision: 2, steps: [a, b, c, d, e]}
  - {id: c, title: Dør, steps: [a, b, c, d, e]}
"""


def test_two_versions_are_compared_on_equal_questions_only(tmp_path: Path) -> None:
    path = tmp_path / "hus.yaml"
    path.write_text(VERSIONED, "utf-8")
    instrument = measuring(str(path))
    old = "questionnaire: {id: hus, version: '1'}\nanswers: {a: 1, b: 4, kjeller: 2}"
    new = "questionnaire: {id: hus, version: '2'}\nanswers: {a: 2, b: 0, c: 4}"
    shown = page(old, new, instrument=instrument)
    assert "Filene svarer på to utgaver av skjemaet, 1 og 2." in shown
    assert "Ikke sammenlignet: Vegg (spørsmålet er endret); Dør (besvart i bare den ene filen)." in shown
    assert "Finnes ikke i skjemaet nå: kjeller." in shown
    assert "| **Vegg**" not in shown and "| **Tak**" in shown
    assert "**Huset:** Opp fra første steg til på plass (1 trinn). Alt kommer av svarene." in shown


def test_the_terminal_shows_the_same_words_within_its_width() -> None:
    for width in (40, 60, 80, 100):
        lines = page_lines(page(FIRST, LATER), width=width)
        assert max(map(len, lines)) <= width
        shown = " ".join(" ".join(lines).split())
        for part in ("DETTE GIKK OPP", "SLIK HAR PILARENE FLYTTET SEG", "Alt kommer av svarene."):
            assert part in shown


@pytest.mark.parametrize(
    "text", ["# Tittel", "| celle |", "<script>alert(1)</script>", "[lenke](javascript:x)", "{{ 7*7 }}",
             "\x1b[31mrød", "\u202esnudd", "*a* _b_ `c`", "=1+1", "Å" + "\u0301" * 50],
)
def test_what_a_sender_writes_leaves_the_page_as_it_is(text: str) -> None:
    def shape(words: str) -> list[str]:
        quoted = '"' + words.replace("\\", "\\\\").replace('"', '\\"').replace("\x1b", "\\e") + '"'
        shown = small(
            f"company: {{name: {quoted}}}\nanswers:\n  environment.energy: 2\n  environment.waste: 2\n",
            f"company: {{name: {quoted}}}\nanswers:\n"
            f"  environment.energy: {{value: 3, change: {{from: 2, why: {quoted}}}}}\n"
            f"  environment.waste: {{value: not-applicable, why: {quoted}}}\n",
        )
        assert "\x1b" not in shown and "\u202e" not in shown
        tokens = MarkdownIt("commonmark").enable("table").parse(shown)
        parts = [part for token in tokens for part in (token, *(token.children or ()))]
        return [part.type for part in parts if part.type != "text"]

    assert shape(text) == shape("Eksempel")


@given(st.lists(st.floats(-4, 4), min_size=3, max_size=3))
def test_printed_parts_sum_to_the_printed_whole_and_turn_sign(parts: list[float]) -> None:
    printed = apportioned(parts)
    whole = sum(parts) * 100
    assert abs(sum(printed)) <= abs(whole) + 1e-6 and abs(sum(printed) - whole) < 1 + 1e-6
    assert all(abs(shown - exact * 100) < 2 for shown, exact in zip(printed, parts, strict=True))
    assert apportioned([-part for part in parts]) == [-one for one in printed]
