"""What 5, 10, 20 and 40 own days buy: for each the setting that brings a section highest.

A picture of choices beside the plan; not the plan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resiliens.assess.cheapest import Found, Planner
from resiliens.assess.frame import Frame, Setting, days_of
from resiliens.assess.truth import trial
from resiliens.model.plan import Gain, Move, Offer
from resiliens_scoring.levels import level

BUDGETS = (5.0, 10.0, 20.0, 40.0)


def offers(planner: Planner, node: str, budgets: Sequence[float] = BUDGETS) -> tuple[tuple[Offer, ...], bool]:
    """One offer a budget, dearest last, those that buy nothing more than a smaller one left out, none where
    nothing can be bought; and whether all of them are exact."""
    found: list[tuple[Offer, Found]] = []
    for days in sorted(budgets):
        best = planner.best_within(node, days)
        if found and best.setting == found[-1][1].setting:
            continue
        found.append((_offer(planner.frame, (days, best.setting), node), best))
    if not any(offer.moves for offer, _ in found):
        found = []
    return tuple(offer for offer, _ in found), all(best.exact for _, best in found)


def moves_of(frame: Frame, setting: Setting) -> tuple[Move, ...]:
    """What a setting moves, in the order of the questionnaire."""
    return tuple(
        Move(plan.id, plan.question.name, leaf.rungs[0].answer, leaf.rungs[setting[plan.id]].answer,
             leaf.rungs[setting[plan.id]].days)
        for plan in frame.fold.tree.order
        if setting.get(plan.id) and (leaf := frame.leaves[plan.id])
    )  # fmt: skip


def gains_of(frame: Frame, setting: Setting, nodes: Sequence[str]) -> Iterator[Gain]:
    """What comes of a setting for sections that show a score, where it changes anything."""
    after = trial(frame, setting)
    for address in nodes:
        plan = frame.fold.tree.sections.get(address)
        before = frame.low_now(address)
        if plan is None or before is None or not plan.section.show_score:
            continue
        low, scale = after.low(address), plan.section.scale
        if low > before:
            levels = (plan.levels[level(value, scale.thresholds)] for value in (before, low))
            yield Gain(address, plan.section.title, scale.in_steps(before), scale.in_steps(low), *levels)


def shown_sections(frame: Frame, node: str) -> tuple[str, ...]:
    """The node and the sections straight below the root: what the report shows a level of."""
    root = frame.fold.tree.root
    tops = (child.id for child in root.children if child.id in frame.fold.tree.sections)
    return tuple(dict.fromkeys((node, root.id, *tops)))


def _offer(frame: Frame, what: tuple[float, Setting], node: str) -> Offer:
    days, setting = what
    moves = moves_of(frame, setting)
    measures = sum(
        len(frame.leaves[address].rungs[rung].measures) for address, rung in setting.items()
    )
    gains = tuple(gains_of(frame, setting, shown_sections(frame, node)))
    return Offer(days, days_of(frame, setting), measures, moves, gains)
