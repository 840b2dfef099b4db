"""Outputs to disk: whole or not at all, never over another file without `--force`."""

from __future__ import annotations

import os
from pathlib import Path

from resiliens.cli.options import CannotDo, Settings
from resiliens.cli.reasons import reason_in_words
from resiliens.files.saving import NotSaved, OutputExists, write_output
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.terminal.aside import say_aside


def write_text(path: Path, content: str, *, force: bool, settings: Settings) -> None:
    """Write a text output and say where it is. Raises CannotDo where it exists or cannot be written."""
    write_bytes(path, content.encode("utf-8"), force=force, settings=settings)


def write_bytes(path: Path, content: bytes, *, force: bool, settings: Settings) -> None:
    """The same for a file that is no text."""
    try:
        write_output(path, content, force=force)
    except OutputExists:
        raise CannotDo("commands.exists", file=visible(str(path))) from None
    except NotSaved as error:
        why = reason_in_words(error.reason, settings.language)
        raise CannotDo("commands.cannot_write", file=visible(str(path)), why=why) from None
    if not settings.quiet:
        say_aside(text("commands.written", settings.language, file=visible(str(path))))


def next_free(path: Path) -> Path:
    """`rapport.html`, or where that is taken `rapport-2.html`, `rapport-3.html`, ...: the first free name."""
    free, number = path, 1
    while os.path.lexists(free):
        number += 1
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
    return free
