"""Long output a screenful at a time, from the top: who never scrolls must not meet the end of it first.

In plain mode everything comes at once, as screen readers want it.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from contextlib import redirect_stdout
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit

FOOT = 3  # lines of the screen that are not for reading: the question and air


def in_pages(work: Callable[[], int], visit: Visit) -> int:
    """Let the work print, and show it page by page; the exit code of the work."""
    if visit.terminal.plain:
        return work()
    caught = io.StringIO()
    with redirect_stdout(caught):
        code = work()
    lines = caught.getvalue().rstrip("\n").split("\n")
    while lines:
        room = max(5, visit.terminal.size()[1] - FOOT)
        visit.terminal.write("\n".join(lines[:room]) + "\n")
        del lines[:room]
        if lines and visit.ask.line(visit.say("more")):
            break
    return code
