"""A path as people hand it over: typed, dragged into a window, with quotes around it, as `file://`.

Not for whether anything is there, and not for names the program makes itself (`files.naming`).
"""

from __future__ import annotations

import os
import re
from pathlib import Path

_QUOTES = ('"', "'")
_SCHEME = "file:"
_ESCAPED = re.compile(rb"%([0-9A-Fa-f]{2})")
_DRIVE = re.compile(r"/[A-Za-z]:(?:/|$)")


def typed_path(written: str, *, windows: bool = os.name == "nt") -> Path:
    """The path that is meant. Never raises; what is no path leads nowhere."""
    text = _without_quotes(written.replace("\0", "").strip())
    if text.casefold().startswith(_SCHEME + "//"):
        text = _from_address(text[len(_SCHEME) :], windows=windows)
    elif not windows and "\\" in text and not is_there(Path(text)):
        text = re.sub(r"\\(.)", r"\1", text)  # a terminal puts `\` before the blanks of what is dragged in
    try:
        return Path(text).expanduser()
    except RuntimeError:  # a home nobody knows
        return Path(text)


def is_there(path: Path) -> bool:
    """Does something exist at this path? Never raises."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def _without_quotes(text: str) -> str:
    """Quotes around the whole taken away, and the one that Windows leaves after `"C:\\folder\\"`."""
    if len(text) > 1 and text[0] == text[-1] and text[0] in _QUOTES:
        return text[1:-1].strip()
    return text.removesuffix('"') if text.count('"') == 1 else text


def _from_address(rest: str, *, windows: bool) -> str:
    """What stands behind `file:`: `//server/share/x`, `///C:/x`, `///home/x`, `//localhost/x`."""
    raw = rest.encode("utf-8", "surrogateescape")
    plain = _ESCAPED.sub(lambda found: bytes([int(found[1], 16)]), raw).decode("utf-8", "surrogateescape")
    host, slash, path = plain[2:].partition("/")
    own = f"/{path}" if slash else "/"
    if host.casefold() not in ("", "localhost"):
        return f"//{host}{own}"
    return own[1:] if _DRIVE.match(own) and windows else own
