"""The moments of a programme: what each needs, and which papers it gives (programme notes, section 5).

Values only; the moments themselves stand in a YAML file that a facilitator can change.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

Need: TypeAlias = Literal["companies", "answers", "agreed", "plans", "seen", "consent", "earlier"]
NEEDS: tuple[Need, ...] = ("companies", "answers", "agreed", "plans", "seen", "consent", "earlier")
"""What a moment can need: the list of companies, an answer from every seat, an agreed file, an action plan,
a field study's findings, consent to open cards from every company, and last year's agreed file."""

Source: TypeAlias = Literal["companies", "answers", "agreed", "plans", "earlier", "list", "nothing"]
SOURCES: tuple[Source, ...] = ("companies", "answers", "agreed", "plans", "earlier", "list", "nothing")
"""What a paper is made of: every company by the file that counts, the files of one folder, last year's and
this year's agreed files side by side (`earlier`), the list of companies alone, or nothing."""


@dataclass(frozen=True, slots=True)
class Paper:
    """One kind of `export` at one moment: what it is made of, and the suffixes it comes in.

    `private`: for the facilitator's eyes only, in a folder of its own so that nobody hands it out.
    """

    kind: str
    of: Source
    suffixes: tuple[str, ...]
    private: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """One moment of use. `titles` are by language; `title` falls back to any there is."""

    number: int
    titles: Mapping[str, str]
    needs: tuple[Need, ...]
    papers: tuple[Paper, ...]

    def title(self, language: str) -> str:
        """Its name in this language, else in bokmål, else in whatever language it has."""
        own = self.titles.get(language) or self.titles.get("nb")
        return own or next(iter(self.titles.values()), str(self.number))
