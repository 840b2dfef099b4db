"""Making what nobody can see visible: controls, bidirectional overrides, piled-up marks.

Every text that came from a file passes here before it is shown anywhere.
"""

from __future__ import annotations

import re
import unicodedata

_BIDI = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_HIDDEN = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f{_BIDI}\u2028\u2029\ufeff\ud800-\udfff]")
MOST_MARKS = 4


def visible(text: str) -> str:
    r"""The text with every control but tab and line feed shown as `\x1b` or `<U+202E>`.

    More than four combining marks on one letter are cut, with `…` where it happened.
    """
    shown = _HIDDEN.sub(_name, text)
    return shown if shown.isascii() else _unpiled(shown)


def _name(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 0xA0 else f"<U+{code:04X}>"


def _unpiled(text: str) -> str:
    if not any(unicodedata.combining(character) for character in text):
        return text
    kept: list[str] = []
    piled = 0
    for character in text:
        piled = piled + 1 if unicodedata.combining(character) else 0
        if piled <= MOST_MARKS:
            kept.append(character)
        elif piled == MOST_MARKS + 1:
            kept.append("…")
    return "".join(kept)
