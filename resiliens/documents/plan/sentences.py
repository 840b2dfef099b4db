"""Sentences about a plan that a chair can read aloud: aims, what it lifts, what stands in the way.

Words only; what they say was found before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from resiliens.documents.plan.answers import amount, answer_in_words
from resiliens.messages import text
from resiliens.messages.numbers import cut, listing
from resiliens.model.plan import Aim, Gain, Hindrance, Move, Plan
from resiliens.model.questionnaire import Questionnaire

MOST_THEMES = 8


def aims_not_reached(plan: Plan, language: str) -> Iterator[str]:
    """One sentence for each aim that the plan does not lead to; none is due where days decided."""
    return (_missed(aim, language) for aim in plan.aims if not aim.is_reached and plan.budget is None)


def _missed(aim: Aim, language: str) -> str:
    if aim.before is None or aim.after is None:
        return text("plan.aim_unknown", language, title=aim.title)
    facts = {"title": aim.title, "step": aim.step.number}
    if aim.after == aim.before:
        return text("plan.aim_stuck", language, **facts)
    return text("plan.aim_short", language, after=aim.after.number, **facts)


def gains_in_words(gains: Sequence[Gain], language: str) -> str:
    """`Miljø 1,88 → 2 (på plass)`; in steps, cut to two decimals."""
    return "; ".join(_gain(gain, language) for gain in gains)


def _gain(gain: Gain, language: str) -> str:
    before, after = (amount(cut(place, 2), language) for place in (gain.before, gain.after))
    facts = {"title": gain.title, "before": before, "after": after}
    if gain.before_level == gain.after_level:
        return text("plan.gain", language, **facts)
    return text("plan.gain_level", language, level=_inside(gain.after_level.name), **facts)


def move_in_words(move: Move, about: tuple[Questionnaire, str]) -> str:
    """`Avfall 1 → 2`."""
    start, to = (answer_in_words(value, move.question, about) for value in (move.start, move.to))
    return text("plan.move", about[1], title=move.title, start=start, to=to)


def hindrances_of(plan: Plan, language: str) -> Iterator[str]:
    """One sentence for each thing that stands in the way."""
    return (_hindrance(one, language) for one in plan.hindrances)


def _hindrance(one: Hindrance, language: str) -> str:
    themes = list(one.themes[:MOST_THEMES])
    if len(one.themes) > MOST_THEMES:
        themes.append(text("plan.and_more", language, n=len(one.themes) - MOST_THEMES))
    facts: dict[str, object] = {"themes": ", ".join(themes)}
    if len(themes) == len(one.themes):
        facts["themes"] = listing(themes, language)
    if one.kind == "together":
        facts |= {"node": one.node, "count": len(one.themes)}
    if one.kind == "cap" and one.step is not None:
        facts |= {"node": one.node, "step": one.step.number, "name": _inside(one.step.name)}
    return text(f"plan.hindrance_{one.kind.replace('-', '_')}", language, **facts)


def _inside(name: str) -> str:
    return name[:1].lower() + name[1:]
