"""The companies of two folders side by side: the same number, else the same name. Not for comparing them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from resiliens.model.companies import Member, folded_name


@dataclass(frozen=True, slots=True)
class Pairs:
    """(old, new) of each company in both, and those that stand in one folder only."""

    both: tuple[tuple[Member, Member], ...]
    only_old: tuple[Member, ...]
    only_new: tuple[Member, ...]


def paired(old: Sequence[Member], new: Sequence[Member]) -> Pairs:
    """By key first; what is left by name, where one of the two files gives no organisation number.

    A name that two companies of one folder bear pairs nobody: a page would show the one what the other said.
    """
    shared = _shared_names(old) | _shared_names(new)
    by_key = {one.key: one for one in old}
    both = {one.key: (by_key[one.key], one) for one in new if one.key in by_key}
    left = [one for one in old if one.key not in both]
    fresh: list[Member] = []
    for one in new:
        if one.key in both:
            continue
        alone = folded_name(one.name) not in shared
        same = next((each for each in left if alone and _same_name(each, one)), None)
        if same is None:
            fresh.append(one)
        else:
            left.remove(same)
            both[one.key] = (same, one)
    return Pairs(tuple(both[one.key] for one in new if one.key in both), tuple(left), tuple(fresh))


def _shared_names(members: Sequence[Member]) -> set[str]:
    count = Counter(folded_name(one.name) for one in members)
    return {name for name, n in count.items() if n > 1}


def _same_name(one: Member, other: Member) -> bool:
    """Two companies of one name with two numbers are two companies."""
    numbers = bool(one.sheet.company.orgnr) and bool(other.sheet.company.orgnr)
    return not numbers and folded_name(one.name) == folded_name(other.name)
