"""One session a file: `NAME.lock` beside it says who works in it, since when.

On shares and synced folders a lock proves little; there the check before each save is the guard.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType

from resiliens.files.bytes import reason_of
from resiliens.files.saving import NotSaved

_MOST_BYTES = 4096
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock. `start` tells one process from a later one with the same number; no clock."""

    pid: int
    host: str
    start: str = ""
    since: str = ""


class Held(Exception):
    """Another session works in the file. `same_host` is false where only a person can tell if it lives."""

    def __init__(self, path: Path, holder: Holder | None, *, same_host: bool) -> None:
        super().__init__(str(path))
        self.path = path
        self.holder = holder
        self.same_host = same_host


class Lock:
    """A held lock. `took_over` is the dead session whose lock was taken, if any."""

    def __init__(self, path: Path, holder: Holder, took_over: Holder | None) -> None:
        self.path = path
        self.holder = holder
        self.took_over = took_over

    def release(self) -> None:
        """Remove the lock, if it is still ours."""
        if _read(self.path) == self.holder:
            with suppress(OSError):
                self.path.unlink()

    def __enter__(self) -> Lock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None,
    ) -> None:
        self.release()


def lock_path(path: str | Path) -> Path:
    """Where the lock of a file lies."""
    target = Path(os.path.realpath(path))
    return target.with_name(f"{target.name}.lock")


def acquire(path: str | Path, *, since: str = "", even_if_held: bool = False) -> Lock:
    """Take the lock of a file. `since` is what the other side is told, such as `23.11.2026 14:05`.

    A lock of a process on this machine that no longer lives is taken over. Raises Held where another
    session lives, or may live on another machine; `even_if_held` takes it all the same, when a person
    said so. Raises NotSaved where no lock can be written.
    """
    place = lock_path(path)
    mine = Holder(os.getpid(), socket.gethostname(), _started(os.getpid()), since)
    took_over: Holder | None = None
    for _ in range(_TRIES):
        if _create(place, mine):
            return Lock(place, mine, took_over)
        before = _text(place)
        holder = _parse(before)
        if before is None:
            continue
        if not even_if_held and (holder is None or not _is_dead(holder, mine.host)):
            raise Held(place, holder, same_host=holder is not None and holder.host == mine.host)
        if _take_away(place, before):
            took_over = holder
    raise Held(place, _read(place), same_host=False)


def _create(place: Path, mine: Holder) -> bool:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    try:
        descriptor = os.open(place, flags, 0o600)
    except FileExistsError:
        return False
    except OSError as error:
        raise NotSaved(place, reason_of(error)) from error
    try:
        os.write(descriptor, json.dumps(asdict(mine)).encode())
    except OSError as error:
        with suppress(OSError):
            place.unlink()
        raise NotSaved(place, reason_of(error)) from error
    finally:
        os.close(descriptor)
    return True


def _take_away(place: Path, judged: str) -> bool:
    """Move a dead lock aside and look again: another session may just have taken it over."""
    aside = place.with_name(f"{place.name}.{os.getpid()}")
    try:
        place.rename(aside)
    except OSError:
        return False
    ours = _text(aside) == judged
    with suppress(OSError):
        if not ours:
            aside.rename(place)
            return False
        aside.unlink()
    return ours


def _text(place: Path) -> str | None:
    try:
        with place.open("rb") as file:
            return file.read(_MOST_BYTES).decode("utf-8", "replace")
    except OSError:
        return None


def _read(place: Path) -> Holder | None:
    return _parse(_text(place))


def _parse(text: str | None) -> Holder | None:
    try:
        found = json.loads(text or "")
        return Holder(int(found["pid"]), str(found["host"]), str(found["start"]), str(found["since"]))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _is_dead(holder: Holder, host: str) -> bool:
    """Only a process of this machine can be known to be gone: no such number, or a later one."""
    if holder.host != host:
        return False
    if not _lives(holder.pid):
        return True
    started = _started(holder.pid)
    return bool(holder.start) and bool(started) and started != holder.start


def _lives(pid: int) -> bool:
    if pid <= 0:
        return False
    if sys.platform == "win32":
        import ctypes

        handle = ctypes.windll.kernel32.OpenProcess(0x1000, False, pid)  # PROCESS_QUERY_LIMITED_INFORMATION
        if handle:
            ctypes.windll.kernel32.CloseHandle(handle)
        return bool(handle)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True


def _started(pid: int) -> str:
    """When a process began, in ticks since the machine did; empty where the system does not tell."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return f"{boot}/{fields[19]}" if len(fields) > 19 else ""
