"""The words of the report as they can be taken out of the PDF and the Word file, as golden files."""

from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from docx.table import Table
from papers import ALL, document
from pypdf import PdfReader
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode


class Words(SingleFileSnapshotExtension):
    """One text file a report."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


def of_pdf(made: bytes) -> str:
    """Page by page, as a reader program gets them."""
    pages = (page.extract_text() for page in PdfReader(BytesIO(made)).pages)
    return "\n\n---- next page\n\n".join(pages) + "\n"


def of_docx(made: bytes) -> str:
    """Paragraph by paragraph with its style, tables row by row."""
    lines: list[str] = []
    for block in Document(BytesIO(made)).iter_inner_content():
        if isinstance(block, Table):
            lines += [" | ".join(cell.text for cell in row.cells) for row in block.rows]
        else:
            lines.append(f"{block.style.name if block.style else ''}: {block.text}")
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("company", "language"), ALL)
def test_the_golden_words_of_the_pdf(company: str, language: str, snapshot: SnapshotAssertion) -> None:
    said = of_pdf(document(".pdf", company, language))
    assert said == snapshot(extension_class=Words, name=f"{company}.{language}.pdf")


@pytest.mark.parametrize(("company", "language"), ALL)
def test_the_golden_words_of_the_word_file(company: str, language: str, snapshot: SnapshotAssertion) -> None:
    said = of_docx(document(".docx", company, language))
    assert said == snapshot(extension_class=Words, name=f"{company}.{language}.docx")
