"""Pointing at rows, typing their numbers, and reading on where there is more: what keys do to a list.

Pure. Which rows there are is the desk's, what choosing one means `choosing`'s, marks are `marking`'s.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from resiliens.interview.presented import View
from resiliens.interview.wording import Row

PAGE = 8
_STEPS = {"up": -1, "down": 1, "pageup": -1, "pagedown": 1}


@dataclass(frozen=True, slots=True)
class Sight:
    """What is seen of a text, or of a row, that is higher than the screen.

    `scroll`: how far down one has read; `rest`: lines there was no room for; `leap`: how far one may go on.
    """

    scroll: int = 0
    rest: int = 0
    leap: int = PAGE

    def read_on(self, key: str) -> Sight | None:
        """In a text: a line or a leap further; None where the key is for something else."""
        if key not in _STEPS:
            return None
        return self._after(_STEPS[key] * (self.leap if "page" in key else 1))

    def within_row(self, key: str) -> Sight | None:
        """In the pointed row: first to its end or beginning; None where there is no more of it that way."""
        is_more = (key in ("down", "pagedown") and self.rest) or (key in ("up", "pageup") and self.scroll)
        return self._after(_STEPS[key] * self.leap) if is_more else None

    def from_top(self) -> Sight:
        """Nothing read yet."""
        return replace(self, scroll=0, rest=0)

    def _after(self, lines: int) -> Sight:
        return replace(self, scroll=max(0, self.scroll + lines))


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


def pointed_first(view: View, rows: Sequence[Row]) -> int | None:
    """Where the pointer stands on arriving: on what is answered, else on what was answered before."""
    if view.kind == "end":
        return 0
    wanted = view.chosen or ((view.pointed,) if view.pointed is not None else ())
    return next((place for place, row in enumerate(rows) if row.value in wanted), None)
