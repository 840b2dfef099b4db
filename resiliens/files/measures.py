"""Reads the measures and legal floors of a question.

Not for choosing among them; that is the assessment's.
"""

from __future__ import annotations

from resiliens.files.building import Building, check_id
from resiliens.files.fields import Fields
from resiliens.files.needs import Need
from resiliens.files.nodes import Leaf, Mark, Row, number_of
from resiliens.files.translations import TextPath
from resiliens.model.questions import Floor, Measure

_YES_NO_GOALS = ("partly", "yes")


def read_floors(fields: Fields, building: Building, place: tuple[str, TextPath]) -> tuple[Floor, ...]:
    """What the law appears to require of this question."""
    address, path = place
    floors: list[Floor] = []
    scale = building.scale
    for number, block in enumerate(fields.one_or_more("floor")):
        inner = Fields(block, building.notes)
        step = inner.whole("step")
        if step is None and inner.node("step") is None:
            building.notes.error("041", block.mark, field="step")
        elif step is not None and step not in scale.numbers():
            building.notes.error("RQ127", inner.mark("step"), step=step, first=scale.first, last=scale.last)
        here = (*path, "floor", number)
        floors.append(Floor(
            step=scale.first if step is None else step,
            law=building.texts.pick((*here, "law"), inner.text("law", required=True)),
            text=building.texts.pick((*here, "text"), inner.text("text")),
            when=building.conditions.read(inner.node("when"), address, "floor"),
            url=inner.text("url"),
            checked=inner.date("checked"),
        ))
        inner.finish()
    return tuple(floors)


def read_measures(
    fields: Fields, building: Building, place: tuple[str, tuple[str, ...], TextPath],
) -> tuple[Measure, ...]:
    """What can be done to come further. `place`: the question's kind, its option ids, its path."""
    kind, options, path = place
    measures: list[Measure] = []
    for block in fields.blocks("improve"):
        inner = Fields(block, building.notes)
        name = _measure_id(inner, building)
        goal = _goal(inner, building, (kind, options))
        origin = inner.text("from")
        if origin and origin not in options:
            building.notes.error("RQ129", inner.mark("from"), to=origin, id=name)
        measures.append(Measure(
            id=name, to=goal, origin=origin,
            text=building.texts.pick((*path, "improve", name), inner.text("text", required=True)),
            days=inner.whole("days", least=0), kroner=inner.whole("kroner", least=0),
            months=inner.whole("months", least=0), effect=inner.whole("effect", least=1, most=5),
            schemes=_schemes(inner, building), needs=_needs(inner, building, name),
        ))
        inner.finish()
    return tuple(measures)


def _measure_id(inner: Fields, building: Building) -> str:
    name = inner.text("id", required=True)
    mark = inner.mark("id")
    if name and check_id(name, mark, building.notes):
        if name in building.measures:
            first = building.measures[name].line + 1
            building.notes.error("RQ102", mark, id=name, line=mark.line + 1, first=first)
        building.measures.setdefault(name, mark)
    return name


def _goal(inner: Fields, building: Building, question: tuple[str, tuple[str, ...]]) -> int | str:
    kind, options = question
    node = inner.node("to")
    if node is None:
        building.notes.error("041", inner.block.mark, field="to")
        return building.scale.last
    written = node.text.strip() if isinstance(node, Leaf) else ""
    if kind in ("choice", "multi"):
        fits = written in options
    elif kind == "yes-no":
        fits = written in _YES_NO_GOALS
    else:
        step = number_of(written)
        if isinstance(step, int) and step in building.scale.numbers():
            if step == building.scale.first:
                building.notes.error("RQ140", node.mark, id=inner.text("id"), first=step + 1,
                                     last=building.scale.last)
            return step
        fits = False
    if not fits:
        building.notes.error("RQ129", node.mark, to=written, id=inner.text("id"))
    return written


def _schemes(inner: Fields, building: Building) -> tuple[str, ...]:
    named = _listed(inner, "schemes")
    building.schemes_named.extend(named)
    return tuple(word for word, _ in named)


def _needs(inner: Fields, building: Building, owner: str) -> tuple[str, ...]:
    named = _listed(inner, "needs")
    building.needed.extend(Need(owner, word, mark) for word, mark in named)
    return tuple(word for word, _ in named)


def _listed(inner: Fields, name: str) -> list[tuple[str, Mark]]:
    """The words of a list, or one word alone, each with its place."""
    node = inner.node(name)
    items = node.items if isinstance(node, Row) else [node]
    marks = [item.mark for item in items if isinstance(item, Leaf)]
    return list(zip(inner.texts(name), marks, strict=True))
