"""Sums over the companies of a programme, inside the rules: measures, themes lifted, matches by readiness.

Each sum by owner (R1, R4), parts beside their wholes by what is left (R5), rounded (R8). What does not stand
is not shown, in the same words as everywhere. Not for steps.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from resiliens.model.answers import State, Value
from resiliens.model.companies import Member
from resiliens.model.exchange import STEPS, STOPPED, Match
from resiliens.model.plan_rows import Row, Status
from resiliens.model.programme import ROUNDED_TO, Programme, Sum
from resiliens.model.result import questions_of
from resiliens.network.owners import Named, independent, names_of
from resiliens.network.sums import r5_complement, sum_may_be_shown

Amounts = Mapping[str, float]
STARTED = (Status.RUNNING, Status.DONE)


def programme_of(
    companies: Sequence[Named], plans: Mapping[str, Sequence[Row]], matches: Sequence[Match]
) -> Programme:
    """`plans`: company key -> the rows of its action plan, where it handed one in."""
    owners = independent(companies)
    keys = {one.member.key: str(number) for number, owner in enumerate(owners) for one in owner}

    def measures(*statuses: Status) -> Amounts:
        found = dict.fromkeys(keys.values(), 0.0)
        for key, rows in plans.items():
            if key in keys:
                found[keys[key]] += sum(row.status in statuses for row in rows)
        return found

    planned = measures(Status.NOT_STARTED, *STARTED)
    started, done = measures(*STARTED), measures(Status.DONE)
    lifted = dict.fromkeys(keys.values(), 0.0)
    for one in companies:
        lifted[keys[one.member.key]] += themes_lifted(one.member)
    chain = _chain([("measures", planned), ("started", started), ("done", done)])
    sums = (*chain, _sum("lifted", lifted))
    return Programme(len(companies), sums, tuple(_readiness(companies, keys, matches)))


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


def _readiness(companies: Sequence[Named], keys: Mapping[str, str], matches: Sequence[Match]) -> list[Sum]:
    """Matches on each rung, and stopped: a rung is shown where five owners and more have a part in one."""
    by_name = {name: keys[one.member.key] for one in companies for name in one.names}
    made: list[Sum] = []
    for step in (*STEPS, STOPPED):
        own = [match for match in matches if match.step == step]
        behind: dict[str, float] = {}
        for match in own:
            for end in (match.have, match.want):
                names = names_of(end.company, end.orgnr)
                owner = next((by_name[name] for name in sorted(names) if name in by_name), end.company)
                behind[owner] = behind.get(owner, 0.0) + 1
        stands = sum_may_be_shown(behind)
        made.append(Sum(step, len(own) // ROUNDED_TO * ROUNDED_TO if stands else None))
    return made if matches else []
