"""What the answer to one theme can change among a company's choices: first measures and legal floors.

Tried, not estimated: every answer that the room may come to takes the place of the offered one, while the
other themes keep what is offered. Not for open questions of one person's file; those are `worth`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations

from resiliens.assess.agreed import agreed_sheet_of, offers_of
from resiliens.assess.fold import assess
from resiliens.assess.instrument import Instrument
from resiliens.assess.prospects import values_of
from resiliens.assess.suggest import FIRST
from resiliens.assess.topics import same
from resiliens.model.agreement import Agenda, Decision, Topic
from resiliens.model.answers import Answer, Entry, Sheet, Unknown, Value
from resiliens.model.questions import Question
from resiliens.model.result import Result


@dataclass(frozen=True, slots=True)
class _Choices:
    first: frozenset[str]
    floors: frozenset[tuple[str, str, int]]


def decided_by(agenda: Agenda, sheets: Sequence[Sheet], instrument: Instrument) -> Mapping[str, float]:
    """For every theme of the agenda what its answer can change, 0 to 2.

    Where two people answered differently whatever can be answered is tried, so that the order and the clock,
    which follow from this, tell neither of them what the other said.

    What stands below or open at a legal floor counts 1, the first measures the part of them that change.
    Raises what a scorer raises.
    """
    offers = offers_of(agenda, only_silent=False)
    trial = _Trial(agenda, offers, sheets, instrument)
    before = trial.with_answer()

    def decides(topic: Topic) -> float:
        if not topic.is_open and not topic.alike:
            found = [trial.with_answer(topic, one) for one in _all_values(topic, instrument)]
            return max((_changed(one, other) for one, other in combinations(found, 2)), default=0.0)
        others = _others(topic, instrument)
        return max((_changed(before, trial.with_answer(topic, one)) for one in others), default=0.0)

    return {topic.question: decides(topic) for topic in agenda.topics}


class _Trial:
    """The agreed sheet as it is offered, with one answer exchanged."""

    def __init__(
        self, agenda: Agenda, offers: Mapping[str, Decision], sheets: Sequence[Sheet], instrument: Instrument
    ) -> None:
        self._instrument = instrument
        self._sheet = agreed_sheet_of(agenda, offers, sheets, day=date.min)

    def with_answer(self, topic: Topic | None = None, answer: Answer | None = None) -> _Choices:
        sheet = self._sheet
        if topic is not None and answer is not None:
            kept = sheet.entries.get(topic.question, Entry())
            entry = replace(kept, answer=answer, evidence=())
            sheet = replace(sheet, entries={**sheet.entries, topic.question: entry})
        return _choices(assess(sheet, self._instrument, today=None))


def _others(topic: Topic, instrument: Instrument) -> Iterator[Answer]:
    """What the theme's answer could become: what anybody said, any step between, and anything at all where
    somebody does not know."""
    question = instrument.questionnaire.question(topic.question)
    if question is None:
        return
    candidates = [voice.answer for voice in topic.voices if not isinstance(voice.answer, Unknown)]
    if topic.lowest is not None and topic.highest is not None:
        candidates += [Value(step) for step in range(topic.lowest, topic.highest + 1)]
    if topic.unknown or isinstance(topic.offer, Unknown):
        candidates += [Value(value) for value in values_of(question) or ()]
    yield from _distinct(question, candidates, topic.offer)


def _all_values(topic: Topic, instrument: Instrument) -> list[Answer]:
    question = instrument.questionnaire.question(topic.question)
    return [] if question is None else [Value(value) for value in values_of(question) or ()]


def _distinct(question: Question, answers: Sequence[Answer], offered: Answer) -> Iterator[Answer]:
    tried = [offered]
    for answer in answers:
        if not any(same(question, answer, one) for one in tried):
            tried.append(answer)
            yield answer


def _choices(result: Result) -> _Choices:
    return _Choices(
        frozenset(one.id for one in result.suggestions if one.first),
        frozenset((one.id, one.kind, one.step) for one in result.findings.floors),
    )


def _changed(before: _Choices, after: _Choices) -> float:
    others = max(len(after.first - before.first), len(before.first - after.first))
    return (before.floors != after.floors) + others / FIRST
