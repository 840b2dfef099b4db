"""The companies of a round: who was expected, and who counts with which answers.

Values only. Which file counts is decided in `network.counting`; the list's file is `files.company_list`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from resiliens.model.answers import Sheet
from resiliens.model.result import Result


@dataclass(frozen=True, slots=True)
class Listed:
    """One company as the facilitator's list has it. What was not said is empty.

    `seats` are the roles that are to answer; `owner` is who owns it, since companies with one owner count
    as one; `competitors` are names or organisation numbers of companies it is not to be paired with;
    `contact` is for the facilitator alone and stands in no paper that is handed out.
    """

    name: str
    orgnr: str = ""
    owner: str = ""
    municipality: str = ""
    seats: tuple[str, ...] = ()
    competitors: tuple[str, ...] = ()
    contact: str = ""
    deadline: date | None = None
    line: int = 0

    @property
    def key(self) -> str:
        return company_key(self.name, self.orgnr)


@dataclass(frozen=True, slots=True)
class Member:
    """One company that counts: its agreed file, or its only one."""

    key: str
    name: str
    sheet: Sheet
    result: Result

    @property
    def agreed(self) -> bool:
        return self.sheet.agreed is not None


@dataclass(frozen=True, slots=True)
class Waiting:
    """A company that does not count yet: several answered, and nothing is agreed."""

    key: str
    name: str
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counting:
    """Who counts and who does not yet, each by key.

    All of it is about one questionnaire, `questionnaire`, since different ones are never set side by side;
    `others` are the files that answer another. `nameless` are files that name no company; `keys` says of
    every other file, whatever it answers, which company's it is.
    """

    members: tuple[Member, ...] = ()
    waiting: tuple[Waiting, ...] = ()
    nameless: tuple[str, ...] = ()
    keys: Mapping[str, str] = field(default_factory=dict)
    questionnaire: str = ""
    others: tuple[str, ...] = ()


def company_key(name: str, orgnr: str = "") -> str:
    """What makes two files one company's: the organisation number, else the name as people compare it.

    Only to tell companies apart inside one run: it names the company and never enters a document.
    """
    digits = "".join(letter for letter in orgnr if letter.isdigit())
    return digits or folded_name(name)


def folded_name(name: str) -> str:
    """A name without regard to case, blanks and the ways of writing a letter."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def numbers_by_name(companies: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    """The organisation number that goes with a name, from pairs of both, where a name has just one.

    So what left the number out is still the same company's.
    """
    found: dict[str, set[str]] = {}
    for name, orgnr in companies:
        number = company_key("", orgnr)
        if number:
            found.setdefault(folded_name(name), set()).add(number)
    return {name: next(iter(some)) for name, some in found.items() if name and len(some) == 1}


_LAST_LETTERS = str.maketrans({"æ": "\ue000", "ä": "\ue000", "ø": "\ue001", "ö": "\ue001", "å": "\ue002"})


def alphabetical(name: str) -> str:
    """A name as it is compared when a list is put in order: æ, ø and å come last."""
    return folded_name(name).translate(_LAST_LETTERS)
