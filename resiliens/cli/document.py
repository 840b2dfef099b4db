"""A Markdown document in the format that its file name asks for: as it is, or as a page, PDF or Word file.

Not for what a document holds, and not for writing it to disk (`writing`).
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from resiliens.cli.options import CannotDo, Settings, quoted

if TYPE_CHECKING:
    from resiliens.documents.formats import About

DOCUMENTS = (".md", ".html", ".pdf", ".docx")
_HEADING = re.compile(r"^# +(.+)$", re.MULTILINE)
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def document_bytes(suffix: str, markdown: str, settings: Settings, about: About | None = None) -> bytes:
    """The file of this suffix. `about` is made from the first heading and today where it is not given.

    Raises CannotDo where the extra for the format is not installed.
    """
    if suffix == ".md":
        return markdown.encode("utf-8")
    from resiliens.documents.formats import About, MissingExtra, write

    try:
        return write(suffix, markdown, about or About(title_of(markdown), settings.language, settings.today))
    except MissingExtra as missing:
        command = f'{quoted(sys.executable)} -m pip install "{missing.requirement}"'
        raise CannotDo("formats.missing_extra", suffix=suffix, command=command) from None


def title_of(markdown: str) -> str:
    """The words of the first heading; empty where there is none."""
    found = _HEADING.search(markdown)
    return _ESCAPED.sub(r"\1", found.group(1)).strip() if found else ""
