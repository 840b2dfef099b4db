"""What the law appears to require and the company does not have: rule, source and the day it was seen.

Warnings, never advice. Not for whether a rule applies; that was found before.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resiliens.documents.words import address
from resiliens.messages import text
from resiliens.messages.numbers import short_date
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.result import FloorFinding, Result, questions_of

MOST_BELOW, MOST_NAMED = 6, 5  # themes on the page with their rules, and by name alone


@dataclass(frozen=True, slots=True)
class RedLine:
    """One theme under a legal floor. `step` is `1 (minst 3)` in figures, `1 → 3`; `law` rule, source, day."""

    theme: str
    step: str
    law: str


def red_lines(result: Result, questionnaire: Questionnaire, language: str) -> tuple[tuple[RedLine, ...], str]:
    """The themes under a floor, and the names of those without room; no theme goes unnamed."""
    found = _by_theme(result)
    steps = {node.id: node.level.number for node in questions_of(result) if node.level is not None}
    lines = []
    for theme in list(found)[:MOST_BELOW]:
        least = max(one.step for one in found[theme])
        laws = "; ".join(_law(one, language) for one in found[theme])
        lines.append(RedLine(_title(theme, questionnaire), f"{steps.get(theme, '?')} → {least}", laws))
    rest = "; ".join(_title(one, questionnaire) for one in list(found)[MOST_BELOW:])
    return tuple(lines), text("board.more_below", language, themes=rest) if rest else ""


def why_now(result: Result, questionnaire: Questionnaire, language: str) -> str:
    """What the rules say, in one or two sentences: how many themes lie below, which rules may apply."""
    return " ".join(_sentences(result, questionnaire, language))


def _sentences(result: Result, questionnaire: Questionnaire, language: str) -> Iterator[str]:
    below = len(_by_theme(result))
    may = [one for one in result.findings.floors if one.kind != "below"]
    if below:
        key = "law_below_one" if below == 1 else "law_below"
        yield text(f"board.{key}", language, **({} if below == 1 else {"n": below}))
    elif not may:
        yield text("board.law_fine", language)
    if may:
        titles = list(dict.fromkeys(_title(one.id, questionnaire) for one in may))
        names = "; ".join(titles[:MOST_NAMED])
        if len(titles) > MOST_NAMED:
            names = f"{names}; {text('report.and_more', language, n=len(titles) - MOST_NAMED)}"
        key = "law_may_one" if len(may) == 1 else "law_may"
        said = text(f"board.{key}", language, themes=names, **({} if len(may) == 1 else {"n": len(may)}))
        yield said if below else said[:1].lower() + said[1:]


def _by_theme(result: Result) -> dict[str, list[FloorFinding]]:
    found: dict[str, list[FloorFinding]] = {}
    for one in result.findings.floors:
        if one.kind == "below":
            found.setdefault(one.id, []).append(one)
    return found


def _law(finding: FloorFinding, language: str) -> str:
    """`Åpenhetsloven §§ 4 og 5 (forbrukertilsynet.no, sett 23.11.2026)`: the source by its place."""
    source = address(finding.url).partition("/")[0].removeprefix("www.")
    source = source or text("board.no_source", language)
    seen = text("board.not_seen", language)
    if finding.checked is not None:
        seen = text("board.seen", language, date=short_date(finding.checked, language))
    return f"{finding.law} ({source}, {seen})"


def _title(theme: str, questionnaire: Questionnaire) -> str:
    question = questionnaire.question(theme)
    return theme if question is None else question.name
