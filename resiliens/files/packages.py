"""Looks a zipped Office file over before any library opens it: how many parts, how large, what kind of XML.

Every part is unpacked once and counted, since sizes in the list can lie. Not for reading what is in it.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from itertools import pairwise

from resiliens.files.collecting import Refused

MOST_PARTS = 500
MOST_BYTES = 50 * 1024 * 1024
MOST_RATIO = 200
_CHUNK = 1 << 16
_OLE = b"\xd0\xcf\x11\xe0"
_ACTIVE = ("vbaproject", "externallinks/", "connections.xml", "embeddings/", "activex/", "querytables/")
_DECLARATION = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_LOCAL_HEADER = 30


def look_over(data: bytes) -> Sequence[str]:
    """The names of active parts (macros, links, connections), which nobody follows.

    Raises Refused: 102 encrypted or of an old kind, 103 damaged, 104 too large inside, 105 a part
    that has no business there.
    """
    if data.startswith(_OLE):
        raise Refused("102")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            entries = package.infolist()
            _refuse_sizes(entries, len(data))
            _refuse_names(entries)
            _refuse_overlaps(entries)
            left = MOST_BYTES
            for entry in entries:
                left -= _unpack(package, entry, left)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        raise Refused("103") from None
    names = [entry.filename for entry in entries]
    return [name for name in names if any(mark in name.lower() for mark in _ACTIVE)]


def _refuse_sizes(entries: Sequence[zipfile.ZipInfo], size: int) -> None:
    whole = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_PARTS or whole > MOST_BYTES or whole > MOST_RATIO * max(size, 1):
        raise _too_large()


def _too_large() -> Refused:
    return Refused("104", parts=MOST_PARTS, megabytes=MOST_BYTES // 1024 // 1024)


def _refuse_names(entries: Sequence[zipfile.ZipInfo]) -> None:
    seen: set[str] = set()
    for entry in entries:
        name = entry.filename
        parts = name.split("/")
        climbs = ".." in parts or name.startswith("/") or "\\" in name or ":" in name
        if climbs or name.casefold() in seen:
            raise Refused("105", part=name)
        seen.add(name.casefold())


def _refuse_overlaps(entries: Sequence[zipfile.ZipInfo]) -> None:
    """Two parts out of the same bytes: a bomb."""
    ordered = sorted(entries, key=lambda entry: entry.header_offset)
    for entry, following in pairwise(ordered):
        if entry.header_offset + _LOCAL_HEADER + entry.compress_size > following.header_offset:
            raise Refused("105", part=following.filename)


def _unpack(package: zipfile.ZipFile, entry: zipfile.ZipInfo, left: int) -> int:
    """How many bytes a part truly holds. XML may declare no types and no entities, in no encoding."""
    size, tail = 0, b""
    is_xml = entry.filename.lower().endswith((".xml", ".rels", ".vml"))
    with package.open(entry) as part:
        while chunk := part.read(_CHUNK):
            if is_xml:
                starts_wide = not size and (chunk[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in chunk[:4])
                if starts_wide or _DECLARATION.search(tail + chunk):
                    raise Refused("105", part=entry.filename)
                tail = chunk[-16:]
            size += len(chunk)
            if size > left:
                raise _too_large()
    return size
