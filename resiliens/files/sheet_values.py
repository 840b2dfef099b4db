"""Parts of a sheet as plain values for JSON, and back without loss.

Not for answers files, which people write; those are `answers` and `writing`.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from resiliens.model.answers import (
    MISSING,
    UNKNOWN,
    Agreement,
    Answer,
    Change,
    Company,
    Entry,
    Evidence,
    NotApplicable,
    Respondent,
    Seen,
    State,
    Stream,
    Unknown,
    Value,
)
from resiliens.model.diagnostics import Position
from resiliens.model.questions import PlainValue

PlainMapping = dict[str, Any]
AnyValue = PlainValue | tuple[Stream, ...]


def day(written: str | None) -> date | None:
    """A date from its ISO form."""
    return None if written is None else date.fromisoformat(written)


def _iso(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def value_to_plain(value: AnyValue) -> Any:
    """An answer's value; tuples as lists, streams as mappings."""
    if isinstance(value, tuple):
        return [dict(one.fields) if isinstance(one, Stream) else one for one in value]
    return value


def value_from_plain(plain: Any) -> AnyValue:
    """The value that `value_to_plain` made."""
    if not isinstance(plain, list):
        return plain  # type: ignore[no-any-return]
    return tuple(Stream(one) if isinstance(one, dict) else one for one in plain)


def evidence_to_plain(one: Evidence) -> PlainMapping:
    """One piece of evidence."""
    return {
        "title": one.title, "date": _iso(one.date), "owner": one.owner, "issuer": one.issuer,
        "valid_until": _iso(one.valid_until), "share": one.share, "more": dict(one.more),
    }


def evidence_from_plain(plain: Mapping[str, Any]) -> Evidence:
    """The piece of evidence that `evidence_to_plain` made."""
    return Evidence(**{**plain, "date": day(plain["date"]), "valid_until": day(plain["valid_until"])})


def seen_to_plain(seen: Seen | None) -> PlainMapping | None:
    """What was found in a field study."""
    if seen is None:
        return None
    return {
        "value": value_to_plain(seen.value), "by": seen.by, "date": _iso(seen.date), "why": seen.why,
        "more": dict(seen.more),
    }


def seen_from_plain(plain: Mapping[str, Any] | None) -> Seen | None:
    """What `seen_to_plain` made."""
    if plain is None:
        return None
    value: Any = value_from_plain(plain["value"])
    return Seen(value, plain["by"], day(plain["date"]), plain["why"], plain["more"])


def change_to_plain(change: Change | None) -> PlainMapping | None:
    """What was answered the last time, and why it is another now."""
    if change is None:
        return None
    return {"from": _answer(change.before), "reason": change.reason, "date": _iso(change.date),
            "why": change.why, "more": dict(change.more)}


def change_from_plain(plain: Mapping[str, Any] | None) -> Change | None:
    """What `change_to_plain` made."""
    if plain is None:
        return None
    before = _answer_from(plain["from"])
    return Change(before, plain["reason"], day(plain["date"]), plain["why"], plain["more"])


def company_to_plain(company: Company) -> PlainMapping:
    """The company with its facts."""
    return {
        "name": company.name, "orgnr": company.orgnr, "owner": company.owner,
        "facts": {address: _entry(entry) for address, entry in company.facts.items()},
        "more": dict(company.more),
    }


def company_from_plain(plain: Mapping[str, Any]) -> Company:
    """The company that `company_to_plain` made."""
    facts = {address: _entry_from(entry) for address, entry in plain["facts"].items()}
    return Company(plain["name"], plain["orgnr"], plain["owner"], facts, plain["more"])


def respondent_to_plain(respondent: Respondent) -> PlainMapping:
    """One seat."""
    return {"id": respondent.id, "role": respondent.role, "more": dict(respondent.more)}


def respondent_from_plain(plain: Mapping[str, Any]) -> Respondent:
    """What `respondent_to_plain` made."""
    return Respondent(**plain)


def agreement_to_plain(agreed: Agreement | None) -> PlainMapping | None:
    """The mark of an agreed file."""
    if agreed is None:
        return None
    return {"date": _iso(agreed.date), "present": list(agreed.present), "more": dict(agreed.more)}


def agreement_from_plain(plain: Mapping[str, Any] | None) -> Agreement | None:
    """What `agreement_to_plain` made."""
    return None if plain is None else Agreement(day(plain["date"]), tuple(plain["present"]), plain["more"])


def _answer(answer: Answer) -> PlainMapping:
    match answer:
        case Value(value):
            return {"state": State.ANSWERED.value, "value": value_to_plain(value)}
        case NotApplicable(why):
            return {"state": State.NOT_APPLICABLE.value, "why": why}
        case Unknown():
            return {"state": State.UNKNOWN.value}
        case _:
            return {"state": State.UNANSWERED.value}


def _answer_from(plain: Mapping[str, Any]) -> Answer:
    state = State(plain["state"])
    if state is State.ANSWERED:
        return Value(value_from_plain(plain["value"]))
    if state is State.NOT_APPLICABLE:
        return NotApplicable(plain["why"])
    return UNKNOWN if state is State.UNKNOWN else MISSING


def _entry(entry: Entry) -> PlainMapping:
    """A company question's entry; what most entries do not have is left out."""
    position = entry.position
    rare: PlainMapping = {
        "steps": list(entry.steps), "note": entry.note,
        "evidence": [evidence_to_plain(one) for one in entry.evidence],
        "revision": entry.revision, "seen": seen_to_plain(entry.seen),
        "change": change_to_plain(entry.change), "refused": entry.refused,
        "words": entry.words, "raw": entry.raw, "more": dict(entry.more),
        "position": None if position is None else [position.file, position.line, position.column],
    }
    given = {key: value for key, value in rare.items() if value not in ("", None, False, [], {})}
    return {**_answer(entry.answer), **given}


def _entry_from(plain: Mapping[str, Any]) -> Entry:
    position = plain.get("position")
    return Entry(
        answer=_answer_from(plain), steps=tuple(plain.get("steps", ())), note=plain.get("note", ""),
        evidence=tuple(evidence_from_plain(one) for one in plain.get("evidence", ())),
        revision=plain.get("revision"), seen=seen_from_plain(plain.get("seen")),
        change=change_from_plain(plain.get("change")),
        refused=plain.get("refused", False), words=plain.get("words", ""), raw=plain.get("raw"),
        more=plain.get("more", {}), position=None if position is None else Position(*position),
    )
