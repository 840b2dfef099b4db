"""A sheet carried over to the questionnaire as it is now, and what became of each answer.

Nothing is thrown away and nothing is guessed: what no longer fits stands beside its question, under
`x-earlier`. Not for reading and writing files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from resiliens.assess.company import PREFIX
from resiliens.assess.leaves import was_answered
from resiliens.model.answers import (
    MISSING,
    Answer,
    Entry,
    Missing,
    NotApplicable,
    Plain,
    Sheet,
    Stream,
    Value,
)
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Question

EARLIER = "x-earlier"
"""Where a value stands that its question does not allow any more: kept in the file, never scored."""

Part: TypeAlias = Literal["value", "steps", "seen", "target"]
_VERSION = re.compile(r"[0-9]{1,9}(\.[0-9]{1,9})*")


@dataclass(frozen=True, slots=True)
class Unfit:
    """Something said about a question (`id`) that the question does not allow any more."""

    id: str
    part: Part
    raw: Plain


@dataclass(frozen=True, slots=True)
class Offer:
    """An older answer that a new question says it `replaces`. It is offered, never taken."""

    old: str
    value: Plain
    new: str


@dataclass(frozen=True, slots=True)
class Upgraded:
    """The new sheet, and what became of what was answered, each list in the order of the file.

    `carried` count as before; `again` were given to an earlier revision of their question, so they are
    kept and not scored; `kept` belong to no question any more, and `offered` is what some new
    question may use of that.
    """

    sheet: Sheet
    version: str  # the one the answers were given to
    carried: tuple[str, ...]
    again: tuple[str, ...]
    kept: Mapping[str, Plain]
    unfit: tuple[Unfit, ...]
    offered: tuple[Offer, ...]


def upgrade(sheet: Sheet, questionnaire: Questionnaire) -> Upgraded:
    """The sheet for the questionnaire's own version. Upgrading what is upgraded changes nothing."""
    move = _Move(sheet.version, questionnaire)
    facts = {address: move.entry(address, entry) for address, entry in sheet.company.facts.items()}
    entries = {address: move.entry(address, entry) for address, entry in sheet.entries.items()}
    company = replace(sheet.company, facts=facts)
    new = move.targets(replace(sheet, company=company, entries=entries))
    new = replace(new, questionnaire=questionnaire.id, version=questionnaire.version)
    answered = {key: entry for key, entry in {**facts, **entries}.items() if was_answered(entry)}
    again = tuple(key for key, entry in answered.items() if _is_older(entry, questionnaire.question(key)))
    return Upgraded(
        sheet=new,
        version=sheet.version,
        carried=tuple(key for key in answered if key not in again),
        again=again,
        kept=_kept(sheet),
        unfit=tuple(move.unfit),
        offered=tuple(offers(new, questionnaire)),
    )


def offers(sheet: Sheet, questionnaire: Questionnaire) -> Iterator[Offer]:
    """Older answers of a sheet for questions that have none yet and say which ones they replace."""
    for question in (*questionnaire.company, *questionnaire.questions()):
        own = _entry_of(sheet, question.id)
        if not question.replaces or (own is not None and was_answered(own)):
            continue
        for old in question.replaces:
            found = _old_answer(sheet, old, questionnaire)
            if found is not None:
                yield Offer(found[0], found[1], question.id)


def is_later(version: str, than: str) -> bool:
    """Is a version the later one of two? Only figures with points between can be told apart."""
    if not (_VERSION.fullmatch(version) and _VERSION.fullmatch(than)):
        return False
    one, other = ([int(part) for part in text.split(".")] for text in (version, than))
    return one > other


class _Move:
    """One sheet on its way from the version it was answered in."""

    def __init__(self, version: str, questionnaire: Questionnaire) -> None:
        self.unfit: list[Unfit] = []
        self._version = version
        self._questionnaire = questionnaire
        self._moves = version != questionnaire.version  # else the reader has refused what does not fit

    def entry(self, address: str, entry: Entry) -> Entry:
        """An entry that reads without an error in a file of the new version.

        An answer that counts says its revision from now on, as everything that the program writes.
        """
        question = self._questionnaire.question(address)
        lost = _lost(entry) if self._moves else {}
        self.unfit += [Unfit(address, part, raw) for part, raw in lost.items()]
        if lost:
            return _set_aside(entry, lost, self._version)
        is_said = not isinstance(entry.answer, Missing)
        if question is not None and question.revision > 1 and entry.revision is None and is_said:
            return replace(entry, revision=question.revision)
        return entry

    def targets(self, sheet: Sheet) -> Sheet:
        """The sheet with the targets that its questions still have a step for."""
        lost: dict[str, Plain] = {}
        for address, step in sheet.targets.items() if self._moves else ():
            question = self._questionnaire.question(address)
            if question is not None and step not in question.scale.numbers():
                lost[address] = step
        if not lost:
            return sheet
        self.unfit += [Unfit(address, "target", step) for address, step in lost.items()]
        kept = {address: step for address, step in sheet.targets.items() if address not in lost}
        earlier = _added(sheet.more.get(EARLIER), {"version": self._version, "targets": lost})
        return replace(sheet, targets=kept, more={**sheet.more, EARLIER: earlier})


def _lost(entry: Entry) -> dict[Part, Plain]:
    """What the reader of another version's file kept although it does not fit."""
    lost: dict[Part, Plain] = {}
    if entry.refused:
        lost["value"] = entry.raw
        if entry.steps:  # alone they would be an answer, and nobody gave that one
            lost["steps"] = list(entry.steps)
    if "steps" in entry.more:
        lost["steps"] = entry.more["steps"]
    if "seen" in entry.more:
        lost["seen"] = entry.more["seen"]
    return lost


def _set_aside(entry: Entry, lost: Mapping[Part, Plain], version: str) -> Entry:
    aside: dict[str, Plain] = {"version": version}
    if entry.revision is not None and "value" in lost:
        aside["revision"] = entry.revision
    aside.update(lost.items())
    more = {key: value for key, value in entry.more.items() if key not in lost}
    more[EARLIER] = _added(entry.more.get(EARLIER), aside)
    rest = replace(entry, more=more)
    if "value" not in lost:
        return rest
    return replace(rest, answer=MISSING, steps=(), revision=None, refused=False, raw=None, position=None)


def _added(earlier: Plain, one: dict[str, Plain]) -> Plain:
    """What stood there before, and one more behind it."""
    before = [] if earlier is None else earlier if isinstance(earlier, list) else [earlier]
    return [*before, one]


def _is_older(entry: Entry, question: Question | None) -> bool:
    return question is not None and entry.is_older_than(question.revision)


def _kept(sheet: Sheet) -> dict[str, Plain]:
    """What stands in the file without a question: below the answers, and about the company."""
    about = {f"{PREFIX}{key}": value for key, value in sheet.company.more.items() if not key.startswith("x-")}
    return {**about, **sheet.kept}


def _entry_of(sheet: Sheet, address: str) -> Entry | None:
    return (sheet.company.facts if address.startswith(PREFIX) else sheet.entries).get(address)


def _old_answer(sheet: Sheet, old: str, questionnaire: Questionnaire) -> tuple[str, Plain] | None:
    """The answer to an older id, with the id as it stands in the file: lost its question, or still has it."""
    kept = _kept(sheet)
    prefix = f"{questionnaire.id}."
    short = old.removeprefix(prefix) if not questionnaire.joined else old
    for name in (old, short):
        if name in kept:
            return name, _value_in(kept[name])
    entry = _entry_of(sheet, old)
    if entry is None or entry.refused or isinstance(entry.answer, Missing):
        return None
    return old, _plain(entry.answer)


def _value_in(written: Plain) -> Plain:
    """The value in an entry that nobody understood: its short or long form."""
    return written.get("value") if isinstance(written, dict) and "value" in written else written


def _plain(answer: Answer) -> Plain:
    match answer:
        case Value(tuple(several)):
            return [dict(one.fields) if isinstance(one, Stream) else one for one in several]
        case Value(int() | float() | str() as single):
            return single
        case NotApplicable():
            return "not-applicable"
        case _:
            return "unknown"
