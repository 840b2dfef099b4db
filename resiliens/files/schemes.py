"""Reads the catalogue of support schemes.

Not for judging whether an entry is too old to show; that hangs on the day of the document.
"""

from __future__ import annotations

from resiliens.files.collecting import Notes
from resiliens.files.fields import Fields
from resiliens.files.nodes import Block, Leaf, Mark
from resiliens.files.translations import Texts
from resiliens.model.questionnaire import Scheme, Schemes

_CLASSES = ("A", "B", "C")


def read_schemes(block: Block, notes: Notes, texts: Texts) -> Schemes:
    """All schemes by key, from a list with ids or a mapping by key."""
    fields = Fields(block, notes)
    fields.skip("resiliens", "kind", "id", "language", "title", "help", "author", "license")
    version = fields.text("version")
    found: dict[str, Scheme] = {}
    seen: dict[str, Mark] = {}
    for key, item in _items(fields):
        inner = Fields(item, notes)
        name = key or inner.text("id", required=True)
        mark = inner.mark("id")
        if name in seen:
            notes.error("RQ102", mark, id=name, line=mark.line + 1, first=seen[name].line + 1)
        seen.setdefault(name, mark)
        found[name] = _scheme(inner, name, texts)
        inner.finish()
    fields.finish()
    return Schemes(version, found)


def _items(fields: Fields) -> list[tuple[str, Block]]:
    node = fields.node("schemes")
    if isinstance(node, Block):
        items: list[tuple[str, Block]] = []
        for key, value in node.entries.items():
            if isinstance(value, Block):
                items.append((key, value))
            else:
                fields.notes.error("042", value.mark, field=key)
        return items
    if node is None or isinstance(node, Leaf):
        fields.notes.error("041" if node is None else "043", fields.mark("schemes"), field="schemes")
        return []
    return [("", block) for block in fields.blocks("schemes")]


def _scheme(fields: Fields, name: str, texts: Texts) -> Scheme:
    def words(field: str) -> str:
        return texts.pick(("schemes", name, field), fields.text(field))

    if not fields.text("name"):
        fields.notes.error("041", fields.block.mark, field="name")
    return Scheme(
        id=name, name=words("name"), provider=words("provider"), type=words("type"), text=words("text"),
        who=words("who"), where=words("where"), url=fields.text("url"),
        shelf_class=fields.word("class", _CLASSES, "B"), checked=fields.date("checked"),
        replaced_by=fields.text("replaced-by"),
    )
