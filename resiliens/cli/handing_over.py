"""A file or folder handed to the program the system opens it with: browser, spreadsheet, file explorer.

Only paths of this machine or its shares, never an address, and only kinds the menu writes itself.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

OPENABLE = (".html", ".md", ".csv")
PATIENCE = 1.5  # seconds in which an opener says that it cannot


def can_hand_over(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> bool:
    """Is there a desktop that opens files?"""
    if platform in ("win32", "darwin"):
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")) and bool(_opener(platform))


def hand_over(path: Path) -> bool:
    """Open it; False where it is not of a kind to open, or nothing took it."""
    target = path.resolve()
    if not (target.is_dir() or (target.is_file() and target.suffix.lower() in OPENABLE)):
        return False
    try:
        if sys.platform == "win32":
            os.startfile(target)  # noqa: S606  # a file we wrote, or its folder
        else:
            _start(_opener(sys.platform), target)
    except (OSError, ValueError):
        return False
    return True


def _opener(platform: str) -> str:
    return shutil.which("open" if platform == "darwin" else "xdg-open") or ""


def _start(opener: str, target: Path) -> None:
    """Start it and let it live on its own; an absolute path is never taken for an option or an address."""
    if not opener:
        raise FileNotFoundError
    started = subprocess.Popen(  # noqa: S603  # the system's own opener, one path
        [opener, str(target)], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    with suppress(subprocess.TimeoutExpired):  # one that goes on running has taken it
        if started.wait(PATIENCE):
            raise FileNotFoundError
