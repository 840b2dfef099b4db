"""Office files that are the same file for the same day: parts with one fixed time, text that XML can hold."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO

from resiliens.messages.visible import visible

PACKED = (1980, 1, 1, 0, 0, 0)
_NO_XML = re.compile("[\ufffe\uffff]")


def packed_again(packed: BytesIO) -> bytes:
    """The same parts, packed with one fixed time."""
    again = BytesIO()
    with zipfile.ZipFile(packed) as old, zipfile.ZipFile(again, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, PACKED), old.read(name), zipfile.ZIP_DEFLATED)
    return again.getvalue()


def xml_text(words: str) -> str:
    """Controls visible, and what XML does not take."""
    return _NO_XML.sub(lambda found: f"<U+{ord(found.group()):04X}>", visible(words))
