"""The paper for the room: golden in three languages, no step where two could know each other's, no names."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from builders import choice, ladder, questionnaire, section
from hostile_texts import texts
from markdown_it import MarkdownIt
from meeting import agenda, people
from mill import NAME, ROLES, answers, fill
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.cli.companies import read_companies
from resiliens.cli.consensus import markdown_of
from resiliens.cli.options import Settings
from resiliens.cli.together import Together, one_company, together
from resiliens.cli.workbench import Workbench
from resiliens.documents.agreement.context import AgreementPage, agreement_page_of
from resiliens.documents.agreement.standing import answers_of, cell_value, offered_of
from resiliens.documents.formats import About, write
from resiliens.documents.rendering import render, template_source
from resiliens.messages import LANGUAGES
from resiliens.model.answers import Value
from resiliens.model.conditions import ALWAYS
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Floor

TODAY = date(2026, 11, 26)
WORDS = re.compile(r"\b(?:u)?enighet|\bsemje|agreement", re.IGNORECASE)
READER = MarkdownIt("commonmark").enable("table")


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


@cache
def mill(count: int, language: str = "nb") -> Together:
    with TemporaryDirectory() as folder:
        files = [str(path) for path in fill(Path(folder), count)]
        bench = Workbench(Settings(language, TODAY))
        return together(one_company(read_companies(files, bench), None, bench.settings), bench.settings)


def paper(count: int, language: str = "nb", minutes: int | None = None) -> str:
    return markdown_of(mill(count, language), Settings(language, TODAY), minutes=minutes)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_golden_paper_of_six(language: str, snapshot: SnapshotAssertion) -> None:
    assert paper(6, language) == snapshot(extension_class=Page, name=f"six.{language}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_golden_paper_of_two_in_an_hour(language: str, snapshot: SnapshotAssertion) -> None:
    assert paper(2, language, 45) == snapshot(extension_class=Page, name=f"two.{language}")


def without_figures(markdown: str) -> str:
    return markdown.partition("<!-- end of page 1 -->")[0]


def test_of_two_answers_no_step_and_no_distance_is_shown() -> None:
    page = paper(2)
    assert "●" not in page and "<!-- end of page 1 -->" not in page
    assert not re.search(r"\|[^|\n]*\b[0-4] [A-ZÆØÅ]", page)
    assert "Ett trinn fra hverandre" not in page and "ulikt" in page and "likt" in page


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [2, 3, 4])
def test_below_five_the_word_is_not_used(count: int, language: str) -> None:
    assert not WORDS.search(paper(count, language)), WORDS.findall(paper(count, language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_five_the_word_stands_in_the_appendix_alone(language: str) -> None:
    page = paper(5, language)
    assert WORDS.search(page) and not WORDS.search(without_figures(page))


@pytest.mark.parametrize("count", [2, 3, 6])
def test_no_role_and_no_file_stands_below_the_head(count: int) -> None:
    head, _, rest = paper(count).partition("Slik gjør dere det")
    assert all(role in head for role in ROLES[:count])
    for word in (*ROLES, "sag-1", "p0"):
        assert word not in rest.replace("De ansatte", ""), word


def test_the_paper_holds_the_same_whoever_has_which_answers() -> None:
    """Exchanging the roles of two people with different answers changes no line of a paper of five."""
    group = mill(5)
    sheets = {sheet.file: sheet for sheet, _ in group.read}
    first, last = sorted(sheets)[0], sorted(sheets)[-1]
    swapped = {first: last, last: first}
    changed = tuple(
        (
            replace(sheet, respondent=sheets[swapped.get(sheet.file, sheet.file)].respondent),
            result,
        )
        for sheet, result in group.read
    )
    settings = Settings("nb", TODAY)
    assert markdown_of(replace(group, read=changed), settings) == markdown_of(group, settings)


def test_seats_are_shown_only_when_both_have_three() -> None:
    assert "Ledelsen og de ansatte" in paper(6) and "Ledelsen og de ansatte" not in paper(5)


def test_tables_have_at_most_five_columns() -> None:
    for count in (2, 6):
        for line in paper(count).splitlines():
            assert not line.startswith("|") or line.count("|") <= 6, line


def fields(tree: Questionnaire, *said: object) -> AgreementPage:
    (only,) = tree.questions()
    found = agenda(tree, people(*({only.id: one} for one in said)))
    return agreement_page_of(found, tree, language="nb")


def only_row(tree: Questionnaire, *said: object) -> tuple[str, str, str]:
    ((part,), _) = fields(tree, *said).parts, None
    (row,) = part.rows
    return row.answers, row.middle, row.offered


LADDER = questionnaire(section("q", ladder("q.a")))
CHOICE = questionnaire(section("q", choice("q.a", {"x": 0.0, "y": 1.0})))


@pytest.mark.parametrize(("said", "row"), [
    ((2, 2, 1), ("1 ● · 2 ●●", "2", "1 q.a Første steg")),
    ((2, 1), ("ulikt", "", "det laveste")),
    ((2, 2), ("likt", "", "")),
    ((2, 1, ...), ("ulikt · vet ikke: 1", "", "det laveste")),
    ((2, ...), ("én har svart · vet ikke: 1", "", "")),
    ((..., ...), ("ingen vet", "", "finn ut: hvem, når?")),
    ((3,) * 13 + (1,), ("1 ● · 3 × 13", "3", "1 q.a Første steg")),
])  # fmt: skip
def test_what_is_said_of_one_ladder(said: tuple[object, ...], row: tuple[str, str, str]) -> None:
    assert only_row(LADDER, *said) == row


@pytest.mark.parametrize("minutes", [None, 20, 60])
def test_two_are_not_told_that_one_of_them_stands_below_a_law(minutes: int | None) -> None:
    """The one on the floor, and the other below or above it: the same page, and no sign."""
    floor = Floor(2, "Lov", "Minst trinn to", ALWAYS)
    tree = questionnaire(section("q", ladder("q.other"), ladder("q.law", floors=(floor,))))

    def shown(*steps: int) -> str:
        group = people(*({"q.other": 1, "q.law": step} for step in steps))
        page = agreement_page_of(agenda(tree, group, minutes), tree, language="nb")
        return render(template_source("agreement"), page)

    assert shown(2, 1) == shown(2, 3) and "lovkrav" not in shown(2, 1)
    assert "! Minst én står under et lovkrav" in shown(2, 1, 2)


@pytest.mark.parametrize(("said", "row"), [
    (("x", "y", "y"), ("ulikt", "", "det laveste")), (("y", "y", "y"), ("likt", "", "y")),
    (("y", "y"), ("likt", "", "")),
])  # fmt: skip
def test_what_is_said_of_one_choice(said: tuple[object, ...], row: tuple[str, str, str]) -> None:
    found = only_row(CHOICE, *said)
    assert found[:2] == row[:2] and found[2] in (row[2], "x")


def test_a_mean_that_would_give_a_hidden_theme_away_is_not_shown() -> None:
    tree = questionnaire(section("q", ladder("q.a"), ladder("q.b"), ladder("q.c")))
    open_ = people(*({"q.a": step, "q.b": step, "q.c": 1} for step in (1, 2, 2)))
    hidden = [*open_[:2], replace(open_[2], entries={"q.a": open_[2].entries["q.a"]})]
    shown = agreement_page_of(agenda(tree, open_), tree, language="nb").figures
    assert shown.all and not agreement_page_of(agenda(tree, hidden), tree, language="nb").figures.all


def shape(markdown: str) -> list[str]:
    return [
        kind
        for token in READER.parse(markdown)
        for kind in (token.type, *(child.type for child in token.children or () if child.type != "text"))
    ]


def test_a_hostile_name_changes_nothing_but_its_own_words() -> None:
    group = mill(3)
    agenda_ = group.agenda()
    tree = group.instrument.questionnaire

    def with_words(words: str) -> str:
        topics = tuple(
            replace(one, evidence=tuple(replace(proof, title=words) for proof in one.evidence))
            for one in agenda_.topics
        )
        named = replace(agenda_, company=words, roles=(words,), topics=topics)
        return render(template_source("agreement"), agreement_page_of(named, tree, language="nb"))

    calm = shape(with_words("Rolig"))
    for words in texts(40):
        assert shape(with_words(words)) == calm, words


@pytest.mark.parametrize("suffix", [".html", ".docx"])
def test_the_same_paper_is_the_same_bytes(suffix: str) -> None:
    about = About(NAME, "nb", TODAY)
    assert write(suffix, paper(6), about) == write(suffix, paper(6), about)


def test_dots_are_read_aloud_as_people_and_not_as_steps_reached() -> None:
    page = write(".html", paper(6), About(NAME, "nb", TODAY)).decode("utf-8")
    assert '1 <span role="img" aria-label="svar: 3" class="dots">●●●</span>' in page
    assert "trinn nådd" not in page


def test_fifteen_themes_print_on_two_pages() -> None:
    pytest.importorskip("typst")
    from pypdf import PdfReader

    with TemporaryDirectory() as folder:
        path = Path(folder, "ark.pdf")
        path.write_bytes(write(".pdf", paper(6), About(NAME, "nb", TODAY)))
        assert len(PdfReader(path).pages) == 2


def test_a_cell_holds_what_the_sheet_reads() -> None:
    tree = mill(3).instrument.questionnaire
    question = tree.question("environment.energy")
    assert question is not None and cell_value(Value(2), question, "nb") == 2
    topic = next(one for one in mill(3).agenda().topics if one.question == question.id)
    assert answers_of(topic, "nb") == "2 ● · 3 ●●" and offered_of(topic, question, "nb").startswith("2 ")


def test_the_mill_answers_as_the_test_says() -> None:
    assert answers(0).count("value:") == 15
