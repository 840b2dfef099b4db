"""The ladder's steps: their numbers, names and thresholds."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """The steps of a questionnaire, lowest first.

    `thresholds` has one entry for each step above the lowest: the score in (0, 1] from which that
    step is reached, increasing. Default k/K (section 1 of the scoring document, level rule).
    """

    steps: tuple[str, ...]
    first: int
    thresholds: tuple[float, ...]

    @staticmethod
    def of(steps: tuple[str, ...], first: int = 0) -> Scale:
        """A scale with even thresholds k/K."""
        top = len(steps) - 1
        return Scale(steps, first, tuple(k / top for k in range(1, top + 1)))

    @property
    def top(self) -> int:
        """K: the number of steps above the lowest."""
        return len(self.steps) - 1

    @property
    def last(self) -> int:
        """The number of the highest step."""
        return self.first + self.top

    def numbers(self) -> range:
        """The numbers of all steps."""
        return range(self.first, self.last + 1)

    def name(self, number: int) -> str:
        """The name of a step by its number."""
        return self.steps[number - self.first]

    def in_steps(self, value: float) -> float:
        """A value in [0, 1] as steps: first + value x K."""
        return self.first + value * self.top
