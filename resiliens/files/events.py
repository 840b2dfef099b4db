"""YAML text to a tree of nodes with places, over PyYAML's event stream; never `yaml.load`.

One explicit stack and no recursion. Refuses aliases, anchors, tags, merge keys, further documents, keys
that are no text, and what is too deep or too large. Not for what the fields mean.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    DocumentEndEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from resiliens.files.collecting import Notes, Refused
from resiliens.files.limits import Limits
from resiliens.files.nodes import Block, Leaf, Mark, Node, Row, mark_at
from resiliens.files.syntax import syntax_refusal

HAS_LIBYAML = hasattr(yaml, "CSafeLoader")
LOADER: type[yaml.CSafeLoader] | type[yaml.SafeLoader] = yaml.CSafeLoader if HAS_LIBYAML else yaml.SafeLoader
_TAB_AFTER_COLON = re.compile(r"^([ ]*(?:- )*[\w.\"'-]+:)\t", re.MULTILINE)
_SURROGATE = re.compile("[\ud800-\udfff]")


def parse_yaml(text: str, limits: Limits, notes: Notes) -> Node | None:
    """The tree of a YAML text; None for a text without content. Duplicate keys are collected in `notes`.

    Raises `Refused` at the first thing that may not be there, with its place.
    """
    pure = LOADER is not getattr(yaml, "CSafeLoader", None)
    if pure:
        text = _TAB_AFTER_COLON.sub(r"\1 ", text)
    loader = LOADER(text)
    builder = _Builder(limits, notes)
    try:
        root = builder.build(loader)
    except yaml.MarkedYAMLError as error:
        if "nesting depth" in (error.problem or ""):  # newer versions of libyaml stop before we are asked
            raise Refused("017", error.problem_mark, limit=limits.depth) from error
        raise syntax_refusal(text, error) from error
    except yaml.YAMLError as error:
        raise Refused("019", mark_at(text, 0)) from error
    except RecursionError as error:
        raise Refused("017", limit=limits.depth) from error
    finally:
        loader.dispose()
    if pure and root is not None:
        _refuse_surrogates(root)
    return root


class _Builder:
    """Takes events one by one; `build` is long because a call per event would cost a third more."""

    def __init__(self, limits: Limits, notes: Notes) -> None:
        self._limits = limits
        self._notes = notes
        self._odd: dict[int, Block] = {}  # blocks with keys that are not plain lower-case ASCII

    def build(self, loader: yaml.CSafeLoader | yaml.SafeLoader) -> Node | None:
        get = loader.get_event
        most_nodes, most_depth = self._limits.nodes, self._limits.depth
        stack: list[tuple[Block | Row, str | None]] = []
        here: Block | Row | None = None
        key: str | None = None
        root: Node | None = None
        nodes = 0
        node: Node
        while True:
            event: Any = get()
            kind = event.__class__
            if kind is ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    raise _decorated(event)
                if key is None and here.__class__ is Block:
                    key = self._key(here, event)
                    continue
                node = Leaf(event.value, event.implicit[0], event.start_mark)
                nodes += 1
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                here, key = stack.pop()
                continue
            elif kind is MappingStartEvent or kind is SequenceStartEvent:
                if event.anchor is not None or event.tag is not None:
                    raise _decorated(event)
                if key is None and here.__class__ is Block:
                    raise Refused("016", event.start_mark)
                node = Block(event.start_mark) if kind is MappingStartEvent else Row(event.start_mark)
                nodes += 1
                if len(stack) >= most_depth:
                    raise Refused("017", event.start_mark, limit=most_depth)
            elif kind is StreamEndEvent:
                break
            else:
                self._outside(event, root)
                continue
            if nodes > most_nodes:
                raise Refused("018", event.start_mark, limit=most_nodes)
            if here is None:
                root = node
            elif here.__class__ is Row:
                here.items.append(node)
            elif key is not _DROPPED:
                here.entries[key] = node  # type: ignore[union-attr, index]
            if kind is not ScalarEvent:
                stack.append((here, None))  # type: ignore[arg-type]
                here = node  # type: ignore[assignment]
            key = None
        for block in self._odd.values():
            self._near_duplicates(block)
        return root

    def _key(self, here: Block, event: Any) -> str:
        key: str = event.value
        mark = event.start_mark
        if not (key.islower() and key.isascii()):
            if key == "<<" and event.implicit[0]:
                raise Refused("014", mark)
            self._odd[id(here)] = here
        marks = here.marks
        if key in marks:
            self._notes.error("010", mark, key=key, line=mark.line + 1, first=marks[key].line + 1)
            return _DROPPED
        marks[key] = mark
        return key

    def _outside(self, event: Any, root: Node | None) -> None:
        """Stream and document borders, and aliases."""
        if isinstance(event, AliasEvent):
            raise Refused("012", event.start_mark, name="*" + str(event.anchor))
        if isinstance(event, DocumentStartEvent):
            if root is not None or getattr(self, "_ended", False):
                raise Refused("015", event.start_mark)
            if event.tags:
                raise Refused("013", event.start_mark, tag="%TAG")
        if isinstance(event, DocumentEndEvent):
            self._ended = True

    def _near_duplicates(self, block: Block) -> None:
        seen: dict[str, str] = {}
        for key, mark in block.marks.items():
            folded = unicodedata.normalize("NFC", key).casefold()
            other = seen.setdefault(folded, key)
            if other is not key:
                first = block.marks[other].line + 1
                self._notes.warn("011", mark, key=key, other=other, first=first)


_DROPPED = "(given twice)"  # compared by identity, so that no key of a file can be taken for it


def _decorated(event: Any) -> Refused:
    if event.anchor is not None:
        return Refused("012", event.start_mark, name="&" + str(event.anchor))
    return Refused("013", event.start_mark, tag=str(event.tag))


def _refuse_surrogates(root: Node) -> None:
    """libyaml refuses half characters; the parser in Python lets them through."""
    waiting: list[tuple[Node | str, Mark]] = [(root, root.mark)]
    while waiting:
        one, mark = waiting.pop()
        text = one.text if isinstance(one, Leaf) else one
        if isinstance(text, str):
            found = _SURROGATE.search(text)
            if found:
                raise Refused("022", mark, character=f"U+{ord(found.group()):04X}")
        elif isinstance(one, Row):
            waiting.extend((item, item.mark) for item in one.items)
        elif isinstance(one, Block):
            waiting.extend((key, one.marks[key]) for key in one.entries)
            waiting.extend((value, value.mark) for value in one.entries.values())
