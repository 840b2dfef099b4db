"""The workshop's papers of one company: golden pages, what they may not hold, how many pages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hostile_texts import OWN
from markdown_it import MarkdownIt
from papers import COMPANIES, from_text, scored, settings
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from workshop_papers import (
    HARD,
    KINDS,
    PAGES,
    demo,
    fields,
    low_everywhere,
    pages,
    paper,
    smallest_letters,
)

from resiliens.assess.fold import assess
from resiliens.cli.document import document_bytes
from resiliens.cli.workbench import Scored
from resiliens.documents.shortlist.options import options_of
from resiliens.documents.standing import themes_of
from resiliens.model.answers import Entry, Evidence, NotApplicable, Value

GOLDEN = [(company, "nb") for company in COMPANIES] + [("sagbruk", "nn"), ("transport", "en")]
RULE = "\n" + "_" * 60 + "\n"


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("company", "language"), GOLDEN)
def test_the_golden_papers(kind: str, company: str, language: str, snapshot: SnapshotAssertion) -> None:
    page = demo(kind, company, language)
    assert page == snapshot(extension_class=Page, name=f"{kind}.{company}.{language}")


@pytest.mark.parametrize("kind", KINDS)
def test_tables_are_narrow_and_lists_flat(kind: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(demo(kind, "sagbruk"))
    heads = [one for one in tokens if one.type in ("thead_open", "th_open")]
    widths: list[int] = []
    for token in heads:
        if token.type == "thead_open":
            widths.append(0)
        else:
            widths[-1] += 1
    assert widths and max(widths) <= 5
    assert not [one for one in tokens if one.type.endswith("list_open")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_company_that_is_low_everywhere_gets_papers_of_their_size(kind: str, tmp_path: Path) -> None:
    made = document_bytes(".pdf", paper(kind, low_everywhere(tmp_path, "nb")), settings("nb"))
    assert pages(made) == PAGES[kind] and smallest_letters(made) >= 9


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("language", ["nb", "nn", "en"])
@pytest.mark.parametrize("company", [*COMPANIES, *HARD])
def test_papers_are_of_their_size(kind: str, company: str, language: str, tmp_path: Path) -> None:
    given = HARD[company](tmp_path, language) if company in HARD else scored(company, language)
    made = document_bytes(".pdf", paper(kind, given, language), settings(language))
    assert pages(made) == PAGES[kind] and smallest_letters(made) >= 9


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("company", [*COMPANIES, *HARD])
def test_papers_printed_by_a_browser_are_of_their_size(kind: str, company: str, tmp_path: Path) -> None:
    from browser import printed

    given = HARD[company](tmp_path, "nb") if company in HARD else scored(company, "nb")
    assert len(printed(document_bytes(".html", paper(kind, given), settings("nb")), tmp_path)) == PAGES[kind]


@pytest.mark.parametrize(
    "kind", [pytest.param(kind, marks=[] if kind == "fieldsheet" else [pytest.mark.slow]) for kind in KINDS]
)
def test_papers_are_made_in_every_format(kind: str) -> None:
    page = demo(kind, "mat")
    for suffix, begins in ((".html", b"<!doctype"), (".docx", b"PK")):
        made = document_bytes(suffix, page, settings("nb"))
        assert made.startswith(begins) and made == document_bytes(suffix, page, settings("nb"))


# What lies on a shared table

LAWS = re.compile(
    r"åpenhetslov|arbeidsmiljølov|forskriften|loven ser ut|ser ut til å kreve|! ", re.IGNORECASE
)


@pytest.mark.parametrize("kind", ["handout", "fieldsheet", "shortlist"])
def test_no_red_line_lies_on_a_shared_table(kind: str, tmp_path: Path) -> None:
    """Every theme of this company lies under its legal floor; the paper says nothing of it."""
    company = low_everywhere(tmp_path, "nb")
    assert company.result is not None
    assert len([one for one in company.result.findings.floors if one.kind == "below"]) > 8
    assert not LAWS.search(paper(kind, company))
    laws = {one.law for one in company.result.findings.floors}
    assert not [law for law in laws if law in paper(kind, company)]


def test_the_order_of_measures_tells_of_no_law(tmp_path: Path) -> None:
    """The report puts a measure first because of a law; the hand-out has the order of the form."""
    company = scored("sagbruk")
    assert company.result is not None and company.result.suggestions[0].reason == "floor"
    themes = [one.theme for one in fields("handout", company).actions]
    titles = [one.title for one in fields("handout", company).rows if not one.is_section]
    assert company.result.suggestions[0].title in themes
    assert themes == sorted(themes, key=titles.index)


SECRET = """\
company: {name: Eksempel Bruk AS, owner: KANARI-eier}
respondent: {role: KANARI-rolle}
answers:
  environment.energy: {value: 3, note: KANARI-notat, seen: {value: 1, by: KANARI-gjest, why: KANARI-funn}}
  environment.packaging: {value: not-applicable, why: KANARI-grunn}
  society.ethics: {value: 3, note: KANARI-notat, evidence: [{title: KANARI-varslingsrutine}]}
  society.diversity: 4
  environment.waste: 1
"""


@pytest.mark.parametrize("kind", ["handout", "fieldsheet", "shortlist"])
def test_notes_roles_and_sensitive_themes_stay_at_home(kind: str, tmp_path: Path) -> None:
    company = from_text(SECRET, tmp_path)
    page = paper(kind, company)
    assert "KANARI" not in page and "Etikk" not in page and "Mangfold" not in page
    assert kind == "shortlist" or "følsomme" in page


def test_one_persons_answers_are_called_so(tmp_path: Path) -> None:
    assert "Én har svart, ikke et felles svar" in demo("handout", "transport")
    assert "Felles svar, 4 til stede" in demo("handout", "sagbruk")


# The field sheet

STREAMS = """\
questionnaire: streams
company: {name: Eksempel Bruk AS}
answers:
  list:
    - {side: have, name: tørr flis, kind: material, amount: 1200, unit: t, rhythm: steady, sharing: network}
    - {have: varme, sharing: open}
    - {side: want, name: KANARI-behov, sharing: facilitator}
    - {side: want, name: KANARI-taus}
"""


def test_neighbours_see_only_the_streams_that_are_theirs_to_see(tmp_path: Path) -> None:
    from resiliens.cli.workbench import Workbench
    from resiliens.documents.fieldsheet.context import field_sheet_of

    path = tmp_path / "strømmer.yaml"
    path.write_text(STREAMS, "utf-8")
    streams, company = Workbench(settings("nb")).score(str(path)).result, scored("sagbruk")
    assert streams is not None and company.result is not None and company.instrument is not None
    tree = company.instrument.questionnaire
    sheet = field_sheet_of(company.result, tree, (streams,), language="nb", today=settings("nb").today)
    assert [(one.side, one.what, one.amount) for one in sheet.streams] == [
        ("har", "tørr flis (materiale)", "1\xa0200 t, jevnt"), ("har", "varme", ""),
    ]  # fmt: skip
    assert sheet.private.startswith("2 linjer til")


def test_what_is_claimed_stands_there_with_what_can_be_seen() -> None:
    page = demo("fieldsheet", "sagbruk")
    assert "☐ Referater fra vernerunder (6.10.2026, verneombud)" in page
    assert "Ingenting er nevnt. Spør etter: ☐ referater" in page
    assert "Innovasjon** ●" not in page  # step 1 is no claim


def test_a_claim_without_room_is_named(tmp_path: Path) -> None:
    sheet = fields("fieldsheet", HARD["proud"](tmp_path, "nb"))
    assert 4 <= len(sheet.claims) < 32 and sheet.more_claims.startswith("Også på trinn 2–4, om det blir tid:")


# The shortlist and what is picked from it


def test_near_equal_measures_are_one_option_and_every_theme_stands_once() -> None:
    company = scored("sagbruk")
    assert company.result is not None and company.instrument is not None
    options = options_of(company.result, company.instrument.questionnaire)
    measures = [one for one in options if not one.is_idea]
    assert [one.number for one in options] == list(range(1, len(options) + 1))
    assert len({one.theme.node.id for one in measures}) == len(measures) == 10
    assert max(len(one.measures) for one in measures) == 2
    gains = [one.measures[0].rank for one in measures]
    assert gains == sorted(gains, reverse=True)


def test_a_number_means_the_same_on_the_shortlist_and_the_concept_in_every_language() -> None:
    for language in ("nb", "nn", "en"):
        listed = fields("shortlist", scored("sagbruk", language), language)
        first, idea = fields("concept", scored("sagbruk", language), language).sheets
        assert first.theme == listed.measures[0].theme and first.do == listed.measures[0].text
        assert idea.idea == next(one.text for one in listed.ideas if one.number == 11)


def test_what_no_file_knows_is_a_line_with_a_prompt() -> None:
    page = demo("concept", "sagbruk")
    for prompt in ("Hva koster det oss i dag", "Hvem trenger vi med oss", "Hva skal noen si ja til?"):
        assert re.search(rf"{prompt}[^\n]*\n{RULE}", page), prompt
    board = demo("board", "sagbruk")
    assert re.search(r"Kunde, bank eller pris som gjør at det haster:\*\* (\\_){20,}", board)


# The board


def test_the_board_gets_every_red_line_with_law_source_and_day(tmp_path: Path) -> None:
    company = low_everywhere(tmp_path, "nb")
    page = fields("board", company)
    assert company.result is not None and company.instrument is not None
    below = {one.id for one in company.result.findings.floors if one.kind == "below"}
    titles = {
        one.question.name
        for one in themes_of(company.result, company.instrument.questionnaire, sensitive=True)
        if one.node.id in below
    }
    shown = {one.theme for one in page.below}
    assert shown < titles and all(title in page.more_below for title in titles - shown)
    assert all(re.search(r"\(.+, (sett|ikke sjekket)", one.law) for one in page.below)


def test_the_decision_can_be_minuted_and_names_its_frame() -> None:
    page = demo("board", "sagbruk")
    assert "Styret vedtar: (1) Menneskerettigheter og aktsomhetsvurderinger: fra trinn 1 til 2; (2)" in page
    assert "Ramme: høyst 21 egne dager og 50 000 kr. Ansvarlig: " in page.replace("\xa0", " ")


def test_the_board_sees_no_total() -> None:
    page = fields("board", scored("sagbruk"))
    assert [one.title for one in page.pillars] == ["Miljø", "Samfunn", "Økonomi"]
    assert page.pillars[2].dots == "●?○○"  # an open answer decides


# Hostile words


def told(text: str) -> Scored:
    """The demo company with this text wherever a company writes freely."""
    base = scored("sagbruk")
    assert base.sheet is not None and base.instrument is not None
    entries = {
        **base.sheet.entries,
        "environment.purchasing": Entry(NotApplicable(text), note=text),
        "environment.energy": Entry(Value(3), note=text, evidence=(Evidence(text, owner=text),)),
    }
    sheet = replace(base.sheet, company=replace(base.sheet.company, name=text), entries=entries)
    return replace(base, sheet=sheet, result=assess(sheet, base.instrument, today=settings("nb").today))


def shape(markdown: str) -> list[str]:
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    return [part.type for one in tokens for part in (one, *(one.children or ())) if part.type != "text"]


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_company_writes_changes_no_structure(kind: str) -> None:
    usual = shape(paper(kind, told("Eksempel")))
    for text in OWN:
        page = paper(kind, told(text))
        assert shape(page) == usual and not re.search(r"[\x00-\x09\x0b-\x1f\u202e]", page), text
