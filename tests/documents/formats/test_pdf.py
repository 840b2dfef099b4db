"""The report as PDF: page 1 is one page, the rest behind it, tagged, and the same bytes for the same day."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from papers import ALL, INVENTED, document, markdown, settings
from pypdf import PdfReader

from resiliens.cli.report import PAGE_ONE, document_of
from resiliens.documents.formats import About, write
from resiliens.documents.formats.blocks import Bullets, Heading, Paragraph, Table, plain
from resiliens.documents.formats.markdown import blocks_of

ABOUT = About("Prøve", "nb", date(2026, 11, 23))
FOOT = re.compile(r"^Rap?port: .*?(?:Side|Page) \d+ (?:av|of) \d+$|^Report: .*?Page \d+ of \d+$", re.M)


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(pdf)).pages]


def letters(text: str) -> str:
    """Words without what depends on where a line broke."""
    return re.sub(r"[\s\u00ad\u200b-]", "", text)


def pieces(text: str) -> list[str]:
    found: list[str] = []
    for block in blocks_of(text):
        match block:
            case Heading(_, runs) | Paragraph(runs):
                found.append(plain(runs))
            case Bullets(items):
                found += map(plain, items)
            case Table(head, rows):
                found += [plain(cell) for cell in (*head, *(cell for row in rows for cell in row.cells))]
    return [piece for piece in found if piece.strip("_")]


@pytest.mark.parametrize(("company", "language"), ALL)
def test_page_one_is_one_page_and_all_is_said(company: str, language: str) -> None:
    """Page 1 says what page 1 says; hardly a cell of the rest is parted by the end of a page."""
    first, *behind = pages(document(".pdf", company, language))
    front, _, rest = markdown(company, language).partition("<!-- end of page 1 -->")
    assert [piece for piece in pieces(front) if letters(piece) not in letters(first)] == []
    said = letters(FOOT.sub("", "\n".join(behind)))
    everything = pieces(rest)
    assert said.startswith(letters(everything[0]))
    missing = [piece for piece in everything if letters(piece) not in said]
    assert len(missing) <= len(everything) / 100, missing


@pytest.mark.parametrize("company", INVENTED)
def test_page_one_is_one_page_for_who_has_most_to_be_told(company: str, tmp_path: Path) -> None:
    made = document_of(".pdf", INVENTED[company](tmp_path, "nn"), settings("nn"), PAGE_ONE)
    assert len(pages(made)) == 1


def test_it_is_tagged_named_and_dated_and_nobody_signs_it() -> None:
    pdf = PdfReader(BytesIO(document(".pdf", "sagbruk")))
    facts = pdf.metadata
    assert facts is not None and facts.title == "Rapport: Eksempel Bruk AS"
    assert facts.creation_date is not None and facts.creation_date.date() == date(2026, 11, 20)
    assert facts.creation_date.hour == facts.creation_date.minute == 0 and facts.author is None
    root: Any = pdf.root_object
    assert root["/Lang"] == "nb-NO" and root["/MarkInfo"]["/Marked"] and "/StructTreeRoot" in root
    assert b"pdfuaid" in root["/Metadata"].get_object().get_data()
    assert "/OpenAction" not in root and "/AA" not in root


def test_the_same_day_gives_the_same_bytes() -> None:
    text = "# Tittel\n\n| a | b |\n| --- | --- |\n| c | d |\n"
    assert write(".pdf", text, ABOUT) == write(".pdf", text, ABOUT)
    assert write(".pdf", text, ABOUT) != write(".pdf", text, About("Prøve", "nb", date(2026, 11, 24)))


def test_signs_that_no_font_has_stand_as_their_codes() -> None:
    shown = pages(write(".pdf", "# 日本 og 😀\n\nSagbruk 本 \U000e0001\n", About("日", "nb", ABOUT.day)))[0]
    assert "<U+65E5><U+672C> og <U+1F600>" in shown and "Sagbruk <U+672C>" in shown


def test_a_word_without_end_stays_on_the_paper() -> None:
    shown = pages(write(".pdf", f"# A\n\n{'x' * 300}\n", ABOUT))
    assert letters(shown[0]).count("x") == 300 and max(map(len, shown[0].splitlines())) < 130
