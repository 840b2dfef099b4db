"""A folder, or several files at once: the table of all in it, errors, and the file for Excel."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli import check
from resiliens.cli.menu.facilitator.received import Received, received_in
from resiliens.cli.menu.tables import NAME, show_table, write_table
from resiliens.cli.options import CannotDo
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.cli.menu.brought import Offer
    from resiliens.cli.menu.visit import Visit


def offers(visit: Visit, files: Sequence[Path]) -> tuple[str, list[Offer]]:
    """What was brought, and what can be done with it. Raises CannotDo for a folder without answers."""
    received = received_in(files[0]) if len(files) == 1 else _several(files)
    if received is None:
        raise CannotDo("commands.no_files", where=visible(str(files[0])))
    shown = visible(str(received.shown)) if len(files) == 1 else visit.say("files", count=len(files))
    return shown, [
        (visit.say("as-table"), lambda: show_table(visit, received.answers)),
        (visit.say("for-excel"), lambda: write_table(visit, received.answers, received.table)),
        (visit.say("check-files"), lambda: check.run(received.answers, **visit.manner)),
    ]


def _several(files: Sequence[Path]) -> Received:
    place = files[0].resolve().parent
    return Received(place, tuple(file.resolve() for file in files), (place, NAME))
