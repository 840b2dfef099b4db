"""A comparison of two dates as plain values for JSON (`resiliens-change/1`), and as rows for a spreadsheet.

    {"format", "questionnaire": {"id", "version"}, "scorer", "company": {"name", "orgnr"}, "same_company",
     "old": DATE, "new": DATE, "total": NODE or null, "sections": [NODE], "themes": [NODE],
     "not_compared": [{"id", "title", "why"}], "removed": [id],
     "method": {"hash", "weighting", "weights"}}
    DATE: {"file", "date", "version", "set", "scope", "agreed", "role"}
    NODE: {"id", "kind", "title", "verdict", "old": END, "new": END, "change": {"low": PARTS, "high": PARTS}
           or null where it counts at one date only}; a theme also "part", "cause", "weight", "effect",
           "reason", "why"
    END: {"range": [low, high] or null, "level", "possible_level"}; a theme also "state", "value"
    PARTS: {"total", "answers", "scope", "knowledge"}, new less old, in the score's own 0 to 1

Full precision; only documents cut. Nothing reads it back: a comparison is made anew from the two files.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from resiliens.files.csv_rows import Cell
from resiliens.files.sheet_values import value_to_plain
from resiliens.model.change import FORMAT, Change, Dated, Parts, SectionChange, ThemeChange
from resiliens.model.result import Level, NodeResult, QuestionResult

Plain = dict[str, Any]
HEAD: tuple[Cell, ...] = (
    "id", "kind", "title", "verdict", "cause", "old", "old.high", "old.level", "new", "new.high", "new.level",
    "change", "answers", "scope", "knowledge", "weight", "effect", "reason", "why",
)


def change_to_plain(change: Change) -> Plain:
    """The comparison as JSON-able values."""
    company = change.new.company
    return {
        "format": FORMAT,
        "questionnaire": {"id": change.questionnaire, "version": change.version},
        "scorer": change.scorer,
        "company": {"name": company.name, "orgnr": company.orgnr},
        "same_company": change.same_company,
        "old": _dated(change.old),
        "new": _dated(change.new),
        "total": None if change.total is None else _node(change.total),
        "sections": [_node(one) for one in change.sections],
        "themes": [{**_node(one), **_theme(one)} for one in change.themes],
        "not_compared": [{"id": one.id, "title": one.title, "why": one.why} for one in change.not_compared],
        "removed": list(change.removed),
        "method": {"hash": change.hash, "weighting": change.weighting, "weights": change.weights},
    }


def rows(change: Change) -> Iterator[list[Cell]]:
    """The head, then the whole (where it is shown), the sections and the themes, each in reading order.

    `old`, `new`, `change` and its parts are of the low end, the one that counts.
    """
    yield [*HEAD]
    for one in change.nodes():
        low = one.low
        parts: list[Cell] = [None] * 4
        if low is not None:
            parts = [low.total, low.answers, low.scope, low.knowledge]
        theme: list[Cell] = [None] * 4
        cause = None
        if isinstance(one, ThemeChange):
            theme = [one.weight, one.effect, one.reason or None, one.why or None]
            cause = None if one.cause is None else one.cause.value
        head: list[Cell] = [one.id, one.new.kind, one.title, one.verdict.value, cause]
        yield [*head, *_cells(one.old), *_cells(one.new), *parts, *theme]


def _cells(node: NodeResult) -> list[Cell]:
    """Low end, high end, level; of a theme without a score what stands in its place."""
    if node.score is not None:
        return [node.score.low, node.score.high, None if node.level is None else node.level.number]
    return [node.state.value if isinstance(node, QuestionResult) else None, None, None]


def _dated(dated: Dated) -> Plain:
    return {
        "file": dated.file,
        "date": None if dated.date is None else dated.date.isoformat(),
        "version": dated.version,
        "set": dated.set,
        "scope": None if dated.scope is None else list(dated.scope),
        "agreed": dated.agreed is not None,
        "role": dated.respondent.role,
    }


def _node(one: SectionChange | ThemeChange) -> Plain:
    change = None
    if one.low is not None and one.high is not None:
        change = {"low": _parts(one.low), "high": _parts(one.high)}
    return {
        "id": one.id, "kind": one.new.kind, "title": one.title, "verdict": one.verdict.value,
        "old": _end(one.old), "new": _end(one.new), "change": change,
    }


def _theme(one: ThemeChange) -> Plain:
    return {
        "part": one.part, "cause": None if one.cause is None else one.cause.value, "weight": one.weight,
        "effect": one.effect, "reason": one.reason, "why": one.why,
    }


def _end(node: NodeResult) -> Plain:
    plain: Plain = {
        "range": None if node.score is None else [node.score.low, node.score.high],
        "level": _level(node.level), "possible_level": _level(node.possible_level),
    }
    if isinstance(node, QuestionResult):
        plain["state"] = node.state.value
        plain["value"] = None if node.value is None else value_to_plain(node.value)
    return plain


def _level(level: Level | None) -> Plain | None:
    return None if level is None else {"number": level.number, "name": level.name}


def _parts(parts: Parts) -> Plain:
    return {
        "total": parts.total, "answers": parts.answers, "scope": parts.scope, "knowledge": parts.knowledge,
    }
