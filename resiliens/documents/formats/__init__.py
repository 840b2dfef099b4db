"""From a document's Markdown to the formats that people open: one writer a format, found by the file's
suffix.

A writer gets the parsed blocks and what the Markdown does not say (`About`), never a result or an answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module

from resiliens.documents.charts import Picture


@dataclass(frozen=True, slots=True)
class About:
    """What a writer needs beside the text: title and language of the document, its day, its pictures.

    `day` is the only date that enters the bytes, so that the same document is the same file. A picture stands
    where the Markdown names it (`<!-- picture: pillars -->`); a format that cannot show it leaves it out,
    since the same figures stand in a table behind it.
    """

    title: str
    language: str
    day: date
    pictures: Mapping[str, Picture] = field(default_factory=dict)


class MissingExtra(Exception):
    """A format needs a package that is not installed; `requirement` is what pip is to be told."""

    def __init__(self, requirement: str) -> None:
        super().__init__(requirement)
        self.requirement = requirement


WRITERS = {".html": "html", ".pdf": "pdf", ".docx": "docx", ".pptx": "pptx"}
REQUIREMENTS = {".pdf": "typst>=0.15,<0.16", ".docx": "python-docx>=1.2,<2", ".pptx": "python-pptx>=1.0.2,<2"}
"""The extras of pyproject.toml, for who has not installed one; a test holds the two equal."""


def write(suffix: str, markdown: str, about: About) -> bytes:
    """The file of this suffix. Raises MissingExtra where its package is not installed."""
    from resiliens.documents.formats.markdown import blocks_of

    try:
        writer = import_module(f"resiliens.documents.formats.{WRITERS[suffix]}")
    except ModuleNotFoundError:
        if suffix not in REQUIREMENTS:
            raise
        raise MissingExtra(REQUIREMENTS[suffix]) from None
    written: bytes = writer.write(blocks_of(markdown), about)
    return written
