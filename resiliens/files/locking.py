"""One session a file: `NAME.lock` beside it says who works in it, since when.

The session also holds the operating system's lock on it, where there is one. On shares and synced
folders both prove little; there the check before each save is the guard.
"""

from __future__ import annotations

import json
import os
import socket
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from types import TracebackType

from resiliens.files.advisory import try_lock
from resiliens.files.bytes import reason_of
from resiliens.files.temporary import NotSaved, real_path

_MOST_BYTES = 4096
_TRIES = 5


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a lock. `start` tells one process from a later one with the same number; no clock.

    `system` says that it holds the operating system's lock as well.
    """

    pid: int
    host: str
    start: str = ""
    since: str = ""
    system: bool = False


class Held(Exception):
    """Another session works in the file. `same_host` is false where only a person can tell if it lives."""

    def __init__(self, path: Path, holder: Holder | None, *, same_host: bool) -> None:
        super().__init__(str(path))
        self.path = path
        self.holder = holder
        self.same_host = same_host


class Lock:
    """A held lock. `took_over` is the dead session whose lock was taken, if any."""

    def __init__(self, path: Path, holder: Holder, took_over: Holder | None, descriptor: int) -> None:
        self.path = path
        self.holder = holder
        self.took_over = took_over
        self._descriptor = descriptor

    def release(self) -> None:
        """Remove the lock, if it is still ours."""
        if sys.platform == "win32":  # there an open file cannot be removed
            self._close()
        if _read(self.path) == self.holder:
            with suppress(OSError):
                self.path.unlink()
        self._close()

    def _close(self) -> None:
        if self._descriptor >= 0:
            with suppress(OSError):
                os.close(self._descriptor)
        self._descriptor = -1

    def __enter__(self) -> Lock:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None,
    ) -> None:
        self.release()


def lock_path(path: str | Path) -> Path:
    """Where the lock of a file lies."""
    target = real_path(path)
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
        made = _create(place, mine)
        if made is not None:
            return Lock(place, made[0], took_over, made[1])
        before = _text(place)
        holder = _parse(before)
        if before is None:
            continue
        if not even_if_held and (holder is None or not _is_dead(holder, mine.host, place)):
            raise Held(place, holder, same_host=holder is not None and holder.host == mine.host)
        if _take_away(place, before):
            took_over = holder
    raise Held(place, _read(place), same_host=False)


def _create(place: Path, mine: Holder) -> tuple[Holder, int] | None:
    """The lock as it was written, and the open file; None where somebody has one.

    The system's lock is taken first: who can read the holder knows whether that lock is held.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0)
    try:
        descriptor = os.open(place, flags, 0o600)
    except FileExistsError:
        return None
    except OSError as error:
        raise NotSaved(place, reason_of(error)) from error
    try:
        mine = replace(mine, system=try_lock(descriptor) == "ours")
        os.lseek(descriptor, 0, os.SEEK_SET)
        os.write(descriptor, json.dumps(asdict(mine)).encode())
    except OSError as error:
        os.close(descriptor)
        with suppress(OSError):
            place.unlink()
        raise NotSaved(place, reason_of(error)) from error
    return mine, descriptor


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
        who = Holder(int(found["pid"]), str(found["host"]), str(found["start"]), str(found["since"]))
        return replace(who, system=found.get("system") is True)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def _is_dead(holder: Holder, host: str, place: Path) -> bool:
    """Only a process of this machine can be known to be gone: it holds the system's lock no longer, its
    number is free, or a later process has it. Who holds the system's lock lives, whatever the number."""
    if holder.host != host:
        return False
    system = _system_lock(place) if holder.system else "no such lock"
    if system != "no such lock":
        return system == "ours"
    if not _lives(holder.pid):
        return True
    started = _started(holder.pid)
    return bool(holder.start) and bool(started) and started != holder.start


def _system_lock(place: Path) -> str:
    """Is the system's lock on this file to be had? It is let go at once."""
    try:
        descriptor = os.open(place, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    except OSError:
        return "no such lock"
    try:
        return try_lock(descriptor)
    finally:
        os.close(descriptor)


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
