"""How a run can end that did not simply finish: what to say about it, and the exit code.

Asked by the outer door, and by the menu, which stays open afterwards. Not for printing.
"""

from __future__ import annotations

import os

from resiliens.cli.options import CannotDo, WrongUsage, quoted
from resiliens.messages import text


class Terminated(KeyboardInterrupt):
    """SIGTERM or SIGHUP: as Ctrl-C, but it ends the whole program, the menu too."""

    ends_all = True


def ending_of(error: BaseException, language: str, *, with_command: bool = True) -> tuple[str, int]:
    """The words and the exit code of an error or an interruption.

    `with_command` names the line to type to go on, for who came by typing one. Raises the error itself
    where RESILIENS_TRACEBACK asks for it.
    """
    match error:
        case WrongUsage():
            return text(error.key, language, **error.arguments), 2
        case CannotDo():
            return text(error.key, language, **error.arguments), 3
        case KeyboardInterrupt() | EOFError():
            return _way_to_go_on(error, language, with_command=with_command), 130
        case _:
            return _unexpected(error, language), 3


def ends_all(error: BaseException) -> bool:
    """Is this more than Ctrl-C: was the program told to end, or did its terminal go away?"""
    cause: BaseException | None = error
    while cause is not None:
        if getattr(cause, "ends_all", False):
            return True
        cause = cause.__cause__
    return False


def _way_to_go_on(error: BaseException, language: str, *, with_command: bool) -> str:
    path = getattr(error, "file", None)
    if not path:  # an interview with nothing in it says so; other commands have nothing to keep
        in_interview = path is not None
        return text("interview.interrupted-nothing" if in_interview else "commands.interrupted", language)
    kept = text("interview.interrupted", language, file=path)
    if not with_command:
        return kept
    command = getattr(error, "command", "") or f"resiliens assess -a {quoted(path)}"
    return "\n".join([kept, text("interview.go-on-with", language, command=command)])


def _unexpected(error: BaseException, language: str) -> str:
    if os.environ.get("RESILIENS_TRACEBACK"):
        raise error
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f"{frame.tb_frame.f_globals.get('__name__', '?')}:{frame.tb_lineno}" if frame else "?"
    return text("commands.unexpected", language, kind=type(error).__name__, place=place)
