"""Markdown escaping: what comes from data adds no block, link, image, HTML or table cell.

Escapes only what could mean something where it stands, so that the file reads well as it is.
"""

from __future__ import annotations

import re

from resiliens.messages.visible import visible

_INLINE = re.compile(r"([\\`*_\[\]<|~]|&(?=#?\w+;))")
_LINKS = re.compile(r"://|(?i:www)\.|@")
_BLOCK_START = re.compile(r"^(\s*)([#+=>-]|\d+(?=[.)]))")


class Markdown(str):
    """Text that is Markdown already and must not be escaped again."""

    __slots__ = ()


def escape(value: object) -> str:
    """A value as harmless Markdown text on one line.

    Line breaks become spaces, control characters visible marks. Numbers pass as they are.
    """
    if isinstance(value, Markdown):
        return value
    text = visible(" ".join(str(value).split()))
    text = _INLINE.sub(r"\\\1", text)
    text = _LINKS.sub(_break_link, text)
    return _BLOCK_START.sub(_break_block, text)


def _break_link(match: re.Match[str]) -> str:
    # Some viewers make links of bare addresses; a backslash before punctuation shows nothing and stops that.
    found = match.group()
    return {"://": ":\\//", "@": "\\@"}.get(found, found[:-1] + "\\.")


def _break_block(match: re.Match[str]) -> str:
    space, mark = match.groups()
    return f"{space}{mark}\\" if mark.isdigit() else f"{space}\\{mark}"
