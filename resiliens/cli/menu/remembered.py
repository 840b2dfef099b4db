"""The one thing the menu remembers from time to time: the language, in a tiny file of its own.

Only the menu reads it; commands obey their options and the environment alone, so that scripts hang on no
hidden file. Not for answers.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from resiliens.cli.options import language_from
from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Refused
from resiliens.files.limits import Limits
from resiliens.files.saving import NotSaved, write_output
from resiliens.messages import LANGUAGES

_TINY = Limits("RA", 4096, 1, 1)
_LINE = re.compile(rb"^language:[ \t]*([a-z]{2})[ \t]*\r?$", re.MULTILINE)


def visiting_language(asked: str | None, memory: Path | None) -> str:
    """The language asked for by option or environment, else the remembered one, else the system's."""
    if asked in LANGUAGES:
        return asked
    if os.environ.get("RESILIENS_LANG", "") in LANGUAGES:
        return os.environ["RESILIENS_LANG"]
    return remembered_language(memory) or language_from([])


def remembered_language(memory: Path | None) -> str | None:
    """The language chosen the last time; None where nothing (or nothing usable) is remembered."""
    if memory is None:
        return None
    try:
        found = _LINE.search(read_bytes(memory, _TINY))
    except Refused:
        return None
    language = found[1].decode() if found else None
    return language if language in LANGUAGES else None


def remember_language(memory: Path | None, language: str) -> bool:
    """Keep it for the next time; False where that cannot be done."""
    if memory is None:
        return False
    try:
        memory.parent.mkdir(parents=True, exist_ok=True)
        write_output(memory, f"language: {language}\n".encode(), force=True)
    except (OSError, NotSaved):
        return False
    return True
