"""Which fields a template may use: every path into a document's context, with an example of what it prints.

Not for what a field means to the reader; the example, from the demo company, shows that.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass


def fields_of(context: object, path: str = "d") -> dict[str, str]:
    """Paths such as `d.actions[].theme`, each with the first example that says something (else empty)."""
    found: dict[str, str] = {}
    for place, example in _walk(context, path):
        if not found.get(place):
            found[place] = example
    return found


def _walk(value: object, path: str) -> Iterator[tuple[str, str]]:
    if is_dataclass(value):
        for one in fields(value):
            yield from _walk(getattr(value, one.name), f"{path}.{one.name}")
    elif isinstance(value, Mapping):
        for key, inside in value.items():
            yield from _walk(inside, f"{path}.{key}")
    elif isinstance(value, tuple):
        if not value:
            yield f"{path}[]", ""
        for inside in value:
            yield from _walk(inside, f"{path}[]")
    else:
        yield path, "" if value is None else str(value)
