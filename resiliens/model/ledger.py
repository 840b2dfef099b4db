"""The facilitator's ledger: which answers went into which paper that was handed out, by ids that name nobody.

Values only. When two publications are too near each other is decided in `network.ledger`; the file is
`files.ledger`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias


@dataclass(frozen=True, slots=True, order=True)
class Item:
    """One company's answer as the ledger knows it: `who` is every id it may be recognised by (number, name),
    `what` the id of answer and date of answer, `when` that of the date alone. An answer that was changed
    under the same date is no new one: whether it is shown would tell whether it was changed."""

    who: tuple[str, ...]
    what: str
    when: str = ""


Group: TypeAlias = tuple[Item, ...]
"""The answers of the companies under one owner; mostly one."""
Way: TypeAlias = Literal["protected", "open-cards", "seen"]
Form: TypeAlias = Literal["median", "full"]


@dataclass(frozen=True, slots=True)
class Shown:
    """One theme in one paper: the answers that went in, and how much was shown of them."""

    theme: str
    way: Way
    groups: tuple[Group, ...]
    form: Form = "median"


@dataclass(frozen=True, slots=True)
class Publication:
    """One paper that was handed out."""

    round: str
    day: date
    mode: str
    shown: tuple[Shown, ...] = ()


@dataclass(frozen=True, slots=True)
class Ledger:
    """Every publication of one facilitator. `salt` is what its ids were made with, in hexadecimal."""

    salt: str
    publications: tuple[Publication, ...] = ()

    def of_theme(self, theme: str, *ways: Way) -> Iterator[tuple[Publication, Shown]]:
        """Every time a theme was published, in one of the ways named; without any, in whichever."""
        for publication in self.publications:
            for one in publication.shown:
                if one.theme == theme and (not ways or one.way in ways):
                    yield publication, one
