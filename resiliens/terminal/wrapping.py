"""Wrapping by word, in terminal cells.

Not for hyphenation, and not for escaping: give it text that is already visible.
"""

from __future__ import annotations

import re
from functools import cache

_COMMAND = re.compile(r"(?<!\S)resiliens \S.*$")
_SAFE_BELOW = "\u0300"  # every letter below this one takes exactly one cell
_AS_PICTURE = "\ufe0f"  # after a sign that has one cell: many terminals then draw it in two
_FLAGS = ("\U0001f1e6", "\U0001f1ff")


def cells(text: str) -> int:
    """How many terminal cells the text takes. Where terminals differ: the most that any of them takes."""
    if text.isascii() or all(letter < _SAFE_BELOW for letter in text):
        return len(text)
    return sum(map(_letter_cells, text))


@cache
def _letter_cells(letter: str) -> int:
    from rich.cells import get_character_cell_size

    if letter == _AS_PICTURE:
        return 1
    if _FLAGS[0] <= letter <= _FLAGS[1]:
        return 2
    return get_character_cell_size(letter)


def wrap(text: str, width: int, *, indent: str = "", hanging: str | None = None) -> list[str]:
    """The text in lines of at most `width` cells, broken between words.

    `indent` stands before the first line, `hanging` (else the same) before the others. A line feed in
    the text begins a new line; a word longer than the line is broken where it must be.
    """
    rest = indent if hanging is None else hanging
    lines: list[str] = []
    for paragraph in text.split("\n"):
        before = indent if not lines else rest
        lines.extend(_wrapped(paragraph.expandtabs(4).split(), max(width, cells(before) + 1), before, rest))
    return lines


def message_lines(text: str, width: int | None, *, hanging: str = "") -> list[str]:
    """A message in lines of at most `width` cells; None leaves its lines whole.

    The spaces that a line begins with stand before all of it. A command at the end of a line that is too long
    gets a line of its own and stays whole, to be copied: broken in two it would be another command.
    """
    if width is None:
        return text.split("\n")
    lines: list[str] = []
    for line in text.split("\n"):
        command = _COMMAND.search(line) if cells(line) > width else None
        words = line if command is None else line[: command.start()]
        indent = " " * (len(line) - len(line.lstrip(" ")))
        if words.strip() or command is None:
            lines += wrap(words, width, indent=indent, hanging=indent + hanging)
        lines += [command.group()] if command is not None else []
    return lines


def cut(text: str, width: int, ellipsis: str = "…") -> str:
    """The text on one line of at most `width` cells, with an ellipsis where something is left out."""
    if cells(text) <= width:
        return text
    room = max(0, width - cells(ellipsis))
    return _head(text, room).rstrip() + ellipsis if width >= cells(ellipsis) else _head(text, width)


def pad(text: str, width: int) -> str:
    """The text with spaces behind it, to `width` cells."""
    return text + " " * max(0, width - cells(text))


def _wrapped(words: list[str], width: int, first: str, rest: str) -> list[str]:
    lines: list[str] = []
    line, empty = first, True
    for word in words:
        if not empty and cells(line) + 1 + cells(word) > width:
            lines.append(line)
            line, empty = rest, True
        while cells(line if empty else line + " ") + cells(word) > width:
            piece = _head(word, max(1, width - cells(line)))
            lines.append(line + piece)
            line, word = rest, word[len(piece) :]
        line, empty = (line + word if empty else f"{line} {word}"), False
    lines.append(line if not empty or not lines else line.rstrip())
    return [one.rstrip() for one in lines]


def _head(text: str, width: int) -> str:
    taken = 0
    for place, letter in enumerate(text):
        taken += 1 if letter < _SAFE_BELOW else _letter_cells(letter)
        if taken > width:
            return text[: max(place, 1)]
    return text
