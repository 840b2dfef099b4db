"""Pointing at rows, typing their numbers, and marking several: what keys do to a list.

Pure. Which rows there are, and what choosing one means, is the desk's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

PAGE = 8


@dataclass(frozen=True, slots=True)
class Digit:
    """What a digit led to: the place it points at, whether that is chosen, and what was typed so far."""

    place: int | None = None
    chosen: bool = False
    typed: str = ""


def digit(before: str, key: str, keys: Sequence[str]) -> Digit:
    """A digit chooses at once, unless a longer number could still be meant (`1` before `10`)."""
    for typed in (before + key, key):
        matching = [place for place, one in enumerate(keys) if one.startswith(typed)]
        exact = next((place for place in matching if keys[place] == typed), None)
        if exact is not None and len(matching) == 1:
            return Digit(exact, chosen=True)
        if matching:
            return Digit(matching[0] if exact is None else exact, typed=typed)
    return Digit()


def moved(pointer: int | None, key: str, count: int) -> int | None:
    """Where an arrow or page key leads; from nowhere the first key leads to an end of the list."""
    if not count:
        return None
    if pointer is None:
        return count - 1 if key in ("up", "end") else 0
    places = {
        "up": pointer - 1,
        "down": pointer + 1,
        "pageup": pointer - PAGE,
        "pagedown": pointer + PAGE,
        "home": 0,
        "end": count - 1,
    }
    return max(0, min(count - 1, places[key]))


def marked(marks: frozenset[str], key: str, alone: set[str]) -> frozenset[str]:
    """The marks with this one put or taken away; one in `alone` excludes the others."""
    after = marks ^ {key}
    if key not in after:
        return after
    return frozenset({key}) if key in alone else after - alone
