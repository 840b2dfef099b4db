"""The columns of a file with what many companies consented to, or what a field study saw in them.

What people call them in three languages. Not for what stands in the cells.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal, TypeAlias

from resiliens.files.company_columns import column_of as company_column
from resiliens.files.company_columns import compared

Kind: TypeAlias = Literal["consent", "seen"]
COLUMNS: Final[Mapping[Kind, tuple[str, ...]]] = {
    "consent": ("company", "orgnr", "mode", "themes", "meeting", "date", "by", "withdrawn"),
    "seen": ("company", "orgnr", "theme", "seen", "by", "date", "why"),
}
NEEDED: Final[Mapping[Kind, tuple[str, ...]]] = {
    "consent": ("company", "mode", "themes"), "seen": ("company", "theme", "seen"),
}  # fmt: skip
_ALSO: Mapping[str, tuple[str, ...]] = {
    "mode": ("måte", "vis som", "visning"),
    "themes": ("temaer", "tema", "theme"),
    "meeting": ("møte", "samling"),
    "date": ("dato", "dag", "gitt", "gjeve", "sett dato"),
    "by": ("av", "rolle", "role", "gitt av", "gjeve av", "sett av", "given by", "seen by"),
    "withdrawn": ("trukket", "trukket tilbake", "trekt", "trekt tilbake"),
    "theme": ("tema", "spørsmål", "question"),
    "seen": ("sett", "trinn", "step", "trinn sett", "step seen", "vi så", "vi såg", "we saw"),
    "why": ("hvorfor", "kvifor", "grunn", "reason", "note"),
}  # fmt: skip
MODE_WORDS: Final[Mapping[str, str]] = {
    "open cards": "open-cards", "åpne kort": "open-cards", "opne kort": "open-cards",
    "closed": "closed", "lukket": "closed", "lukka": "closed",
    "protected": "protected", "beskyttet": "protected", "beskytta": "protected", "verna": "protected",
    "peers": "peers", "help others": "peers", "hjelper andre": "peers", "hjelpe andre": "peers",
}  # fmt: skip
ALL_WORDS: Final = frozenset({"all", "alle", "alle temaer", "alle tema", "all themes"})


def column_of(head: str, kind: Kind) -> str | None:
    """The column a head stands for in a file of this kind; None for one that nobody knows."""
    known = company_column(head)
    if known in ("company", "orgnr"):
        return known
    written = compared(head)
    for column in COLUMNS[kind]:
        if written in {compared(word) for word in (column, *_ALSO.get(column, ()))}:
            return column
    return None


def mode_in(written: str) -> str | None:
    """`Åpne kort`, `open-cards`; None for anything else."""
    return MODE_WORDS.get(compared(written))
