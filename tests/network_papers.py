"""Short networks for tests: companies, what they answered, what was handed out before."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from resiliens.model.answers import Change, Company, Entry, Respondent, Sheet, State, Value
from resiliens.model.companies import Member
from resiliens.model.ledger import Item, Ledger, Publication
from resiliens.model.network import Cell, Theme
from resiliens.model.result import Counts, Findings, Method, QuestionResult, Result
from resiliens.network.ledger import with_publication
from resiliens.network.privacy import Decided, Wish, decide
from resiliens.network.standing import Standing

DAY = date(2026, 11, 26)
NO_LEDGER = Ledger("00")


def theme(steps: int = 5, id: str = "t") -> Theme:  # noqa: A002
    """A ladder of so many steps, from 0."""
    return Theme(id, id.upper(), "Miljø", 0, tuple(f"trinn {n}" for n in range(steps)))


def company(who: object, step: int, when: str = "2026") -> Standing:
    """One independent company's answer, of a day."""
    return Standing(step, (Item((f"#{who}",), f"{step}@{when}", when),))


def companies(steps: Iterable[int], first: int = 0, when: str = "2026") -> list[Standing]:
    """Companies with a number each, and their steps."""
    return [company(number, step, when) for number, step in enumerate(steps, first)]


def asked(
    some: Sequence[Standing], ledger: Ledger = NO_LEDGER, *, round_name: str = "r", steps: int = 5
) -> Decided:
    """What may be shown of one theme."""
    return decide({"t": some}, ledger, Wish((theme(steps),), round=round_name))


def cell(
    some: Sequence[Standing], ledger: Ledger = NO_LEDGER, *, round_name: str = "r", steps: int = 5
) -> Cell:
    """The theme's cell."""
    return asked(some, ledger, round_name=round_name, steps=steps).cells[0]


def published(*papers: Sequence[Standing], rounds: Sequence[str] = (), steps: int = 5) -> Ledger:
    """The ledger after these papers were asked for, one after the other; what was refused left no trace."""
    ledger = NO_LEDGER
    for number, some in enumerate(papers):
        name = rounds[number] if rounds else f"runde {number}"
        made = asked(some, ledger, round_name=name, steps=steps)
        ledger = with_publication(ledger, Publication(name, DAY, "protected", made.shown))
    return ledger


def rule(some: Sequence[Standing], ledger: Ledger = NO_LEDGER, *, round_name: str = "r") -> str:
    """The rule that refuses the theme, or nothing."""
    return "".join(one.rule for one in asked(some, ledger, round_name=round_name).refusals)


def member(
    name: str, now: int = 2, before: int | None = None, owner: str = "", day: date | None = None
) -> Member:
    """A company with one theme, and where it stood before."""
    change = None if before is None else Change(Value(before))
    entries = {"q.a": Entry(Value(now), change=change)}
    who = Company(name=name, owner=owner)
    own = Sheet(file=f"{name}.yaml", questionnaire="q", version="1", company=who, entries=entries, date=day)
    nodes = (QuestionResult("q.a", "ladder", "A", State.ANSWERED, 1.0, step=now),)
    result = Result(
        own.file, "q", "1", "mean", who, Respondent(), None, "core", None, {}, None, Counts(), None, nodes,
        Findings(), (), Method(""),
    )  # fmt: skip
    return Member(name.casefold(), name, own, result)
