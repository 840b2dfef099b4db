"""The words and keys of the meeting in one language. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from resiliens.interview.agreement.cards import Key
from resiliens.interview.agreement.moves import Wished
from resiliens.messages import text

_OURS = ("reason", "evidence", "dissent", "new", "other", "day")


@dataclass(frozen=True, slots=True)
class Speech:
    """Says a text of this room; what the interview has words for, it says in the same."""

    language: str

    def __call__(self, key: str, /, **arguments: object) -> str:
        room = "interview" if key.startswith("refused-") else "agreeing"
        return text(f"{room}.{key}", self.language, **arguments)

    def interview(self, key: str, /, **arguments: object) -> str:
        """A text of the interview."""
        return text(f"interview.{key}", self.language, **arguments)

    def keys(self, *wishes: Wished) -> tuple[Key, ...]:
        """The keys for these wishes."""
        return tuple(self._key(one) for one in wishes)

    def _key(self, wish: Wished) -> Key:
        if wish == "help":
            return Key("?", self.interview("label-help"), wish)
        say = self if wish in _OURS else self.interview
        return Key(say(f"key-{wish}"), say(f"label-{wish}"), wish)
