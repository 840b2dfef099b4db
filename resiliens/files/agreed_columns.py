"""The columns of the sheet that a room fills in, and the words in it, understood in every language.

Not for what stands in the cells.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from resiliens.files.company_columns import compared
from resiliens.messages import LANGUAGES, text

COLUMNS = (
    "theme", "answers", "lowest", "middle", "highest", "offered", "time", "agreed", "reason", "evidence",
    "evidence_date", "evidence_owner", "dissent", "code",
)  # fmt: skip
OPEN = ("agreed", "reason", "evidence", "evidence_date", "evidence_owner", "dissent")
"""What the room fills in; everything else is locked."""
NEEDED = ("agreed", "code")
ABOVE = ("company", "day", "present")
"""The lines above the table."""


def head(column: str, language: str) -> str:
    """A column's head."""
    return text(f"agreedsheet.col_{column}", language)


@cache
def column_names() -> Mapping[str, str]:
    """Every head in every language, as it is compared and with or without its brackets, and its column."""
    heads = {head(column, language): column for language in LANGUAGES for column in COLUMNS}
    return {
        compared(written): column
        for whole, column in heads.items()
        for written in (whole, whole.partition("(")[0])
    }


@cache
def lines_above() -> Mapping[str, str]:
    """Every label above the table, likewise."""
    return {compared(text(f"agreedsheet.{line}", language)): line for language in LANGUAGES for line in ABOVE}


@cache
def words_for(key: str) -> frozenset[str]:
    """How a word of the sheet (`time_silence`, `unknown`, `not_applicable`) is written in any language."""
    return frozenset(compared(text(f"agreedsheet.{key}", language)) for language in LANGUAGES)
