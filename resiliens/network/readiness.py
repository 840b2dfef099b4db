"""Who has a part in the matches on one rung of readiness, and since when, as the ledger knows it.

Not for what of it may be shown; that is `programme`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resiliens.model.exchange import Match
from resiliens.model.ledger import Group, Item
from resiliens.network.owners import Named, Names, independent, names_of
from resiliens.network.standing import Mark


@dataclass(frozen=True, slots=True)
class Part:
    """One owner's part: in how many ends of matches, and its answer for the ledger."""

    ends: int
    items: Group


def parts_in(
    matches: Iterable[Match], companies: Sequence[Named], wish: tuple[str, Mark]
) -> tuple[Part, ...]:
    """One part for each owner, and for each company outside the programme. `wish`: the ledger's name, marks.

    The day of the answer is that of the last move: a number that was changed without one is no new answer.
    """
    theme, mark = wish
    names: dict[int | str, list[Names]] = {
        place: [one.names for one in some] for place, some in enumerate(independent(companies))
    }
    owner_of = {name: place for place, some in names.items() for one in some for name in one}
    ends: dict[int | str, list[str]] = {}
    for match in matches:
        day = match.since.isoformat() if match.since else ""
        for end in (match.have, match.want):
            known = names_of(end.company, end.orgnr)
            found = [owner_of[name] for name in sorted(known) if name in owner_of]
            owner = found[0] if found else end.company
            names.setdefault(owner, [known])
            ends.setdefault(owner, []).append(day)
    return tuple(
        Part(len(days), tuple(sorted(_item(one, (theme, len(days), max(days)), mark) for one in some)))
        for owner, days in ends.items()
        if (some := names[owner])
    )


def _item(names: Names, answer: tuple[str, int, str], mark: Mark) -> Item:
    theme, count, day = answer
    who = tuple(sorted(mark(f"company\n{name}") for name in names))
    return Item(who, mark(f"{theme}\n{count}\n{day}"), mark(f"day\n{theme}\n{day}"))
