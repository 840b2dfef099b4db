"""A temporary file beside its target: written in full, flushed, then put in the target's place or dropped.

Not for deciding whether the target may be replaced; that is `saving`.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

from resiliens.files.bytes import reason_of
from resiliens.files.gateway import Gateway

PRIVATE = 0o600
PUBLIC = 0o666
NOT_A_FILE = "not a file"
_HELD_ON_WINDOWS = (5, 32, 33)  # a scanner, OneDrive or Excel holds the file
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)  # seconds
_TEMPORARY = ".resiliens-tmp"


class NotSaved(OSError):
    """The file was not written safely; the old one is untouched, or the new one lies there whole.

    `reason` is the name of the system's refusal (`ENOSPC`), `EBUSY` where another program holds the file,
    `not a file` for a device or pipe, `unreadable` where the text could not be read back equal. `kept`
    is a temporary file that holds everything, where one could be left. `put_in_place` says that the new
    file has its name already and only the last flush failed: expect it at the next try.
    """

    def __init__(
        self, path: Path, reason: str, kept: Path | None = None, *, put_in_place: bool = False,
    ) -> None:
        number = getattr(errno, reason, errno.EIO)
        super().__init__(number, os.strerror(number) if hasattr(errno, reason) else reason, str(path))
        self.path = path
        self.reason = reason
        self.kept = kept
        self.put_in_place = put_in_place


def real_path(path: str | Path) -> Path:
    """The file itself, behind any links. Raises NotSaved where the working folder is gone."""
    try:
        return Path(os.path.realpath(path))
    except OSError as error:
        raise NotSaved(Path(path), reason_of(error)) from error


def leftovers(path: str | Path) -> list[Path]:
    """Temporary files of interrupted saves of this file, oldest name first. They are ours by their name."""
    target = real_path(path)
    try:
        names = sorted(target.parent.iterdir())
    except OSError:
        return []
    return [one for one in names if is_temporary(one) and one.name.startswith(f".{target.name}.")]


def is_temporary(path: Path) -> bool:
    """Is this the temporary file of a save?"""
    return path.name.startswith(".") and path.name.endswith(_TEMPORARY)


def mode_of(target: Path, gateway: Gateway, *, private: bool) -> int:
    try:
        return gateway.mode(target)
    except OSError:
        return PRIVATE if private else PUBLIC & ~_umask()


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current


def written_beside(target: Path, data: bytes, how: tuple[int, Gateway]) -> Path:
    """A temporary file in the same folder that holds the data, flushed to the medium.

    After a failed flush the kernel may have dropped the pages, so the second try takes a new file.
    """
    try:
        return write_new(_temporary_name(target), data, how)
    except FailedSync:
        try:
            return write_new(_temporary_name(target), data, how)
        except FailedSync as error:
            raise NotSaved(target, error.reason) from error
        except OSError as error:
            raise NotSaved(target, reason_of(error)) from error
    except OSError as error:
        raise NotSaved(target, reason_of(error)) from error


class FailedSync(Exception):
    """The medium refused to take what was written."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def _temporary_name(target: Path) -> Path:
    """A name nobody else has; cut so that no file system refuses it."""
    stem = target.name
    while len(stem.encode("utf-8", "surrogateescape")) > 200:
        stem = stem[:-1]
    return target.with_name(f".{stem}.{os.urandom(6).hex()}{_TEMPORARY}")


def write_new(path: Path, data: bytes, how: tuple[int, Gateway]) -> Path:
    mode, gateway = how
    descriptor = gateway.create(path, PRIVATE)
    try:
        try:
            write_all(descriptor, data, gateway)
            if mode != PRIVATE:
                gateway.set_mode(descriptor, mode)
            try:
                gateway.sync(descriptor)
            except OSError as error:
                raise FailedSync(reason_of(error)) from error
        finally:
            gateway.close(descriptor)
    except BaseException:
        drop(path, gateway)
        raise
    return path


def write_all(descriptor: int, data: bytes, gateway: Gateway) -> None:
    rest = memoryview(data)
    while rest:
        written = gateway.write(descriptor, bytes(rest))
        if written <= 0:
            raise OSError(errno.EIO, "no byte was taken")
        rest = rest[written:]


def put_in_place(temporary: Path, target: Path, gateway: Gateway) -> None:
    """Windows refuses while another program holds the file: wait, then keep the data and say where."""
    for wait in (*_WAITS, None):
        try:
            gateway.replace(temporary, target)
            return
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_ON_WINDOWS:
                raise
            if target.exists() and not os.access(target, os.W_OK):
                raise
            if wait is None:
                raise NotSaved(target, "EBUSY", kept=temporary) from error
            gateway.pause(wait)


def sync_folder(target: Path, gateway: Gateway) -> None:
    try:
        gateway.sync_folder(target.parent)
    except OSError as error:
        raise NotSaved(target, reason_of(error), put_in_place=True) from error


def drop(path: Path, gateway: Gateway) -> None:
    """Remove a temporary file; one that stays is offered at the next start."""
    try:
        gateway.remove(path)
    except OSError:
        return
