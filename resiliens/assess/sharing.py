"""A copy of a sheet that may leave the company, built from nothing but what may go.

An allow-list: a field nobody thought of here stays at home. Not for files, and not for what a network
document shows of the copies.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from resiliens.assess.leftout import LeftOut, left_out
from resiliens.assess.withheld import withheld
from resiliens.model.answers import (
    Agreement,
    Answer,
    Company,
    Entry,
    Evidence,
    Missing,
    NotApplicable,
    Plain,
    Sheet,
    Stream,
    Value,
)
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Question, Streams, Text

Audience: TypeAlias = Literal["open", "network", "facilitator"]
AUDIENCES: tuple[Audience, ...] = ("open", "network", "facilitator")
"""Who may see a side stream, from anybody to the facilitator alone; one that says nothing is for the last."""

STREAM_FIELDS = (
    "id", "side", "have", "want", "kind", "name", "amount", "unit", "rhythm", "quality", "use", "place",
    "from", "legal", "sharing",
)  # fmt: skip  # not `contact`, which is a person, and nothing unknown
_MODES = ("closed", "protected", "open-cards")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}")
_CONSENT = frozenset({"mode", "themes", "meeting", "date", "by", "withdrawn"})


@dataclass(frozen=True, slots=True)
class Shared:
    """The copy, what is not in it, and how many answers are."""

    sheet: Sheet
    answers: int
    left_out: LeftOut


def share(sheet: Sheet, questionnaire: Questionnaire, to: Audience = "network") -> Shared:
    """The copy of a sheet for an audience; it scores, and what was left out counts as unanswered."""
    at_home = withheld(questionnaire)
    rules = _Rules(questionnaire, frozenset(at_home), to)
    entries, facts = _entries(sheet.entries, rules), _entries(sheet.company.facts, rules)
    company = sheet.company
    copy = Sheet(
        file=sheet.file,
        questionnaire=questionnaire.id,
        version=sheet.version,
        company=Company(name=company.name, orgnr=company.orgnr, owner=company.owner, facts=facts),
        date=sheet.date,
        set=sheet.set,
        scope=_scope(sheet.scope, questionnaire),
        targets=_targets(sheet.targets, rules),
        agreed=None if sheet.agreed is None else Agreement(sheet.agreed.date),
        consent=_consents(sheet.consent, rules),
        entries=entries,
    )
    return Shared(copy, len(entries), left_out(sheet, copy, (questionnaire, at_home)))


@dataclass(frozen=True, slots=True)
class _Rules:
    questionnaire: Questionnaire
    withheld: frozenset[str]
    to: Audience


def _entries(given: Mapping[str, Entry], rules: _Rules) -> dict[str, Entry]:
    made: dict[str, Entry] = {}
    for address, entry in given.items():
        question = rules.questionnaire.question(address)
        if question is None or address in rules.withheld or entry.refused:
            continue
        answer = _answer(entry.answer, question, rules.to)
        if answer is not None:
            made[address] = Entry(
                answer=answer,
                steps=entry.steps if isinstance(answer, Value) else (),
                evidence=tuple(_evidence(one) for one in entry.evidence if one.share),
                revision=entry.revision,
            )
    return made


def _answer(answer: Answer, question: Question, to: Audience) -> Answer | None:
    """The answer as it may go; None where it stays."""
    if isinstance(answer, Missing):
        return None
    if isinstance(answer, NotApplicable):
        return NotApplicable()
    if not isinstance(answer, Value):
        return answer
    if isinstance(question, Text):
        return None
    if isinstance(question, Streams):
        return _streams(answer, to)
    return Value(answer.value)


def _streams(answer: Value, to: Audience) -> Value | None:
    """The side streams whose level lets this audience see them; no list at all where none may go."""
    rows = answer.value if isinstance(answer.value, tuple) else ()
    given = [one for one in rows if isinstance(one, Stream)]
    going = tuple(_stream(one) for one in given if _may_see(to, one))
    return Value(going) if going or not given else None


def _may_see(to: Audience, stream: Stream) -> bool:
    written = str(stream.fields.get("sharing", "")).strip().casefold()
    level = AUDIENCES.index(written) if written in AUDIENCES else len(AUDIENCES) - 1
    return level <= AUDIENCES.index(to)


def _stream(stream: Stream) -> Stream:
    fields = stream.fields
    return Stream({
        name: fields[name] for name in STREAM_FIELDS
        if name in fields and isinstance(fields[name], str | int | float)
    })  # fmt: skip


def _evidence(one: Evidence) -> Evidence:
    return Evidence(
        title=one.title, date=one.date, owner=one.owner, issuer=one.issuer, valid_until=one.valid_until,
        share=True,
    )  # fmt: skip


def _scope(scope: tuple[str, ...] | None, questionnaire: Questionnaire) -> tuple[str, ...] | None:
    if scope is None:
        return None
    return tuple(one for one in scope if questionnaire.node(one) is not None)


def _targets(targets: Mapping[str, int], rules: _Rules) -> dict[str, int]:
    made: dict[str, int] = {}
    for address, step in targets.items():
        question = rules.questionnaire.question(address)
        if question is not None and address not in rules.withheld and step in question.scale.numbers():
            made[address] = step
    return made


def _consents(given: tuple[Mapping[str, Plain], ...], rules: _Rules) -> tuple[Mapping[str, Plain], ...]:
    """The company's consent to open cards; none of it where one record is not wholly understood.

    A record read half would be a wider consent than the one that was given.
    """
    made = [_consent(one, rules) for one in given]
    return tuple(one for one in made if one) if None not in made else ()


def _consent(given: Mapping[str, Plain], rules: _Rules) -> Mapping[str, Plain] | None:
    """One record without who gave it; empty where it is about withheld themes alone, None where unclear."""
    said = {name: value for name, value in given.items() if value is not None}
    themes = _themes(said.get("themes"), rules)
    days: dict[str, Plain] = {name: said[name] for name in ("date", "withdrawn") if name in said}
    are_days = all(isinstance(day, str) and _DAY.fullmatch(day) for day in days.values())
    meeting = said.get("meeting", "")
    if themes is None or not are_days or said.keys() - _CONSENT or not isinstance(meeting, str):
        return None
    if said.get("mode") not in _MODES:
        return None
    if not themes:
        return {}
    return {"mode": said["mode"], "themes": themes, **({"meeting": meeting} if meeting else {}), **days}


def _themes(written: Plain, rules: _Rules) -> Plain:
    """`all`, or the themes that go; None where one of them is no theme here."""
    if written == "all":
        return "all"
    named = [written] if isinstance(written, str) else written
    if not isinstance(named, list) or not named:
        return None
    known = [rules.questionnaire.resolve(one) if isinstance(one, str) else "" for one in named]
    if any(rules.questionnaire.node(one) is None for one in known):
        return None
    return [one for one in known if one not in rules.withheld]
