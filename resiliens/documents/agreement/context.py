"""The fields of the paper for the room, ready to print.

Made from an agenda and the questionnaire's texts alone. No name, role or file stands beside an answer; below
three answers no step stands at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from resiliens.documents.agreement.figures import Figures, figures_of
from resiliens.documents.agreement.standing import (
    answer_words,
    answers_of,
    middle_of,
    offered_of,
    values_of,
)
from resiliens.messages import text, texts_of
from resiliens.messages.numbers import date_in_words, listing
from resiliens.model.agreement import SHOWN_FROM, Agenda, Talk, Topic
from resiliens.model.answers import Value
from resiliens.model.questionnaire import Questionnaire

MOST_EVIDENCE = 3


@dataclass(frozen=True, slots=True)
class Row:
    """One theme: what people said, the middle, and what stands if nobody says anything. `flag` is `!` on a
    red line. `evidence` are titles that people named."""

    theme: str
    flag: str
    answers: str
    middle: str
    offered: str
    evidence: str


@dataclass(frozen=True, slots=True)
class Part:
    """The themes that need the same kind of time. `with_middle`: some middle may be shown."""

    kind: str
    heading: str
    lead: str
    rows: tuple[Row, ...]
    with_middle: bool
    with_evidence: bool


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact about the company that the files do not say alike."""

    title: str
    answers: str


@dataclass(frozen=True, slots=True)
class Sides:
    """A theme on which management and employees stand apart, each with its middle answer."""

    theme: str
    management: str
    employees: str


@dataclass(frozen=True, slots=True)
class AgreementPage:
    """What the template may print. An empty field is left out. `on_paper`: with lines to write on, and the
    appendix; a screen has neither."""

    title: str
    on_paper: bool
    subtitle: str
    rules: str
    earlier: str
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]
    sides: tuple[Sides, ...]
    red_line: str
    unanswered: str
    gathered: str
    figures: Figures
    words: Mapping[str, str]


def agreement_page_of(
    agenda: Agenda, questionnaire: Questionnaire, *, language: str, on_paper: bool = True
) -> AgreementPage:
    """The fields of the paper."""
    speaker = _Speaker(agenda, questionnaire, language)
    red = any(topic.shows_red_line for topic in agenda.topics)
    return AgreementPage(
        title=speaker.say("title", company=agenda.company or speaker.say("no_name")),
        on_paper=on_paper,
        subtitle=" · ".join(_subtitle(speaker)),
        rules=speaker.say("rules"),
        earlier="" if agenda.earlier is None
        else speaker.say("earlier", date=date_in_words(agenda.earlier, language)),
        facts=tuple(_facts(speaker)),
        parts=tuple(_parts(speaker)),
        sides=tuple(_sides(speaker)),
        red_line=speaker.say("red_line") if red else "",
        unanswered=speaker.of_themes("unanswered", agenda.unanswered),
        gathered=speaker.of_themes("gathered", agenda.gathered),
        figures=figures_of(agenda, language),
        words=texts_of("agreement", language),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Speaker:
    agenda: Agenda
    questionnaire: Questionnaire
    language: str

    def say(self, key: str, **arguments: object) -> str:
        return text(f"agreement.{key}", self.language, **arguments)

    def of_themes(self, key: str, titles: Sequence[str]) -> str:
        return self.say(key, themes=listing(titles, self.language)) if titles else ""

    def step(self, topic: Topic, step: int) -> str:
        question = self.questionnaire.question(topic.question)
        return str(step) if question is None else answer_words(Value(step), question, self.language)


def _subtitle(speaker: _Speaker) -> Iterator[str]:
    agenda = speaker.agenda
    yield " ".join(filter(None, [speaker.say("people", count=agenda.people), _roles(speaker)]))
    count = len(agenda.topics)
    yield speaker.say("themes_one") if count == 1 else speaker.say("themes_more", n=count)
    yield speaker.say("version", version=agenda.version)
    minutes = ceil(agenda.needed)
    if agenda.minutes is None:
        yield speaker.say("takes", minutes=minutes)
    else:
        yield speaker.say("takes_of", minutes=minutes, clock=agenda.minutes)


def _roles(speaker: _Speaker) -> str:
    """Who answered, by role, in the order of the alphabet: far from every answer."""
    roles = sorted({role for role in speaker.agenda.roles if role}, key=str.casefold)
    return speaker.say("roles", roles=", ".join(roles)) if roles else ""


def _facts(speaker: _Speaker) -> Iterator[Fact]:
    for topic in speaker.agenda.facts:
        question = speaker.questionnaire.question(topic.question)
        if question is not None:
            yield Fact(topic.title, values_of(topic, question, speaker.language))


def _parts(speaker: _Speaker) -> Iterator[Part]:
    kinds: dict[str, list[Topic]] = {"talk": [], "differ": [], "evidence": [], "confirm": [], "silence": []}
    for topic in speaker.agenda.topics:
        kinds[_kind(topic)].append(topic)
    for kind, topics in kinds.items():
        if topics:
            rows = tuple(_row(topic, speaker) for topic in topics)
            shown = any(topic.shows_steps for topic in topics)
            lead = f"{kind}_lead" if kind != "silence" or shown else "silence_lead_two"
            yield Part(
                kind, speaker.say(f"{kind}_heading"), speaker.say(lead), rows,
                with_middle=shown and kind in _WITH_MIDDLE,
                with_evidence=kind == "confirm" and any(row.evidence for row in rows),
            )  # fmt: skip


def _kind(topic: Topic) -> str:
    """The part that a theme stands in. Of fewer than three answers not even the distance is told."""
    if topic.settled_by_silence:
        return "silence"
    if topic.talk != "confirm" and len(topic.voices) < SHOWN_FROM:
        return "differ"
    hidden = topic.kind == "ladder" and not topic.shows_steps
    return "talk" if topic.talk == "evidence" and hidden else topic.talk


_WITH_MIDDLE: tuple[Talk, ...] = ("talk", "evidence")


def _row(topic: Topic, speaker: _Speaker) -> Row:
    question = speaker.questionnaire.question(topic.question)
    return Row(
        theme=topic.title,
        flag="!" if topic.shows_red_line else "",
        answers=answers_of(topic, speaker.language),
        middle=middle_of(topic),
        offered="" if question is None else offered_of(topic, question, speaker.language),
        evidence=", ".join(one.title for one in topic.evidence[:MOST_EVIDENCE]),
    )


def _sides(speaker: _Speaker) -> Iterator[Sides]:
    for topic in speaker.agenda.topics:
        if topic.seats is not None and topic.seats[0] != topic.seats[1]:
            management, employees = (speaker.step(topic, step) for step in topic.seats)
            yield Sides(topic.title, management, employees)
