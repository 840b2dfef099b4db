"""What foreign code may not change: its prints are captured, and the process is put back as it was.

Used around plug-in calls only. It is no sandbox: a plug-in has the user's rights.
"""

from __future__ import annotations

import contextlib
import decimal
import io
import locale
import os
import signal
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from types import FrameType

_SIGNALS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGPIPE") if hasattr(signal, name)
)


@dataclass(frozen=True, slots=True)
class _Before:
    """The state of the process before foreign code ran."""

    language: str
    folder: str | None
    recursion: int
    context: decimal.Context
    signals: tuple[Callable[[int, FrameType | None], object] | int | None, ...]


@contextlib.contextmanager
def kept() -> Iterator[None]:
    """Run the body with its prints captured; afterwards put back locale, working folder, recursion
    limit, decimal context and signal handlers where the body changed them."""
    before = _look()
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            yield
    finally:
        _put_back(before)


def _look() -> _Before:
    return _Before(
        language=locale.setlocale(locale.LC_ALL),
        folder=_folder(),
        recursion=sys.getrecursionlimit(),
        context=decimal.getcontext().copy(),
        signals=tuple(signal.getsignal(number) for number in _SIGNALS),
    )


def _put_back(before: _Before) -> None:
    if locale.setlocale(locale.LC_ALL) != before.language:
        locale.setlocale(locale.LC_ALL, before.language)
    if before.folder is not None and _folder() != before.folder:
        os.chdir(before.folder)
    if sys.getrecursionlimit() != before.recursion:
        sys.setrecursionlimit(before.recursion)
    decimal.setcontext(before.context)
    for number, handler in zip(_SIGNALS, before.signals, strict=True):
        if handler is not None and signal.getsignal(number) != handler:
            signal.signal(number, handler)


def _folder() -> str | None:
    """The working folder; None where it has been removed."""
    try:
        return os.getcwd()  # noqa: PTH109  # a Path would be made for nothing at every call
    except OSError:
        return None
