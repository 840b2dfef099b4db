"""What of a sheet is not in the copy of it that may leave the company, counted.

Not for deciding what may go; that is `sharing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from resiliens.model.answers import Entry, Missing, NotApplicable, Sheet, Stream, Value
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Question, Text


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What stays in the company. `sensitive` and `hanging` are addresses, the rest are counts.

    `hanging`: answers whose mere presence would tell a sensitive one. `unfit`: values their question
    does not allow. `fields`: everything that is no known field of an answers file.
    """

    sensitive: tuple[str, ...]
    hanging: tuple[str, ...]
    own_words: int
    notes: int
    reasons: int
    evidence: int
    seen: int
    changes: int
    streams: int
    unfit: int
    respondent: int
    present: int
    consents: int
    fields: int


def left_out(sheet: Sheet, copy: Sheet, context: tuple[Questionnaire, Sequence[str]]) -> LeftOut:
    """What is in the sheet and not in the copy; the context is the questionnaire and what it withholds."""
    questionnaire, withheld = context
    given, going = _entries(sheet), _entries(copy)
    old = list(given.values())
    said = [one for one in withheld if one in given and not _is_empty(given[one])]
    sensitive = tuple(one for one in said if _is_sensitive(questionnaire.question(one)))
    return LeftOut(
        sensitive=sensitive,
        hanging=tuple(one for one in said if one not in sensitive),
        own_words=sum(_is_own_words(entry, questionnaire.question(key)) for key, entry in given.items()),
        notes=sum(bool(entry.note) for entry in old),
        reasons=sum(isinstance(one.answer, NotApplicable) and bool(one.answer.why) for one in old),
        evidence=_evidence_in(given.values()) - _evidence_in(going.values()),
        seen=sum(entry.seen is not None for entry in old),
        changes=sum(entry.change is not None for entry in old),
        streams=sum(map(_streams_in, old)) - sum(map(_streams_in, going.values())),
        unfit=sum(entry.refused for entry in old),
        respondent=int(bool(sheet.respondent.id or sheet.respondent.role)),
        present=len(sheet.agreed.present) if sheet.agreed is not None else 0,
        consents=len(sheet.consent) - len(copy.consent),
        fields=_strange_fields(sheet),
    )


def _entries(sheet: Sheet) -> dict[str, Entry]:
    return {**sheet.company.facts, **sheet.entries}


def _is_empty(entry: Entry) -> bool:
    return isinstance(entry.answer, Missing) and not entry.refused


def _is_sensitive(question: Question | None) -> bool:
    return question is not None and question.sensitive


def _is_own_words(entry: Entry, question: Question | None) -> bool:
    return isinstance(question, Text) and not question.sensitive and isinstance(entry.answer, Value)


def _evidence_in(entries: Iterable[Entry]) -> int:
    return sum(len(entry.evidence) for entry in entries)


def _streams_in(entry: Entry) -> int:
    value = entry.answer.value if isinstance(entry.answer, Value) else ()
    return sum(isinstance(one, Stream) for one in value) if isinstance(value, tuple) else 0


def _strange_fields(sheet: Sheet) -> int:
    """Answers without a question, and every field that no answers file has."""
    entries = [*sheet.company.facts.values(), *sheet.entries.values()]
    inside = [one.more for entry in entries for one in (*entry.evidence, entry.seen, entry.change) if one]
    tops = [sheet.more, sheet.kept, sheet.company.more, sheet.respondent.more, *(one.more for one in entries)]
    agreed = [sheet.agreed.more] if sheet.agreed is not None else []
    return sum(map(len, [*tops, *inside, *agreed]))
