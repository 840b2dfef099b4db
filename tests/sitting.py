"""One person at one terminal: a program on a real pseudo-terminal, read as a person sees it."""

from __future__ import annotations

import os
import termios
import time
from collections.abc import Sequence
from pathlib import Path

import pexpect
import pyte

ROOT = Path(__file__).resolve().parents[1]
PATIENCE = 10.0  # seconds, for a slow machine; nothing waits that long when all is well


class Sitting:
    """A started program: `see` waits for words on the screen, `press` types."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        folder: Path | None = None,
        columns: int = 80,
        rows: int = 24,
        **env: str,
    ) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self.raw = b""
        environment = {
            "PATH": os.environ["PATH"], "TERM": "xterm-256color", "PYTHONPATH": f"{ROOT}:{ROOT / 'scoring'}",
            "PYTHONUTF8": "1", "PROMPT_TOOLKIT_NO_CPR": "1", **env,
        }  # fmt: skip
        self.child = pexpect.spawn(
            command[0], list(command[1:]), dimensions=(rows, columns), env=environment, timeout=PATIENCE,
            cwd=None if folder is None else str(folder),
        )  # fmt: skip
        self.before = termios.tcgetattr(self.child.fileno())[3]

    def see(self, *words: str) -> str:
        """Wait until all the words are on the screen; the screen."""
        end = time.monotonic() + PATIENCE
        while not all(word in self.shown() for word in words):
            if time.monotonic() > end:
                raise AssertionError(f"{words} not in\n{self.shown()}")
            self.read()
        return self.shown()

    def shown(self) -> str:
        """The screen now."""
        return "\n".join(line.rstrip() for line in self._screen.display)

    def press(self, *keys: str) -> None:
        """Type keys."""
        for key in keys:
            self.child.send(key)

    def resize(self, columns: int, rows: int) -> None:
        """Drag the window's corner."""
        self._screen.resize(rows, columns)
        self.child.setwinsize(rows, columns)

    def code(self) -> int:
        """The exit code, once it has ended."""
        end = time.monotonic() + PATIENCE
        while self.child.isalive() and time.monotonic() < end:
            self.read()
        self.read()
        self.child.close()
        status = self.child.exitstatus
        return int(status if status is not None else -self.child.signalstatus)

    def said(self) -> str:
        """Everything that was ever printed."""
        return self.raw.decode("utf-8", "replace")

    def read(self) -> None:
        """Take in what the program has printed."""
        try:
            data = self.child.read_nonblocking(65536, timeout=0.05)
        except (pexpect.TIMEOUT, pexpect.EOF):
            return
        self.raw += data
        self._stream.feed(data)
