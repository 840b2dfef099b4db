"""Why the system refused, in words a person can act on; an unknown reason keeps its short name."""

from __future__ import annotations

from resiliens.messages import text

_WORDS = {
    "EACCES": "commands.reason_no_permission",
    "EPERM": "commands.reason_no_permission",
    "EROFS": "commands.reason_read_only",
    "ENOSPC": "commands.reason_disk_full",
    "EDQUOT": "commands.reason_disk_full",
    "ENOENT": "commands.reason_no_folder",
    "ENOTDIR": "commands.reason_no_folder",
    "EISDIR": "commands.reason_is_folder",
    "ENAMETOOLONG": "commands.reason_long_name",
    "EIO": "commands.reason_disk_fails",
    "EBUSY": "saving.held_by_another",
    "not a file": "saving.not_a_file",
}


def reason_in_words(reason: str, language: str) -> str:
    """`ENOSPC` as "disken er full"."""
    key = _WORDS.get(reason)
    return text(key, language) if key else reason
