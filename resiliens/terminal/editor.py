"""A text written in the person's own editor and brought back whole.

Knows how an editor is found and started. Not for what the text is for, nor for the screen around it.
"""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

if TYPE_CHECKING:
    import subprocess

Problem: TypeAlias = Literal["", "none", "failed", "aborted", "stopped"]
FILE_NAME = "svar.txt"
LARGEST = 1_000_000  # bytes; more than this is no answer
AT_ONCE = 1.0  # seconds; an editor that is back before this has only asked a window to open


@dataclass(frozen=True, slots=True)
class Written:
    """What stands afterwards; where there was a problem, as far as possible what stood before.

    `none`: no editor. `failed`: it could not be started. `aborted`: it said that it failed. `stopped`: a
    signal asked us to end; `text` is what had been stored by then.
    """

    text: str
    problem: Problem = ""


def command_for(environment: Mapping[str, str] | None = None) -> tuple[str, ...]:
    """The editor as a list of words, empty where there is none: $VISUAL, $EDITOR, or a usual one."""
    values = os.environ if environment is None else environment
    dumb = os.name != "nt" and values.get("TERM", "") in ("", "dumb", "unknown")
    for wish in (values.get("VISUAL", ""), values.get("EDITOR", "")):
        command = _words(wish)
        if command and _found(command[0], values):
            return command
    usual = ("notepad",) if os.name == "nt" else () if dumb else ("nano", "vi")
    return next(((name,) for name in usual if _found(name, values)), ())


def edit(
    text: str,
    *,
    footing: str = "",
    environment: Mapping[str, str] | None = None,
    still_open: Callable[[], None] | None = None,
) -> Written:
    """Let the person write in an editor, and wait for it. Never raises.

    `footing` stands below the text, each line behind `#`, and is taken out again. `still_open` is called
    where the editor is back at once with nothing changed: its window is open until the person says so.
    """
    import tempfile

    command = command_for(environment)
    if not command:
        return Written(text, "none")
    below = [f"# {line}".rstrip() for line in footing.splitlines()]
    try:
        with tempfile.TemporaryDirectory(prefix="resiliens-", ignore_cleanup_errors=True) as folder:
            file = Path(folder) / FILE_NAME  # the folder is ours alone, so are the editor's own copies in it
            before = _put(file, "\n".join([text, "", *below, ""]))
            run = _Run()
            with _terminal_kept():
                run.wait_for([*command, str(file)])
                if run.code == 0 and run.seconds < AT_ONCE and still_open and _got(file) == before:
                    still_open()
            after = _without(_decoded(_got(file)), below)
    except OSError:
        return Written(text, "failed")
    if run.stopped:
        return Written(after, "stopped")
    return Written(after) if run.code == 0 else Written(text, "aborted")


class _Run:
    """One run of an editor. Ctrl-C is the editor's; what asks us to end, ends the editor first."""

    def __init__(self) -> None:
        self.code = 0
        self.seconds = 0.0
        self.stopped = False
        self._child: subprocess.Popen[bytes] | None = None

    def wait_for(self, command: list[str]) -> None:
        """Start it and wait until it has ended. Raises OSError where it cannot be started."""
        import subprocess

        started = time.monotonic()
        with self._signals():
            self._child = subprocess.Popen(command)  # noqa: S603  # words, never a shell
            if self.stopped:  # between the signal and the start
                self._child.terminate()
            self.code = self._child.wait()
        self.seconds = time.monotonic() - started

    @contextmanager
    def _signals(self) -> Iterator[None]:
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        ours = {"SIGINT": _nothing, "SIGTERM": self._end, "SIGHUP": self._end, "SIGBREAK": self._end}
        old: dict[int, Any] = {}
        for name, handler in ours.items():
            if (number := getattr(signal, name, None)) is not None:
                with suppress(ValueError, OSError):
                    old[number] = signal.signal(number, handler)
        try:
            yield
        finally:
            for number, before in old.items():
                with suppress(ValueError, OSError, TypeError):
                    signal.signal(number, before)

    def _end(self, _number: int, _frame: FrameType | None) -> None:
        again, self.stopped = self.stopped, True
        if self._child is not None:
            with suppress(OSError):
                self._child.kill() if again else self._child.terminate()


def _nothing(_number: int, _frame: FrameType | None) -> None:
    """A handler of ours, as an ignored signal would be ignored by the editor too."""


def _words(wish: str) -> tuple[str, ...]:
    """`code --wait` as two words; a path with blanks in it as one."""
    wish = wish.strip()
    if not wish or shutil.which(wish):
        return (wish,) if wish else ()
    try:
        words = shlex.split(wish, posix=os.name != "nt")
    except ValueError:
        return ()
    return tuple(word.strip('"') for word in words)


def _found(name: str, values: Mapping[str, str]) -> bool:
    return shutil.which(name, path=values.get("PATH")) is not None


def _put(file: Path, text: str) -> bytes:
    """Write the file for this user alone; what stands in it."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as handle:
        handle.write(text)
    return file.read_bytes()


def _got(file: Path) -> bytes:
    with file.open("rb") as handle:
        return handle.read(LARGEST)


def _decoded(data: bytes) -> str:
    """The text, in whichever of the usual ways an editor has stored it."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        text = data.decode("utf-16", "replace")
    else:
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            text = data.decode("cp1252", "replace")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _without(text: str, below: list[str]) -> str:
    """The text without our own lines, wherever it was written, and without empty lines around it."""
    lines = [line for line in text.split("\n") if line.rstrip() not in below]
    return "\n".join(lines).strip("\n").rstrip()


@contextmanager
def _terminal_kept() -> Iterator[None]:
    """Put the terminal's modes back afterwards: an editor that was killed leaves them as it had them."""
    try:
        import termios
    except ImportError:
        yield
        return
    try:
        before = termios.tcgetattr(0)
    except (termios.error, OSError):  # no terminal
        yield
        return
    try:
        yield
    finally:
        with suppress(termios.error, OSError):
            termios.tcsetattr(0, termios.TCSADRAIN, before)
