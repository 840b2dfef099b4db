"""Every theme behind page 1: the chosen step and the next in full, what was shown, what can be done.

Pillars in the order of the questionnaire; what nobody was asked stands in one line elsewhere. Not for
figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from resiliens.documents.report.profile import dots, is_shown, level_words
from resiliens.documents.report.remarks import Speaker
from resiliens.documents.report.values import shown_value
from resiliens.documents.words import address, help_of, law_of, size
from resiliens.messages import text
from resiliens.messages.numbers import listing, short_date
from resiliens.model.answers import Evidence, Seen, State
from resiliens.model.questionnaire import Scheme
from resiliens.model.questions import Ladder, Measure, Question
from resiliens.model.result import FloorFinding, NodeResult, QuestionResult, SectionResult, Suggestion


@dataclass(frozen=True, slots=True)
class Told:
    """A step by number and name (`Trinn 3, Styrt per enhet`), and what it takes."""

    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Way:
    """One measure for the next step: what to do, how large it is, and where to get help (or nothing)."""

    text: str
    size: str
    help: str


@dataclass(frozen=True, slots=True)
class Theme:
    """One theme. An empty field is left out of the page.

    `flag` is `!` under a legal floor. `present` and `next` are steps in full, `next` None where there is none
    or the present one is not known; `steps` are then all steps, for who wants to find out, under `ask`.
    `target` is the goal or the proposed one; `holes` a sentence; `rules` what the law appears to require;
    `evidence` what can be shown, `to_show` what could be; `seen` what a visit found; `note` the company's own
    (only when asked for).
    """

    title: str
    flag: str
    dots: str
    present: Told
    next: Told | None
    ask: str
    steps: tuple[Told, ...]
    target: str
    holes: str
    rules: tuple[str, ...]
    ways: tuple[Way, ...]
    evidence: str
    to_show: str
    seen: str
    note: str


@dataclass(frozen=True, slots=True)
class Pillar:
    """A section with its themes. `standing` is a sentence on where it stands, empty where it has no score."""

    title: str
    standing: str
    themes: tuple[Theme, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """How the themes are told: the day that judges the help's shelf life, and whether notes are shown."""

    speaker: Speaker
    today: date
    with_notes: bool = False

    @property
    def language(self) -> str:
        return self.speaker.language


def pillars_of(telling: Telling) -> tuple[Pillar, ...]:
    """The asked themes under their sections, a section inside another behind it."""
    return tuple(_pillars(telling.speaker.result.sections, telling))


def _pillars(nodes: tuple[NodeResult, ...], telling: Telling) -> Iterator[Pillar]:
    own = [one for one in nodes if isinstance(one, QuestionResult)]
    if own and nodes is telling.speaker.result.sections:
        themes = tuple(_themes(own, telling))
        if themes:
            yield Pillar(telling.speaker.questionnaire.title, "", themes)
    for node in nodes:
        if isinstance(node, SectionResult):
            inside = [one for one in node.children if isinstance(one, QuestionResult)]
            themes = tuple(_themes(inside, telling))
            below = tuple(_pillars(tuple(one for one in node.children if one not in inside), telling))
            if themes or below:
                yield Pillar(node.title, _standing(node, telling.language), themes)
            yield from below


def _standing(node: SectionResult, language: str) -> str:
    """`Samlet: minst første steg, kanskje på plass.`"""
    words = ", ".join(filter(None, level_words(node, language)))
    return text("appendix.standing", language, level=words) if words else ""


def _themes(nodes: list[QuestionResult], telling: Telling) -> Iterator[Theme]:
    for node in nodes:
        question = telling.speaker.questionnaire.question(node.id)
        if question is not None and is_shown(node):
            yield _theme(node, question, telling)


def _theme(node: QuestionResult, question: Question, telling: Telling) -> Theme:
    language = telling.language
    findings = [one for one in telling.speaker.result.findings.floors if one.id == node.id]
    refused = any(one.kind == "refused" for one in findings)
    known = node.state is State.ANSWERED or (node.state is State.NOT_APPLICABLE and not refused)
    return Theme(
        title=question.name,
        flag="!" if any(one.kind == "below" for one in findings) else "",
        dots=dots(node, question) if question.scored else "",
        present=_present(node, question, telling),
        next=_next(node, question, language),
        ask="" if known else question.ask,
        steps=() if known else tuple(_steps(question, language)),
        target=_target(node, question, language),
        holes=_holes(node, telling),
        rules=tuple(_rule(one, telling) for one in findings),
        ways=tuple(_ways(node, question, telling)),
        evidence="; ".join(_shown(one, language) for one in node.evidence),
        to_show=_to_show(node, question),
        seen=_seen(node.seen, telling) if node.seen is not None else "",
        note=node.note if telling.with_notes else "",
    )


def told(question: Ladder, number: int, language: str) -> Told:
    """A step of a ladder; one without a title has only its text."""
    step = question.step(number)
    key = "appendix.step_named" if step.title else "appendix.step_bare"
    return Told(text(key, language, step=number, name=step.title), step.text)


def _present(node: QuestionResult, question: Question, telling: Telling) -> Told:
    if isinstance(question, Ladder) and node.state is State.ANSWERED and node.step is not None:
        return told(question, node.step, telling.language)
    return Told(shown_value(node, question, telling.language).rstrip("."), "")


def _next(node: QuestionResult, question: Question, language: str) -> Told | None:
    if isinstance(question, Ladder) and node.step is not None and node.step < question.scale.last:
        return told(question, node.step + 1, language)
    return None


def _steps(question: Question, language: str) -> Iterator[Told]:
    if isinstance(question, Ladder):
        for number in question.scale.numbers():
            yield told(question, number, language)


def _target(node: QuestionResult, question: Question, language: str) -> str:
    """The goal, where it lies above the present step; one that nobody chose is called a proposal.

    A proposal that is just the next step says nothing new.
    """
    if (
        node.target is None
        or node.state is not State.ANSWERED
        or node.level is None
        or node.target <= node.level.number
    ):
        return ""
    if node.target == node.level.number + 1:
        return "" if node.target_is_proposal else text("appendix.target_next", language)
    key = "appendix.target_proposed" if node.target_is_proposal else "appendix.target"
    name = question.step(node.target).title if isinstance(question, Ladder) else ""
    return text(
        key,
        language,
        step=text(
            "appendix.step_named" if name else "appendix.step_bare", language, step=node.target, name=name
        ),
    )


def _holes(node: QuestionResult, telling: Telling) -> str:
    return " ".join(
        text(
            "appendix.hole",
            telling.language,
            highest=hole.highest,
            missing=listing([str(step) for step in hole.missing], telling.language),
        )
        for hole in telling.speaker.result.findings.holes
        if hole.id == node.id
    )


def _rule(finding: FloorFinding, telling: Telling) -> str:
    """What the law appears to require, in the author's words, with the day on which it was seen."""
    language = telling.language
    law = law_of(finding, language)
    if finding.kind == "open" and finding.hangs_on:
        facts = telling.speaker.facts(finding.hangs_on)
        head = text("appendix.rule_hangs_on", language, step=finding.step, law=law, facts=facts)
    else:
        head = text(f"appendix.rule_{finding.kind}", language, step=finding.step, law=law)
    return " ".join(filter(None, (head, finding.text, f"({address(finding.url)})" if finding.url else "")))


def _ways(node: QuestionResult, question: Question, telling: Telling) -> Iterator[Way]:
    """The suggested measures; where the goal is reached, those that lead to the step above all the same."""
    suggested: list[Suggestion | Measure] = [
        one for one in telling.speaker.result.suggestions if one.question == node.id
    ]
    if not suggested and node.step is not None:
        suggested = [one for one in question.measures if one.to == node.step + 1]
    for one in suggested:
        known = [telling.speaker.questionnaire.schemes.by_id.get(key) for key in one.schemes]
        yield Way(one.text, size(one, telling.language), _help([each for each in known if each], telling))


def _help(schemes: list[Scheme], telling: Telling) -> str:
    names = "; ".join(help_of(scheme, telling.today, telling.language) for scheme in schemes)
    return text("appendix.help", telling.language, names=names) if names else ""


def _shown(evidence: Evidence, language: str) -> str:
    """`Energikartlegging (8.11.2024, teknisk leder, innleid rådgiver, gjelder til 8.11.2028)`."""
    until = evidence.valid_until
    facts = [
        short_date(evidence.date, language) if evidence.date else "",
        evidence.owner,
        evidence.issuer,
        text("appendix.valid_until", language, date=short_date(until, language)) if until else "",
    ]
    said = ", ".join(filter(None, facts))
    return f"{evidence.title} ({said})" if said else evidence.title


def _to_show(node: QuestionResult, question: Question) -> str:
    """What would prove the chosen step, where nothing is shown yet."""
    if not isinstance(question, Ladder) or node.step is None or node.evidence:
        return ""
    return question.step(node.step).evidence


def _seen(seen: Seen, telling: Telling) -> str:
    said = ", ".join(filter(None, (seen.by, short_date(seen.date, telling.language) if seen.date else "")))
    found = text("appendix.seen", telling.language, step=seen.value, said=f" ({said})" if said else "")
    return f"{found} {seen.why}".strip()
