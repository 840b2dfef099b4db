"""The menu for people who never type a command: plain questions that lead to the same functions.

`run` is asked by the door when somebody comes without a command, with files or with nothing. Nothing is
computed here; each choice is one small module.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from resiliens.cli.arriving import Arrival


def run(arrival: Arrival) -> int:
    """Until the person leaves; the exit code: 0 by its own key, 130 for Ctrl-C in the menu itself."""
    from resiliens.cli.menu import brought, offering
    from resiliens.cli.menu.guarding import told
    from resiliens.cli.menu.visit import visit_for
    from resiliens.cli.options import CannotDo
    from resiliens.interview.leaving import EndOfInput

    visit = visit_for(arrival)
    try:
        return brought.run(visit, arrival.files) if arrival.files else offering.run(visit)
    except EndOfInput:
        return 0
    except (CannotDo, KeyboardInterrupt) as end:  # said here, since the language may be another by now
        return told(end, visit)
