"""One theme of an agenda out of what several people said: how far apart they are, and what is offered.

Never a mean: what is offered is what somebody said. Not for the order of the agenda or its clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from resiliens.assess.agreement_measure import agreement, by_chance
from resiliens.assess.seats import lower_median, seat_medians
from resiliens.model.agreement import Talk, Topic, Voice
from resiliens.model.answers import MISSING, UNKNOWN, Answer, Evidence, NotApplicable, State, Unknown, Value
from resiliens.model.conditions import TOLERANCE
from resiliens.model.questions import Choice, Ladder, Multi, Number, Question, YesNo

MINUTES: dict[Talk, float] = {"confirm": 1 / 6, "evidence": 1.0, "talk": 5.0}
"""Ten seconds to confirm, a minute to name evidence, about five to talk (facilitation, section 2.2)."""


@dataclass(frozen=True, slots=True)
class About:
    """What a theme is, beside what was said: its weight, whether it is a red line, whether it is a fact.

    Of a fact about the company that is answered differently nothing is offered: it is looked up.
    """

    question: Question
    weight: float = 0.0
    red_line: bool = False
    is_fact: bool = False


def topic_of(about: About, voices: Sequence[Voice], evidence: Sequence[Evidence] = ()) -> Topic:
    """The theme. `voices` are those who said something, in any order."""
    question = about.question
    said = tuple(sorted(voices, key=lambda one: (one.file, one.role)))
    steps = sorted(one.step for one in said if one.step is not None)
    unknown = sum(isinstance(one.answer, Unknown) for one in said)
    outside = sum(isinstance(one.answer, NotApplicable) for one in said)
    apart = _apart(question, said)
    alike = _alike(question, said)
    offer = _offer(about, said)
    doubt = unknown > 0 or 0 < outside < len(said) or any(map(_is_refused, said))
    talk: Talk = "evidence" if about.is_fact else _talk(apart=apart, alike=alike, doubt=doubt)
    scale = question.scale
    counts = [steps.count(step) for step in scale.numbers()]
    return Topic(
        question=question.id, title=question.name, weight=about.weight, voices=said,
        lowest=steps[0] if steps else None,
        middle=lower_median(steps) if steps else None,
        highest=steps[-1] if steps else None,
        unknown=unknown, not_applicable=outside, red_line=about.red_line, talk=talk,
        offered=offer.value if isinstance(question, Ladder) and isinstance(offer, Value)
        and isinstance(offer.value, int) else None,
        minutes=MINUTES[talk], kind=question.kind, offer=offer, apart=apart, alike=alike,
        evidence=_evidence(evidence), revision=question.revision,
        agreement=agreement(counts) if len(steps) > 1 else None,
        by_chance=by_chance(len(steps), len(counts)) if steps else None,
        seats=seat_medians(said),
    )  # fmt: skip


def _is_refused(voice: Voice) -> bool:
    """Was "not applicable" said of something that a law may require? Then nobody knows yet what holds."""
    return isinstance(voice.answer, NotApplicable) and voice.state is State.UNKNOWN


def _talk(*, apart: int, alike: bool, doubt: bool) -> Talk:
    """A don't-know and a split on "not applicable" are talked about, however near the steps are."""
    if doubt and not alike:
        return "talk"
    if alike and not doubt:
        return "confirm"
    if alike:  # nobody knows
        return "talk"
    return "talk" if apart > 1 else "evidence"


def same(question: Question, one: Answer, other: Answer) -> bool:
    """Do two answers say the same? The reason for not applicable and the order of options take no part."""
    if isinstance(one, NotApplicable) and isinstance(other, NotApplicable):
        return True
    if isinstance(question, Multi) and isinstance(one, Value) and isinstance(other, Value):
        return _options(one) == _options(other)
    if isinstance(question, Number) and isinstance(one, Value) and isinstance(other, Value):
        return one.value == other.value
    return one == other


def _alike(question: Question, said: Sequence[Voice]) -> bool:
    return all(same(question, one.answer, said[0].answer) for one in said)


def worth(question: Question, answer: Answer) -> float | None:
    """The answer's place in [0, 1]; None where it has none."""
    if not isinstance(answer, Value) or (isinstance(answer.value, tuple) and not isinstance(question, Multi)):
        return None
    value = answer.value
    if isinstance(value, tuple):
        return question.utility(tuple(one for one in value if isinstance(one, str)))
    return question.utility(value)


def _apart(question: Question, said: Sequence[Voice]) -> int:
    """How many steps of the scale the answers lie apart; at least one where they differ."""
    values = [one.answer for one in said if isinstance(one.answer, Value)]
    if not values or all(same(question, one, values[0]) for one in values):
        return 0
    places = [place for one in values if (place := worth(question, one)) is not None]
    width = (max(places) - min(places)) * question.scale.top if places else 0.0
    return max(1, ceil(width - TOLERANCE))


def _offer(about: About, said: Sequence[Voice]) -> Answer:
    """The answer that stands unless the room says otherwise."""
    question = about.question
    values = [one.answer for one in said if isinstance(one.answer, Value)]
    outside = [one.answer for one in said if isinstance(one.answer, NotApplicable) and not _is_refused(one)]
    if len(outside) > len(values):  # most of those who answered
        return NotApplicable(" / ".join(sorted({one.why for one in outside if one.why})))
    if not values:
        return UNKNOWN if said else MISSING
    if all(same(question, one, values[0]) for one in values):
        return values[0]
    return MISSING if about.is_fact else _lower(question, values)


def _lower(question: Question, values: Sequence[Value]) -> Answer:
    """The lower of different answers: what all chose of several options, else the one that is worth least.

    Nothing where an answer has no worth to compare: then the room has to say it.
    """
    match question:
        case Multi():
            common = frozenset.intersection(*map(_options, values))
            return Value(tuple(one.id for one in question.options if one.id in common)) if common else MISSING
        case Ladder() | YesNo() | Choice() | Number():
            places = [
                (place, _in_order(question, one), one)
                for one in values
                if (place := worth(question, one)) is not None
            ]
            return min(places, key=lambda one: one[:2])[2] if len(places) == len(values) else MISSING
        case _:
            return MISSING


def _in_order(question: Question, answer: Value) -> float:
    """Between answers worth the same: the first option of a choice, the smaller figure."""
    if isinstance(question, Choice):
        return next((n for n, one in enumerate(question.options) if one.id == answer.value), 0)
    return float(answer.value) if isinstance(answer.value, int | float) else 0.0


def _options(answer: Value) -> frozenset[str]:
    chosen = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    return frozenset(one for one in chosen if isinstance(one, str))


def _evidence(given: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Each title once: the record that says most about it, by title."""
    found: dict[str, Evidence] = {}
    for one in sorted(given, key=lambda one: (-_said(one), repr(one))):
        found.setdefault(" ".join(one.title.casefold().split()), one)
    return tuple(sorted(found.values(), key=lambda one: (one.title.casefold(), one.title)))


def _said(one: Evidence) -> int:
    return sum(map(bool, (one.date, one.owner, one.issuer, one.valid_until, one.more)))


def voice_state(answer: Answer) -> State:
    """The state that an answer stands for by itself."""
    match answer:
        case Value():
            return State.ANSWERED
        case Unknown():
            return State.UNKNOWN
        case NotApplicable():
            return State.NOT_APPLICABLE
        case _:
            return State.UNANSWERED
