"""What a translation should hold: every text of the questionnaire's own file, of the same revisions.

For the check of an author's files. Not for laying a translation over a questionnaire; see `translations`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from resiliens.files.nodes import Block, Leaf, Mark, Node, Row, number_of
from resiliens.files.translations import FLOOR, QUESTION, SCHEME, SECTION, STEP, TextPath, Translation

_GROUPS = ("questions", "company", "sections", "schemes")
_TOP = ("title", "help", "contact")


def advise_translation(base: Block, layer: Translation, top: Mark) -> None:
    """Say, to the notes of the translation, which texts are missing and which are of an older meaning."""
    _say_missing(base, layer, top)
    if layer.version and _order(layer.version) < _order(_text(base, "version")):
        layer.notes.warn("RQ142", top, version=layer.version, current=_text(base, "version"))
    for item in elements(base, "questions", "company"):
        name = _text(item, "id")
        mark = layer.marks.get(("questions", name))
        now, then = _revision(item), layer.revisions.get(name, 1)
        if mark is not None and then < now:
            layer.notes.warn("RQ143", mark, id=name, revision=then, current=now)


def say_unknown_schemes(base: Block, layer: Translation) -> None:
    """A translation of the schemes may name only those that exist."""
    known = [_text(item, "id") for item in elements(base, "schemes")]
    for (group, written), mark in layer.marks.items():
        if group == "schemes" and written not in known:
            layer.notes.warn("RQ130", mark, id=written, language=layer.language)


def elements(block: Block, *groups: str) -> Iterator[Block]:
    """Every question, section or scheme of a file, at any depth, that was written as a mapping."""
    for group in _GROUPS:
        for item in _blocks(block.entries.get(group)):
            if group in groups:
                yield item
            if group == "sections":
                yield from elements(item, *groups)


def texts_in(block: Block) -> Iterator[tuple[TextPath, str]]:
    """Every text of a questionnaire, programme or catalogue of schemes, by its path in a translation."""
    yield from _named(block, (), _TOP)
    scale = block.entries.get("scale")
    steps = scale.entries.get("steps") if isinstance(scale, Block) else None
    yield from ((("scale", number), name) for number, name in _leaves(steps))
    for item in elements(block, "sections"):
        yield from _named(item, ("sections", _text(item, "id")), SECTION)
    for item in elements(block, "questions", "company"):
        yield from _of_question(item, block)
    for item in elements(block, "schemes"):
        yield from _named(item, ("schemes", _text(item, "id")), SCHEME)


def _of_question(item: Block, block: Block) -> Iterator[tuple[TextPath, str]]:
    path = ("questions", _text(item, "id"))
    yield from _named(item, path, QUESTION)
    steps = item.entries.get("steps")
    yield from (((*path, "steps", number, "text"), text) for number, text in _leaves(steps))
    for number, step in enumerate(steps.items if isinstance(steps, Row) else ()):
        if isinstance(step, Block):
            yield from _named(step, (*path, "steps", number), STEP)
    for number, floor in enumerate(_blocks(item.entries.get("floor"))):
        yield from _named(floor, (*path, "floor", number), FLOOR)
    options, lists = item.entries.get("options"), block.entries.get("option-lists")
    if isinstance(options, Leaf) and isinstance(lists, Block):
        options = lists.entries.get(options.text)
    for group, rows in (("options", options), ("improve", item.entries.get("improve"))):
        for one in _blocks(rows):
            if _text(one, "text"):
                yield (*path, group, _text(one, "id")), _text(one, "text")


def _say_missing(base: Block, layer: Translation, top: Mark) -> None:
    """One finding for each question, section or scheme, naming the fields."""
    missing: dict[TextPath, list[str]] = {}
    for path, _ in texts_in(base):
        if path not in layer.texts:
            owner = path[:2] if path[0] in _GROUPS else ()
            missing.setdefault(owner, []).append(".".join(map(str, path[len(owner):])))
    for owner, fields in missing.items():
        mark = layer.marks.get((str(owner[0]), str(owner[1])), top) if owner else top
        name = str(owner[1]) if owner else ""
        layer.notes.warn("RQ141", mark, id=name, language=layer.language, fields=", ".join(fields))


def _named(node: Block, path: TextPath, names: Sequence[str]) -> Iterator[tuple[TextPath, str]]:
    return (((*path, name), _text(node, name)) for name in names if _text(node, name))


def _leaves(node: Node | None) -> Iterator[tuple[int, str]]:
    """The plain texts of a list, with their places in it."""
    items = node.items if isinstance(node, Row) else ()
    return ((number, item.text.strip()) for number, item in enumerate(items) if isinstance(item, Leaf))


def _blocks(node: Node | None) -> Iterator[Block]:
    """The mappings of a list; a mapping alone is one, a mapping by key gets its keys as ids."""
    if isinstance(node, Row):
        yield from (item for item in node.items if isinstance(item, Block))
    elif isinstance(node, Block) and all(isinstance(value, Block) for value in node.entries.values()):
        for key, value in node.entries.items():
            yield _with_id(value, key)  # type: ignore[arg-type]
    elif isinstance(node, Block):
        yield node


def _with_id(block: Block, key: str) -> Block:
    made = Block(block.mark)
    made.entries = {"id": Leaf(key, False, block.mark), **block.entries}
    made.marks = block.marks
    return made


def _text(block: Block, name: str) -> str:
    node = block.entries.get(name)
    return node.text.strip() if isinstance(node, Leaf) and not node.is_null else ""


def _revision(item: Block) -> int:
    number = number_of(_text(item, "revision"))
    return number if isinstance(number, int) else 1


def _order(version: str) -> list[tuple[int, str]]:
    """Versions by their figures: 2026.2 before 2026.10. Compared as text, so that no length is too long."""
    figures = [found.lstrip("0") for found in re.findall(r"\d+", version)]
    return [(len(figure), figure) for figure in figures]
