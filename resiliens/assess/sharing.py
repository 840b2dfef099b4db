"""A copy of a sheet that may leave the company, built from nothing but what may go.

An allow-list: a field nobody thought of here stays at home. Not for files, and not for what a network
document shows of the copies.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
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
from resiliens.model.consent import Consent, consents_in, record_of
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Question, Streams, Text

Audience: TypeAlias = Literal["open", "network", "facilitator"]
AUDIENCES: tuple[Audience, ...] = ("open", "network", "facilitator")
"""Who may see a side stream, from anybody to the facilitator alone; one that says nothing is for the last."""

STREAM_FIELDS = (
    "id", "side", "have", "want", "kind", "name", "amount", "unit", "rhythm", "quality", "use", "place",
    "from", "legal", "sharing",
)  # fmt: skip  # not `contact`, which is a person, and nothing unknown


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
    """The company's consent, without who gave it; none of it where one record is not wholly understood."""
    going = [_consent(one, rules) for one in consents_in(given, rules.questionnaire).valid]
    return tuple(record_of(one) for one in going if one.themes is None or one.themes)


def _consent(given: Consent, rules: _Rules) -> Consent:
    """One record about what the copy holds; no theme is left where all it names are withheld."""
    if given.themes is None:
        return replace(given, by="")
    return replace(given, by="", themes=tuple(one for one in given.themes if one not in rules.withheld))
