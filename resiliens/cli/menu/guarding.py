"""One choice under guard: whatever happens in it is said in one sentence, and the menu comes back.

What ends the whole program (a closed window, SIGTERM) goes through. Not for what the sentences are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from resiliens.cli.endings import ending_of, ends_all
from resiliens.interview.leaving import EndOfInput
from resiliens.terminal.aside import say_aside
from resiliens.terminal.escaping import visible

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit


def safely(work: Callable[[], int | None], visit: Visit) -> int:
    """Do the work; its exit code, or the one of how it ended, which has then been said."""
    try:
        return work() or 0
    except EndOfInput:
        return 1
    except BrokenPipeError:
        raise
    except KeyboardInterrupt as stop:
        if ends_all(stop):
            raise
        return told(stop, visit) if getattr(stop, "file", "") else 130
    except Exception as error:  # noqa: BLE001  # a border of its own: the menu stays open
        return told(error, visit)


def told(error: BaseException, visit: Visit) -> int:
    """Say how something ended, on standard error as the door does; the exit code."""
    words, code = ending_of(error, visit.language, with_command=ends_all(error))
    say_aside(visible(words))
    return code
