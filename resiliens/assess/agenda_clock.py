"""An agenda fitted to the clock: what can change a choice first, the rest settled by silence.

Times from facilitation, section 2.2. Not for what a theme needs; that is `topics`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import fsum

from resiliens.assess.deciding import decided_by
from resiliens.assess.instrument import Instrument
from resiliens.model.agreement import Agenda, Topic
from resiliens.model.answers import Sheet
from resiliens.model.conditions import TOLERANCE

START, END = 10, 5
"""Minutes for the rules and the picture of all themes, and for one surprise from each at the end."""


def fitted(agenda: Agenda, sheets: Sequence[Sheet], instrument: Instrument) -> Agenda:
    """The agenda in the time it has: red lines first, then what can change most, then as it stood.

    Facts about the company get their minute before the themes, since they decide which laws hold. A theme for
    which no time is left is settled by silence; a shorter one after it may still have its time.
    """
    if agenda.minutes is None:
        return agenda
    decides = decided_by(agenda, sheets, instrument)
    topics = [replace(one, decides=decides[one.question]) for one in agenda.topics]
    topics.sort(key=lambda one: (not one.shows_red_line, -round(one.decides, 6)))  # stable: else as it stood
    left = agenda.minutes - START - END - fsum(one.minutes for one in agenda.facts)
    return timed(replace(agenda, topics=tuple(_within(topics, left))))


def timed(agenda: Agenda) -> Agenda:
    """The agenda with the minutes that it takes, start and end among them."""
    parts = (*agenda.facts, *agenda.topics)
    return replace(agenda, needed=START + END + fsum(one.minutes for one in parts))


def _within(topics: Sequence[Topic], left: float) -> Iterator[Topic]:
    for one in topics:
        if one.minutes <= left + TOLERANCE:
            left -= one.minutes
            yield one
        else:
            yield replace(one, minutes=0.0, settled_by_silence=True)
