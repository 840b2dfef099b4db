"""The companies of the folder, each with the file that counts for it; who is left out is said in a sentence.

Read anew each time, so that what was just written is seen. Not for choosing one (`choose_member` asks).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from resiliens.assess.instrument import Instrument
from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.workbench import Scored, Workbench
from resiliens.files.answers import is_answers_file
from resiliens.files.gathering import gather
from resiliens.messages.visible import visible
from resiliens.model.answers import Sheet
from resiliens.model.companies import Counting, folded_name
from resiliens.network.counting import Read, counting_of
from resiliens.terminal.escaping import one_line

MOST_NAMES = 5


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Counted:
    """One company with the file that counts for it."""

    key: str
    name: str
    file: Path
    sheet: Sheet
    instrument: Instrument


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Everyone:
    """What the folder holds; `failed` counts files with errors."""

    counted: tuple[Counted, ...]
    counting: Counting
    failed: int


def everyone(leader: Leader) -> Everyone:
    """Read all answers, without a word about each."""
    bench = Workbench(leader.visit.settings)
    files = [file for file in gather(leader.received.answers, below=True).files if is_answers_file(file)]
    scored = [bench.score(file) for file in files]
    usable = {one.file: one for one in scored if not one.failed}
    counting = counting_of(_pairs(list(usable.values())))
    counted = [_counted(member.key, member.name, usable[member.sheet.file]) for member in counting.members]
    by_name = sorted(filter(None, counted), key=lambda one: folded_name(one.name))
    return Everyone(tuple(by_name), counting, len(files) - len(usable))


def choose_member(
    leader: Leader, everybody: Everyone, label: Callable[[Counted], str]
) -> Counted | str | None:
    """One company, `file` for a file with rows of many, or None to go back; who does not count is said."""
    say_who_does_not_count(leader, everybody)
    options: list[tuple[str, Counted | str]] = [(label(one), one) for one in everybody.counted]
    if options:
        options.append((leader.say("from-file"), "file"))
    return leader.pick(leader.visit.say("which-company"), options)


def say_who_does_not_count(leader: Leader, everybody: Everyone) -> None:
    """Companies that are not agreed, files without a company, files with errors, or nobody at all."""
    waiting = everybody.counting.waiting
    if waiting:
        names = [one_line(one.name) for one in waiting]
        more = f" (+{len(names) - MOST_NAMES})" if len(names) > MOST_NAMES else ""
        leader.tell("not-agreed", companies="; ".join(names[:MOST_NAMES]) + more)
    for file in everybody.counting.nameless:
        leader.tell("nameless", file=visible(Path(file).name))
    if everybody.failed:
        leader.tell("failed-one" if everybody.failed == 1 else "failed-more", count=everybody.failed)
    if not everybody.counted:
        leader.tell("nobody")


def _pairs(scored: Sequence[Scored]) -> list[Read]:
    return [(one.sheet, one.result) for one in scored if one.sheet is not None and one.result is not None]


def _counted(key: str, name: str, scored: Scored) -> Counted | None:
    if scored.sheet is None or scored.instrument is None:
        return None
    return Counted(key, name, Path(scored.file), scored.sheet, scored.instrument)
