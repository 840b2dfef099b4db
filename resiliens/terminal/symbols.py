"""Symbols with ASCII twins, and a spelling for terminals that lack a letter.

Not for escaping hostile text; see `escaping`.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass

SPELLING_ERRORS = "resiliens.spelling"

_TWINS = {
    "●": "*", "○": ".", "■": "#", "□": "-", "→": "->", "←": "<-", "↑": "^", "↓": "v", "–": "-", "—": "-",
    "·": "-", "›": ">", "‹": "<", "✓": "x", "…": "...", "«": '"', "»": '"', "“": '"', "”": '"', "’": "'",
    "‘": "'", "×": "x", "≥": ">=", "≤": "<=", "½": "1/2", "\u00a0": " ", "\u2011": "-", "\u202f": " ",
    "æ": "ae", "ø": "oe", "å": "aa", "Æ": "Ae", "Ø": "Oe", "Å": "Aa", "é": "e", "è": "e", "ê": "e",
    "ö": "o", "ä": "a", "ü": "u", "ô": "o", "ò": "o", "ó": "o", "É": "E", "Ö": "O", "Ä": "A", "Ü": "U",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Symbols:
    """The signs the program draws with, each already one that the terminal can show."""

    full: str = "●"
    empty: str = "○"
    arrow: str = "→"
    dash: str = "–"
    between: str = "·"
    pointer: str = "›"
    tick: str = "✓"
    cut: str = "…"

    @staticmethod
    def for_encoding(encoding: str) -> Symbols:
        """The symbols of this encoding, each replaced by its twin only where it must be."""
        ideal = Symbols()
        fields = ("full", "empty", "arrow", "dash", "between", "pointer", "tick", "cut")
        chosen = {name: spell(getattr(ideal, name), encoding) for name in fields}
        if chosen["full"] != ideal.full or chosen["empty"] != ideal.empty:
            chosen["full"], chosen["empty"] = "*", "."
        return Symbols(**chosen)


def spell(text: str, encoding: str) -> str:
    """The text with every letter the encoding lacks written as its twin, or as `?`."""
    _register()
    if text.isascii() or encoding.lower().replace("_", "-") in ("utf-8", "utf8"):
        return text
    try:
        return text.encode(encoding, SPELLING_ERRORS).decode(encoding)
    except LookupError:
        return text.encode("ascii", SPELLING_ERRORS).decode("ascii")


def _twin(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lost = error.object[error.start : error.end]
    return "".join(_TWINS.get(letter, "?") for letter in lost), error.end


def _register() -> None:
    try:
        codecs.lookup_error(SPELLING_ERRORS)
    except LookupError:
        codecs.register_error(SPELLING_ERRORS, _twin)


_register()
