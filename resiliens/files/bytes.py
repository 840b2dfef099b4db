"""From a path to text, safely: regular files only, bounded, decoded strictly as UTF-8 by us.

Not for what the text means; a refusal names the line, the likely encoding or the damage.
"""

from __future__ import annotations

import errno
import os
import re
import stat
import sys
from pathlib import Path

from resiliens.files.collecting import Refused
from resiliens.files.limits import Limits
from resiliens.files.nodes import mark_at

STANDARD_INPUT = "-"
_BOM = b"\xef\xbb\xbf"
_ALLOWED = bytes({9, 10, 13, *range(0x20, 0x7F), *range(0x80, 0x100)})
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_SIGNATURES = ((b"PK\x03\x04", "zip"), (b"\xd0\xcf\x11\xe0", "Office"), (b"%PDF", "PDF"))
_QUIETLY = os.O_RDONLY
for _flag in ("O_NONBLOCK", "O_BINARY", "O_NOCTTY"):
    _QUIETLY |= getattr(os, _flag, 0)
_OWN_WORDS = {"ENOENT": "056", "ENOTDIR": "056", "EACCES": "057", "EPERM": "057"}
_WIDE = (
    (b"\xff\xfe\x00\x00", "UTF-32"), (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"), (b"\xfe\xff", "UTF-16"),
)
_CP1252_LETTERS = frozenset("æøåÆØÅéèêëäöüÄÖÜáàóòíúñç–—’‘“”«»…°½²³€§·´" + "\xa0")


def read_bytes(path: str | Path, limits: Limits) -> bytes:
    """The bytes of a regular file, or of standard input for `-`.

    Never waits for a FIFO or a device and never reads more than the limit and one byte. Raises
    `Refused` with code 001 (cannot be read), 002 (not a regular file) or 003 (too large).
    """
    if str(path) == STANDARD_INPUT:
        data = _all_of(sys.stdin.buffer.fileno(), limits.size + 1)
    else:
        data = _regular_file(path, limits.size + 1)
    if len(data) > limits.size:
        raise Refused("003", limit=limits.size // 1024)
    return data


def _regular_file(path: str | Path, most: int) -> bytes:
    try:
        descriptor = os.open(path, _QUIETLY)
    except ValueError as error:  # a NUL in the name
        raise Refused("001", reason=errno.errorcode[errno.EINVAL]) from error
    except OSError as error:
        if error.errno in (errno.EISDIR, errno.ENXIO) or Path(path).is_dir():
            raise Refused("002") from error
        reason = reason_of(error)
        raise Refused(_OWN_WORDS.get(reason, "001"), reason=reason) from error
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise Refused("002")
        return _all_of(descriptor, most)
    finally:
        os.close(descriptor)


def _all_of(descriptor: int, most: int) -> bytes:
    parts: list[bytes] = []
    left = most
    try:
        while left > 0 and (part := os.read(descriptor, min(left, 1 << 20))):
            parts.append(part)
            left -= len(part)
    except OSError as error:
        raise Refused("001", reason=reason_of(error)) from error
    return b"".join(parts)


def reason_of(error: OSError) -> str:
    """A short, language-neutral name of an operating system's refusal (`ENOENT`)."""
    return errno.errorcode.get(error.errno or 0, type(error).__name__)


def decode(data: bytes) -> str:
    """The text of a file, without its byte order mark.

    Raises `Refused` with code 004 (empty), 005 (another encoding, named), 006 (a control character),
    009 (not a text file) or 034 (bytes that are no UTF-8).
    """
    if data.startswith(_BOM):
        data = data[3:]
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise Refused("009", kind=kind)
    for mark, encoding in _WIDE:
        if data.startswith(mark):
            raise Refused("005", mark_at("", 0), encoding=encoding)
    if not data or data.isspace():
        raise Refused("004")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _not_utf8(data, error.start) from error
    _refuse_controls(data, text)
    return text


def _not_utf8(data: bytes, start: int) -> Refused:
    before = data[:start].decode("utf-8", "replace")
    mark = mark_at(before, len(before))
    around = data[start : start + 1].decode("cp1252", "replace")
    follows = data[start + 1 : start + 2]
    if around in _CP1252_LETTERS and (not follows or follows[0] < 0x80 or data[start] in (0xE5, 0xE6, 0xF8)):
        truncated = start + 1 >= len(data) and data[start] in range(0xC2, 0xF5)
        if not truncated:
            return Refused("005", mark, encoding="Windows-1252")
    return Refused("034", mark, byte=f"0x{data[start]:02X}")


def _refuse_controls(data: bytes, text: str) -> None:
    """Deleting everything harmless leaves nothing in a good file; only then look closer."""
    suspicious = data.translate(None, _ALLOWED) or b"\xc2" in data or b"\xef\xbf" in data
    if not suspicious:
        return
    found = _CONTROL.search(text)
    if found is None:
        return
    if text.count("\0") * 4 >= len(text):
        encoding = "UTF-32" if text.count("\0") * 2 > len(text) + 2 else "UTF-16"
        raise Refused("005", mark_at("", 0), encoding=encoding)
    raise Refused("006", mark_at(text, found.start()), character=f"U+{ord(found.group()):04X}")
