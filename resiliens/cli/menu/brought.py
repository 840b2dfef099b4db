"""Files that somebody came with, dragged onto the program or typed: what can be done with them.

Looks anew each time, so a mended file is a good one at once. Not for what is done; see the `with_` modules.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from resiliens.cli.checking import check_file
from resiliens.cli.menu import with_answers, with_folder, with_questionnaire
from resiliens.cli.menu.guarding import safely
from resiliens.cli.menu.shelf import look_at
from resiliens.cli.options import CannotDo
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Workbench
from resiliens.files.answers import is_questionnaire_file, open_answers
from resiliens.files.gathering import ANSWER_SUFFIXES
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit

Act: TypeAlias = Callable[[], int | None]
Offer: TypeAlias = tuple[str, Act]


def run(visit: Visit, files: Sequence[Path]) -> int:
    """Until the person leaves; then 0. Raises CannotDo for what the program cannot use."""
    while True:
        title, offers = _offers(visit, files)
        leave: list[tuple[str, Act | None]] = [(visit.say("leave"), None)]
        chosen = visit.pick(title, [*offers, *leave])
        if chosen is None:
            return 0
        safely(chosen, visit)


def show_what_is_wrong(visit: Visit, file: Path) -> None:
    """The errors of a file by line and column."""
    tell(check_file(str(file), Workbench(visit.settings))[1], visit.settings)


def _offers(visit: Visit, files: Sequence[Path]) -> tuple[str, list[Offer]]:
    """What the files are, in words, and what can be done with them."""
    if len(files) > 1 or files[0].is_dir():
        return with_folder.offers(visit, files)
    file = files[0]
    if file.suffix.lower() not in ANSWER_SUFFIXES and open_answers(file).value is None:
        known = ", ".join(ANSWER_SUFFIXES)
        raise CannotDo("menu.not-ours", file=visible(str(file)), known=known)
    if is_questionnaire_file(file):
        return with_questionnaire.offers(visit, file)
    bench = Workbench(visit.settings)
    kept = look_at(file, bench)
    if kept is not None and not kept.broken:
        return with_answers.offers(visit, kept)
    show_what_is_wrong(visit, file)
    if kept is None:
        raise CannotDo("commands.no_usable_file")
    again = (visit.say("look-again"), lambda: None)
    return visit.say("broken", file=visible(file.name)), [again]
