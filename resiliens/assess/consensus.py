"""The agenda of a company's agreement: what several people of it answered, in the order to talk about it.

Red lines first, then by how far apart people are times weight, or what can change a choice first where a
clock is given. The order of the files changes nothing. Not for taking down what is agreed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from math import fsum
from typing import TypeAlias

from resiliens.assess.agenda_clock import fitted, timed
from resiliens.assess.agreed import company_name
from resiliens.assess.agreement_measure import mean_by_chance
from resiliens.assess.instrument import Instrument
from resiliens.assess.topics import About, topic_of, voice_state
from resiliens.model.agreement import Agenda, Topic, Voice
from resiliens.model.answers import Answer, Entry, Evidence, Missing, Sheet, State
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Ladder, Question, Streams, Text
from resiliens.model.result import QuestionResult, Result, questions_of

Read: TypeAlias = tuple[Sheet, Result]
_SAID = frozenset({State.ANSWERED, State.UNKNOWN, State.NOT_APPLICABLE})
_WORDS = (Text, Streams)


def agenda_of(read: Sequence[Read], instrument: Instrument, *, minutes: int | None = None) -> Agenda:
    """What these people of one company have to agree on.

    An agreed file among `read` is not a voice: its day stands in `earlier`. `minutes`: the time there is,
    with start and end; what does not fit is settled by silence. Raises what a scorer raises where `minutes`
    are given, since answers are tried.
    """
    earlier = [sheet for sheet, _ in read if sheet.agreed is not None]
    voices = sorted((one for one in read if one[0].agreed is None), key=lambda one: one[0].file)
    gathering = _Gathering(voices, instrument)
    topics = sorted(gathering.topics(), key=_by_need)  # stable: else as in the questionnaire
    tree = instrument.questionnaire
    agenda = Agenda(
        company=company_name([sheet for sheet, _ in voices]),
        files=tuple(sheet.file for sheet, _ in voices),
        roles=tuple(sorted(sheet.respondent.role for sheet, _ in voices)),
        topics=tuple(topics),
        minutes=minutes,
        agreement=_mean(topics),
        by_chance=_chance(topics, tree),
        earlier=max((day for one in earlier if (day := _day(one)) is not None), default=None),
        facts=tuple(gathering.facts()),
        gathered=tuple(gathering.gathered()),
        unanswered=tuple(gathering.unanswered()),
        questionnaire=tree.id,
        version=tree.version,
    )
    return timed(agenda) if minutes is None else fitted(agenda, [sheet for sheet, _ in voices], instrument)


def _day(sheet: Sheet) -> date | None:
    return sheet.date if sheet.agreed is None or sheet.agreed.date is None else sheet.agreed.date


def _by_need(topic: Topic) -> tuple[bool, float, bool, float]:
    doubt = topic.unknown + min(topic.not_applicable, len(topic.voices) - topic.not_applicable)
    apart = topic.apart if topic.is_open else min(topic.apart, 1)  # the order tells no more than the page
    return (not topic.shows_red_line, -apart * topic.weight, topic.talk == "confirm", -doubt * topic.weight)


def _mean(topics: Sequence[Topic]) -> float | None:
    found = [one.agreement for one in topics if one.agreement is not None]
    return fsum(found) / len(found) if found else None


def _chance(topics: Sequence[Topic], questions: Questionnaire) -> float | None:
    counted = [one for one in topics if one.agreement is not None]
    scales = [question.scale for one in counted if (question := questions.question(one.question))]
    people = [len(one.steps) for one in counted]
    return mean_by_chance([(n, scale.top + 1) for n, scale in zip(people, scales, strict=True)])


class _Gathering:
    """What the files say, question by question."""

    def __init__(self, read: Sequence[Read], instrument: Instrument) -> None:
        self.read = read
        self.tree = instrument.questionnaire
        self.results = [{one.id: one for one in questions_of(result)} for _, result in read]

    def topics(self) -> Iterator[Topic]:
        for question in self.tree.questions():
            if isinstance(question, _WORDS):
                continue
            voices = list(self._voices(question))
            if voices:
                about = About(question, self._weight(question), self._is_red(question, voices))
                yield topic_of(about, voices, self._evidence(question))

    def facts(self) -> Iterator[Topic]:
        """Only those that are answered differently."""
        for question in self.tree.company:
            voices = [
                Voice(sheet.file, sheet.respondent.role, voice_state(answer), answer=answer)
                for sheet, _ in self.read
                if (answer := said(sheet.company.facts.get(question.id), question)) is not None
            ]
            if voices and not isinstance(question, _WORDS):
                topic = topic_of(About(question, is_fact=True), voices)
                if not topic.alike:
                    yield topic

    def gathered(self) -> Iterator[str]:
        for question in self.tree.questions():
            if isinstance(question, _WORDS) and any(True for _ in self._voices(question)):
                yield question.name

    def unanswered(self) -> Iterator[str]:
        """Asked of somebody, and answered by nobody."""
        for question in self.tree.questions():
            states = [found.state for results in self.results if (found := results.get(question.id))]
            if State.UNANSWERED in states and not _SAID.intersection(states):
                yield question.name

    def _voices(self, question: Question) -> Iterator[Voice]:
        for (sheet, _), results in zip(self.read, self.results, strict=True):
            found = results.get(question.id)
            entry = sheet.entries.get(question.id)
            if found is None or entry is None or found.state not in _SAID:
                continue
            step = found.step if isinstance(question, Ladder) and found.state is State.ANSWERED else None
            yield Voice(sheet.file, sheet.respondent.role, found.state, step, entry.answer)

    def _weight(self, question: Question) -> float:
        found = (results.get(question.id) for results in self.results)
        return max((one.weight for one in found if isinstance(one, QuestionResult)), default=0.0)

    def _is_red(self, question: Question, voices: Sequence[Voice]) -> bool:
        """Is somebody's step below a legal floor that applies or may, or "not applicable" refused by one?

        Where nobody gave a step, not knowing is enough.
        """
        kinds = [
            (floor.kind, results[question.id].state is State.ANSWERED)
            for (_, result), results in zip(self.read, self.results, strict=True)
            for floor in result.findings.floors
            if floor.id == question.id
        ]
        nobody = all(voice.state is not State.ANSWERED for voice in voices)
        return any(kind == "refused" or answered or nobody for kind, answered in kinds)

    def _evidence(self, question: Question) -> list[Evidence]:
        entries = (sheet.entries.get(question.id) for sheet, _ in self.read)
        return [one for entry in entries if entry is not None for one in entry.evidence]


def said(entry: Entry | None, question: Question) -> Answer | None:
    """What was answered, where it counts; None for no answer, a refused one and one to an older question."""
    if entry is None or entry.refused or entry.is_older_than(question.revision):
        return None
    return None if isinstance(entry.answer, Missing) else entry.answer
