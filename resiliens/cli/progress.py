"""How far a long run has come: one line on the terminal that is written anew and taken away at the end.

Nothing in a pipe or a file, nothing with `--plain`, and nothing in the first second.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TextIO

from resiliens.cli.options import Settings
from resiliens.messages import text

PATIENCE, PAUSE = 1.0, 0.2  # seconds: before the first sign, and between two


class Progress:
    """Counts what is done of `total` files. `clear` before anything else is printed."""

    def __init__(
        self, total: int, settings: Settings, *, stream: TextIO | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:  # fmt: skip
        self.total, self.language = total, settings.language
        self.stream = sys.stderr if stream is None else stream
        self.clock = clock
        self.shown = not settings.plain and not settings.json and _is_terminal(self.stream)
        self.done, self.next, self.width = 0, clock() + PATIENCE, 0

    def step(self) -> None:
        """One more file is done."""
        self.done += 1
        if self.shown and self.done < self.total and (now := self.clock()) >= self.next:
            self.next = now + PAUSE
            line = text("batch.progress", self.language, done=self.done, total=self.total)
            self._write(line.ljust(self.width))
            self.width = len(line)

    def clear(self) -> None:
        """Take the line away; a later step writes it anew."""
        if self.width:
            self._write(" " * self.width + "\r")
            self.width = 0

    def _write(self, line: str) -> None:
        try:
            self.stream.write("\r" + line)
            self.stream.flush()
        except (OSError, ValueError):  # the terminal is gone: the work is not
            self.shown = False


def _is_terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (OSError, ValueError):
        return False
