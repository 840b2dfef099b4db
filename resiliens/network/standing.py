"""The answers of a network, theme by theme: one step for each independent company that answered.

Only what was answered counts: don't know, not applicable and unanswered make a theme's own number smaller.
Not for what of it may be shown; that is `privacy`.
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from resiliens.model.answers import State
from resiliens.model.companies import Member
from resiliens.model.ledger import Group, Item
from resiliens.model.result import questions_of
from resiliens.network.owners import Named, independent

Mark = Callable[[str], str]
"""Makes an unreadable id of a text; the ledger's salt is in it."""


@dataclass(frozen=True, slots=True)
class Standing:
    """One independent company on one theme."""

    step: int
    items: Group


def marker(salt: str) -> Mark:
    """Ids with a salt, so that they tell nothing to who has not the ledger itself."""

    def mark(text: str) -> str:
        return hmac.new(bytes.fromhex(salt), text.encode("utf-8"), hashlib.sha256).hexdigest()[:24]

    return mark


def standings(
    themes: Iterable[str], companies: Sequence[Named], mark: Mark
) -> dict[str, tuple[Standing, ...]]:  # fmt: skip
    """Theme -> the independent companies that answered it, in an order that tells nothing of who they are."""
    owners = independent(companies)
    steps = {one.member.key: _steps(one.member) for one in companies}
    who = {one.member.key: ids(one, mark) for one in companies}
    made: dict[str, tuple[Standing, ...]] = {}
    for theme in themes:
        some: list[Standing] = []
        for owner in owners:
            given = [(one.member, steps[one.member.key].get(theme)) for one in owner]
            own = [(member, step) for member, step in given if step is not None]
            if own:
                items = sorted(item_of(member, who[member.key], (theme, step), mark) for member, step in own)
                some.append(Standing(lower_median(step for _, step in own), tuple(items)))
        made[theme] = tuple(sorted(some, key=lambda one: one.items))
    return made


def ids(company: Named, mark: Mark) -> tuple[str, ...]:
    """Everything a company may be recognised by, unreadable."""
    return tuple(sorted(mark(f"company\n{name}") for name in company.names))


def item_of(member: Member, who: tuple[str, ...], answer: tuple[str | int, ...], mark: Mark) -> Item:
    """A company's answer for the ledger: theme and step, or whatever else makes it another answer."""
    when = day_of_answer(member)
    theme, day = str(answer[0]), when.isoformat() if when else ""
    return Item(who, mark("\n".join([*map(str, answer), day])), mark(f"day\n{theme}\n{day}"))


def day_of_answer(member: Member) -> date | None:
    """When the company answered: the day of the agreement, where that is later than the file's."""
    agreed = member.sheet.agreed
    days = [one for one in (member.sheet.date, None if agreed is None else agreed.date) if one is not None]
    return max(days, default=None)


def lower_median(steps: Iterable[int]) -> int:
    """The middle answer, of two the lower: whole, and one that somebody gave (scoring, section 5.1)."""
    ordered = sorted(steps)
    return ordered[(len(ordered) - 1) // 2]


def _steps(member: Member) -> dict[str, int]:
    return {
        one.id: one.step
        for one in questions_of(member.result)
        if one.state is State.ANSWERED and one.step is not None
    }
