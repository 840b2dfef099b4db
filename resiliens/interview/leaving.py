"""Ways of stopping that are not the interview's own key, and signals that wait for a save.

Not for saying anything: the door prints the words.
"""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import Any

from resiliens.terminal.interrupts import put_off

# All that would end the program without a word, and leave the terminal as it is.
STOPPING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK", "SIGQUIT", "SIGABRT", "SIGUSR1", "SIGUSR2", "SIGXCPU")


class Interrupted(KeyboardInterrupt):
    """Ctrl-C, Ctrl-D, SIGTERM, SIGHUP, or the terminal went away. Everything answered is saved.

    `ends_all` is true where the whole program is to end, not only what was being done. `command` is the
    line that goes on, where it is another than the usual one.
    """

    def __init__(self, file: str, *, ends_all: bool = False, command: str = "") -> None:
        super().__init__(file)
        self.file = file
        self.ends_all = ends_all
        self.command = command


class EndOfInput(Exception):  # the end of a prepared answer stream is no error of ours
    """Standard input ended before the interview did. Everything answered is saved."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


class Signals:
    """Turns SIGTERM, SIGHUP and their like into an interruption, and holds every signal back during a save.

    `on_stop`, where set, is called instead of raising: an event loop must be told, not broken.
    `ends_all` becomes true with a signal that is more than Ctrl-C.
    """

    def __init__(self, file: str) -> None:
        self.on_stop: Callable[[], None] | None = None
        self.ends_all = False
        self._file = file
        self._saving = False
        self._waiting = False

    @contextmanager
    def watching(self) -> Iterator[None]:
        """While inside, the signals are ours; afterwards they are whose they were."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        old: dict[int, Any] = {}
        for name in STOPPING:
            number = getattr(signal, name, None)
            if number is not None:
                with suppress(ValueError, OSError):
                    old[number] = signal.signal(number, self._arrived)
        try:
            yield
        finally:
            for number, handler in old.items():
                with suppress(ValueError, OSError, TypeError):
                    signal.signal(number, handler)

    @contextmanager
    def held(self) -> Iterator[None]:
        """While inside, the first signal waits; a second one is obeyed at once."""
        self._saving = True
        try:
            yield
        finally:
            self._saving = False
            if self._waiting:
                self._waiting = False
                self._stop()

    def _arrived(self, number: int, frame: FrameType | None) -> None:
        self.ends_all = self.ends_all or number != signal.SIGINT
        if self._saving and not self._waiting:
            self._waiting = True
        elif self.on_stop is not None or not put_off(number, frame):
            self._stop()

    def _stop(self) -> None:
        if self.on_stop is not None:
            self.on_stop()
            return
        raise Interrupted(self._file, ends_all=self.ends_all)
