"""The system calls that saving makes, in one place, so that tests can let each of them fail.

Nothing is decided here.
"""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path

_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_BINARY = getattr(os, "O_BINARY", 0)
_CLOSE_ON_EXEC = getattr(os, "O_CLOEXEC", 0)
_FOLDER = getattr(os, "O_DIRECTORY", 0)
_NO_FOLDER_SYNC = (errno.EINVAL, errno.ENOTSUP, errno.EACCES, errno.EBADF)


class Gateway:
    """The real calls. Each may raise OSError, and nothing else."""

    def create(self, path: Path, mode: int) -> int:
        """A new file for writing; refused where anything of that name exists, links included."""
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY | _CLOSE_ON_EXEC
        return os.open(path, flags, mode)

    def set_mode(self, descriptor: int, mode: int) -> None:
        """The permissions of an open file; where a system has none, nothing happens."""
        if hasattr(os, "fchmod"):
            os.fchmod(descriptor, mode)

    def write(self, descriptor: int, data: bytes) -> int:
        """How many bytes were taken, at least one."""
        return os.write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        """To the medium itself, as far as the system promises."""
        if sys.platform == "darwin":
            import fcntl

            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)
        else:
            os.fsync(descriptor)

    def close(self, descriptor: int) -> None:
        os.close(descriptor)

    def read(self, path: Path) -> bytes:
        """The whole file."""
        return path.read_bytes()

    def exists(self, path: Path) -> bool:
        """Does anything have this name, a link that leads nowhere included?"""
        return os.path.lexists(path)

    def mode(self, path: Path) -> int:
        """The permissions of a file."""
        return path.stat().st_mode & 0o777

    def replace(self, source: Path, target: Path) -> None:
        """Put one file in the place of another, at once."""
        source.replace(target)

    def link(self, source: Path, target: Path) -> None:
        """A second name for a file; refused where the name exists."""
        target.hardlink_to(source)

    def remove(self, path: Path) -> None:
        path.unlink()

    def sync_folder(self, folder: Path) -> None:
        """Make a new name last. Not on Windows; file systems that cannot are forgiven."""
        if sys.platform == "win32":
            return
        try:
            descriptor = os.open(folder, os.O_RDONLY | _FOLDER)
        except OSError as error:
            if error.errno in _NO_FOLDER_SYNC:
                return
            raise
        try:
            os.fsync(descriptor)
        except OSError as error:
            if error.errno not in _NO_FOLDER_SYNC:
                raise
        finally:
            os.close(descriptor)

    def pause(self, seconds: float) -> None:
        time.sleep(seconds)


REAL = Gateway()
