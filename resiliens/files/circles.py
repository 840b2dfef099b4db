"""Finds conditions that hang on themselves, through whatever questions, sections and caps lie between.

Pure graph work without recursion; not for the wording.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resiliens.files.conditions import Reference
from resiliens.model.questionnaire import Node, Questionnaire, Section, walk

_Point = tuple[str, str]  # ("active" or "value", address)
_Edge = tuple[_Point, Reference | None]


def circles(questionnaire: Questionnaire, references: Sequence[Reference]) -> list[Reference]:
    """The comparisons that close a circle, one for each circle found."""
    graph = _graph(questionnaire, references)
    found: list[Reference] = []
    done: set[_Point] = set()
    for start in graph:
        if start not in done:
            _search(start, graph, (done, found))
    return found


def _graph(questionnaire: Questionnaire, references: Sequence[Reference]) -> dict[_Point, list[_Edge]]:
    """Whether a node is active hangs on its own and its sections' conditions; a section's value on its
    children and caps as well."""
    graph: dict[_Point, list[_Edge]] = {}
    for node, parent in _with_parents(questionnaire):
        active: list[_Edge] = [(("active", parent), None)] if parent else []
        graph[("active", node.id)] = active
        value: list[_Edge] = [(("active", node.id), None)]
        if isinstance(node, Section):
            value.extend((("value", child.id), None) for child in node.children)
        graph[("value", node.id)] = value
    for reference in references:
        compare = reference.compare
        target = ("active" if compare.kind == "question" else "value", compare.address)
        source = {"when": "active", "cap": "value"}.get(reference.role)
        if source and (source, reference.reader) in graph and target in graph:
            graph[(source, reference.reader)].append((target, reference))
    return graph


def _with_parents(questionnaire: Questionnaire) -> Iterator[tuple[Node, str]]:
    parents: dict[str, str] = {}
    for node in walk(questionnaire.root):
        if isinstance(node, Section):
            parents.update((child.id, node.id) for child in node.children)
        yield node, parents.get(node.id, "")
    for question in questionnaire.company:
        yield question, ""


def _search(
    start: _Point, graph: dict[_Point, list[_Edge]], memory: tuple[set[_Point], list[Reference]],
) -> None:
    """Depth first with an explicit stack; an edge back to a point on the way closes a circle."""
    done, found = memory
    way: list[tuple[_Point, Reference | None]] = [(start, None)]
    on_way = {start}
    edges = [iter(graph[start])]
    while edges:
        step = next(edges[-1], None)
        if step is None:
            edges.pop()
            point, _ = way.pop()
            on_way.discard(point)
            done.add(point)
            continue
        point, reference = step
        if point in on_way:
            found.append(_closing(way, point, reference))
        elif point not in done:
            way.append((point, reference))
            on_way.add(point)
            edges.append(iter(graph[point]))


def _closing(way: list[tuple[_Point, Reference | None]], point: _Point, last: Reference | None) -> Reference:
    """The comparison to name: the one that closes the circle, or the last one on the way round."""
    if last is not None:
        return last
    index = next(number for number, (one, _) in enumerate(way) if one == point)
    return next(reference for _, reference in reversed(way[index:]) if reference is not None)
