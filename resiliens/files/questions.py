"""Reads one question of any kind: what all have in common, then what its kind adds.

Not for answers to it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from resiliens.files.building import Building, is_option_id
from resiliens.files.collecting import nearest
from resiliens.files.fields import Fields
from resiliens.files.measures import read_floors, read_measures
from resiliens.files.nodes import Block, Leaf, Node, Row
from resiliens.files.options import read_options
from resiliens.model.questions import (
    Choice,
    Ladder,
    Linear,
    Multi,
    Number,
    Question,
    Step,
    Streams,
    Text,
    YesNo,
)

KINDS = ("ladder", "choice", "multi", "yes-no", "number", "text", "streams")


@dataclass(slots=True, eq=False, repr=False)
class Asking:
    """One question under way."""

    fields: Fields
    building: Building
    local: str
    kind: str

    @property
    def path(self) -> tuple[str, str]:
        """Where its translations stand."""
        return ("questions", self.local)

    def words(self, name: str) -> str:
        """One text field in the language wanted."""
        return self.building.texts.pick((*self.path, name), self.fields.text(name))


def read_question(block: Block, building: Building) -> Question | None:
    """One question; None where its kind or shape keeps it from being made (which is said)."""
    fields = Fields(block, building.notes)
    local = building.own_id(fields)
    kind = fields.text("type", "ladder")
    asking = Asking(fields, building, local, kind)
    if kind not in KINDS:
        closest = nearest(kind, KINDS) or "ladder"
        building.notes.error("RQ107", fields.mark("type"), type=kind, nearest=closest)
        return None
    common = _common(asking)
    question = _BY_KIND[kind](asking, common)
    fields.finish()
    return question


def _common(asking: Asking) -> dict[str, Any]:
    """What every kind has, by the names of the model."""
    fields, building = asking.fields, asking.building
    address = building.address(asking.local)
    title, ask = asking.words("title"), asking.words("ask")
    if not title and not ask:
        building.notes.error("RQ119", fields.block.mark, id=asking.local)
    weight = fields.number("weight", None, least=0.0)
    revision = fields.whole("revision", least=1)
    options = _option_ids(asking)
    return {
        "id": address, "title": title, "ask": ask,
        "help": asking.words("help"), "watch": asking.words("watch"),
        "innovation": asking.words("innovation"),
        "when": building.conditions.read(fields.node("when"), address),
        "weight": 1.0 if weight is None else float(weight),
        "core": fields.flag("core", default=False),
        "revision": 1 if revision is None else revision,
        "replaces": tuple(_full(building, one) for one in fields.texts("replaces")),
        "may_be_not_applicable": fields.flag("not-applicable", default=True),
        "sensitive": fields.flag("sensitive", default=False),
        "refs": fields.texts("refs"),
        "floors": read_floors(fields, building, (address, asking.path)),
        "measures": read_measures(fields, building, (asking.kind, options, asking.path)),
        "scale": building.scale,
    }


def _full(building: Building, written: str) -> str:
    return written if "." in written else building.address(written)


def _option_ids(asking: Asking) -> tuple[str, ...]:
    """The option ids as written, for measures that lead to one; nothing is said here."""
    row = asking.fields.block.entries.get("options")
    if isinstance(row, Leaf):
        row = asking.building.option_lists.get(row.text)
    found: list[str] = []
    for item in row.items if isinstance(row, Row) else ():
        written = item.entries.get("id") if isinstance(item, Block) else None
        if isinstance(written, Leaf) and is_option_id(written.text):
            found.append(written.text)
    return tuple(found)


def _ladder(asking: Asking, common: dict[str, Any]) -> Question | None:
    fields, scale = asking.fields, asking.building.scale
    rows = fields.row("steps")
    if len(rows) != len(scale.steps):
        asking.building.notes.error("RQ104", fields.mark("steps"), id=asking.local, count=len(rows),
                                    expected=len(scale.steps))
        return None
    return Ladder(steps=tuple(_step(asking, item, number) for number, item in enumerate(rows)), **common)


def _step(asking: Asking, node: Node, number: int) -> Step:
    """One rung; a plain string is its text."""
    texts = asking.building.texts
    path = (*asking.path, "steps", number)
    if isinstance(node, Leaf):
        own = node.text.strip()
        if not own:
            asking.building.notes.error("050", node.mark, field="steps")
        return Step("", texts.pick((*path, "text"), own))
    if isinstance(node, Row):
        asking.building.notes.error("042", node.mark, field="steps")
        return Step("")
    fields = Fields(node, asking.building.notes)
    title, text = fields.text("title"), fields.text("text")
    if not title and not text:
        asking.building.notes.error("041", node.mark, field="title")
    step = Step(
        texts.pick((*path, "title"), title),
        texts.pick((*path, "text"), text),
        texts.pick((*path, "evidence"), fields.text("evidence")),
    )
    fields.finish()
    return step


def _yes_no(_: Asking, common: dict[str, Any]) -> Question:
    return YesNo(**common)


def _choice(asking: Asking, common: dict[str, Any]) -> Question:
    options = read_options(asking.fields, asking.building, asking.path, kind="choice")
    return Choice(options=options, **common)


def _multi(asking: Asking, common: dict[str, Any]) -> Question:
    options = read_options(asking.fields, asking.building, asking.path, kind="multi")
    full = asking.fields.number("full", None, least=0.0)
    if full is not None and full <= 0:
        asking.building.notes.error("RQ120", asking.fields.mark("full"))
    most = float(full) if full else sum(option.points for option in options)
    unweighed = asking.fields.node("weight") is None
    return Multi(options=options, full=most, weight_is_default=unweighed, **common)


def _number(asking: Asking, common: dict[str, Any]) -> Question:
    fields, notes = asking.fields, asking.building.notes
    least, most = fields.number("min"), fields.number("max")
    if least is not None and most is not None and least > most:
        notes.error("RQ121", fields.mark("max"))
    written = fields.node("bands")
    if isinstance(written, Row) and not written.items:
        notes.error("050", written.mark, field="bands")
    numbers = [fields.number_in(item, "bands") for item in fields.row("bands")]
    bands = tuple(number for number in numbers if number is not None)
    if bands and not _strictly_one_way(bands):
        notes.error("RQ122", fields.mark("bands"))
    linear = _linear(fields)
    if bands and linear:
        notes.error("RQ128", fields.mark("linear"))
    return Number(
        unit=asking.words("unit"), minimum=least, maximum=most,
        bands=tuple(float(band) for band in bands), linear=linear, **common,
    )


def _strictly_one_way(bands: tuple[float, ...]) -> bool:
    pairs = list(pairwise(bands))
    return all(one < other for one, other in pairs) or all(one > other for one, other in pairs)


def _linear(fields: Fields) -> Linear | None:
    block = fields.sub("linear")
    if block is None:
        return None
    inner = Fields(block, fields.notes)
    start, end = inner.number("from"), inner.number("to")
    inner.finish()
    for name, value in (("from", start), ("to", end)):
        if value is None and inner.node(name) is None:
            fields.notes.error("041", block.mark, field=name)
    if start is None or end is None:
        return None
    if start == end:
        fields.notes.error("RQ123", block.mark)
        return None
    return Linear(float(start), float(end))


def _text(_: Asking, common: dict[str, Any]) -> Question:
    return Text(**common)


def _streams(_: Asking, common: dict[str, Any]) -> Question:
    return Streams(**common)


_BY_KIND: dict[str, Callable[[Asking, dict[str, Any]], Question | None]] = {
    "ladder": _ladder, "yes-no": _yes_no, "choice": _choice, "multi": _multi, "number": _number,
    "text": _text, "streams": _streams,
}
