"""What a moment lacks, from what lies in the workshop's folder.

Missing things never stop a paper from being made: they say who is to be asked. Not for reading the folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from resiliens.model.moments import NEEDS, Moment, Need
from resiliens.model.readiness import Lack, Standing

BY_COMPANY: tuple[Need, ...] = ("agreed", "plans", "seen", "consent", "earlier")


def lacks_of(moment: Moment, standing: Standing) -> tuple[Lack, ...]:
    """What this moment still lacks, in the order in which it names its needs."""
    return tuple(lack for need in moment.needs for lack in _lack(need, standing))


def next_moment(moments: tuple[Moment, ...], standing: Standing) -> Moment | None:
    """The moment to prepare now: the one after the last whose papers were made.

    Before any were made: of those that come before the first that lacks something, the first that needs the
    most advanced of what is there (answers agreed on come after answers, answers after a list), since what a
    moment needs is made in the one before.
    """
    if standing.made:
        return next((one for one in moments if one.number > max(standing.made)), None)
    ready = list(takewhile(lambda one: not lacks_of(one, standing), moments))
    if not ready:
        return moments[0] if moments else None
    return max(ready, key=lambda one: (_advance(one), -one.number))


def _advance(moment: Moment) -> int:
    return max((NEEDS.index(need) for need in moment.needs), default=-1)


def _lack(need: Need, standing: Standing) -> Iterator[Lack]:
    if need == "companies":
        if not standing.has_list:
            yield Lack("companies")
    elif not standing.names:
        yield Lack(need)
    elif need == "answers":
        if standing.late:
            yield Lack("answers", standing.late)
    else:
        there = {"agreed": standing.agreed, "plans": standing.plans, "seen": standing.seen,
                 "consent": standing.consent, "earlier": standing.earlier}[need]  # fmt: skip
        without = sorted((name, ()) for key, name in standing.names.items() if key not in there)
        if without:
            yield Lack(need, tuple(without))
