"""The report as DOCX: real headings and tables to go on writing in, the same bytes for the same day."""

from __future__ import annotations

import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import Table as DocxTable
from docx.text.paragraph import Paragraph as DocxParagraph
from papers import ALL, COMPANIES, INVENTED, LANGUAGES, document, markdown, settings
from pypdf import PdfReader

from resiliens.cli.report import document_of
from resiliens.documents.formats import About, write
from resiliens.documents.formats.blocks import Bullets, Heading, Paragraph, Table, plain
from resiliens.documents.formats.markdown import blocks_of

ABOUT = About("Prøve", "nb", date(2026, 11, 23))


def opened(data: bytes) -> Any:
    return docx.Document(BytesIO(data))


def said(data: bytes) -> Iterator[str]:
    """Every paragraph and cell with words, in the order of the page, headings by their style."""
    document = opened(data)
    for part in document.element.body:
        if part.tag == qn("w:p"):
            paragraph = DocxParagraph(part, document)
            style = str(paragraph.style.name if paragraph.style else "")
            if paragraph.text.strip():
                yield (
                    f"{style}: {paragraph.text.strip()}"
                    if style.startswith(("Head", "List"))
                    else paragraph.text.strip()
                )
        elif part.tag == qn("w:tbl"):
            for row in DocxTable(part, document).rows:
                yield " | ".join(cell.text for cell in row.cells)


def wanted(text: str) -> Iterator[str]:
    for block in blocks_of(text):
        match block:
            case Heading(level, runs):
                yield f"Heading {level}: {plain(runs)}"
            case Paragraph(runs):
                yield plain(runs)
            case Bullets(items):
                yield from (f"List Bullet: {plain(item)}" for item in items)
            case Table(head, rows, to_fill_in):
                for cells in (head, *(row.cells for row in rows)):
                    yield " | ".join(
                        "" if column in to_fill_in and cells is not head else plain(cell)
                        for column, cell in enumerate(cells)
                    )


@pytest.mark.parametrize(("company", "language"), ALL)
def test_all_that_the_markdown_says_stands_there(company: str, language: str) -> None:
    text = markdown(company, language)
    spaces = re.compile(r"\s+")
    assert [spaces.sub(" ", one) for one in said(document(".docx", company, language))] == [
        spaces.sub(" ", one) for one in wanted(text)
    ]


def test_headings_tables_and_language_are_real() -> None:
    made = opened(document(".docx", "mat", "nn"))
    assert made.paragraphs[0].style.name == "Heading 1"
    assert {table.style.name for table in made.tables} == {"Resiliens"}
    heads = [table.rows[0]._tr.trPr.findall(qn("w:tblHeader")) for table in made.tables]
    assert all(len(head) == 1 for head in heads)
    languages = {found.get(qn("w:val")) for found in made.styles.element.iter(qn("w:lang"))}
    assert languages == {"nn-NO"} and made.core_properties.language == "nn-NO"


def test_who_and_when_are_empty_to_write_in() -> None:
    first = opened(document(".docx", "sagbruk")).tables[0]
    assert [cell.text for cell in first.rows[0].cells] == ["", "Tiltak", "Hvem", "Frist"]
    assert {(row.cells[2].text, row.cells[3].text) for row in list(first.rows)[1:]} == {("", "")}


def test_the_same_day_gives_the_same_bytes_and_nobody_signs_it() -> None:
    text = "# Tittel\n\n| a | b |\n| --- | --- |\n| c | d |\n"
    made = write(".docx", text, ABOUT)
    assert made == write(".docx", text, ABOUT)
    with zipfile.ZipFile(BytesIO(made)) as parts:
        assert {part.date_time for part in parts.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    facts = opened(made).core_properties
    assert (facts.title, facts.author, facts.last_modified_by) == ("Prøve", "", "")
    assert facts.created is not None and facts.created.date() == ABOUT.day and facts.created.hour == 0


def test_signs_that_the_format_cannot_hold_are_shown() -> None:
    shown = "\n".join(said(write(".docx", "# a\ufffe\U0001f600b\n\n\ud83d c\n", ABOUT)))
    assert "a<U+FFFE>\U0001f600b" in shown and "<U+D83D> c" in shown


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("company", [*COMPANIES, *INVENTED])
def test_page_one_is_one_page_in_libreoffice(company: str, language: str, tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("needs LibreOffice")
    made = (
        document_of(".docx", INVENTED[company](tmp_path, language), settings(language))
        if company in INVENTED
        else document(".docx", company, language)
    )
    (tmp_path / "rapport.docx").write_bytes(made)
    subprocess.run(
        [
            soffice,
            "--headless",
            f"-env:UserInstallation=file://{tmp_path}/office",
            "--convert-to",
            "pdf",
            "--outdir",
            tmp_path,
            tmp_path / "rapport.docx",
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    pages = PdfReader(tmp_path / "rapport.pdf").pages
    heading = {"nb": "Vedlegg", "nn": "Vedlegg", "en": "Appendix"}[language]
    assert pages[1].extract_text().strip().startswith(heading)
