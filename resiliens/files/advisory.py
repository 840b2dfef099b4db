"""A lock of the operating system on an open file, which goes with the process that holds it.

Beside `NAME.lock`, which says who: many shares and some systems have none. Not for deciding anything.
"""

from __future__ import annotations

import errno
import os
import sys
from typing import Literal, TypeAlias

Answer: TypeAlias = Literal["ours", "another's", "no such lock"]

_TAKEN = (errno.EWOULDBLOCK, errno.EAGAIN, errno.EACCES, errno.EDEADLK)
_FAR_BEHIND = 1 << 30  # Windows keeps others from reading the locked byte, so it is none that is written


def try_lock(descriptor: int) -> Answer:
    """Take the lock of an open file, without waiting. It is held until the descriptor is closed."""
    try:
        if sys.platform == "win32":
            import msvcrt

            os.lseek(descriptor, _FAR_BEHIND, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return "another's" if error.errno in _TAKEN else "no such lock"
    return "ours"
