"""The agreed sheet of a company: what its people decided, and from their files what nobody decides.

Made from decisions; takes none. Votes stand without names, and only from three. Not for files.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from resiliens.model.agreement import BY_SILENCE, DISSENT, SHOWN_FROM, VOTES, Agenda, Decision, Topic
from resiliens.model.answers import (
    Agreement,
    Company,
    Entry,
    Evidence,
    Missing,
    Plain,
    Sheet,
    Stream,
    Value,
)


def offers_of(agenda: Agenda, *, only_silent: bool = True) -> dict[str, Decision]:
    """What stands where nobody objects: the offered answers of the themes settled by silence, or of all."""
    return {
        topic.question: Decision(topic.offer, by_silence=True)
        for topic in agenda.topics
        if (topic.settled_by_silence or not only_silent) and not isinstance(topic.offer, Missing)
    }


def agreed_sheet_of(
    agenda: Agenda,
    decisions: Mapping[str, Decision],
    sheets: Sequence[Sheet],
    *,
    day: date,
    present: Sequence[str] = (),
) -> Sheet:
    """The agreed sheet. `decisions` by address, also of facts; a theme without one stays open.

    `sheets` are the files the agenda was made from; agreed ones among them are no voices. `present`: roles.
    Facts that all files answer alike come along, and everything said in words and of side streams.
    """
    voices = sorted((one for one in sheets if one.agreed is None), key=lambda one: one.file)
    topics = {topic.question: topic for topic in (*agenda.topics, *agenda.facts)}
    entries = {
        address: _entry(decision, topics.get(address), voices)
        for address, decision in decisions.items()
        if not address.startswith("company.") and _says_something(decision)
    }
    entries.update(_words(voices, topics))
    return Sheet(
        file="",
        questionnaire=agenda.questionnaire,
        version=agenda.version,
        company=_company(agenda, decisions, voices),
        date=day,
        set="core" if voices and all(one.set == "core" for one in voices) else "full",
        scope=_scope(voices),
        targets=_common([one.targets for one in voices]),
        agreed=Agreement(day, tuple(present)),
        entries=entries,
    )


def _says_something(decision: Decision) -> bool:
    return not isinstance(decision.answer, Missing) or bool(decision.reason or decision.dissent)


def _entry(decision: Decision, topic: Topic | None, voices: Sequence[Sheet]) -> Entry:
    revision = topic.revision if topic is not None and topic.revision > 1 else None
    more: dict[str, Plain] = dict(decision.more)
    if decision.dissent:
        more[DISSENT] = decision.dissent
    if decision.by_silence:
        more[BY_SILENCE] = True
    if topic is not None and len(topic.voices) >= SHOWN_FROM:
        more.setdefault(VOTES, _votes(topic))
    evidence = decision.evidence if decision.evidence is not None else _evidence(decision, topic, voices)
    return Entry(decision.answer, note=decision.reason, evidence=evidence, revision=revision, more=more)


def _votes(topic: Topic) -> list[Plain]:
    """Everybody's answer, lowest first and never in the order of the files."""
    values = [_plain(one.answer) for one in topic.voices if isinstance(one.answer, Value)]
    ordered = sorted(
        values, key=lambda one: (isinstance(one, str), one if isinstance(one, int | float) else 0, str(one))
    )
    return [*ordered, *["unknown"] * topic.unknown, *["not-applicable"] * topic.not_applicable]


def _plain(answer: Value) -> Plain:
    value = answer.value
    return [*sorted(str(one) for one in value)] if isinstance(value, tuple) else value


def _evidence(decision: Decision, topic: Topic | None, voices: Sequence[Sheet]) -> tuple[Evidence, ...]:
    """What people named who answered at least this step, or this very answer."""
    if topic is None or not isinstance(decision.answer, Value):
        return ()
    named = [
        one.title
        for sheet in voices
        if (entry := sheet.entries.get(topic.question)) is not None and _supports(entry, decision.answer)
        for one in entry.evidence
    ]
    return tuple(one for one in topic.evidence if one.title in named)


def _supports(entry: Entry, agreed: Value) -> bool:
    if not isinstance(entry.answer, Value):
        return False
    value, wanted = entry.answer.value, agreed.value
    return value >= wanted if isinstance(value, int) and isinstance(wanted, int) else value == wanted


def _company(agenda: Agenda, decisions: Mapping[str, Decision], voices: Sequence[Sheet]) -> Company:
    differ = {topic.question for topic in agenda.facts}
    facts: dict[str, Entry] = {}
    for sheet in voices:
        for address, entry in sheet.company.facts.items():
            if address not in differ and not isinstance(entry.answer, Missing):
                facts.setdefault(address, replace(entry, note="", more={}, position=None, words=""))
    for topic in agenda.facts:
        decision = decisions.get(topic.question)
        if decision is not None and _says_something(decision):
            facts[topic.question] = _entry(decision, None, voices)
    return Company(
        name=agenda.company,
        orgnr=_most([one.company.orgnr for one in voices]),
        owner=_most([one.company.owner for one in voices]),
        facts=facts,
    )


def _most(given: Sequence[str]) -> str:
    said = [one for one in given if one]
    return min(said, key=lambda one: (-said.count(one), one), default="")


def _words(voices: Sequence[Sheet], topics: Mapping[str, Topic]) -> Iterator[tuple[str, Entry]]:
    """Free words and side streams of all, each once: nobody votes on those."""
    addresses = dict.fromkeys(
        address for sheet in voices for address in sheet.entries if address not in topics
    )
    for address in addresses:
        given = [sheet.entries[address] for sheet in voices if address in sheet.entries]
        values = [
            entry.answer.value for entry in given if isinstance(entry.answer, Value) and not entry.refused
        ]
        words = sorted({value.strip() for value in values if isinstance(value, str) and value.strip()})
        streams: list[Stream] = []
        for value in values:
            streams += (
                [one for one in value if isinstance(one, Stream) and one not in streams]
                if isinstance(value, tuple)
                else []
            )
        if streams:
            yield address, Entry(Value(tuple(sorted(streams, key=repr))))
        elif words:
            yield address, Entry(Value("\n".join(words)))


def _scope(voices: Sequence[Sheet]) -> tuple[str, ...] | None:
    scopes = [one.scope for one in voices]
    known = [one for one in scopes if one is not None]
    if len(known) < len(scopes) or not known:
        return None
    return tuple(sorted({address for scope in known for address in scope}))


def _common(given: Sequence[Mapping[str, int]]) -> dict[str, int]:
    """Targets that nobody contradicts."""
    found: dict[str, set[int]] = {}
    for targets in given:
        for address, step in targets.items():
            found.setdefault(address, set()).add(step)
    return {address: next(iter(steps)) for address, steps in sorted(found.items()) if len(steps) == 1}


def company_name(sheets: Sequence[Sheet]) -> str:
    """The name that most files give, the longest of those; empty where none gives any."""
    names = [sheet.company.name for sheet in sheets if sheet.company.name]
    return min(names, key=lambda one: (-names.count(one), -len(one), one), default="")
