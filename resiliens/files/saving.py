"""The one way this program writes files: whole or not at all, never over what somebody else wrote.

`save` for files that are read and written again (answers, plans, the ledger), `write_output` for
documents. Not for what the bytes mean; a check of that is handed in.
"""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from resiliens.files.bytes import reason_of
from resiliens.files.gateway import REAL, Gateway

_HELD_ON_WINDOWS = (5, 32, 33)  # a scanner, OneDrive or Excel holds the file
_WAITS = (0.05, 0.1, 0.2, 0.4, 0.8, 1.0)  # seconds
_MOST_CONFLICTS = 1000
_TEMPORARY = ".resiliens-tmp"
_PRIVATE = 0o600
_PUBLIC = 0o666
_UNLINKABLE = (errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV, errno.EACCES)


class NotSaved(OSError):
    """The file was not written; what was there before is untouched.

    `reason` is the name of the system's refusal (`ENOSPC`) or `unreadable` where the text could not be
    read back equal. `kept` is a temporary file that holds everything, where one could be left.
    """

    def __init__(self, path: Path, reason: str, kept: Path | None = None) -> None:
        number = getattr(errno, reason, errno.EIO)
        super().__init__(number, os.strerror(number) if hasattr(errno, reason) else reason, str(path))
        self.path = path
        self.reason = reason
        self.kept = kept


class OutputExists(Exception):
    """An output of this name is there already, and nobody said that it may be replaced."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What a file held when it was last read or written. No time stamp takes part."""

    size: int
    digest: str

    @staticmethod
    def of(data: bytes) -> Snapshot:
        return Snapshot(len(data), hashlib.sha256(data).hexdigest())


@dataclass(frozen=True, slots=True)
class Saved:
    """A finished save. `conflict`: somebody else had changed the file, so the data lies there instead.

    `snapshot` is what to expect at the next save; `backup` is the copy of the old file, if one was made.
    """

    path: Path
    snapshot: Snapshot | None
    conflict: Path | None = None
    backup: Path | None = None


def snapshot_of(path: str | Path, *, gateway: Gateway = REAL) -> Snapshot | None:
    """What a file holds now; None where there is none. Raises NotSaved where it cannot be read."""
    target = Path(path)
    try:
        return Snapshot.of(gateway.read(target))
    except FileNotFoundError:
        return None
    except OSError as error:
        raise NotSaved(target, reason_of(error)) from error


def save(
    path: str | Path, data: bytes, *, expected: Snapshot | None, private: bool = True,
    verify: Callable[[bytes], bool] | None = None, backup: bool = False, gateway: Gateway = REAL,
) -> Saved:
    """Put `data` in the place of the file, and return only when it lies there safely.

    `expected` is the snapshot of what was last read or written, None where no file was there; if the
    file is another now, the data goes to `NAME.conflict-N.SUFFIX` and nothing is overwritten. `private`
    files begin with mode 0600; an existing file keeps its mode. `verify` reads the data back; `backup`
    keeps the old file as `NAME.bak`. Links stay links. Raises NotSaved, the old file then untouched.
    """
    target = Path(os.path.realpath(path))
    if verify is not None and not verify(data):
        raise NotSaved(target, "unreadable")
    mode = _mode_of(target, gateway, private=private)
    temporary = _written_beside(target, data, (mode, gateway))
    try:
        current = snapshot_of(target, gateway=gateway)
        if current is not None and current != expected and current != Snapshot.of(data):
            conflict = _conflict_copy(target, temporary, (mode, data, gateway))
            return Saved(target, current, conflict=conflict)
        kept = _back_up(target, (mode, gateway)) if backup and current is not None else None
        _replace(temporary, target, gateway)
    except NotSaved as failure:
        if failure.kept is None:
            _drop(temporary, gateway)
        raise
    except OSError as error:
        _drop(temporary, gateway)
        raise NotSaved(target, reason_of(error)) from error
    _sync_folder(target, gateway)
    return Saved(target, Snapshot.of(data), backup=kept)


def write_output(path: str | Path, data: bytes, *, force: bool, gateway: Gateway = REAL) -> Path:
    """Write a document, whole or not at all.

    Raises OutputExists where something of that name is there and `force` is false, else NotSaved. A
    link of that name is replaced, never followed; a device or pipe is written to.
    """
    target = Path(path)
    if _is_stream(target):
        return _into_stream(target, data, gateway)
    if not force and os.path.lexists(target):
        raise OutputExists(target)
    if target.is_dir() and not target.is_symlink():
        raise NotSaved(target, "EISDIR")
    mode = _mode_of(target, gateway, private=False)
    temporary = _written_beside(target, data, (mode, gateway))
    try:
        if force:
            _replace(temporary, target, gateway)
        else:
            _name_exclusively(temporary, target, gateway)
    except NotSaved:
        raise
    except OSError as error:
        _drop(temporary, gateway)
        raise NotSaved(target, reason_of(error)) from error
    except OutputExists:
        _drop(temporary, gateway)
        raise
    _sync_folder(target, gateway)
    return target


def check_writable(path: str | Path, *, gateway: Gateway = REAL) -> None:
    """Try, before the first question, whether a save can work here. Raises NotSaved."""
    target = Path(os.path.realpath(path))
    if target.is_dir():
        raise NotSaved(target, "EISDIR")
    if target.exists() and not os.access(target, os.W_OK):
        raise NotSaved(target, "EACCES")
    _drop(_written_beside(target, b"\n", (_PRIVATE, gateway)), gateway)


def leftovers(path: str | Path) -> list[Path]:
    """Temporary files of interrupted saves of this file, oldest name first. They are ours by their name."""
    target = Path(os.path.realpath(path))
    try:
        names = sorted(target.parent.iterdir())
    except OSError:
        return []
    return [one for one in names if is_temporary(one) and one.name.startswith(f".{target.name}.")]


def is_temporary(path: Path) -> bool:
    """Is this the temporary file of a save?"""
    return path.name.startswith(".") and path.name.endswith(_TEMPORARY)


def _mode_of(target: Path, gateway: Gateway, *, private: bool) -> int:
    try:
        return gateway.mode(target)
    except OSError:
        return _PRIVATE if private else _PUBLIC & ~_umask()


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current


def _written_beside(target: Path, data: bytes, how: tuple[int, Gateway]) -> Path:
    """A temporary file in the same folder that holds the data, flushed to the medium.

    After a failed flush the kernel may have dropped the pages, so the second try takes a new file.
    """
    try:
        return _write_new(_temporary_name(target), data, how)
    except _FailedSync:
        try:
            return _write_new(_temporary_name(target), data, how)
        except _FailedSync as error:
            raise NotSaved(target, error.reason) from error
        except OSError as error:
            raise NotSaved(target, reason_of(error)) from error
    except OSError as error:
        raise NotSaved(target, reason_of(error)) from error


class _FailedSync(Exception):
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


def _write_new(path: Path, data: bytes, how: tuple[int, Gateway]) -> Path:
    mode, gateway = how
    descriptor = gateway.create(path, _PRIVATE)
    try:
        try:
            _write_all(descriptor, data, gateway)
            if mode != _PRIVATE:
                gateway.set_mode(descriptor, mode)
            try:
                gateway.sync(descriptor)
            except OSError as error:
                raise _FailedSync(reason_of(error)) from error
        finally:
            gateway.close(descriptor)
    except (OSError, _FailedSync):
        _drop(path, gateway)
        raise
    return path


def _write_all(descriptor: int, data: bytes, gateway: Gateway) -> None:
    rest = memoryview(data)
    while rest:
        try:
            written = gateway.write(descriptor, bytes(rest))
        except InterruptedError:
            continue
        if written <= 0:
            raise OSError(errno.EIO, "no byte was taken")
        rest = rest[written:]


def _replace(temporary: Path, target: Path, gateway: Gateway) -> None:
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
                raise NotSaved(target, reason_of(error), kept=temporary) from error
            gateway.pause(wait)


def _conflict_copy(target: Path, temporary: Path, what: tuple[int, bytes, Gateway]) -> Path:
    """The data under a free name beside the file; the first free number."""
    mode, data, gateway = what
    for number in range(1, _MOST_CONFLICTS):
        copy = target.with_name(f"{target.stem}.conflict-{number}{target.suffix}")
        try:
            _write_new(copy, data, (mode, gateway))
        except FileExistsError:
            continue
        except _FailedSync as error:
            raise NotSaved(target, error.reason, kept=temporary) from error
        _drop(temporary, gateway)
        _sync_folder(target, gateway)
        return copy
    raise NotSaved(target, "EEXIST", kept=temporary)


def _back_up(target: Path, how: tuple[int, Gateway]) -> Path:
    """The old file as `NAME.bak`, in the place of an older one."""
    mode, gateway = how
    kept = target.with_name(f"{target.name}.bak")
    temporary = _written_beside(kept, gateway.read(target), (mode, gateway))
    try:
        _replace(temporary, kept, gateway)
    except (OSError, NotSaved):
        _drop(temporary, gateway)
        raise
    return kept


def _name_exclusively(temporary: Path, target: Path, gateway: Gateway) -> None:
    """Give the file its name only if the name is free; where links do not exist, look and then move."""
    try:
        gateway.link(temporary, target)
    except FileExistsError as error:
        raise OutputExists(target) from error
    except OSError as error:
        if error.errno not in _UNLINKABLE:
            raise
        if os.path.lexists(target):
            raise OutputExists(target) from error
        gateway.replace(temporary, target)
        return
    _drop(temporary, gateway)


def _sync_folder(target: Path, gateway: Gateway) -> None:
    try:
        gateway.sync_folder(target.parent)
    except OSError as error:
        raise NotSaved(target, reason_of(error)) from error


def _drop(path: Path, gateway: Gateway) -> None:
    """Remove a temporary file; one that stays is offered at the next start."""
    try:
        gateway.remove(path)
    except OSError:
        return


def _is_stream(target: Path) -> bool:
    try:
        mode = target.stat().st_mode
    except OSError:
        return False
    return stat.S_ISCHR(mode) or stat.S_ISFIFO(mode)


def _into_stream(target: Path, data: bytes, gateway: Gateway) -> Path:
    try:
        descriptor = os.open(target, os.O_WRONLY)
        try:
            _write_all(descriptor, data, gateway)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise NotSaved(target, reason_of(error)) from error
    return target
