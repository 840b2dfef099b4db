"""What all of the page's rooms need to say something: the language, the titles, the two dates.

Not for deciding what is said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from resiliens.messages import text
from resiliens.messages.numbers import date_in_words, listing
from resiliens.model.change import Change, Dated
from resiliens.model.questionnaire import Questionnaire

MOST_THEMES = 6  # named in one sentence of the page; a count of the rest follows


@dataclass(frozen=True, slots=True)
class Speaker:
    """Turns a change into words of one language."""

    change: Change
    questionnaire: Questionnaire
    language: str

    def say(self, key: str, **arguments: object) -> str:
        return text(f"change.{key}", self.language, **arguments)

    def count(self, key: str, n: int, **arguments: object) -> str:
        """`ett har gått ned`, `3 har gått ned`."""
        return self.say(f"{key}_one" if n == 1 else f"{key}_more", n=n, **arguments)

    def titles(self, titles: Sequence[str]) -> str:
        """Themes one after the other; their names hold commas and "og", so semicolons part them."""
        shown = "; ".join(titles[:MOST_THEMES])
        more = len(titles) - MOST_THEMES
        return f"{shown} {text('report.and_more', self.language, n=more)}" if more > 0 else shown

    def when(self, dated: Dated) -> str:
        """The day of a file, or its name where it does not say one."""
        if dated.date is not None:
            return date_in_words(dated.date, self.language)
        return dated.file.replace("\\", "/").rpartition("/")[2]

    def nodes(self, addresses: Sequence[str]) -> str:
        """Sections and questions by title: `Miljø og Samfunn`."""
        nodes = [(address, self.questionnaire.node(address)) for address in addresses]
        return listing([address if node is None else node.title for address, node in nodes], self.language)
