"""The folder that the facilitator works with: found, chosen from what lies here, or typed.

Not for what is done with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli import workshop
from resiliens.cli.menu.guarding import safely
from resiliens.cli.menu.places import folders_in
from resiliens.cli.menu.tables import NAME
from resiliens.cli.typed_paths import is_there, typed_path
from resiliens.cli.workshop_folder import AGREED, ANSWERS
from resiliens.files.answers import is_answers_file
from resiliens.files.gathering import gather
from resiliens.messages import text
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit


ROOM_BESIDE = 30  # letters that the number, the count and the pointer take beside a path


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


def received_in(folder: Path) -> Received | None:
    """What lies in a folder and in those directly below it, one a company; None without answers.

    Of a workshop's folder it is what lies in its places for answers, also while nothing does.
    """
    own = folder.resolve()
    if is_workshop(own):
        folders = [own / name for name in (ANSWERS, AGREED)]
        places = [place for folder in folders for place in (folder, *folders_in(folder))]
        received = _received(own, places)
        return received or Received(own, (), (own, own.name or NAME))
    return _received(own, (own, *folders_in(own)))


def is_workshop(folder: Path) -> bool:
    """Is it laid out as `resiliens workshop` knows it?"""
    return any((folder / name).is_dir() for name in (ANSWERS, AGREED))


def which_folder(visit: Visit) -> Received | None:
    """A folder the program can see from here, or another one by its path; None to go back."""
    here = visit.places.working.resolve()
    seen = [received_in(shelf) for shelf in visit.places.shelves]
    # the places of a workshop are no folders of their own
    around = (here,) if is_workshop(here) else (here, *folders_in(here))
    seen += [received_in(one) if is_workshop(one) else _received(one, (one,)) for one in around]
    found = {received.shown: received for received in reversed(seen) if received is not None}
    if not found:
        return typed_folder(visit)
    options: list[tuple[str, Received | None]] = [
        (visit.say("folder-with", folder=_fitting(one.shown, visit), count=count_of(one)), one)
        for one in reversed(found.values())
    ]
    another = Received(here, (), (here, NAME))
    options += [(visit.say("another-folder"), another), (visit.say("back"), None)]
    chosen = visit.pick(visit.say("which-folder"), options)
    return typed_folder(visit) if chosen is another else chosen


def typed_folder(visit: Visit) -> Received | None:
    """A folder by its path, typed or dragged in; None for an empty line. A file stands for its folder."""
    while written := visit.ask.line(visit.say("type-folder")):
        path = typed_path(written)
        received = received_in(path if path.is_dir() else path.parent) if is_there(path) else None
        received = received or _laid_out(path, visit)
        if received is not None:
            return received
    return None


def _laid_out(path: Path, visit: Visit) -> Received | None:
    """A folder without answers, or none yet: laid out for a workshop where that is wanted, else None."""
    there = is_there(path)
    visit.tell("no-answers-there" if there else "no-such-folder", folder=visible(str(path)))
    if path.is_dir() != there or not is_there(path.parent):
        return None
    yes, no = (text(f"facilitator.lay-out{which}", visit.language) for which in ("", "-not"))
    question = text("facilitator.lay-out-new", visit.language, folder=visible(str(path)))
    if not visit.pick(question, [(yes, True), (no, False)]):
        return None
    safely(lambda: workshop.run(path, start=True, **visit.manner), visit)
    return received_in(path) if path.is_dir() else None


def count_of(received: Received) -> int:
    """How many answer files there are."""
    return sum(map(is_answers_file, gather(received.answers, below=True).files))


def _fitting(folder: Path, visit: Visit) -> str:
    """The path, without its beginning where the list would leave out its end."""
    words, terminal = visible(str(folder)), visit.terminal
    room = max(10, terminal.width - ROOM_BESIDE)
    if terminal.plain or len(words) <= room:
        return words
    return terminal.spell("…") + words[-room:]


def _received(shown: Path, candidates: Sequence[Path]) -> Received | None:
    paths = tuple(folder for folder in candidates if _has_answers(folder))
    return Received(shown, paths, (shown.parent, shown.name or NAME)) if paths else None


def _has_answers(folder: Path) -> bool:
    try:
        return folder.is_dir() and any(is_answers_file(file) for file in gather([str(folder)]).files)
    except OSError:
        return False
