"""Why the system refused, in words a person can act on; an unknown reason keeps its short name."""

from __future__ import annotations

from resiliens.messages import text

_WORDS = {
    "EACCES": "no_permission", "EPERM": "no_permission", "EROFS": "read_only", "ENOSPC": "disk_full",
    "EDQUOT": "disk_full", "ENOENT": "no_folder", "ENOTDIR": "no_folder", "EISDIR": "is_folder",
    "ENAMETOOLONG": "long_name", "EIO": "disk_fails",
}


def reason_in_words(reason: str, language: str) -> str:
    """`ENOSPC` as "disken er full"."""
    key = _WORDS.get(reason)
    return text(f"commands.reason_{key}", language) if key else reason
