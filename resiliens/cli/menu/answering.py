"""The interview from the menu, and what comes after it: the report, if all is answered.

The one place where the menu calls `assess`.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli.menu import reporting
from resiliens.cli.menu.shelf import look_at
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit


def answer(visit: Visit, file: Path, questionnaire: Path | None = None) -> None:
    """Ask what is left in this file; then offer the report if nothing is."""
    from resiliens.cli import assess

    visit.tell("saved-in", folder=visible(str(file.parent)))
    name = str(questionnaire) if questionnaire else None
    code = assess.run(name, answers=file, **visit.manner)
    kept = look_at(file, visit.bench) if code == 0 else None
    if kept is not None and kept.finished:
        reporting.offer(visit, kept)
