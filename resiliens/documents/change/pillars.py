"""The sentences about each pillar: where it stood, where it stands, and what moved it.

Sizes are in steps, cut to two decimals; the printed parts sum to the printed whole. No theme by theme.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from resiliens.documents.change.speaking import Speaker
from resiliens.documents.report.profile import level_words
from resiliens.messages.numbers import listing, number
from resiliens.model.change import Cause, Parts, SectionChange, Verdict
from resiliens.model.conditions import TOLERANCE
from resiliens.model.result import SectionResult

UNITS = 100  # hundredths of a step
MOST_MOVERS = 2
CAUSES = (Cause.ANSWERS, Cause.SCOPE, Cause.KNOWLEDGE)


@dataclass(frozen=True, slots=True)
class Pillar:
    """A pillar's name, and what may be said of it."""

    title: str
    text: str


def pillars(speaker: Speaker) -> tuple[Pillar, ...]:
    """The whole where the questionnaire shows a score for it, then the sections right below it."""
    top = {child.id for child in speaker.questionnaire.root.children}
    shown = [one for one in speaker.change.sections if one.id in top]
    if speaker.change.total is not None:
        shown.insert(0, speaker.change.total)
    return tuple(Pillar(one.title, " ".join(_sentences(one, speaker))) for one in shown)


def _sentences(section: SectionChange, speaker: Speaker) -> Iterator[str]:
    steps = _steps_of(section, speaker)
    yield _verdict(section, steps, speaker)
    if section.low is None or section.verdict is Verdict.SAME:
        return
    yield from _parts(section, steps, speaker)
    movers = _movers(section, speaker)
    if movers:
        yield speaker.say("movers", themes=movers)


def _verdict(section: SectionChange, steps: int, speaker: Speaker) -> str:
    before, now = _level(section.old, speaker), _level(section.new, speaker)
    key = f"pillar_{section.verdict.value}"
    if section.verdict in (Verdict.IMPROVED, Verdict.FELL):
        total = 0.0 if section.low is None else section.low.total
        size = _size(abs(_cut(total * steps * UNITS)), speaker)
        return speaker.say(f"{key}_level" if before == now else key, before=before, now=now, size=size)
    return speaker.say(key, before=before, now=now)


def _level(node: SectionResult, speaker: Speaker) -> str:
    """`første steg`; `minst første steg, kanskje på plass` while open answers decide."""
    low, high = level_words(node, speaker.language)
    return ", ".join(part[:1].lower() + part[1:] for part in (low, high) if part)


def _parts(section: SectionChange, steps: int, speaker: Speaker) -> Iterator[str]:
    """`Av dette kommer 0,31 trinn opp av svarene og 0,06 trinn ned av hva dere vet.`"""
    low = section.low or Parts()
    sizes = apportioned([part * steps for part in (low.answers, low.scope, low.knowledge)])
    shown = [(cause.value, size) for cause, size in zip(CAUSES, sizes, strict=True) if size]
    if len(shown) == 1 and section.verdict is not Verdict.SCOPE:
        yield speaker.say(f"only_{shown[0][0]}")
    elif len(shown) > 1:
        parts = [speaker.say(f"part_{cause}", moved=_moved(size, speaker)) for cause, size in shown]
        key = "parts" if section.verdict in (Verdict.IMPROVED, Verdict.FELL) else "parts_low"
        yield speaker.say(key, parts=listing(parts, speaker.language))


def apportioned(parts: list[float]) -> list[int]:
    """Parts in hundredths, cut; what cutting took from their sum goes to those that lost most by it.

    So the printed parts sum to the printed whole, and both turn sign with the change.
    """
    exact = [part * UNITS for part in parts]
    printed = [_cut(one) for one in exact]
    left = _cut(sum(exact)) - sum(printed)
    sign = 1 if left > 0 else -1
    lost = sorted(range(len(parts)), key=lambda place: -sign * (exact[place] - printed[place]))
    for place in lost[: abs(left)]:
        printed[place] += sign
    return printed


def _cut(value: float) -> int:
    """Towards 0, so that nothing is printed larger than it is."""
    return int(value + (TOLERANCE if value >= 0 else -TOLERANCE))


def _movers(section: SectionChange, speaker: Speaker) -> str:
    """The themes that moved it most, each with its share."""
    steps = _steps_of(section, speaker)
    own = [theme for theme in speaker.change.themes if theme.part == section.id and theme.effect]
    own.sort(key=lambda theme: -abs(theme.effect or 0.0))
    sizes = [(theme.title, _cut((theme.effect or 0.0) * steps * UNITS)) for theme in own[:MOST_MOVERS]]
    return listing([f"{title} ({_moved(size, speaker)})" for title, size in sizes if size], speaker.language)


def _moved(size: int, speaker: Speaker) -> str:
    return speaker.say("moved_up" if size > 0 else "moved_down", size=_size(abs(size), speaker))


def _size(hundredths: int, speaker: Speaker) -> str:
    """`0,25 trinn`; in words where it is less than can be printed."""
    if not hundredths:
        return speaker.say("less_than", size=number(1 / UNITS, speaker.language))
    key = "size_one" if hundredths == UNITS else "size_more"
    return speaker.say(key, size=number(hundredths / UNITS, speaker.language))


def _steps_of(section: SectionChange, speaker: Speaker) -> int:
    node = speaker.questionnaire.node(section.id)
    return node.scale.top if node is not None else 1
