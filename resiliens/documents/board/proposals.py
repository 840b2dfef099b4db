"""The three measures that the board is asked to decide on: from its own plan, else the first proposed.

One a theme, so that the three are three things. Not for how measures are ranked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from resiliens.documents.standing import Theme, place
from resiliens.model.plan_rows import Row
from resiliens.model.questions import Measure
from resiliens.model.result import Result

MOST = 3


@dataclass(frozen=True, slots=True)
class Proposal:
    """A measure with what is known of it. `start` and `to` are steps, empty where there is none."""

    theme: str
    text: str
    start: str
    to: str
    days: float | None
    kroner: float | None
    effect: int | None
    owner: str = ""
    due: date | None = None


def proposals_of(result: Result, themes: Sequence[Theme], plan: Sequence[Row]) -> tuple[Proposal, ...]:
    """At most three. With a plan its open measures in their order; else the report's own first ones."""
    found = _of_plan(plan, themes) if plan else _of_result(result, themes)
    return tuple(islice(_one_a_theme(found), MOST))


def _one_a_theme(found: Iterable[Proposal]) -> Iterator[Proposal]:
    taken: set[str] = set()
    for one in found:
        if not one.theme or one.theme not in taken:
            taken.add(one.theme)
            yield one


def _of_result(result: Result, themes: Sequence[Theme]) -> Iterator[Proposal]:
    by_id = {one.node.id: one for one in themes}
    for one in result.suggestions:
        start = place(by_id[one.question]) if one.question in by_id and isinstance(one.to, int) else ""
        to = str(one.to) if isinstance(one.to, int) else ""
        yield Proposal(one.title, one.text, start, to, one.days, one.kroner, one.effect)


def _of_plan(plan: Sequence[Row], themes: Sequence[Theme]) -> Iterator[Proposal]:
    known = {(one.node.id, each.id): each for one in themes for each in one.question.measures}
    for row in plan:
        if row.is_question or not row.status.is_open:
            continue
        measure: Measure | None = known.get(row.key) if row.key is not None else None
        yield Proposal(
            row.theme, row.measure, row.start, row.to, row.days, row.kroner,
            None if measure is None else measure.effect, row.owner, row.due,
        )  # fmt: skip
