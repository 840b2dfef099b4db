"""The tables of the page: what went up, what went down, what is known better or less, what is new or gone.

One table a kind, the themes that moved their pillar most first. Not for the pillars themselves.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resiliens.documents.change.speaking import Speaker
from resiliens.documents.report.profile import dots
from resiliens.documents.report.values import shown_value
from resiliens.model.answers import State
from resiliens.model.change import Cause, ThemeChange, Verdict
from resiliens.model.result import QuestionResult

KINDS = ("up", "down", "known", "lost", "new", "gone")
MOST_ROWS = 15  # of all tables: the page is one; the other themes are named below their table
REASON_KEYS = {
    "did-something": "reason_did", "know-more": "reason_know", "other-people": "reason_people",
    "rule-changed": "reason_rule",
}


@dataclass(frozen=True, slots=True)
class Row:
    """One theme: where it stood, where it stands, and the company's own reason (or nothing)."""

    theme: str
    before: str
    now: str
    reason: str


@dataclass(frozen=True, slots=True)
class Table:
    """The themes of one kind. `also` names those beyond the rows; without a reason anywhere the column
    is left out (`with_reasons`)."""

    heading: str
    rows: tuple[Row, ...]
    with_reasons: bool
    also: str


def kind_of(theme: ThemeChange) -> str:
    """One of KINDS; empty where it stands as it did."""
    if theme.verdict is Verdict.NEW:
        return "new"
    if theme.verdict is Verdict.GONE:
        return "gone"
    if theme.verdict is Verdict.IMPROVED:
        return "up"
    if theme.verdict is Verdict.FELL:
        return "down"
    if theme.cause is Cause.KNOWLEDGE:
        return "known" if theme.new.state is State.ANSWERED else "lost"
    return ""


def tables(speaker: Speaker) -> tuple[Table, ...]:
    """One table for each kind of which there is any."""
    return tuple(_tables(speaker))


def _tables(speaker: Speaker) -> Iterator[Table]:
    by_kind: dict[str, list[ThemeChange]] = {}
    for theme in speaker.change.themes:
        by_kind.setdefault(kind_of(theme), []).append(theme)
    by_kind.pop("", None)
    room = _room([len(themes) for themes in by_kind.values()])
    for kind in KINDS:
        themes = by_kind.get(kind, [])
        if not themes:
            continue
        themes.sort(key=lambda theme: -abs(theme.effect or 0.0))
        rows = tuple(_row(theme, speaker) for theme in themes[:room])
        rest = [theme.title for theme in themes[room:]]
        yield Table(
            heading=speaker.say(f"{kind}_heading"),
            rows=rows,
            with_reasons=any(row.reason for row in rows),
            also=speaker.say("also", themes=speaker.titles(rest)) if rest else "",
        )


def _room(lengths: list[int]) -> int:
    """How many rows each table may have, so that all of them have at most MOST_ROWS."""
    room = MOST_ROWS
    while sum(min(length, room) for length in lengths) > MOST_ROWS:
        room -= 1
    return room


def _row(theme: ThemeChange, speaker: Speaker) -> Row:
    reason = speaker.say(REASON_KEYS[theme.reason]) if theme.reason in REASON_KEYS else ""
    return Row(
        theme=theme.title,
        before=_standing(theme.old, speaker),
        now=_standing(theme.new, speaker),
        reason=": ".join(filter(None, [reason, theme.why])),
    )


def _standing(node: QuestionResult, speaker: Speaker) -> str:
    """`●●○○ Regnskap hvert år`; in words alone where nothing counts."""
    question = speaker.questionnaire.question(node.id)
    if question is None:
        return ""
    words = shown_value(node, question, speaker.language)
    return words if node.score is None else f"{dots(node, question)} {words}"
