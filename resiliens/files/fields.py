"""Reads typed fields out of a mapping, collecting what is wrong instead of stopping at it.

A field that was never asked for is unknown: `finish` says so and names the nearest known one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from resiliens.files.collecting import Notes, nearest
from resiliens.files.nodes import Block, Leaf, Mark, Node, Row, number_of
from resiliens.model.days import date_of

_TRUE_FALSE = {
    "true": True, "yes": True, "ja": True, "false": False, "no": False, "nei": False,
}


class Fields:
    """One mapping being read. Every asking method takes the field's name and its default."""

    __slots__ = ("_asked", "block", "notes")

    def __init__(self, block: Block, notes: Notes) -> None:
        self.block = block
        self.notes = notes
        self._asked: dict[str, None] = {}

    def node(self, name: str) -> Node | None:
        """The field's node; None where it is missing or null."""
        self._asked[name] = None
        node = self.block.entries.get(name)
        return None if node is None or (isinstance(node, Leaf) and node.is_null) else node

    def mark(self, name: str) -> Mark:
        """The place of a field's value, or of the mapping where the field is missing."""
        node = self.block.entries.get(name)
        return self.block.mark if node is None else node.mark

    def text(self, name: str, default: str = "", *, required: bool = False, longest: int = 40_000) -> str:
        """Words. Any scalar will do: a number or a yes is taken as it was written."""
        node = self.node(name)
        if node is None:
            self._missing(name, required=required)
            return default
        if not isinstance(node, Leaf):
            self.notes.error("044", node.mark, field=name)
            return default
        if len(node.text) > longest:
            self.notes.error("049", node.mark, field=name, limit=longest)
            return default
        text = node.text.strip()
        if not text and required:
            self.notes.error("050", node.mark, field=name)
        return text

    def number(
        self, name: str, default: float | None = None, *,
        least: float | None = None, most: float | None = None,
    ) -> float | None:
        """A number, within the limits."""
        node = self.node(name)
        if node is None:
            return default
        number = self.number_in(node, name)
        if number is None:
            return default
        if (least is not None and number < least) or (most is not None and number > most):
            self.notes.error("051", node.mark, field=name, limits=limits_in_words(least, most))
            return default
        return number

    def number_in(self, node: Node, name: str) -> float | None:
        """The number that a node holds; said where it holds none."""
        number = number_of(node.text) if isinstance(node, Leaf) else None
        if number is None:
            self.notes.error("045", node.mark, field=name)
        return number

    def whole(self, name: str, *, least: int | None = None, most: int | None = None) -> int | None:
        """A whole number, within the limits."""
        before = len(self.notes.found)
        number = self.number(name, None, least=least, most=most)
        if number is None:
            return None
        if number != int(number):
            del self.notes.found[before:]
            self.notes.error("046", self.mark(name), field=name)
            return None
        return int(number)

    def flag(self, name: str, *, default: bool) -> bool:
        """True or false; yes and no are met half way."""
        node = self.node(name)
        if node is None:
            return default
        answer = _TRUE_FALSE.get(node.text.lower()) if isinstance(node, Leaf) else None
        if answer is None:
            self.notes.error("047", node.mark, field=name)
            return default
        return answer

    def date(self, name: str) -> date | None:
        """A date."""
        node = self.node(name)
        if node is None:
            return None
        day = date_of(node.text.strip()) if isinstance(node, Leaf) else None
        if day is None:
            self.notes.error("048", node.mark, field=name)
        return day

    def word(self, name: str, allowed: Iterable[str], default: str) -> str:
        """One of some fixed words."""
        node = self.node(name)
        if node is None:
            return default
        words = list(allowed)
        if isinstance(node, Leaf) and node.text in words:
            return node.text
        self.notes.error("052", node.mark, field=name, allowed=", ".join(words))
        return default

    def sub(self, name: str) -> Block | None:
        """A mapping below this one."""
        node = self.node(name)
        if node is None or isinstance(node, Block):
            return node
        self.notes.error("042", node.mark, field=name)
        return None

    def row(self, name: str) -> list[Node]:
        """A list; empty where it is missing."""
        node = self.node(name)
        if node is None:
            return []
        if isinstance(node, Row):
            return node.items
        self.notes.error("043", node.mark, field=name)
        return []

    def blocks(self, name: str) -> list[Block]:
        """A list of mappings."""
        return [one for one in self.row(name) if self._is_block(one, name)]  # type: ignore[misc]

    def one_or_more(self, name: str) -> list[Block]:
        """A mapping, or a list of mappings."""
        node = self.node(name)
        if isinstance(node, Block):
            return [node]
        return self.blocks(name)

    def texts(self, name: str) -> tuple[str, ...]:
        """A list of words; one word alone is a list of one."""
        node = self.node(name)
        if isinstance(node, Leaf):
            return (node.text.strip(),)
        words: list[str] = []
        for item in self.row(name):
            if isinstance(item, Leaf):
                words.append(item.text.strip())
            else:
                self.notes.error("044", item.mark, field=name)
        return tuple(words)

    def skip(self, *names: str) -> None:
        """These fields are known, and read elsewhere."""
        self._asked.update(dict.fromkeys(names))

    def unknown(self) -> list[str]:
        """The fields nobody asked for, without those that begin with `x-`."""
        if len(self._asked) == len(self.block.entries) and self._asked.keys() == self.block.entries.keys():
            return []
        return [key for key in self.block.entries if key not in self._asked and not key.startswith("x-")]

    def finish(self, say: Callable[..., None] | None = None) -> None:
        """Say which fields are unknown, by default as errors, with the nearest known field."""
        for key in self.unknown():
            closest = nearest(key, self._asked)
            mark = self.block.marks[key]
            report = self.notes.error if say is None else say
            if closest:
                report("040", mark, field=key, nearest=closest)
            else:
                report("053", mark, field=key)

    def _missing(self, name: str, *, required: bool) -> None:
        if required:
            self.notes.error("041", self.block.mark, field=name)

    def _is_block(self, node: Node, name: str) -> bool:
        if not isinstance(node, Block):
            self.notes.error("042", node.mark, field=name)
        return isinstance(node, Block)


def limits_in_words(least: float | None, most: float | None) -> str:
    """`0-5`, `>= 0` or `<= 5`, the same in every language."""
    if least is not None and most is not None:
        return f"{least:g}-{most:g}"
    return f">= {least:g}" if least is not None else f"<= {most:g}"
