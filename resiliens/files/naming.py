"""Makes file names out of names of companies, roles and themes: safe on every system, never colliding.

The only way from a text of somebody's to a place on disk (reliability, section 4). Not for choosing
folders, and not for whether a file may be overwritten.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection

LONGEST = 120  # bytes in UTF-8, suffix included: room left for `.conflict-1` and for backups
NAMELESS = "uten-navn"
_FORBIDDEN = frozenset('/\\:*?"<>|')
_UNSEEN = ("C", "Zl", "Zp")  # controls, marks that turn the writing direction, surrogates, line separators
_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(?:\..*)?", re.IGNORECASE | re.DOTALL
)
_ENDS = " .-_"


def file_name(text: str, *, suffix: str = "", taken: Collection[str] = ()) -> str:
    """A name for a file or folder that tells what `text` tells.

    Letters stay as they are (æøå too), what no system takes becomes `-`. At most 120 bytes with the
    suffix, never empty, never a name that Windows keeps for itself, and not one of `taken` (compared
    as file systems do that fold case): then `-2`, `-3`, ... is put behind it.
    """
    stem = _tidy(text)
    others = {folded(one) for one in taken}
    number = 1
    while True:
        tail = (f"-{number}" if number > 1 else "") + suffix
        name = _cut(stem, LONGEST - len(tail.encode())) + tail
        if folded(name) not in others:
            return name
        number += 1


def joined_name(*parts: str, suffix: str = "", taken: Collection[str] = ()) -> str:
    """A name of several parts, blanks as `-` and `_` between the parts, so that it needs no quotes.

    `Eksempel Bruk AS`, `daglig leder`, `7f3k` give `Eksempel-Bruk-AS_daglig-leder_7f3k`.
    """
    dashed = ["-".join(_tidy(part).split()) for part in parts if part.strip()]
    room = LONGEST // max(1, len(dashed)) - 5
    plain = (re.sub(r"[^\w.\-]", "", _cut(part, room)) for part in dashed)
    short = [re.sub(r"-{2,}", "-", part).strip(_ENDS) for part in plain]
    return file_name("_".join(part for part in short if part), suffix=suffix, taken=taken)


def folded(name: str) -> str:
    """A name as systems compare it that do not tell cases and ways of writing apart."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _tidy(text: str) -> str:
    clean = "".join(_safe(letter) for letter in unicodedata.normalize("NFC", text))
    stem = " ".join(clean.split()).lstrip(_ENDS).rstrip(_ENDS) or NAMELESS
    return f"_{stem}" if _RESERVED.fullmatch(stem) else stem


def _safe(letter: str) -> str:
    if letter.isspace():
        return " "
    kind = unicodedata.category(letter)
    return "-" if letter in _FORBIDDEN or kind.startswith("C") or kind in _UNSEEN else letter


def _cut(stem: str, most: int) -> str:
    short = stem.encode()[:most].decode("utf-8", "ignore").rstrip(_ENDS)
    return short or NAMELESS
