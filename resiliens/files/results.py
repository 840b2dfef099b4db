"""A result as plain values for JSON, and back without loss. Key names are those of the contract.

Not for computing anything; rows for spreadsheets are in `result_rows`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from resiliens.files.sheet_values import (
    agreement_from_plain,
    agreement_to_plain,
    company_from_plain,
    company_to_plain,
    day,
    evidence_from_plain,
    evidence_to_plain,
    respondent_from_plain,
    respondent_to_plain,
    seen_from_plain,
    seen_to_plain,
    value_from_plain,
    value_to_plain,
)
from resiliens.model.answers import State
from resiliens.model.result import (
    FORMAT,
    Counts,
    Findings,
    FloorFinding,
    Hole,
    Level,
    Method,
    NodeResult,
    QuestionResult,
    Result,
    Score,
    SectionResult,
    Suggestion,
)

__all__ = ["result_from_plain", "result_to_plain"]
PlainResult = dict[str, Any]


def result_to_plain(result: Result) -> PlainResult:
    """The result as JSON-able values, in the order of the contract."""
    counts = {field.name: getattr(result.counts, field.name) for field in fields(Counts)}
    return {
        "format": FORMAT,
        "file": result.file,
        "questionnaire": {"id": result.questionnaire, "version": result.version},
        "scorer": result.scorer,
        "company": company_to_plain(result.company),
        "respondent": respondent_to_plain(result.respondent),
        "date": _iso(result.date),
        "set": result.set,
        "scope": None if result.scope is None else list(result.scope),
        "targets": dict(result.targets),
        "agreed": agreement_to_plain(result.agreed),
        **counts,
        "total": None if result.total is None else _node(result.total),
        "sections": [_node(node) for node in result.sections],
        "findings": _findings(result.findings),
        "suggestions": [_shallow(one) for one in result.suggestions],
        "method": {
            "hash": result.method.hash, "scorers": dict(result.method.scorers),
            "weighting": result.method.weighting, "weighting_open": list(result.method.weighting_open),
        },
    }


def result_from_plain(plain: Mapping[str, Any]) -> Result:
    """The result that `result_to_plain` made. Raises ValueError for another format, KeyError for a gap."""
    if plain.get("format") != FORMAT:
        raise ValueError(f"format {plain.get('format')!r}, not {FORMAT}")
    total = None if plain["total"] is None else _node_from(plain["total"])
    if isinstance(total, QuestionResult):
        raise ValueError("total is a question")
    return Result(
        file=plain["file"],
        questionnaire=plain["questionnaire"]["id"],
        version=plain["questionnaire"]["version"],
        scorer=plain["scorer"],
        company=company_from_plain(plain["company"]),
        respondent=respondent_from_plain(plain["respondent"]),
        date=day(plain["date"]),
        set=plain["set"],
        scope=None if plain["scope"] is None else tuple(plain["scope"]),
        targets=dict(plain["targets"]),
        agreed=agreement_from_plain(plain["agreed"]),
        counts=Counts(**{field.name: plain[field.name] for field in fields(Counts)}),
        total=total,
        sections=tuple(_node_from(node) for node in plain["sections"]),
        findings=_findings_from(plain["findings"]),
        suggestions=tuple(_suggestion_from(one) for one in plain["suggestions"]),
        method=Method(
            hash=plain["method"]["hash"], scorers=dict(plain["method"]["scorers"]),
            weighting=plain["method"]["weighting"], weighting_open=tuple(plain["method"]["weighting_open"]),
        ),
    )


def _iso(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _node(node: NodeResult) -> PlainResult:
    plain: PlainResult = {
        "id": node.id,
        "kind": node.kind,
        "title": node.title,
        "score": None if node.score is None else node.score.low,
        "range": None if node.score is None else [node.score.low, node.score.high],
        "level": _level(node.level),
        "possible_level": _level(node.possible_level),
        "settled": node.settled,
        "weight": node.weight,
        "completeness": node.completeness,
    }
    if isinstance(node, SectionResult):
        plain["not_applicable_share"] = node.not_applicable_share
        plain["capped_at"] = node.capped_at
        plain["children"] = [_node(child) for child in node.children]
        return plain
    return {**plain, "children": [], **_question(node)}


def _question(node: QuestionResult) -> PlainResult:
    return {
        "state": node.state.value,
        "value": None if node.value is None else value_to_plain(node.value),
        "step": node.step,
        "steps": list(node.steps),
        "seen": seen_to_plain(node.seen),
        "note": node.note,
        "evidence": [evidence_to_plain(one) for one in node.evidence],
        "why": node.why,
        "target": node.target,
        "target_is_proposal": node.target_is_proposal,
    }


def _level(level: Level | None) -> PlainResult | None:
    return None if level is None else {"number": level.number, "name": level.name}


def _node_from(plain: Mapping[str, Any]) -> NodeResult:
    common: dict[str, Any] = {
        "id": plain["id"], "kind": plain["kind"], "title": plain["title"], "weight": plain["weight"],
        "score": None if plain["range"] is None else Score(*plain["range"]),
        "level": _level_from(plain["level"]), "possible_level": _level_from(plain["possible_level"]),
    }
    if "state" not in plain:
        return SectionResult(
            children=tuple(_node_from(child) for child in plain["children"]),
            completeness=plain["completeness"], not_applicable_share=plain["not_applicable_share"],
            capped_at=plain["capped_at"], **common,
        )
    return QuestionResult(
        state=State(plain["state"]),
        value=None if plain["value"] is None else value_from_plain(plain["value"]),
        step=plain["step"], steps=tuple(plain["steps"]), why=plain["why"], note=plain["note"],
        evidence=tuple(evidence_from_plain(one) for one in plain["evidence"]),
        seen=seen_from_plain(plain["seen"]), target=plain["target"],
        target_is_proposal=plain["target_is_proposal"], **common,
    )


def _level_from(plain: Mapping[str, Any] | None) -> Level | None:
    return None if plain is None else Level(plain["number"], plain["name"])


def _shallow(value: object) -> PlainResult:
    """A dataclass of plain fields; tuples as lists, dates as text."""
    found = {field.name: getattr(value, field.name) for field in fields(value)}  # type: ignore[arg-type]
    return {
        key: list(one) if isinstance(one, tuple) else one.isoformat() if isinstance(one, date) else one
        for key, one in found.items()
    }


def _findings(findings: Findings) -> PlainResult:
    plain: PlainResult = {}
    for field in fields(Findings):
        found = getattr(findings, field.name)
        plain[field.name] = [one if isinstance(one, str) else _shallow(one) for one in found]
    return plain


def _hole_from(plain: Mapping[str, Any]) -> Hole:
    return Hole(**{**plain, "missing": tuple(plain["missing"])})


def _floor_from(plain: Mapping[str, Any]) -> FloorFinding:
    return FloorFinding(**{**plain, "checked": day(plain["checked"]), "hangs_on": tuple(plain["hangs_on"])})


_FINDING_READERS: Mapping[str, Callable[[Mapping[str, Any]], object]] = {
    "holes": _hole_from, "floors": _floor_from,
}


def _findings_from(plain: Mapping[str, Any]) -> Findings:
    made: dict[str, Any] = {}
    for field in fields(Findings):
        reader = _FINDING_READERS.get(field.name)
        made[field.name] = tuple(one if reader is None else reader(one) for one in plain[field.name])
    return Findings(**made)


def _suggestion_from(plain: Mapping[str, Any]) -> Suggestion:
    return Suggestion(**{**plain, "schemes": tuple(plain["schemes"])})
