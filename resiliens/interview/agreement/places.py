"""Where the meeting can be, and in which order it goes on. Pure: a gathering and a sheet go in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from resiliens.interview.agreement.gathering import Gathering
from resiliens.interview.agreement.recording import is_decided
from resiliens.model.agreement import Topic
from resiliens.model.answers import Sheet

Place: TypeAlias = str
START, SILENT, END = "start", "silent", "end"
PAGE = 10
"""So many themes are shown at a time for silent consent."""


def places(gathering: Gathering) -> tuple[Place, ...]:
    """Every place in order: the start, what is talked about, the quick list, facts that differ, the end."""
    talked = (one.question for one in gathering.talked)
    silent = (SILENT,) if gathering.silent else ()
    facts = (one.question for one in gathering.agenda.facts)
    return (START, *talked, *silent, *facts, END)


def is_open(gathering: Gathering, sheet: Sheet, place: Place) -> bool:
    """Is there something left to agree on here?"""
    if place == SILENT:
        return bool(silent_open(gathering, sheet))
    return place in gathering.questions and not is_decided(sheet, gathering.questions[place])


def silent_open(gathering: Gathering, sheet: Sheet) -> tuple[Topic, ...]:
    """What still waits for nobody to object."""
    return tuple(one for one in gathering.silent if is_open(gathering, sheet, one.question))


def open_topics(gathering: Gathering, sheet: Sheet) -> tuple[Topic, ...]:
    """Every theme and fact that is not agreed on."""
    everything = (*gathering.agenda.topics, *gathering.agenda.facts)
    return tuple(one for one in everything if is_open(gathering, sheet, one.question))


def after(gathering: Gathering, sheet: Sheet, place: Place) -> Place:
    """The next place with something left, from here on; the end where there is none."""
    order = places(gathering)
    start = order.index(place) + 1 if place in order else order.index(SILENT)  # taken up from the list
    return next(_left(gathering, sheet, order[start:]), END)


def _left(gathering: Gathering, sheet: Sheet, order: tuple[Place, ...]) -> Iterator[Place]:
    return (one for one in order if is_open(gathering, sheet, one))
