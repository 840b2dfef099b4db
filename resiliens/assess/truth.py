"""Where a setting would lead, tried: on the frame where that is the same, else by folding the sheet anew.

Also the sheet as it would be. Not for looking for settings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Self

from resiliens.assess.clauses import Clauses
from resiliens.assess.fold import Fold
from resiliens.assess.frame import Frame, Setting
from resiliens.assess.frontiers import REACH
from resiliens.assess.greedy import Tried
from resiliens.model.answers import Entry, Sheet, Value


def trial(frame: Frame, setting: Setting) -> Tried:
    """Where a setting would lead."""
    return frame.standing(setting) if frame.is_settled else FoldedAnew(frame, dict(setting))


def is_enough(
    frame: Frame, clauses: Clauses, wish: tuple[Setting, Mapping[str, float]]
) -> bool:
    """Does a setting bring each node to its value, and is everything done that it needs?"""
    setting, goals = wish
    if not clauses.allows(setting):
        return False
    tried = trial(frame, setting)
    return all(tried.low(node) >= value - 2 * REACH for node, value in goals.items())


def sheet_with(frame: Frame, setting: Setting) -> Sheet:
    """The sheet as if the answers of a setting were given; nothing else is changed."""
    sheet = frame.fold.sheet
    entries = dict(sheet.entries)
    for address, rung in setting.items():
        if rung:
            answer = Value(frame.leaves[address].rungs[rung].answer)
            entries[address] = replace(entries.get(address, Entry()), answer=answer, steps=())
    return replace(sheet, entries=entries)


class FoldedAnew:
    """A setting under which other questions may be asked, or other weights hold: the whole fold says what
    comes of it."""

    def __init__(self, frame: Frame, setting: dict[str, int]) -> None:
        self.frame, self.setting = frame, setting
        self._fold = Fold(sheet_with(frame, setting), frame.fold.instrument)
        self._fold.section(self._fold.tree.root)

    def low(self, address: str) -> float:
        """The low end of a node; 0 where nothing counts."""
        score = self._fold.folded[address].score
        return 0.0 if score is None else score.low

    def moved(self, leaf: str, rung: int) -> Self:
        """The same with one more move."""
        return type(self)(self.frame, {**self.setting, leaf: rung})
