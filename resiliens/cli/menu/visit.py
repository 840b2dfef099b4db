"""One visit to the menu: the terminal, the language now, the places, and asking in plain words.

Handed to every choice. Not for what the choices do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypedDict, TypeVar

from resiliens.cli import options
from resiliens.cli.menu.places import Places, known_places
from resiliens.cli.menu.remembered import visiting_language
from resiliens.cli.workbench import Workbench
from resiliens.interview.opening import Asker, asker
from resiliens.messages import text
from resiliens.terminal.console import Terminal, survey

if TYPE_CHECKING:
    from resiliens.cli.arriving import Arrival
    from resiliens.cli.options import Settings

T = TypeVar("T")


class Manner(TypedDict):
    """The options that every command is called with from here."""

    lang: str
    plain: bool


@dataclass(slots=True)
class Visit:
    """What a choice needs. Only the language changes, when the person says so."""

    terminal: Terminal
    settings: Settings
    places: Places
    bench: Workbench  # questionnaires read once for all lists of this visit

    @property
    def language(self) -> str:
        return self.settings.language

    @property
    def manner(self) -> Manner:
        return {"lang": self.settings.language, "plain": self.settings.plain}

    @property
    def ask(self) -> Asker:
        return asker(self.terminal, language=self.language)

    def speak(self, language: str) -> None:
        """From now on in this language."""
        self.settings = replace(self.settings, language=language)
        self.bench = Workbench(self.settings)

    def say(self, key: str, **arguments: object) -> str:
        """A text of the menu, in the language now."""
        return text(f"menu.{key}", self.language, **arguments)

    def tell(self, key: str, **arguments: object) -> None:
        """Say a text of the menu, wrapped to the terminal."""
        self.ask.tell(self.say(key, **arguments))

    def head(self, words: str) -> None:
        """A heading with air around it: what was chosen begins here."""
        self.ask.tell(f"\n{words.upper()}")

    def pick(self, title: str, options: Sequence[tuple[str, T]]) -> T:
        """Ask with numbered options; what belongs to the chosen one."""
        apart = f"\n{title}" if self.terminal.plain else title
        return options[self.ask.choose(apart, [label for label, _ in options])][1]


def visit_for(arrival: Arrival) -> Visit:
    """The visit of somebody who just came. Raises WrongUsage for a language that is none."""
    places = known_places()
    language = visiting_language(arrival.lang, places.memory)
    settings = options.settings(lang=arrival.lang or language, today=None, plain=arrival.plain)
    return Visit(survey(plain=settings.plain), settings, places, Workbench(settings))
