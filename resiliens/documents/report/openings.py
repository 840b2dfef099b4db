"""What is known and what is not: the range of each pillar, and which open answer matters most.

A level that is not settled is "minst"; what is not known is told apart from a low step. Not for page 1.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from resiliens.documents.charts import Axis, Picture, Span, ranges
from resiliens.documents.report.profile import level_words
from resiliens.documents.report.remarks import Speaker, refused_ids
from resiliens.messages import text
from resiliens.messages.numbers import cut, number
from resiliens.model.answers import State
from resiliens.model.questionnaire import Section
from resiliens.model.result import NodeResult, QuestionResult, Score, SectionResult, questions_of

OPEN = (State.UNKNOWN, State.PENDING, State.UNANSWERED)
LEAST_WIDTH = 1e-9


@dataclass(frozen=True, slots=True)
class Range:
    """A pillar's row under the picture: its step in words, its range in steps, how many themes are answered.
    """

    title: str
    level: str
    range: str
    answered: str


@dataclass(frozen=True, slots=True)
class Opening:
    """A theme without an answer that counts: why, and how much of its pillar's range it alone makes."""

    theme: str
    why: str
    width: str


@dataclass(frozen=True, slots=True)
class Known:
    """What is known and what is not.

    `ranges` one row a pillar, `picture` draws the same (None where no pillar has a score); `openings` the
    open themes, those that matter most first where that is known; `most` says which one; `facts` which facts
    about the company are missing; `left_out` what was not asked, not counted or not understood, a sentence
    each.
    """

    ranges: tuple[Range, ...]
    picture: Picture | None
    openings: tuple[Opening, ...]
    has_widths: bool
    most: str
    facts: str
    left_out: tuple[str, ...]


def known_of(speaker: Speaker, widths: Mapping[str, float]) -> Known:
    """`widths`: by question, how wide it alone makes the range of its pillar, 0 to 1; empty if not worked
    out.
    """
    pillars = _pillars(speaker)
    openings = sorted(_open(speaker), key=lambda one: -widths.get(one.id, 0.0))
    return Known(
        ranges=tuple(_range(node, speaker) for node in pillars if node.score is not None),
        picture=_picture(pillars, speaker),
        openings=tuple(_opening(one, speaker, widths) for one in openings),
        has_widths=any(widths.get(one.id, 0.0) > LEAST_WIDTH for one in openings),
        most=_most(openings, speaker, widths),
        facts=_facts(speaker),
        left_out=tuple(_left_out(speaker)),
    )


def _pillars(speaker: Speaker) -> list[SectionResult]:
    """The sections beside each other; the whole too, where the questionnaire shows a score for it."""
    result = speaker.result
    pillars = [node for node in result.sections if isinstance(node, SectionResult)]
    if result.total is not None:
        title = speaker.questionnaire.title
        pillars.append(replace(result.total, title=title, children=result.sections))
    return pillars


def _open(speaker: Speaker) -> list[QuestionResult]:
    """Asked, scored and without an answer that counts; so is a refused "not applicable"."""
    refused = refused_ids(speaker.result)
    return [
        one
        for one in questions_of(speaker.result)
        if one.score is not None
        and (one.state in OPEN or (one.state is State.NOT_APPLICABLE and one.id in refused))
    ]


def _opening(one: QuestionResult, speaker: Speaker, widths: Mapping[str, float]) -> Opening:
    state = one.state.value.replace("-", "_")
    why = "report.refused" if one.state is State.NOT_APPLICABLE else f"report.state_{state}"
    width = widths.get(one.id, 0.0)
    return Opening(
        speaker.title(one.id),
        text(why, speaker.language),
        _in_steps(width, one, speaker) if width > LEAST_WIDTH else "",
    )


def _in_steps(width: float, one: QuestionResult, speaker: Speaker) -> str:
    """A width in steps of the pillar: `0,6 trinn`."""
    question = speaker.questionnaire.question(one.id)
    top = question.scale.top if question is not None else 1
    return text("appendix.in_steps", speaker.language, steps=number(cut(width * top, 1), speaker.language))


def _most(openings: list[QuestionResult], speaker: Speaker, widths: Mapping[str, float]) -> str:
    if not openings or widths.get(openings[0].id, 0.0) <= LEAST_WIDTH:
        return ""
    first = openings[0]
    pillar = next(
        (
            node.title
            for node in _pillars(speaker)
            if _holds(node, first.id)
        ),
        "",
    )
    return text(
        "appendix.most",
        speaker.language,
        theme=speaker.title(first.id),
        pillar=pillar,
        width=_in_steps(widths[first.id], first, speaker),
    )


def _holds(node: NodeResult, address: str) -> bool:
    return node.id == address or (
        isinstance(node, SectionResult) and any(_holds(child, address) for child in node.children)
    )


def _facts(speaker: Speaker) -> str:
    """Facts about the company that rules or weights hang on."""
    result = speaker.result
    missing = [fact for finding in result.findings.floors for fact in finding.hangs_on]
    missing = list(dict.fromkeys([*missing, *result.method.weighting_open]))
    return text("appendix.facts", speaker.language, facts=speaker.facts(tuple(missing))) if missing else ""


def _left_out(speaker: Speaker) -> Iterator[str]:
    """What is not in the figures, and why; a list of themes a reason."""
    by_state: dict[State, list[str]] = {}
    for one in questions_of(speaker.result):
        by_state.setdefault(one.state, []).append(speaker.title(one.id))
    findings = speaker.result.findings
    lists = {
        "not_asked": by_state.get(State.NOT_ASKED, []),
        "inactive": by_state.get(State.INACTIVE, []),
        "kept": list(findings.kept),
        "not_understood": [speaker.title(address) for address in findings.refused],
        "stale": [speaker.title(address) for address in findings.stale],
    }
    for name, themes in lists.items():
        if themes:
            yield text(f"appendix.{name}", speaker.language, themes="; ".join(themes))


def _range(node: SectionResult, speaker: Speaker) -> Range:
    score = node.score or Score(0.0, 0.0)
    asked = [one for one in _leaves(node) if one.state not in (State.NOT_ASKED, State.INACTIVE)]
    answered = sum(one.state is State.ANSWERED for one in asked)
    low, high = (number(cut(end, 1), speaker.language) for end in _ends(node, score, speaker))
    return Range(
        title=node.title,
        level=", ".join(filter(None, level_words(node, speaker.language))),
        range=low if score.is_point else f"{low} – {high}",
        answered=text("appendix.of", speaker.language, n=answered, all=len(asked)),
    )


def _leaves(node: NodeResult) -> Iterator[QuestionResult]:
    if isinstance(node, QuestionResult):
        yield node
    else:
        for child in node.children:
            yield from _leaves(child)


def _ends(node: SectionResult, score: Score, speaker: Speaker) -> tuple[float, float]:
    """Both ends of a score, in steps of the section's scale."""
    section = speaker.questionnaire.node(node.id)
    if not isinstance(section, Section):
        return score.low, score.high
    return section.scale.in_steps(score.low), section.scale.in_steps(score.high)


def _picture(pillars: list[SectionResult], speaker: Speaker) -> Picture | None:
    """All pillars above one axis, where they share a scale."""
    sections = [speaker.questionnaire.node(node.id) for node in pillars]
    scales = [section.scale for section in sections if isinstance(section, Section)]
    if (
        not scales
        or any(scale != scales[0] for scale in scales)
        or all(node.score is None for node in pillars)
    ):
        return None
    language = speaker.language
    spans = [_span(node, speaker) for node in pillars]
    rows = [_range(node, speaker) for node in pillars if node.score is not None]
    description = " ".join(
        text("appendix.picture_row", language, title=row.title, level=row.level, range=row.range)
        for row in rows
    )
    words = text("appendix.picture", language), f"{description} {text('appendix.picture_signs', language)}"
    return ranges(spans, Axis(scales[0].first, scales[0].steps), words)


def _span(node: SectionResult, speaker: Speaker) -> Span:
    leaves = list(_leaves(node))
    marks = tuple(
        float(one.level.number) for one in leaves if one.state is State.ANSWERED and one.level is not None
    )
    unknown = sum(one.state in OPEN for one in leaves)
    note = text("appendix.picture_unknown", speaker.language, n=unknown) if unknown else ""
    if node.score is None:
        return Span(node.title, None, None, marks, note)
    low, high = _ends(node, node.score, speaker)
    return Span(node.title, low, high, marks, note)
