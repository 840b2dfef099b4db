"""I lead workshops: a folder of answers that came in, as a table, checked, and as a file for Excel."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli import check
from resiliens.cli.menu.guarding import safely
from resiliens.cli.menu.places import folders_in
from resiliens.cli.menu.tables import NAME, show_table, write_table
from resiliens.cli.typed_paths import is_there, typed_path
from resiliens.files.answers import is_answers_file
from resiliens.files.gathering import gather
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit


@dataclass(frozen=True, slots=True)
class Received:
    """Answers that belong together: the folder as a person knows it, and what to read (folders or files).

    `table` is where a table of them goes: a folder and the name in it, without the ending.
    """

    shown: Path
    paths: tuple[Path, ...]
    table: tuple[Path, str]

    @property
    def answers(self) -> list[str]:
        return [str(path) for path in self.paths]


def run(visit: Visit) -> None:
    received = _which(visit)
    while received is not None:
        show_table(visit, received.answers)
        received = work_with(visit, received)


def received_in(folder: Path) -> Received | None:
    """What lies in a folder and in those directly below it, one a company; None without answers."""
    own = folder.resolve()
    return _received(own, (own, *folders_in(own)))


def work_with(visit: Visit, received: Received) -> Received | None:
    """What to do with the folder now; another folder, or None to go back."""
    while True:
        options = [
            (visit.say("for-excel"), "excel"), (visit.say("check-files"), "check"),
            (visit.say("another-folder"), "another"), (visit.say("back"), "back"),
        ]  # fmt: skip
        match visit.pick(visit.say("and-now"), options):
            case "excel":
                safely(lambda: write_table(visit, received.answers, received.table), visit)
            case "check":
                safely(lambda: check.run(received.answers, **visit.manner), visit)
            case "another":
                return _typed(visit)
            case _:
                return None


def _which(visit: Visit) -> Received | None:
    """A folder the program can see from here, or another one by its path."""
    here = visit.places.working.resolve()
    seen = [received_in(shelf) for shelf in visit.places.shelves]
    seen += [_received(folder, (folder,)) for folder in (here, *folders_in(here))]
    found = {received.shown: received for received in reversed(seen) if received is not None}
    if not found:
        return _typed(visit)
    options: list[tuple[str, Received | None]] = [
        (visit.say("folder-with", folder=visible(str(one.shown)), count=_count(one)), one)
        for one in reversed(found.values())
    ]
    another = Received(here, (), (here, NAME))
    options += [(visit.say("another-folder"), another), (visit.say("back"), None)]
    chosen = visit.pick(visit.say("which-folder"), options)
    return _typed(visit) if chosen is another else chosen


def _received(shown: Path, candidates: Sequence[Path]) -> Received | None:
    paths = tuple(folder for folder in candidates if _has_answers(folder))
    return Received(shown, paths, (shown.parent, shown.name or NAME)) if paths else None


def _typed(visit: Visit) -> Received | None:
    """A folder by its path, typed or dragged in; None for an empty line. A file stands for its folder."""
    while written := visit.ask.line(visit.say("type-folder")):
        path = typed_path(written)
        if not is_there(path):
            visit.tell("no-such-folder", folder=visible(str(path)))
            continue
        received = received_in(path if path.is_dir() else path.parent)
        if received is not None:
            return received
        visit.tell("no-answers-there", folder=visible(str(path)))
    return None


def _has_answers(folder: Path) -> bool:
    try:
        return any(is_answers_file(file) for file in gather([str(folder)]).files)
    except OSError:
        return False


def _count(received: Received) -> int:
    return sum(map(is_answers_file, gather(received.answers, below=True).files))
