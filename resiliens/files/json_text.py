"""JSON text to the same tree as YAML, with the same rules: places, duplicates, depth, finite numbers.

Iterative, so that no nesting can exhaust the stack. Not for JSON that the program writes itself.
"""

from __future__ import annotations

import re
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]

from resiliens.files.collecting import Notes, Refused
from resiliens.files.limits import Limits
from resiliens.files.nodes import Block, Leaf, Lines, Node, Row, TextMark, number_of

_SPACE = re.compile(r"[ \t\r\n]*")
_ATOM = re.compile(r"true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?", re.ASCII)
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse_json(text: str, limits: Limits, notes: Notes) -> Node:
    """The tree of a JSON text. Raises `Refused` with code 020 where it is no JSON, with the place."""
    return _Parser(text, limits, notes).parse()


class _Parser:
    def __init__(self, text: str, limits: Limits, notes: Notes) -> None:
        self._text = text
        self._lines = Lines(text)
        self._limits = limits
        self._notes = notes
        self._stack: list[Block | Row] = []
        self._nodes = 0

    def parse(self) -> Node:
        root, index = self._value(self._skip(0))
        fresh = isinstance(root, Block | Row)  # just after an opening bracket
        while self._stack:
            index = self._skip(index)
            parent = self._stack[-1]
            character = self._text[index : index + 1]
            if character == ("}" if isinstance(parent, Block) else "]"):
                self._stack.pop()
                index, fresh = index + 1, False
                continue
            if not fresh:
                if character != ",":
                    raise self._syntax(index)
                index = self._skip(index + 1)
            depth = len(self._stack)
            index = self._child(parent, index)
            fresh = len(self._stack) > depth
        index = self._skip(index)
        if index < len(self._text):
            raise self._syntax(index)
        return root

    def _child(self, parent: Block | Row, index: int) -> int:
        """One item, or one key and its value; where the text goes on."""
        if isinstance(parent, Row):
            node, index = self._value(index)
            parent.items.append(node)
            return index
        mark = TextMark(self._lines, index)
        key, index = self._string(index)
        index = self._skip(index)
        if self._text[index : index + 1] != ":":
            raise self._syntax(index)
        node, index = self._value(self._skip(index + 1))
        if key in parent.marks:
            first = parent.marks[key].line + 1
            self._notes.error("010", mark, key=key, line=mark.line + 1, first=first)
        else:
            parent.marks[key] = mark
            parent.entries[key] = node
        return index

    def _value(self, index: int) -> tuple[Node, int]:
        mark = TextMark(self._lines, index)
        self._nodes += 1
        if self._nodes > self._limits.nodes:
            raise Refused("018", mark, limit=self._limits.nodes)
        character = self._text[index : index + 1]
        if character == '"':
            text, index = self._string(index)
            return Leaf(text, plain=False, mark=mark), index
        if character in ("{", "["):
            if len(self._stack) >= self._limits.depth:
                raise Refused("017", mark, limit=self._limits.depth)
            node: Block | Row = Block(mark) if character == "{" else Row(mark)
            self._stack.append(node)
            return node, index + 1
        return self._atom(index, mark)

    def _atom(self, index: int, mark: TextMark) -> tuple[Leaf, int]:
        found = _ATOM.match(self._text, index)
        if found is None:
            raise self._syntax(index)
        word = found.group()
        if word[0] in "-0123456789" and number_of(word) is None:
            raise Refused("021", mark, number=word)
        return Leaf(word, plain=True, mark=mark), found.end()

    def _string(self, index: int) -> tuple[str, int]:
        if self._text[index : index + 1] != '"':
            raise self._syntax(index)
        try:
            text, end = scanstring(self._text, index + 1, True)
        except JSONDecodeError as error:
            raise self._syntax(error.pos) from error
        found = None if text.isascii() else _SURROGATE.search(text)
        if found:
            raise Refused("022", TextMark(self._lines, index), character=f"U+{ord(found.group()):04X}")
        return text, end

    def _skip(self, index: int) -> int:
        found = _SPACE.match(self._text, index)
        return found.end() if found else index

    def _syntax(self, index: int) -> Refused:
        return Refused("020", TextMark(self._lines, min(index, len(self._text))))
