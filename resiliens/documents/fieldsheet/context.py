"""The field sheet's context: every field its template may use, ready to print.

Made from a result and the questionnaire's texts alone.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from resiliens.documents import facts
from resiliens.documents.blanks import RULE, blank
from resiliens.documents.escaping import Markdown
from resiliens.documents.fieldsheet.claims import Claim, claim_of, claimed
from resiliens.documents.fieldsheet.streams import MOST_STREAMS, Line, streams_of
from resiliens.documents.standing import Theme, themes_of
from resiliens.messages import text, texts_of
from resiliens.model.answers import State
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.result import Result

MOST_UNKNOWN, MOST_NAMED = 5, 8
STREAM_ROWS, FEWEST_EMPTY = 6, 2  # rows of the list, written and empty, and empty ones at least
NOTE_LINES, FEWEST_LINES, NEIGHBOUR_LINES = 15, 6, 3  # to write on: usually, at least, and for the neighbour
OPEN = (State.UNKNOWN, State.PENDING, State.UNANSWERED)


@dataclass(frozen=True, slots=True)
class Unknown:
    """A theme that nobody in the company knows, and its question."""

    theme: str
    ask: str


@dataclass(frozen=True, slots=True)
class FieldSheet:
    """What the field sheet's template may print.

    `claims` to look at and `more_claims` those without room; `unknown` themes with their question and
    `more_unknown` the rest by name; `streams` the lines that neighbours may see, `empty_streams` rows to
    write in, `more_streams` and `private` what is not shown; `sensitive` that themes were left out; `rules`
    and `short_rules` are lines to write on, `blank` and `wide` lines in a cell.
    """

    company: str
    subtitle: str
    claims: tuple[Claim, ...]
    more_claims: str
    unknown: tuple[Unknown, ...]
    more_unknown: str
    streams: tuple[Line, ...]
    empty_streams: tuple[int, ...]
    more_streams: str
    private: str
    sensitive: str
    rules: tuple[Markdown, ...]
    short_rules: tuple[Markdown, ...]
    blank: Markdown
    wide: Markdown
    words: Mapping[str, str]


def field_sheet_of(
    result: Result, questionnaire: Questionnaire, beside: Sequence[Result] = (), *, language: str, today: date
) -> FieldSheet:
    """The fields of the sheet. `beside`: the company's list of side streams, where that is another file."""
    themes = themes_of(result, questionnaire, sensitive=False)
    shown, rest = claimed(themes, language)
    unknown = [one for one in themes if one.node.state in OPEN]
    lines, private = streams_of((result, *beside), language)
    parts = (*facts.whose(result, today, language), facts.version(result, questionnaire, language))
    left_out = len(themes_of(result, questionnaire, sensitive=True)) > len(themes)
    hidden = len(lines) - MOST_STREAMS
    return FieldSheet(
        company=facts.company(result, language),
        subtitle=" · ".join(parts),
        claims=tuple(claim_of(one, language) for one in shown),
        more_claims=_named("more_claims", rest, language),
        unknown=tuple(Unknown(one.question.name, one.question.ask) for one in unknown[:MOST_UNKNOWN]),
        more_unknown=_named("more_unknown", unknown[MOST_UNKNOWN:], language),
        streams=lines[:MOST_STREAMS],
        empty_streams=tuple(range(max(FEWEST_EMPTY, STREAM_ROWS - len(lines)))),
        more_streams=text("fieldsheet.more_streams", language, n=hidden) if hidden > 0 else "",
        private=_private(private, language),
        sensitive=text("fieldsheet.sensitive", language) if left_out else "",
        rules=(RULE,) * _note_lines(len(unknown), len(lines)), short_rules=(RULE,) * NEIGHBOUR_LINES,
        blank=blank(8), wide=blank(24),
        words=texts_of("fieldsheet", language),
    )  # fmt: skip


def _named(key: str, themes: Sequence[Theme], language: str) -> str:
    """The themes by name, at most eight, and how many more; empty where there is none."""
    if not themes:
        return ""
    names = "; ".join(one.question.name for one in themes[:MOST_NAMED])
    more = len(themes) - MOST_NAMED
    if more > 0:
        names = text("fieldsheet.and_more", language, themes=names, n=more)
    return text(f"fieldsheet.{key}", language, themes=names)


def _note_lines(unknown: int, streams: int) -> int:
    """As many lines for notes as the page has room for beside its tables."""
    rows = min(unknown, MOST_UNKNOWN) * 2 + min(max(streams + FEWEST_EMPTY, STREAM_ROWS), MOST_STREAMS + 2)
    return max(FEWEST_LINES, NOTE_LINES + STREAM_ROWS - rows - bool(unknown))


def _private(count: int, language: str) -> str:
    if not count:
        return ""
    if count == 1:
        return text("fieldsheet.private_one", language)
    return text("fieldsheet.private", language, n=count)
