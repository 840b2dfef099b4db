"""The context of the page about a field study: every field its template may use, ready to print.

Words of one who has been a guest: what was seen is a beginning of a talk, and the company owns its answers.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from resiliens.documents.report.profile import EMPTY, FILLED
from resiliens.documents.report.values import shown_value
from resiliens.documents.seen.findings import Finding, findings_of
from resiliens.messages import text, texts_of
from resiliens.messages.numbers import date_in_words, short_date
from resiliens.model.answers import Seen
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Ladder
from resiliens.model.result import QuestionResult, Result

MOST_ROWS, MOST_TALKS = 12, 4  # so that it stays on one sheet


@dataclass(frozen=True, slots=True)
class Row:
    """One theme: what the company had answered, what was seen, how they differ, and why or by whom."""

    theme: str
    claimed: str
    seen: str
    difference: str
    why: str


@dataclass(frozen=True, slots=True)
class Talk:
    """What to talk about in one theme, as a question; `show` is what belongs to the step, or empty."""

    theme: str
    question: str
    show: str


@dataclass(frozen=True, slots=True)
class SeenPage:
    """What the template may print. `left_out` is empty where every finding stands in the table."""

    company: str
    subtitle: str
    rows: tuple[Row, ...]
    left_out: str
    talks: tuple[Talk, ...]
    agreeing: str
    words: Mapping[str, str]


def seen_page_of(result: Result, questionnaire: Questionnaire, *, language: str) -> SeenPage | None:
    """The fields of the page; None where nothing was looked at."""
    found = findings_of(result, questionnaire)
    if not found:
        return None
    first = sorted(found, key=lambda one: (one.verdict == "same", -one.size * one.node.weight))
    shown = [one for one in found if one in first[:MOST_ROWS]]
    common = _said_of(found[0].seen, language) if _one_visit(found) else ""
    left = len(found) - len(shown)
    differing = [one for one in first if one.verdict != "same"]
    return SeenPage(
        company=result.company.name or text("report.no_name", language),
        subtitle=text("seenpage.by", language, said=common) if common else "",
        rows=tuple(_row(one, language, with_visit=not common) for one in shown),
        left_out=_counted("left_out", left, language) if left else "",
        talks=tuple(_talk(one, language) for one in differing[:MOST_TALKS]),
        agreeing=text("seenpage.all_same", language) if not differing else "",
        words=texts_of("seenpage", language),
    )


def _one_visit(found: Sequence[Finding]) -> bool:
    """Was everything seen by the same on the same day?"""
    return len({(one.seen.by, one.seen.date) for one in found}) == 1


def _said_of(seen: Seen, language: str, *, short: bool = False) -> str:
    """`prosessleder, 2. desember 2026`."""
    when = short_date if short else date_in_words
    day = "" if seen.date is None else when(seen.date, language)
    return ", ".join(filter(None, (seen.by, day)))


def _row(one: Finding, language: str, *, with_visit: bool) -> Row:
    said = _said_of(one.seen, language, short=True) if with_visit else ""
    return Row(
        theme=one.node.title,
        claimed=_shown(one.node, one, language),
        seen=_shown(one.found, one, language),
        difference=_difference(one, language),
        why=" ".join(filter(None, (one.seen.why, f"({said})" if said else ""))),
    )


def _shown(node: QuestionResult, one: Finding, language: str) -> str:
    """`●●○○ Regnskap hvert år`; in words alone for what is no ladder."""
    words = shown_value(node, one.question, language)
    if not isinstance(one.question, Ladder) or node.step is None:
        return words
    reached = node.step - one.question.scale.first
    return f"{FILLED * reached}{EMPTY * (one.question.scale.top - reached)} {words}"


def _difference(one: Finding, language: str) -> str:
    if isinstance(one.question, Ladder) and one.verdict in ("higher", "lower"):
        return _counted(f"steps_{one.verdict}", round(one.size), language)
    return text(f"seenpage.{one.verdict}", language)


def _talk(one: Finding, language: str) -> Talk:
    show = ""
    if isinstance(one.question, Ladder) and one.node.step is not None:
        higher = one.node if one.verdict == "lower" else one.found
        evidence = "" if higher.step is None else one.question.step(higher.step).evidence
        show = text("seenpage.show", language, evidence=evidence) if evidence else ""
    said = {"claimed": _plain(one.node, one, language), "seen": _plain(one.found, one, language)}
    return Talk(one.node.title, text(f"seenpage.ask_{one.verdict}", language, **said), show)


def _plain(node: QuestionResult, one: Finding, language: str) -> str:
    """In a sentence: the step by number and name, an answer of another kind in its words."""
    words = shown_value(node, one.question, language)
    if isinstance(one.question, Ladder) and node.step is not None:
        return text("seenpage.step", language, number=node.step, name=words)
    return words


def _counted(key: str, n: int, language: str) -> str:
    return text(f"seenpage.{key}_one" if n == 1 else f"seenpage.{key}_more", language, n=n)
