"""Asks what one consent is about: to what it says yes, which themes and meeting, the day, and in which role.

A word for going back does so at every question. Not for writing it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from resiliens.assess.needed import due_questions
from resiliens.assess.withheld import withheld
from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.menu.facilitator.members import Counted
from resiliens.model.consent import OPEN_CARDS, PEERS, Consent, Mode
from resiliens.model.questions import Question, Streams, Text
from resiliens.terminal.escaping import visible
from resiliens.terminal.wrapping import cut

GIVEN: tuple[Mode, ...] = (OPEN_CARDS, PEERS)
NARROWEST = 38  # letters that a theme needs beside another
_RANGE = re.compile(r"([0-9]{1,3})(?:-([0-9]{1,3}))?")


def asked_consent(company: Counted, leader: Leader) -> Consent | None:
    """The consent, or None to go back."""
    mode = _mode(leader)
    themes = None if mode is None else _themes(company, leader)
    if mode is None or themes is None:
        return None
    meeting = _words("consent-meeting", leader)
    if meeting is None:
        return None
    day = leader.day("consent-day", leader.today)
    if day is None:
        return None
    by = _words("consent-by", leader)
    if by is None:
        return None
    return Consent(mode, themes or None, meeting, day, by)


def _mode(leader: Leader) -> Mode | None:
    """What the company says yes to."""
    options = [(leader.say(f"consent-to-{mode}"), mode) for mode in GIVEN]
    return leader.pick(leader.say("consent-what"), options)


def _themes(company: Counted, leader: Leader) -> tuple[str, ...] | None:
    """Addresses; an empty tuple for all, None to go back."""
    questions = _open_to_choice(company)
    everything, some = (leader.say("themes-all"), "all"), (leader.say("themes-some"), "some")
    chosen = leader.pick(leader.say("which-themes"), [everything, some])
    if chosen is None:
        return None
    if chosen == "all":
        return ()
    listed = [f"{number:>3}  {visible(one.name)}" for number, one in enumerate(questions, 1)]
    leader.visit.terminal.write("".join(f"{line}\n" for line in _columns(listed, leader)))
    while (typed := leader.line("themes-numbers")) is not None and typed:
        numbers = numbers_in(typed, len(questions))
        if numbers:
            return tuple(questions[number - 1].id for number in numbers)
        leader.tell("themes-wrong", written=typed, last=len(questions))
    return None


def _columns(lines: Sequence[str], leader: Leader) -> list[str]:
    """The lines side by side, so that all of them stay on a screen; one below the other in plain mode."""
    terminal = leader.visit.terminal
    across = 1 if terminal.plain else max(1, terminal.width // NARROWEST)
    wide, high = terminal.width // across - 1, -(-len(lines) // across)
    rows = [lines[place::high] for place in range(high)] if across > 1 else [[line] for line in lines]
    left_out = terminal.spell("…")
    return ["".join(cut(one, wide, left_out).ljust(wide + 1) for one in row).rstrip() for row in rows]


def numbers_in(typed: str, last: int) -> list[int]:
    """`1, 4, 7-9` as numbers from 1 to `last`, in order, each once; empty where a part is none."""
    found: set[int] = set()
    for part in re.split(r"[,; ]+", re.sub(r"\s*[-–]\s*", "-", typed).strip(" ,;")):
        match = _RANGE.fullmatch(part)
        if match is None:
            return []
        first = int(match[1])
        until = int(match[2] or first)
        if not 1 <= first <= until <= last:
            return []
        found.update(range(first, until + 1))
    return sorted(found)


def _open_to_choice(company: Counted) -> list[Question]:
    """The themes that this company is asked and that may ever be shown."""
    at_home = frozenset(withheld(company.instrument.questionnaire))
    return [
        one for one in due_questions(company.sheet, company.instrument)
        if one.id not in at_home and not isinstance(one, Text | Streams)
    ]  # fmt: skip


def _words(key: str, leader: Leader) -> str | None:
    while (typed := leader.line(key)) is not None:
        problem = leader.problem(typed)
        if not problem:
            return typed
        leader.visit.ask.tell(problem)
    return None
