"""A read file as a tree of three kinds of node, each with its place: `Block`, `Row` and `Leaf`.

The nodes are cheap on purpose: places and values are worked out only where somebody asks for them.
Not for meaning; what a field is called and what it may hold is for the readers of each file kind.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import Protocol, TypeAlias

from resiliens.model.answers import Plain

MOST_DIGITS = 40
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)", re.ASCII)
_FLOAT = re.compile(r"[-+]?(?:\.[0-9]+|(?:0|[1-9][0-9]*)(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", re.ASCII)
_WORDS: dict[str, bool | None] = {
    "true": True, "True": True, "TRUE": True, "false": False, "False": False, "FALSE": False,
    "null": None, "Null": None, "NULL": None, "~": None, "": None,
}


class Mark(Protocol):
    """A place in a text; `line` and `column` begin at 0 and count characters."""

    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...
    @property
    def index(self) -> int: ...


class Lines:
    """Where the lines of a text begin, counted once. LF, CRLF and a lone CR end a line."""

    __slots__ = ("_starts", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._starts: list[int] | None = None

    def start(self, index: int) -> tuple[int, int]:
        """The number (from 0) of the line that holds an index, and where that line begins."""
        if self._starts is None:
            self._starts = [0, *(found.end() for found in _BREAK.finditer(self.text))]
        number = bisect_right(self._starts, index) - 1
        return number, self._starts[number]


class TextMark:
    """A place by its index alone; line and column are counted when they are asked for."""

    __slots__ = ("_lines", "index")

    def __init__(self, lines: Lines, index: int) -> None:
        self._lines = lines
        self.index = index

    @property
    def line(self) -> int:
        return self._lines.start(self.index)[0]

    @property
    def column(self) -> int:
        return self.index - self._lines.start(self.index)[1]


def mark_at(text: str, index: int) -> TextMark:
    """One place in a text."""
    return TextMark(Lines(text), index)


_BREAK = re.compile(r"\r\n|\r|\n")


class Leaf:
    """A scalar as written. `plain` is false where it stood in quotes or as a block of text."""

    __slots__ = ("mark", "plain", "text")

    def __init__(self, text: str, plain: bool, mark: Mark) -> None:
        self.text = text
        self.plain = plain
        self.mark = mark

    @property
    def value(self) -> bool | int | float | str | None:
        """The value by the core schema of YAML 1.2, but numbers with leading zeros stay text."""
        return scalar(self.text) if self.plain else self.text

    @property
    def is_null(self) -> bool:
        """Nothing was written, or null."""
        return self.plain and _WORDS.get(self.text, True) is None


class Block:
    """A mapping. `marks` holds the place of each key."""

    __slots__ = ("entries", "mark", "marks")

    def __init__(self, mark: Mark) -> None:
        self.entries: dict[str, Node] = {}
        self.marks: dict[str, Mark] = {}
        self.mark = mark


class Row:
    """A sequence."""

    __slots__ = ("items", "mark")

    def __init__(self, mark: Mark) -> None:
        self.items: list[Node] = []
        self.mark = mark


Node: TypeAlias = Leaf | Block | Row


def scalar(text: str) -> bool | int | float | str | None:
    """A plain scalar's value. What cannot be held as a finite number stays text."""
    first = text[:1]
    if first in "0123456789-+." and first:
        number = number_of(text)
        return text if number is None else number
    if first in "tTfFnN~":
        return _WORDS.get(text, text)
    return text


def number_of(text: str) -> int | float | None:
    """The number written, or None: not a number, a leading zero, not finite, or over 40 characters."""
    if len(text) > MOST_DIGITS:
        return None
    if _INTEGER.fullmatch(text):
        return int(text)
    if _FLOAT.fullmatch(text):
        number = float(text)
        return number if math.isfinite(number) else None
    return None


def plain_of(node: Node) -> Plain:
    """A node as plain values, for what is kept without being understood. The depth is already limited."""
    if isinstance(node, Leaf):
        return node.value
    if isinstance(node, Row):
        return [plain_of(item) for item in node.items]
    return {key: plain_of(value) for key, value in node.entries.items()}


def leaves_of(node: Node) -> Iterator[Leaf]:
    """Every scalar at or below a node."""
    waiting: list[Node] = [node]
    while waiting:
        one = waiting.pop()
        if isinstance(one, Leaf):
            yield one
        elif isinstance(one, Row):
            waiting.extend(reversed(one.items))
        else:
            waiting.extend(reversed(one.entries.values()))
