"""What a company claims and can be looked at: steps from the second up, with what was named to show.

Not for what was seen; that is written by hand, and taken down with `resiliens assess --seen`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from resiliens.documents.blanks import BOX
from resiliens.documents.report.profile import dots
from resiliens.documents.standing import Theme, standing
from resiliens.messages import text
from resiliens.messages.numbers import short_date
from resiliens.model.answers import Evidence, State
from resiliens.model.questions import Ladder

FROM = 2  # steps above the lowest from which a claim is looked at
MOST_PAPERS, LONGEST_TITLE, LONGEST_OWNER = 2, 60, 24
PAGE, ROW = 52, 1  # printed lines of claims on the page, and those that a row takes beside its words
LETTERS = (17, 31, 31)  # in a line of theme, meaning and what to see


@dataclass(frozen=True, slots=True)
class Claim:
    """A theme with its step, what the step says, and what to ask to see, each with a box to tick."""

    theme: str
    dots: str
    step: str
    means: str
    show: str


def claimed(themes: Sequence[Theme], language: str) -> tuple[tuple[Theme, ...], tuple[Theme, ...]]:
    """Those with room on the page, in the order of the form, and the rest.

    What has something named to look at comes first, then the higher step, then the weightier theme.
    """
    found = [one for one in themes if _is_claim(one)]
    ranked = sorted(found, key=lambda one: (not one.node.evidence, -one.score, -one.node.weight))
    chosen: set[str] = set()
    room = PAGE
    for one in ranked:
        room -= _lines(claim_of(one, language))
        if room >= 0:
            chosen.add(one.node.id)
    shown = tuple(one for one in found if one.node.id in chosen)
    return shown, tuple(one for one in found if one not in shown)


def claim_of(theme: Theme, language: str) -> Claim:
    """One row of the sheet."""
    question, step = theme.question, theme.node.step
    means = question.step(step).text if isinstance(question, Ladder) and step is not None else question.ask
    shown = "  ".join(_to_see(theme, language))
    return Claim(question.name, dots(theme.node, question), standing(theme, language), means, shown)


def _lines(claim: Claim) -> int:
    """The printed lines of a row: those of its longest cell."""
    cells = (f"{claim.theme} {claim.dots} {claim.step}", claim.means, claim.show)
    return ROW + max(-(-len(cell) // letters) for cell, letters in zip(cells, LETTERS, strict=True))


def _is_claim(theme: Theme) -> bool:
    level = theme.node.level
    return (
        theme.node.state is State.ANSWERED and level is not None
        and level.number - theme.question.scale.first >= FROM
    )  # fmt: skip


def _to_see(theme: Theme, language: str) -> Iterator[str]:
    named = theme.node.evidence
    for one in named[:MOST_PAPERS]:
        yield f"{BOX} {_paper(one, language)}"
    if len(named) > MOST_PAPERS:
        yield text("fieldsheet.more_papers", language, n=len(named) - MOST_PAPERS)
    if not named:
        question, step = theme.question, theme.node.step
        usual = question.step(step).evidence if isinstance(question, Ladder) and step is not None else ""
        key = "ask_for" if usual else "ask_open"
        named_there = {"evidence": f"{BOX} {_inside(usual)}"} if usual else {}
        yield text(f"fieldsheet.{key}", language, **named_there)


def _paper(evidence: Evidence, language: str) -> str:
    """`Avfallsplan 2026 (1.3.2026, driftsleder)`."""
    title, owner = _cut(evidence.title, LONGEST_TITLE), _cut(evidence.owner, LONGEST_OWNER)
    known = [short_date(evidence.date, language) if evidence.date else "", owner]
    more = ", ".join(one for one in known if one)
    return f"{title} ({more})" if more else title


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[:most].rstrip()}…"


def _inside(words: str) -> str:
    return words[:1].lower() + words[1:] if words[1:2].islower() else words
