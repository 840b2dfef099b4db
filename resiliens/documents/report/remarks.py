"""What must be said beside the profile: red lines, holes, what is not known, what surprises.

One remark a matter, each a heading and one paragraph that can be read aloud.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from resiliens.documents.words import law_of
from resiliens.messages import LANGUAGES, text
from resiliens.messages.numbers import listing
from resiliens.model.answers import State
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Ladder
from resiliens.model.result import FloorFinding, QuestionResult, Result, SectionResult, questions_of

FIRST_WITH_EVIDENCE = 3  # a claim of this many steps above the lowest asks for something to show
MOST_THEMES, MOST_HOLES, MOST_RED_LINES = 4, 2, 2  # in one sentence of the page; a count of the rest follows
MOST_RULES = 3  # the others are named by their theme, so that the page stays one
MUCH_UNKNOWN = 0.2  # maturity ladders, rule 4


@dataclass(frozen=True, slots=True)
class Remark:
    """A heading ("Hull i trappa:") and its text."""

    heading: str
    text: str


class Speaker:
    """Turns ids into titles and findings into sentences, in one language."""

    def __init__(self, result: Result, questionnaire: Questionnaire, language: str) -> None:
        self.result = result
        self.questionnaire = questionnaire
        self.language = language
        self.questions = {one.id: one for one in questions_of(result)}

    def say(self, key: str, **arguments: object) -> str:
        return text(f"report.{key}", self.language, **arguments)

    def title(self, address: str) -> str:
        question = self.questionnaire.question(address)
        return question.name if question is not None else address

    def titles(self, addresses: tuple[str, ...] | list[str]) -> str:
        """Themes one after the other; their names hold commas and "og", so semicolons part them."""
        shown = "; ".join(self.title(address) for address in addresses[:MOST_THEMES])
        more = len(addresses) - MOST_THEMES
        return f"{shown} {self.say('and_more', n=more)}" if more > 0 else shown

    def facts(self, addresses: tuple[str, ...]) -> str:
        """Company questions inside a sentence: `omsetning og balansesum`."""
        return listing([self.title(address).lower() for address in addresses], self.language)


def remarks(result: Result, questionnaire: Questionnaire, language: str) -> tuple[Remark, ...]:
    """All remarks in the order of the page."""
    speaker = Speaker(result, questionnaire, language)
    found = [
        *_below(speaker),
        *_may_apply(speaker),
        *_holes(speaker),
        *_unknown(speaker),
        *_surprises(speaker),
        *_innovation(speaker),
        *_contact(speaker),
    ]
    return tuple(found)


def refused_ids(result: Result) -> frozenset[str]:
    """Answered "not applicable" though a legal floor applies or may: counted as unknown, and told apart."""
    return frozenset(finding.id for finding in result.findings.floors if finding.kind == "refused")


def warnings(result: Result, questionnaire: Questionnaire, language: str) -> tuple[str, ...]:
    """First lines that a reader must know before the rest: little known, left out on purpose."""
    speaker = Speaker(result, questionnaire, language)
    lines = [
        speaker.say("much_unknown", pillar=node.title)
        for node in result.sections
        if isinstance(node, SectionResult) and _unknown_share(node) > MUCH_UNKNOWN
    ]
    if result.scope is not None:
        names = [
            node.title if node else address
            for address in result.scope
            for node in [questionnaire.node(address)]
        ]
        lines.append(speaker.say("scope", names=listing(names, language)))
    for filled_in in questionnaire.fallback_languages:
        name = speaker.say(f"language_{filled_in}") if filled_in in LANGUAGES else filled_in
        lines.append(speaker.say("fallback", name=name))
    return tuple(lines)


def _unknown_share(node: SectionResult) -> float:
    asked = [one for one in _leaves(node) if one.state not in (State.NOT_ASKED, State.INACTIVE)]
    unknown = [one for one in asked if one.state in (State.UNKNOWN, State.PENDING, State.UNANSWERED)]
    return len(unknown) / len(asked) if asked else 0.0


def _leaves(node: SectionResult) -> Iterator[QuestionResult]:
    for child in node.children:
        if isinstance(child, SectionResult):
            yield from _leaves(child)
        else:
            yield child


def _below(speaker: Speaker) -> Iterator[Remark]:
    """The red lines: theme, the step that the rules appear to require, which rules, and when seen."""
    by_theme: dict[str, list[FloorFinding]] = {}
    for finding in speaker.result.findings.floors:
        if finding.kind == "below":
            by_theme.setdefault(finding.id, []).append(finding)
    if by_theme:
        themes = list(by_theme)
        lines = [_red_line(address, by_theme[address], speaker) for address in themes[:MOST_RED_LINES]]
        if len(themes) > MOST_RED_LINES:
            lines.append(speaker.say("more_red_lines", themes=speaker.titles(themes[MOST_RED_LINES:])))
        yield Remark(speaker.say("below_heading"), " ".join(lines))


def _red_line(address: str, findings: list[FloorFinding], speaker: Speaker) -> str:
    step = max(finding.step for finding in findings)
    question = speaker.questionnaire.question(address)
    name = question.step(step).title if isinstance(question, Ladder) else ""
    laws = "; ".join(law_of(finding, speaker.language) for finding in findings)
    key = "below_step" if name else "below_number"
    return speaker.say(key, theme=speaker.title(address), step=step, name=name, laws=laws)


def _may_apply(speaker: Speaker) -> Iterator[Remark]:
    """One paragraph for all floors that may apply, those beyond three by theme: the page is one."""
    findings = [one for one in speaker.result.findings.floors if one.kind != "below"]
    if not findings:
        return
    findings.sort(key=lambda one: one.kind != "refused")
    sentences = list(dict.fromkeys(_rule(one, speaker) for one in findings[:MOST_RULES]))
    rest = findings[MOST_RULES:]
    if rest:
        themes = speaker.titles(list(dict.fromkeys(one.id for one in rest)))
        sentences.append(speaker.say("more_rules", n=len(rest), themes=themes))
    yield Remark(speaker.say("may_apply_heading"), "; ".join(sentences) + ".")


def _rule(finding: FloorFinding, speaker: Speaker) -> str:
    theme, law = speaker.title(finding.id), finding.law
    if finding.kind == "refused":
        return speaker.say("floor_refused", theme=theme, law=law)
    if finding.hangs_on:
        return speaker.say("floor_hangs_on", law=law, facts=speaker.facts(finding.hangs_on))
    return speaker.say("floor_open", theme=theme, law=law)


def _holes(speaker: Speaker) -> Iterator[Remark]:
    holes = speaker.result.findings.holes
    sentences = [
        speaker.say(
            "hole",
            theme=speaker.title(hole.id),
            highest=hole.highest,
            missing=listing([str(step) for step in hole.missing], speaker.language),
        )
        for hole in holes[:MOST_HOLES]
    ]
    if len(holes) > MOST_HOLES:
        rest = [hole.id for hole in holes[MOST_HOLES:]]
        sentences.append(speaker.say("more_holes", themes=speaker.titles(rest)))
    if sentences:
        yield Remark(speaker.say("holes_heading"), " ".join(sentences))


def _unknown(speaker: Speaker) -> Iterator[Remark]:
    by_state: dict[State, list[str]] = {}
    refused = refused_ids(speaker.result)
    for one in questions_of(speaker.result):
        if one.id not in refused:
            by_state.setdefault(one.state, []).append(one.id)
    sentences = [
        speaker.say(key, themes=speaker.titles(by_state[state]))
        for state, key in (
            (State.UNKNOWN, "unknown"),
            (State.PENDING, "pending"),
            (State.UNANSWERED, "unanswered"),
        )
        if state in by_state
    ]
    findings = speaker.result.findings
    if findings.stale:
        sentences.append(speaker.say("stale", themes=speaker.titles(findings.stale)))
    if findings.inactive:
        sentences.append(speaker.say("inactive", themes=speaker.titles(findings.inactive)))
    if speaker.result.method.weighting_open:
        facts = speaker.facts(speaker.result.method.weighting_open)
        sentences.append(speaker.say("weights_open", facts=facts))
    if sentences:
        yield Remark(speaker.say("unknown_heading"), " ".join(sentences))


def _surprises(speaker: Speaker) -> Iterator[Remark]:
    sentences = []
    for address in speaker.result.findings.seen_differs:
        one = speaker.questions[address]
        if one.seen is not None:
            sentences.append(
                speaker.say(
                    "seen_differs", theme=speaker.title(address), claimed=one.value, seen=one.seen.value
                )
            )
    sentences += _widest(speaker)
    claims = [one.id for one in speaker.questions.values() if _is_bare_claim(one, speaker.questionnaire)]
    if claims:
        sentences.append(speaker.say("bare_claims", themes=speaker.titles(claims)))
    if sentences:
        yield Remark(speaker.say("surprise_heading"), " ".join(sentences))


def _is_bare_claim(one: QuestionResult, questionnaire: Questionnaire) -> bool:
    question = questionnaire.question(one.id)
    if not isinstance(question, Ladder) or one.step is None or one.evidence:
        return False
    return one.step - question.scale.first >= FIRST_WITH_EVIDENCE


def _widest(speaker: Speaker) -> list[str]:
    """The two ladder themes of one pillar that lie farthest apart, if two steps or more."""
    pairs = []
    for node in speaker.result.sections:
        if not isinstance(node, SectionResult):
            continue
        ladders = [one for one in _leaves(node) if one.step is not None]
        for one, other in combinations(ladders, 2):
            low, high = sorted((one, other), key=lambda each: each.step or 0)
            pairs.append(((high.step or 0) - (low.step or 0), low, high))
    if not pairs:
        return []
    distance, low, high = max(pairs, key=lambda pair: pair[0])
    if distance < 2:
        return []
    return [
        speaker.say(
            "widest",
            high=speaker.title(high.id),
            high_step=high.step,
            low=speaker.title(low.id),
            low_step=low.step,
        )
    ]


def _innovation(speaker: Speaker) -> Iterator[Remark]:
    """The question of the first measure that is more than a duty; else of the weakest theme."""
    first = [one for one in speaker.result.suggestions if one.first]
    ordered = [one.question for one in first if one.reason != "floor"] + [one.question for one in first]
    scored = [one for one in speaker.questions.values() if one.score is not None]
    ordered += [one.id for one in sorted(scored, key=lambda one: one.score.low if one.score else 0.0)]
    for address in ordered:
        question = speaker.questionnaire.question(address)
        if question is not None and question.innovation:
            yield Remark(speaker.say("innovation_heading"), question.innovation)
            return


def _contact(speaker: Speaker) -> Iterator[Remark]:
    if speaker.questionnaire.contact:
        yield Remark(speaker.say("contact_heading"), speaker.questionnaire.contact)
