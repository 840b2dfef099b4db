"""How long is left, learned from this person's own pace.

Pure: seconds are told to it. A telephone call does not count as thinking.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

FIRST_GUESS = {"ladder": 70.0, "streams": 150.0, "multi": 30.0, "text": 30.0}  # seconds a question
OTHER_GUESS = 20.0
LONGEST = 240.0  # seconds that one question can have taken; the rest was something else
TRUST = 8.0  # how many answers weigh as much as the first guess; with fewer one quick answer moves it far


@dataclass(slots=True)
class Pace:
    """Seconds used against seconds guessed."""

    used: float = 0.0
    guessed: float = 0.0
    answers: int = field(default=0)

    def took(self, kind: str, seconds: float) -> None:
        """A question of this kind was answered in so many seconds."""
        self.used += min(max(seconds, 0.0), LONGEST)
        self.guessed += guess(kind)
        self.answers += 1

    def minutes(self, kinds: Iterable[str]) -> int:
        """Whole minutes for questions of these kinds, at least 1 where there are any."""
        ahead = sum(guess(kind) for kind in kinds)
        return max(1, round(ahead * self._factor() / 60)) if ahead > 0 else 0

    def fit(self, kinds: Sequence[str], minutes: float) -> int:
        """How many of these questions, in their order, can be answered in so many minutes."""
        left, count = minutes * 60, 0
        for kind in kinds:
            left -= guess(kind) * self._factor()
            if left < 0:
                break
            count += 1
        return count

    def _factor(self) -> float:
        """This person's seconds for each second guessed."""
        prior = TRUST * FIRST_GUESS["ladder"]
        return (self.used + prior) / (self.guessed + prior)


def guess(kind: str) -> float:
    """Seconds for a question of this kind, before we know the person."""
    return FIRST_GUESS.get(kind, OTHER_GUESS)
