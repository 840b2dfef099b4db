"""Reads the options of a choice or multi, written in place or taken by name from `option-lists`.

Not for the answers that choose among them.
"""

from __future__ import annotations

from resiliens.files.building import RESERVED_OPTIONS, Building, is_option_id
from resiliens.files.collecting import nearest
from resiliens.files.fields import Fields
from resiliens.files.nodes import Block, Leaf, Mark, Node, Row
from resiliens.files.translations import TextPath
from resiliens.model.questions import Option

COUNTS_BY = {"choice": "value", "multi": "points"}  # what an option counts by, by the kind of question


def read_options(
    fields: Fields, building: Building, path: TextPath, *, kind: str
) -> tuple[Option, ...]:
    """All options of one question, in their order. `kind` is `choice` or `multi`."""
    node = fields.node("options")
    if node is None:
        building.notes.error("041", fields.block.mark, field="options")
        return ()
    shared = isinstance(node, Leaf)
    if isinstance(node, Leaf):
        building.list_kinds.setdefault(node.text, set()).add(kind)
        node = _by_name(node, building)
        if node is None:
            return ()
    if not isinstance(node, Row):
        building.notes.error("043", node.mark, field="options")
        return ()
    if not node.items:
        building.notes.error("050", node.mark, field="options")
    if not shared:
        _say_foreign(node, building, kind)
    seen: dict[str, Mark] = {}
    options = [_option(item, building, (path, seen)) for item in node.items]
    return tuple(option for option in options if option is not None)


def check_shared_options(building: Building) -> None:
    """The same for the lists that are used by name; one that both kinds use may have both fields."""
    for name, kinds in building.list_kinds.items():
        node = building.option_lists.get(name)
        if isinstance(node, Row) and len(kinds) == 1:
            _say_foreign(node, building, *kinds)


def _say_foreign(row: Row, building: Building, kind: str) -> None:
    """`points` on an option of a choice, and `value` on one of a multi, would count for nothing."""
    own = COUNTS_BY[kind]
    foreign = next(name for name in COUNTS_BY.values() if name != own)
    for item in row.items:
        if isinstance(item, Block) and foreign in item.entries:
            building.notes.error("040", item.marks[foreign], field=foreign, nearest=own)


def _by_name(name: Leaf, building: Building) -> Node | None:
    found = building.option_lists.get(name.text)
    if found is None:
        closest = nearest(name.text, building.option_lists) or ", ".join(building.option_lists)
        building.notes.error("RQ116", name.mark, name=name.text, nearest=closest)
    return found


def _option(node: Node, building: Building, place: tuple[TextPath, dict[str, Mark]]) -> Option | None:
    path, seen = place
    if not isinstance(node, Block):
        building.notes.error("042", node.mark, field="options")
        return None
    fields = Fields(node, building.notes)
    written = fields.text("id", required=True)
    mark = fields.mark("id")
    text = fields.text("text", required=True)
    value = fields.number("value", None, least=0.0, most=1.0)
    points = fields.number("points", 0.0, least=0.0)
    exclusive = fields.flag("exclusive", default=False)
    fields.finish()
    if written and not is_option_id(written):
        building.notes.error("RQ101", mark, id=written)
    elif written in RESERVED_OPTIONS:
        building.notes.error("RQ103", mark, id=written)
    elif written.casefold() in seen:
        first = seen[written.casefold()].line + 1
        building.notes.error("RQ102", mark, id=written, line=mark.line + 1, first=first)
    seen.setdefault(written.casefold(), mark)
    shown = building.texts.pick((*path, "options", written), text)
    return Option(written, shown, None if value is None else float(value), float(points or 0.0), exclusive)
