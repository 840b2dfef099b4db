"""Slides as PPTX: 16:9, nine of them, titles and text in placeholders, nothing smaller than 24 points or
outside the slide, the same bytes for the same day."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from papers import LANGUAGES
from pptx import Presentation
from pptx.oxml.ns import qn
from pypdf import PdfReader

from resiliens.documents.formats import About, write
from resiliens.documents.formats.blocks import Note, Run, plain, sheets_of
from resiliens.documents.formats.fitting import ROOM, Grid, Text, slides_of, wrapped
from resiliens.documents.formats.markdown import blocks_of
from resiliens.documents.rendering import render, template_source
from resiliens.documents.slides.context import Common
from resiliens.documents.slides.context import slides_of as context_of
from resiliens.files.finding import load_questionnaire

DAY = date(2026, 11, 23)
SMALLEST = 24 * 12700


def deck_text(language: str = "nb", common: Common = Common()) -> str:  # noqa: B008  # a frozen value
    tree = load_questionnaire("klosser", language=language).value
    assert tree is not None
    return render(template_source("slides"), context_of(tree, language, common))


@cache
def made(language: str = "nb") -> bytes:
    return write(".pptx", deck_text(language), About("Samling", language, DAY))


def opened(data: bytes) -> Any:
    return Presentation(BytesIO(data))


def frames(slide: Any) -> Iterator[Any]:
    """Every text on a slide, the cells of tables too."""
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield shape.text_frame
        elif shape.has_table:
            yield from (cell.text_frame for row in shape.table.rows for cell in row.cells)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nine_slides_of_a_title_each_in_the_shape_of_a_screen(language: str) -> None:
    deck = opened(made(language))
    assert deck.slide_width * 9 == deck.slide_height * 16
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert len(titles) == 9 == len(set(titles)) and all(titles)
    assert all(slide.has_notes_slide and slide.notes_slide.notes_text_frame.text for slide in deck.slides)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_lies_on_the_slide_in_letters_of_24_points_or_more(language: str) -> None:
    deck = opened(made(language))
    for slide in deck.slides:
        for shape in slide.shapes:
            assert shape.left >= 0 and shape.left + shape.width <= deck.slide_width
            assert shape.top >= 0 and shape.top + shape.height <= deck.slide_height
        for frame in frames(slide):
            assert all(run.font.size >= SMALLEST for one in frame.paragraphs for run in one.runs)
    for place in (deck.slide_master, *deck.slide_layouts):
        assert all(int(one.get("sz")) >= 2400 for one in place._element.iter() if one.get("sz", "").isdigit())


def test_text_stands_in_placeholders_in_reading_order_and_every_slide_has_its_number() -> None:
    deck = opened(made())
    assert len(deck.slide_layouts) == 2
    for slide in deck.slides:
        kinds = [one.get("type", "body") for one in slide._element.iter(qn("p:ph"))]
        assert kinds in (["title", "body", "sldNum"], ["title", "sldNum"])
        assert [one.get("type") for one in slide._element.iter(qn("a:fld"))] == ["slidenum"]
        assert not [one for one in slide.shapes if one.has_text_frame and not one.is_placeholder]
    first = deck.slides[0]
    assert first.placeholders[1].text_frame.paragraphs[0].text.startswith("Vi skal finne ut")
    tags = {one.get("lang") for slide in deck.slides for one in slide._element.iter(qn("a:rPr"))}
    assert tags == {"nb-NO"}


def test_what_the_markdown_says_stands_there_in_order() -> None:
    deck = opened(made())
    said = "".join("".join(frame.text for slide in deck.slides for frame in frames(slide)).split())
    place = 0
    for block in blocks_of(deck_text()):
        runs = getattr(block, "runs", None)
        if runs is not None:
            place = said.index("".join(plain(runs).split()), place)
    assert "●●●○" in said and "Naboenkommerforålære" in said


def test_the_same_day_gives_the_same_bytes_and_nobody_signs_it() -> None:
    data = made()
    assert data == write(".pptx", deck_text(), About("Samling", "nb", DAY))
    with zipfile.ZipFile(BytesIO(data)) as parts:
        assert {one.date_time for one in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        names = parts.namelist()
    assert not [one for one in names if "thumbnail" in one or "printer" in one or "app.xml" in one]
    facts = opened(data).core_properties
    assert (facts.title, facts.author, facts.last_modified_by) == ("Samling", "", "")
    assert facts.created.date() == facts.modified.date() == DAY


def test_more_than_a_slide_holds_goes_on_under_the_same_title() -> None:
    rows = "".join(f"| Tema {number} | ●●○○ |\n" for number in range(30))
    points = "".join(
        f"- Punkt {number} som er langt nok til å ta plass på lysbildet\n" for number in range(20)
    )
    text = (
        f"<!-- size: 16:9 -->\n\n# Mye\n\n{points}\n---\n\n## Tabell\n\n| Tema | Nå |\n| --- | --- |\n{rows}"
    )
    deck = opened(write(".pptx", text, About("x", "nb", DAY)))
    titles = [slide.shapes.title.text_frame.text for slide in deck.slides]
    assert titles[:2] == ["Mye", "Mye (2)"] and titles[-1].startswith("Tabell (")
    said = "\n".join(frame.text for slide in deck.slides for frame in frames(slide))
    assert all(said.count(f"Punkt {number} ") == 1 for number in range(20))
    assert all(said.split("\n").count(f"Tema {number}") == 1 for number in range(30))


def test_a_title_too_long_for_two_lines_is_said_whole_below() -> None:
    long = "Dette er en tittel som aldri tar slutt, " * 8
    (slide,) = slides_of(blocks_of(f"# {long}"), "")
    assert plain(slide.title).endswith("…")
    assert isinstance(slide.parts[0], Text) and plain(slide.parts[0].points[0].runs) == long.strip()


def test_the_common_picture_stands_only_where_it_is_given() -> None:
    assert "Bildet vi deler" not in deck_text()
    shown = deck_text(common=Common((("Energi | og *effekt*", "●●○○"),), ("environment.energy",)))
    assert "Bildet vi deler" in shown and "Sett inn deres egne" not in shown
    deck = opened(write(".pptx", shown, About("x", "nb", DAY)))
    assert "Energi | og *effekt*" in [frame.text for frame in frames(deck.slides[2])]
    assert "Her har de fleste av oss lengst igjen" in deck.slides[3].shapes.title.text_frame.text
    assert len(deck.slides) == 9


def test_comments_are_notes_in_a_deck_and_nothing_elsewhere() -> None:
    assert Note("husk") in blocks_of("<!-- size: 16:9 -->\n\n# a\n\n<!-- husk -->\n")
    assert not [one for one in blocks_of("# a\n\n<!-- husk -->\n") if isinstance(one, Note)]
    assert len(sheets_of(blocks_of("# a\n\n---\n\nb\n"))) == 1


@given(st.lists(st.tuples(st.text(max_size=60), st.booleans()), max_size=5), st.integers(60, 900))
@settings(max_examples=150, deadline=None)
def test_lines_hold_every_letter_and_are_no_wider_than_asked(
    pieces: list[tuple[str, bool]], width: int
) -> None:
    from resiliens.documents.formats.fitting import BOLD, _width

    runs = tuple(Run(text, strong=strong) for text, strong in pieces)
    lines = wrapped(runs, width, 24)
    joined = "".join(run.text for line in lines for run in line)
    assert "".join(joined.split()) == "".join("".join(text for text, _ in pieces).split())
    for line in lines:
        wide = sum(_width(run.text, 24) * (BOLD if run.strong else 1) for run in line)
        assert wide <= width + 0.01 or (len(line) == 1 and len(line[0].text) == 1)


@given(st.lists(st.sampled_from(["- " + "ord " * 40, "\n" + "x" * 400 + "\n", "| a | b |\n| --- | --- |\n"
       + "| " + "celle " * 60 + " | b |\n| c | d |\n", "## Mellomtittel\n"]), max_size=6))  # fmt: skip
@settings(max_examples=60, deadline=None)
def test_no_slide_is_taller_than_its_room(parts: list[str]) -> None:
    for slide in slides_of(blocks_of("# Tittel\n\n" + "\n\n".join(parts)), "x"):
        assert sum(part.height for part in slide.parts) <= ROOM
        for part in slide.parts:
            if isinstance(part, Grid):
                assert len(part.heights) == len(part.table.rows) + 1


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_impress_opens_it_as_nine_slides_with_every_title(language: str, tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("needs LibreOffice")
    (tmp_path / "lysbilder.pptx").write_bytes(made(language))
    subprocess.run(
        [soffice, "--headless", f"-env:UserInstallation=file://{tmp_path}/office", "--convert-to", "pdf",
         "--outdir", tmp_path, tmp_path / "lysbilder.pptx"],
        check=True, capture_output=True, timeout=180,
    )  # fmt: skip
    if not (tmp_path / "lysbilder.pdf").exists():
        pytest.skip("needs LibreOffice Impress")
    pages = PdfReader(tmp_path / "lysbilder.pdf").pages
    assert len(pages) == 9
    for page, slide in zip(pages, opened(made(language)).slides, strict=True):
        title = "".join(slide.shapes.title.text_frame.text.split())
        assert title in "".join(page.extract_text().split())
