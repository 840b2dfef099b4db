"""The papers round a gathering as golden pages, what stands on them, and what never may.

Slides, form, wall sheet, specimen, invitation and call list.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from browser import printed, too_wide, violations
from hostile_texts import OWN
from markdown_it import MarkdownIt
from papers import LANGUAGES, TODAY, settings
from pypdf import PdfReader
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.assess.following import standing
from resiliens.cli.exports import Wish, calls, form, invitation, specimen, wall
from resiliens.documents.formats import About, write
from resiliens.documents.formats.blocks import Heading, NewSheet, Table, plain
from resiliens.documents.formats.markdown import blocks_of
from resiliens.documents.rendering import render, template_source
from resiliens.documents.slides.context import common_of, slides_of
from resiliens.files.finding import load_questionnaire
from resiliens.model.calls import Call
from resiliens.model.companies import Listed
from resiliens.model.network import Came, Card, Cell, Network, Theme, Way
from resiliens.model.plan_rows import Row, Status
from resiliens.model.questionnaire import Questionnaire, core_ids
from resiliens.model.questions import Ladder
from resiliens.terminal.page import page_lines


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


def wish(language: str) -> Wish:
    return Wish(None, excel=False, force=False, settings=settings(language))


@cache
def tree(language: str = "nb") -> Questionnaire:
    loaded = load_questionnaire("klosser", language=language).value
    assert loaded is not None
    return loaded


LISTED = Listed(
    "Eksempel Bruk AS", "999999999", "Eksempel Eiendom AS", "Våler", ("daglig leder", "produksjon"),
    ("Rival AS",), "kari@bruk.example", date(2026, 12, 10),
)  # fmt: skip


ROWS = (
    Row(number="1", theme="Energi og effekt", measure="Mål forbruket", owner="driftsleder",
        due=date(2026, 8, 1)),
    Row(number="2", theme="Avfall", measure="Heng opp skilt", first_by=date(2026, 10, 1),
        due=date(2027, 2, 1)),
    Row(number="3", measure="Egen linje", owner="Kari", due=date(2027, 3, 1), status=Status.RUNNING),
    Row(number="4", measure="Ferdig", status=Status.DONE),
)  # fmt: skip
CALLS = (
    Call("Eksempel Bruk AS", "kari@bruk.example", "plan.csv", standing(ROWS, today=TODAY)),
    Call("Uten Plan AS", "ola@plan.example"),
    Call("Eksempel Mat AS", "", "mat.csv", standing(ROWS[3:], today=TODAY)),
    Call("", "", "ukjent_plan.csv", standing(ROWS[:1], today=TODAY)),
)


def page(kind: str, language: str = "nb") -> str:
    match kind:
        case "slides":
            return render(template_source("slides"), slides_of(tree(language), language))
        case "invitation":
            return invitation.page(LISTED, tree(language), wish(language))
        case "calls":
            return calls.page(CALLS, wish(language))
        case _:
            made: str = {"form": form, "wall": wall, "specimen": specimen}[kind].page(wish(language))
            return made


KINDS = ("slides", "form", "wall", "specimen", "invitation", "calls")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_golden_pages(kind: str, language: str, snapshot: SnapshotAssertion) -> None:
    assert page(kind, language) == snapshot(extension_class=Page, name=f"{kind}.{language}")


@pytest.mark.parametrize(("kind", "pages"), [("wall", 2), ("invitation", 2), ("calls", 2)])
def test_it_prints_on_this_many_a4(kind: str, pages: int) -> None:
    made = write(".pdf", page(kind), About("x", "nb", TODAY))
    assert len(PdfReader(BytesIO(made)).pages) <= pages


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_has_five_columns_at_most_but_the_sheet_for_the_wall(kind: str) -> None:
    tables = [block for block in blocks_of(page(kind)) if isinstance(block, Table)]
    assert all(len(one.head) <= 5 or one.is_sheet for one in tables)
    assert all(len(line) <= 80 for line in page_lines(page(kind), width=80))


def test_the_form_has_the_numbers_of_the_program_and_every_step() -> None:
    core = [one for one in tree().questions() if one.id in core_ids(tree())]
    titles = [
        plain(one.runs) for one in blocks_of(page("form")) if isinstance(one, Heading) and one.level == 3
    ]
    assert titles[-15:] == [f"{number}. {one.name}" for number, one in enumerate(core, 1)]
    shown = page("form")
    for one in core:
        assert isinstance(one, Ladder)
        assert all(step.name in shown and step.text in shown for step in one.steps)
    assert shown.count(r"\[ \] ?") == len(titles)
    assert shown.count(r"\[ \] –") == sum(one.may_be_not_applicable for one in core)


def test_the_specimen_says_that_its_company_is_invented_before_and_behind_the_report() -> None:
    shown = page("specimen")
    start, end = shown.index("OPPDIKTET EKSEMPEL"), shown.index("Slutt på det oppdiktede")
    assert start < shown.index("## Eksempel Bruk AS") < end
    assert [block.level for block in blocks_of(shown) if isinstance(block, Heading)].count(1) == 1
    assert shown.count("<!--") == 2 == sum(isinstance(one, NewSheet) for one in blocks_of(shown))
    assert "15–20 minutter" in shown


def test_the_wall_holds_no_answer_and_room_for_every_theme_on_every_step() -> None:
    sheet, *cards = [one for one in blocks_of(page("wall")) if isinstance(one, Table)]
    assert sheet.is_sheet and set(sheet.to_fill_in) == {1, 2, 3, 4, 5}
    assert [row.is_group for row in sheet.rows].count(True) == 3
    assert len([row for row in sheet.rows if not row.is_group]) == 15
    assert all(one.is_sheet for one in cards)


def test_an_invitation_has_a_part_a_seat_and_nothing_that_is_for_others() -> None:
    shown = page("invitation")
    assert (
        shown.count("**Du svarer som**") == 2 and "| daglig leder |" in shown and "10. desember 2026" in shown
    )
    for secret in ("Rival", "bruk.example", "Eiendom", "999999999", "Våler"):
        assert secret not in shown


def test_what_the_list_does_not_say_is_a_line_with_a_prompt() -> None:
    shown = invitation.page(Listed("Bare Navn AS"), tree(), wish("nb"))
    assert r"\_ *(fyll inn dato)*" in shown and r"\_ *(fyll inn rolle, ett ark til hver)*" in shown
    assert not [year for year in range(2020, 2040) if str(year) in shown]


def test_the_call_list_says_what_is_late_and_whom_to_ask_for_a_plan() -> None:
    shown = page("calls")
    assert "| Eksempel Bruk AS | kari\\@bruk.example | 2 | 1 av 4 |" in shown
    assert "| forfalt | 1\\. Energi og effekt: Mål forbruket | driftsleder |" in shown
    assert "| ikke i gang | 2\\. Avfall: Heng opp skilt | ingen eier |" in shown
    assert "Vi har ikke fått noen plan" in shown.split("## Uten Plan AS")[1]
    assert "Ingenting henger etter" in shown.split("## Eksempel Mat AS")[1]
    assert "Bare for prosesslederen" in shown


def shape(markdown: str) -> list[str]:
    tokens = MarkdownIt("commonmark").enable("table").parse(markdown)
    return [
        kind
        for token in tokens
        for kind in (token.type, *(one.type for one in token.children or () if one.type != "text"))
    ]


@pytest.mark.parametrize("loud", OWN)
def test_what_somebody_wrote_changes_nothing_of_the_pages(loud: str) -> None:
    def invited(words: str) -> list[str]:
        return shape(invitation.page(Listed(words, seats=(words, "b")), tree(), wish("nb")))

    def rung(words: str) -> list[str]:
        row = Row(number=words, theme=words, measure=words, owner=words, reason=words)
        following = standing([row], today=TODAY)
        return shape(calls.page([Call(words, words, words, following), Call("", file=words)], wish("nb")))

    # An owner with such a sign between words is several, which is remarked on.
    alike = "En; to" if set(loud) & set("/+;,") else "Vanlig"
    assert invited(loud) == invited("Vanlig") and rung(loud) == rung(alike)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing_on_the_pages_and_they_are_as_wide_as_a_telephone(
    kind: str, tmp_path: Path
) -> None:
    made = write(".html", page(kind), About(kind, "nb", TODAY)).decode()
    assert too_wide(made, tmp_path) == 0
    found, passed = violations(made, tmp_path)
    assert found == [] and passed > 15


@pytest.mark.slow
def test_the_slides_print_from_a_browser_as_nine_sheets(tmp_path: Path) -> None:
    made = write(".html", page("slides"), About("slides", "nb", TODAY))
    titles = [plain(one.runs) for one in blocks_of(page("slides")) if isinstance(one, Heading)]
    for sheet, title in zip(printed(made, tmp_path), titles, strict=True):
        assert "".join(title.split()) in "".join(sheet.split())


THEMES = tuple(
    Theme(one.id, one.name, "", 0, tuple(step.name for step in one.steps))
    for one in tree().questions()
    if one.id in core_ids(tree()) and isinstance(one, Ladder)
)


def network(*, draft: bool = False, mode: Way = "protected") -> Network:
    """Medians 1, 2, 3, 4, 1, ...; the third theme is held back; one card with a name."""
    cells = [Cell(one.id, 6, place % 4 + 1) for place, one in enumerate(THEMES)]
    cells[2] = Cell(THEMES[2].id)
    cards = (Card(THEMES[0].id, "Røper AS", 4),)
    return Network(mode, draft, "vår", Came(6, 6, 6), THEMES, tuple(cells), cards)


def test_the_slides_show_of_a_network_what_was_handed_out_and_nothing_else() -> None:
    common = common_of(network())
    assert len(common.rows) == 8 and THEMES[2].title not in dict(common.rows)
    assert dict(common.rows)[THEMES[0].title] == f"●○○○ {THEMES[0].steps[1]}"
    assert common.low == (THEMES[0].id, THEMES[4].id, THEMES[8].id)
    shown = render(template_source("slides"), slides_of(tree(), "nb", common))
    assert "Bildet vi deler" in shown and "Røper" not in shown and f"- {THEMES[4].title}: " in shown
    blank = page("slides")
    for kept_back in (network(draft=True), network(mode="closed"), network(mode="open-cards")):
        assert render(template_source("slides"), slides_of(tree(), "nb", common_of(kept_back))) == blank
