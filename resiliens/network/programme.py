"""Sums over the companies of a programme, inside the rules: measures, themes lifted, matches by readiness.

Each sum by owner (R1, R4), parts beside their wholes by what is left (R5), rounded (R8), and held back where
it is too near one that was handed out before (R6, R7). What does not stand is not shown, in the same words as
everywhere. Not for steps.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resiliens.model.answers import State, Value
from resiliens.model.companies import Member
from resiliens.model.exchange import STEPS, STOPPED, Match
from resiliens.model.ledger import Group, Ledger, Shown
from resiliens.model.plan_rows import Row, Status
from resiliens.model.programme import ROUNDED_TO, Programme, Sum
from resiliens.model.result import questions_of
from resiliens.network.ledger import same_set
from resiliens.network.owners import Named, independent
from resiliens.network.privacy import known_before, r6_overlap, r7_time
from resiliens.network.readiness import parts_in
from resiliens.network.standing import ids, item_of, marker
from resiliens.network.sums import r5_complement, sum_may_be_shown

Amounts = Mapping[str, float]
PLANS, LIFTED, MATCHES = "#plans", "#lifted", "#matches-"
"""What the ledger calls the sums. Those of the plans are one: an earlier whole bounds a later part."""
_STARTED = (Status.RUNNING, Status.DONE)
_CHAIN = {"measures": (Status.NOT_STARTED, *_STARTED), "started": _STARTED, "done": (Status.DONE,)}


@dataclass(frozen=True, slots=True)
class Past:
    """What was handed out before, and the round of the paper that is made now."""

    ledger: Ledger = Ledger("00")  # noqa: RUF009  # frozen
    round: str = ""

    def holds_back(self, theme: str, groups: Sequence[Group]) -> bool:
        """Is a sum of these answers too near an earlier one (R6, R7)? The same answers are not: they give the
        same sum."""
        if any(same_set(groups, one.groups) for _, one in self.ledger.of_theme(theme)):
            return False
        old = known_before(theme, groups, self.ledger, self.round)
        return not (r7_time(theme, groups, self.ledger, self.round) and r6_overlap(groups, old))


@dataclass(frozen=True, slots=True)
class Summed:
    """The report's sums; how many of them the ledger alone holds back; what it is to keep of the others."""

    programme: Programme
    held: int
    shown: tuple[Shown, ...]


def programme_of(
    companies: Sequence[Named], plans: Mapping[str, Sequence[Row]], matches: Sequence[Match],
    past: Past = Past(),
) -> Summed:  # fmt: skip
    """`plans`: company key -> the rows of its action plan, where it handed one in."""
    planned = {
        one.member.key: tuple(
            sum(row.status in some for row in plans.get(one.member.key, ())) for some in _CHAIN.values()
        )
        for one in companies
    }
    lifted = {one.member.key: (themes_lifted(one.member),) for one in companies}
    owners = independent(companies)
    of_plans = [(key, _by_owner(owners, planned, at)) for at, key in enumerate(_CHAIN)]
    families = [
        (PLANS, _groups(owners, (PLANS, planned), past), _chain(of_plans)),
        (LIFTED, _groups(owners, (LIFTED, lifted), past), (_sum("lifted", _by_owner(owners, lifted)),)),
    ]
    for step in (*STEPS, STOPPED) if matches else ():
        own = [match for match in matches if match.step == step]
        parts = parts_in(own, companies, (MATCHES + step, marker(past.ledger.salt)))
        count = len(own) // ROUNDED_TO * ROUNDED_TO
        stands = sum_may_be_shown({str(n): part.ends for n, part in enumerate(parts)})
        one = Sum(step, count if stands else None)
        families.append((MATCHES + step, tuple(sorted(part.items for part in parts)), (one,)))
    return _summed(len(companies), families, past)


def themes_lifted(member: Member) -> int:
    """On how many themes the company stands higher than when it last answered, by its own file."""
    steps = {one.id: one.step for one in questions_of(member.result) if one.state is State.ANSWERED}
    lifted = 0
    for address, entry in member.sheet.entries.items():
        before = None if entry.change is None else entry.change.before
        now = steps.get(address)
        if isinstance(before, Value) and isinstance(before.value, int) and now is not None:
            lifted += before.value < now
    return lifted


def _summed(
    companies: int, families: Sequence[tuple[str, tuple[Group, ...], tuple[Sum, ...]]], past: Past
) -> Summed:
    """The sums that stand, less those that the ledger holds back."""
    sums: list[Sum] = []
    matches: list[Sum] = []
    shown: list[Shown] = []
    held = 0
    for theme, groups, found in families:
        standing = sum(one.at_least is not None for one in found)
        kept = found
        if standing and past.holds_back(theme, groups):
            held += standing
            kept = tuple(Sum(one.key, None) for one in found)
        elif standing:
            shown.append(Shown(theme, "protected", groups))
        (matches if theme.startswith(MATCHES) else sums).extend(kept)
    return Summed(Programme(companies, tuple(sums), tuple(matches)), held, tuple(shown))


def _groups(
    owners: Sequence[Sequence[Named]], answers: tuple[str, Mapping[str, tuple[int, ...]]], past: Past
) -> tuple[Group, ...]:
    """What every company answered, by owner. `answers`: the ledger's name, and company key -> its numbers."""
    theme, numbers = answers
    mark = marker(past.ledger.salt)
    return tuple(sorted(
        tuple(sorted(
            item_of(one.member, ids(one, mark), (theme, *numbers[one.member.key]), mark) for one in owner
        ))
        for owner in owners
    ))  # fmt: skip


def _by_owner(
    owners: Sequence[Sequence[Named]], numbers: Mapping[str, tuple[int, ...]], at: int = 0
) -> Amounts:
    return {
        str(place): float(sum(numbers[one.member.key][at] for one in owner))
        for place, owner in enumerate(owners)
    }


def _sum(key: str, amounts: Amounts, *, stands: bool = True) -> Sum:
    if not stands or not sum_may_be_shown(amounts):
        return Sum(key, None)
    return Sum(key, int(sum(amounts.values())) // ROUNDED_TO * ROUNDED_TO)


def _chain(parts: Sequence[tuple[str, Amounts]]) -> tuple[Sum, ...]:
    """Each a part of the one before. One is shown where the rest to every shown whole may be shown too."""
    made: list[Sum] = []
    wholes: list[Amounts] = []
    for key, amounts in parts:
        stands = all(r5_complement(whole, amounts) for whole in wholes)
        made.append(_sum(key, amounts, stands=stands))
        if made[-1].at_least is not None:
            wholes.append(amounts)
    return tuple(made)
