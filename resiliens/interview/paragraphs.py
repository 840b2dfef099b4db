"""Paragraphs of a screen as lines of styled words, and how much air and text a form of it has.

Pure. What is written in them is for `layout` and its neighbours to say.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from resiliens.terminal.escaping import visible
from resiliens.terminal.wrapping import cells, wrap

Fragment: TypeAlias = tuple[str, str]
Line: TypeAlias = list[Fragment]

MARGIN = "  "
BOLD, PLAIN = "bold", ""
_NUMBERED = re.compile(r"\d+: ")


@dataclass(frozen=True, slots=True)
class Form:
    """How much air and text there is room for."""

    air: int  # 2: between everything; 1: only above the rows; 0: none
    texts: str  # "below", "inline", or "pointed" (only the pointed row's text)
    hints: bool = True  # how to choose, below the rows; goes before anything that was answered


def air(form: Form, *, least: int = 2) -> list[Line]:
    """An empty line, where the form has at least this much air."""
    return [[]] if form.air >= least else []


def bold(words: str, width: int) -> list[Line]:
    """Words as bold lines."""
    return paragraphs(words, width, style=BOLD)


def paragraphs(words: str, width: int, *, style: str = PLAIN, indent: str = MARGIN) -> list[Line]:
    """Words as lines, each paragraph by itself; numbered ones hang."""
    if not words:
        return []
    lines: list[Line] = []
    for paragraph in visible(words).split("\n"):
        hanging = " " * cells(indent) + ("   " if _NUMBERED.match(paragraph) else "")
        lines += [[(style, line)] for line in wrap(paragraph, width - 1, indent=indent, hanging=hanging)]
    return lines


def wrapped(words: str, width: int) -> list[str]:
    """Words as bare lines within the margin."""
    return wrap(visible(words), width - 1, indent=MARGIN)
