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
from resiliens.files.gathering import BACKUP_FOLDER
from resiliens.files.temporary import (
    NOT_A_FILE,
    PRIVATE,
    NotSaved,
    drop,
    is_temporary,
    leftovers,
    mode_of,
    put_in_place,
    real_path,
    sync_folder,
    write_all,
    written_beside,
)

__all__ = [
    "NotSaved", "OutputExists", "Saved", "Snapshot", "check_writable", "clear_leftovers", "is_temporary",
    "leftovers", "save", "snapshot_of", "write_output",
]
_MOST_CONFLICTS = 1000
_UNLINKABLE = (
    errno.EPERM, errno.ENOTSUP, errno.ENOSYS, errno.EMLINK, errno.EXDEV, errno.EACCES, errno.EINVAL,
)  # fmt: skip


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
    keeps the old file as `NAME.bak`, in the folder for copies beside the file where there is one. Links
    stay links. Raises NotSaved, the old file then untouched.
    """
    target = real_path(path)
    if verify is not None and not verify(data):
        raise NotSaved(target, "unreadable")
    mode = mode_of(target, gateway, private=private)
    temporary = written_beside(target, data, (mode, gateway))
    try:
        current = snapshot_of(target, gateway=gateway)
        if current is None:
            return _as_a_new_file(temporary, target, (data, gateway))
        if current not in (expected, Snapshot.of(data)):
            return Saved(target, current, conflict=_under_a_free_name(temporary, target, gateway))
        is_old = current != Snapshot.of(data)  # else an earlier try put it there, and the old one is kept
        kept = _back_up(target, (mode, gateway)) if backup and is_old else None
        put_in_place(temporary, target, gateway)
    except NotSaved as failure:
        if failure.kept is None:
            drop(temporary, gateway)
        raise
    except OSError as error:
        drop(temporary, gateway)
        raise NotSaved(target, reason_of(error)) from error
    except BaseException:  # a second Ctrl-C
        drop(temporary, gateway)
        raise
    sync_folder(target, gateway)
    return Saved(target, Snapshot.of(data), backup=kept)


def clear_leftovers(
    path: str | Path, *, is_whole: Callable[[bytes], bool], gateway: Gateway = REAL
) -> list[Path]:
    """What interrupted saves of this file left behind. Only for whoever holds its lock.

    What is whole and says something else than the file gets the file's name where that is free, else
    one that a person can see (`NAME.conflict-N.SUFFIX`), since a system may lose the last change of a
    name; the latter are returned. The rest holds nothing and goes.
    """
    target = real_path(path)
    rescued: list[Path] = []
    for left in leftovers(target):
        try:
            data = gateway.read(left)
            if not is_whole(data) or Snapshot.of(data) == snapshot_of(target, gateway=gateway):
                drop(left, gateway)
            elif not gateway.exists(target):
                _name_exclusively(left, target, gateway)
            else:
                rescued.append(_under_a_free_name(left, target, gateway))
        except (OSError, OutputExists):
            continue  # it stays; the next start tries again
    return rescued


def write_output(
    path: str | Path, data: bytes, *, force: bool, private: bool = False, gateway: Gateway = REAL,
) -> Path:
    """Write a document, whole or not at all; answers are `private`, mode 0600.

    Raises OutputExists where something of that name is there and `force` is false, else NotSaved. A
    link of that name is replaced, never followed; a device or pipe is written to.
    """
    target = Path(path)
    if _is_stream(target):
        return _into_stream(target, data, gateway)
    if not force and gateway.exists(target):
        raise OutputExists(target)
    if target.is_dir() and not target.is_symlink():
        raise NotSaved(target, "EISDIR")
    mode = mode_of(target, gateway, private=private)
    temporary = written_beside(target, data, (mode, gateway))
    try:
        if force:
            put_in_place(temporary, target, gateway)
        else:
            _name_exclusively(temporary, target, gateway)
    except NotSaved:
        raise
    except OSError as error:
        drop(temporary, gateway)
        raise NotSaved(target, reason_of(error)) from error
    except BaseException:
        drop(temporary, gateway)
        raise
    sync_folder(target, gateway)
    return target


def check_writable(path: str | Path, *, gateway: Gateway = REAL) -> None:
    """Try, before the first question, whether a save can work here. Raises NotSaved."""
    target = real_path(path)
    if target.is_dir():
        raise NotSaved(target, "EISDIR")
    if target.exists() and not target.is_file():
        raise NotSaved(target, NOT_A_FILE)
    if target.exists() and not os.access(target, os.W_OK):
        raise NotSaved(target, "EACCES")
    drop(written_beside(target, b"\n", (PRIVATE, gateway)), gateway)


def _as_a_new_file(temporary: Path, target: Path, what: tuple[bytes, Gateway]) -> Saved:
    """There was no file a moment ago; should somebody have put one there since, it stays."""
    data, gateway = what
    try:
        _name_exclusively(temporary, target, gateway)
    except OutputExists:
        conflict = _under_a_free_name(temporary, target, gateway)
        return Saved(target, snapshot_of(target, gateway=gateway), conflict=conflict)
    sync_folder(target, gateway)
    return Saved(target, Snapshot.of(data))


def _under_a_free_name(temporary: Path, target: Path, gateway: Gateway) -> Path:
    """Give whole data a name beside the file that nobody has: the first free number."""
    for number in range(1, _MOST_CONFLICTS):
        copy = target.with_name(f"{target.stem}.conflict-{number}{target.suffix}")
        try:
            _name_exclusively(temporary, copy, gateway)
        except OutputExists:
            continue
        gateway.sync_folder(copy.parent)
        return copy
    raise NotSaved(target, "EEXIST", kept=temporary)


def _back_up(target: Path, how: tuple[int, Gateway]) -> Path:
    """The old file as `NAME.bak`, in the place of an older one."""
    mode, gateway = how
    kept = _folder_for_copies(target) / f"{target.name}.bak"
    temporary = written_beside(kept, gateway.read(target), (mode, gateway))
    try:
        put_in_place(temporary, kept, gateway)
        gateway.sync_folder(kept.parent)  # before the old file goes
    except NotSaved as held:  # what is kept beside it is the old file, which nobody has lost
        drop(temporary, gateway)
        raise NotSaved(target, held.reason) from held
    except BaseException:
        drop(temporary, gateway)
        raise
    return kept


def _folder_for_copies(target: Path) -> Path:
    """The folder for copies beside the file if somebody made one; never through a link to elsewhere."""
    folder = target.with_name(BACKUP_FOLDER)
    usable = folder.is_dir() and not folder.is_symlink() and os.access(folder, os.W_OK)
    return folder if usable else target.parent


def _name_exclusively(temporary: Path, target: Path, gateway: Gateway) -> None:
    """Give the file its name only if the name is free; where links do not exist, look and then move."""
    try:
        gateway.link(temporary, target)
    except FileExistsError as error:
        raise OutputExists(target) from error
    except OSError as error:
        if error.errno not in _UNLINKABLE:
            raise
        if gateway.exists(target):
            raise OutputExists(target) from error
        gateway.replace(temporary, target)
        return
    drop(temporary, gateway)


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
            write_all(descriptor, data, gateway)
        finally:
            os.close(descriptor)
    except OSError as error:
        raise NotSaved(target, reason_of(error)) from error
    return target
