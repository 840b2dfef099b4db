"""Finds measures that wait for themselves, straight or through others.

Works on ids alone; not for reading measures, nor for whether what they need exists.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from resiliens.files.nodes import Mark


class Need(NamedTuple):
    """One name under `needs` of a measure, and where it stands."""

    owner: str
    name: str
    mark: Mark


def rings(needs: Sequence[Need]) -> list[Need]:
    """The needs that close a ring, one for each ring found. Without recursion, however long the chain."""
    graph: dict[str, list[Need]] = {}
    for need in needs:
        graph.setdefault(need.owner, []).append(need)
    found: list[Need] = []
    done: set[str] = set()
    for start in graph:
        if start in done:
            continue
        way, edges = [start], [iter(graph[start])]
        on_way = {start}
        while edges:
            step = next(edges[-1], None)
            if step is None:
                edges.pop()
                left = way.pop()
                on_way.discard(left)
                done.add(left)
            elif step.name in on_way:
                found.append(step)
            elif step.name in graph and step.name not in done:
                way.append(step.name)
                on_way.add(step.name)
                edges.append(iter(graph[step.name]))
    return found
