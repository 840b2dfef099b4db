"""Go on where you were: every file with questions left, newest first; nothing of the answers is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resiliens.cli.menu import beginning
from resiliens.cli.menu.answering import answer
from resiliens.cli.menu.labels import labels
from resiliens.cli.menu.shelf import Kept, shelf

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit


def run(visit: Visit) -> None:
    files = [kept for kept in shelf(visit) if not kept.finished and kept.agreed is False]
    files.sort(key=lambda kept: (kept.broken, -kept.moment))
    if not files:
        _nothing_begun(visit)
        return
    options: list[tuple[str, Kept | None]] = [*zip(labels(files, visit), files, strict=True)]
    chosen = visit.pick(visit.say("which-to-go-on"), [*options, (visit.say("back"), None)])
    if chosen is None:
        return
    if chosen.broken:
        from resiliens.cli.menu.brought import show_what_is_wrong

        show_what_is_wrong(visit, chosen.file)
        return
    answer(visit, chosen.file)


def _nothing_begun(visit: Visit) -> None:
    """No dead end: whoever wants to go on and cannot, may begin."""
    options = [(visit.say("begin-now"), True), (visit.say("back"), False)]
    if visit.pick(visit.say("nothing-begun"), options):
        beginning.run(visit)
