"""Text from a file made safe to show on a terminal.

Every control is shown as what it is, and nothing is dropped in silence. Not for Markdown or HTML.
"""

from __future__ import annotations

import unicodedata

LONGEST_WORD = 200
MOST_MARKS = 4

_INVISIBLE = frozenset("\u115f\u1160\u3164\uffa0\u2800")
_JOINERS = frozenset("\u200c\u200d")  # needed by some scripts and by emoji; harmless
_UNSEEN_CATEGORIES = frozenset(("Cf", "Zl", "Zp", "Cs", "Co", "Cn"))


def visible(text: str) -> str:
    r"""The text with controls shown (`\x1b`, `<U+202E>`), overlong words and piled-up marks cut.

    Tab and line feed stay. A cut says how much is gone: `[+9800]`.
    """
    if text.isascii() and text.isprintable() and len(text) <= LONGEST_WORD:
        return text
    shown = "".join(_shown(letter) for letter in text.replace("\r\n", "\n"))
    return _words_cut(_marks_cut(shown))


def one_line(text: str) -> str:
    """As `visible`, with every run of white space as one space: for tables and headings."""
    return " ".join(visible(text).split())


def _shown(letter: str) -> str:
    code = ord(letter)
    if code < 0x20:
        return letter if letter in "\t\n" else f"\\x{code:02x}"
    if code < 0x7F:
        return letter
    if code < 0xA0:
        return f"\\x{code:02x}"
    if letter in _JOINERS or code == 0xAD:
        return letter
    if letter in _INVISIBLE or unicodedata.category(letter) in _UNSEEN_CATEGORIES:
        return f"<U+{code:04X}>"
    return letter


def _marks_cut(text: str) -> str:
    if text.isascii():
        return text
    kept: list[str] = []
    run = 0
    for letter in text:
        if unicodedata.category(letter) in ("Mn", "Me"):
            run += 1
            if run <= MOST_MARKS:
                kept.append(letter)
            continue
        if run > MOST_MARKS:
            kept.append(f"[+{run - MOST_MARKS}]")
        run = 0
        kept.append(letter)
    if run > MOST_MARKS:
        kept.append(f"[+{run - MOST_MARKS}]")
    return "".join(kept)


def _words_cut(text: str) -> str:
    if len(text) <= LONGEST_WORD:
        return text
    kept: list[str] = []
    run = 0
    for letter in text:
        if letter.isspace():
            if run > LONGEST_WORD:
                kept.append(f"[+{run - LONGEST_WORD}]")
            run = 0
            kept.append(letter)
            continue
        run += 1
        if run <= LONGEST_WORD:
            kept.append(letter)
    if run > LONGEST_WORD:
        kept.append(f"[+{run - LONGEST_WORD}]")
    return "".join(kept)
