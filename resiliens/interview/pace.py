"""How long is left, learned from this person's own pace.

Pure: seconds are told to it. A telephone call does not count as thinking.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

FIRST_GUESS = {"ladder": 70.0, "streams": 150.0, "multi": 30.0, "text": 30.0}  # seconds a question
OTHER_GUESS = 20.0
LONGEST = 240.0  # seconds that one question can have taken; the rest was something else
TRUST = 3.0  # how many answers weigh as much as the first guess


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
        if ahead <= 0:
            return 0
        prior = TRUST * FIRST_GUESS["ladder"]
        factor = (self.used + prior) / (self.guessed + prior)
        return max(1, round(ahead * factor / 60))


def guess(kind: str) -> float:
    """Seconds for a question of this kind, before we know the person."""
    return FIRST_GUESS.get(kind, OTHER_GUESS)
