"""What every choice of the facilitator is handed: the visit, the folder, and asking with a way back.

Not for what the choices do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from resiliens.cli.menu.facilitator.received import Received
from resiliens.cli.menu.visit import Visit
from resiliens.interview.answering import LONGEST_NAME, words_problem
from resiliens.messages import LANGUAGES, text
from resiliens.messages.numbers import short_date
from resiliens.model.days import date_of

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Leader:
    """One facilitator at work with one folder."""

    visit: Visit
    received: Received

    @property
    def language(self) -> str:
        return self.visit.language

    @property
    def today(self) -> date:
        return self.visit.settings.today

    def say(self, key: str, **facts: object) -> str:
        """A text of these dialogs, in the language now."""
        return text(f"facilitator.{key}", self.language, **facts)

    def count(self, key: str, count: int, **facts: object) -> str:
        """`ett tema`, `3 temaer`."""
        if count == 1:
            return self.say(f"{key}_one", **facts)
        return self.say(f"{key}_more", count=count, **facts)

    def tell(self, key: str, **facts: object) -> None:
        """Say a text of these dialogs, wrapped to the terminal."""
        self.visit.ask.tell(self.say(key, **facts))

    def pick(self, title: str, options: Sequence[tuple[str, T]]) -> T | None:
        """Ask with numbered options; the last one goes back, which is None."""
        back: list[tuple[str, T | None]] = [(self.visit.say("back"), None)]
        return self.visit.pick(title, [*options, *back])

    def line(self, key: str, default: str = "", **facts: object) -> str | None:
        """What was typed on one line; None where it is the word for going back."""
        typed = " ".join(self.visit.ask.line(self.say(key, **facts), default).split())
        backs = {text("menu.back", language).casefold() for language in LANGUAGES}
        return None if typed.casefold() in backs else typed

    def problem(self, typed: str) -> str:
        """What is wrong with a name or a few words, in a sentence; empty where nothing is."""
        found = words_problem(typed, LONGEST_NAME)
        if found is None:
            return ""
        return text(f"interview.{found.reason}", self.language, **(found.arguments or {}))

    def day(self, key: str, default: date | None) -> date | None:
        """A day up to today, asked until it is one; None to go back."""
        shown = "" if default is None else default.strftime("%d.%m.%Y")
        while (typed := self.line(key, shown)) is not None and typed:
            day = date_of(typed)
            if day is None:
                self.tell("no-day", written=typed)
            elif day > self.today:
                self.tell("day-to-come", day=short_date(day, self.language))
            else:
                return day
        return None
