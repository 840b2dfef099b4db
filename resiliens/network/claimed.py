"""Claimed minus seen over a network: the themes that are claimed half a step or more above what was found.

Only that, yes or nothing; never by how much. Not for one company; its own difference is in its own report.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from resiliens.model.answers import State
from resiliens.model.companies import Member
from resiliens.model.ledger import Ledger, Shown
from resiliens.model.network import FIVE, Cell, Theme
from resiliens.model.result import questions_of
from resiliens.network.ledger import groups_of, reused, same_set
from resiliens.network.owners import Named, independent
from resiliens.network.privacy import TWO_STEPS, Decided, r6_overlap, r7_time
from resiliens.network.standing import Mark, Standing, ids, item_of, lower_median

HALF_A_STEP = 0.5
SEEN = "#seen"


def claimed_high(
    companies: Sequence[Named], decided: Decided, ledger: Ledger, wish: tuple[Sequence[Theme], Mark, str]
) -> tuple[tuple[str, ...], tuple[Shown, ...]]:  # fmt: skip
    """The themes, and what the ledger is to keep of having told. `wish`: themes, marks, round.

    Told only of themes whose own figure is shown and stands above the lowest step (many at the lowest and a
    claim too high would point at each other), of five independent companies and more that were visited, and
    under the rules of time and overlap for both the answers and what was seen.
    """
    themes, mark, round_name = wish
    cells = {one.id: one for one in decided.cells}
    own = {one.theme: one for one in decided.shown}
    owners = independent(companies)
    high: list[str] = []
    kept: list[Shown] = []
    for theme in themes:
        if not _stands_above(theme, cells.get(theme.id)):
            continue
        differences = tuple(_differences(theme.id, owners, mark))
        if not _may_tell(theme.id, differences, (ledger, own[theme.id], round_name)):
            continue
        kept.append(Shown(theme.id + SEEN, "seen", groups_of(differences)))
        if median(one.step for one in differences) >= HALF_A_STEP:
            high.append(theme.id)
    return tuple(high), tuple(kept)


def _stands_above(theme: Theme, cell: Cell | None) -> bool:
    return (
        cell is not None and cell.median is not None
        and cell.median > theme.first and len(theme.steps) > TWO_STEPS
    )  # fmt: skip


def _may_tell(theme: str, differences: Sequence[Standing], wish: tuple[Ledger, Shown, str]) -> bool:
    ledger, own, round_name = wish
    if len(differences) < FIVE:
        return False
    groups = groups_of(differences)
    for _, paper in ledger.of_theme(theme):
        if not same_set(paper.groups, own.groups) and reused(own.groups, paper.groups, by_company=False):
            return False
    earlier = [paper for _, paper in ledger.of_theme(theme + SEEN)]
    if any(same_set(groups, paper.groups) for paper in earlier):
        return True
    old: set[int] = set()
    for paper in earlier:
        old |= reused(groups, paper.groups, by_company=True)
    return r6_overlap(groups, len(old)) and r7_time(theme + SEEN, groups, ledger, round_name)


def _differences(theme: str, owners: Sequence[Sequence[Named]], mark: Mark) -> Iterator[Standing]:
    """Claimed minus seen, in steps, one for each owner with a company that was visited."""
    for owner in owners:
        found = [(one, pair) for one in owner if (pair := _claim_and_seen(one.member, theme)) is not None]
        if found:
            items = sorted(
                item_of(one.member, ids(one, mark), (theme + SEEN, *pair), mark) for one, pair in found
            )
            yield Standing(lower_median(claimed - seen for _, (claimed, seen) in found), tuple(items))


def _claim_and_seen(member: Member, theme: str) -> tuple[int, int] | None:
    result = next((one for one in questions_of(member.result) if one.id == theme), None)
    if result is None or result.state is not State.ANSWERED or result.step is None or result.seen is None:
        return None
    seen = result.seen.value
    return (result.step, seen) if isinstance(seen, int) and not isinstance(seen, bool) else None
