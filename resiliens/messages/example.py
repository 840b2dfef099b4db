"""One example of a diagnostic: a file that raises it and a file that does not.

Not the examples themselves; those are in `catalogue` and `advised`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

DAY = "2026-11-23"  # on which the examples of `check` are checked


@dataclass(frozen=True, slots=True)
class Example:
    """A wrong and a right file. Without text: the code is about the file itself, not what stands in it.

    `beside` are files that must lie beside it, `also` codes that cannot be avoided with it, and
    `language` the one that has to be asked for. `advice` is found by `check` only, on the
    day `DAY`, never on reading.
    """

    wrong: str = ""
    right: str = ""
    name: str = ""
    beside: Mapping[str, str] = field(default_factory=dict)
    also: frozenset[str] = frozenset()
    language: str = ""
    advice: bool = False
