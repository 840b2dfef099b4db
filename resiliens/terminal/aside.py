"""Messages beside what a command makes: on standard error, wrapped by word where that is a screen.

In a pipe or a file every line stays whole. Not for what to say, nor for standard output (`console`).
"""

from __future__ import annotations

import os
import sys
from typing import TextIO

from resiliens.terminal.console import WIDEST_TEXT
from resiliens.terminal.wrapping import message_lines

USUAL = 80


def say_aside(words: str, *, hanging: str = "") -> None:
    """Print a message on standard error; `hanging` stands before all its lines but the first."""
    print("\n".join(message_lines(words, screen_width(sys.stderr), hanging=hanging)), file=sys.stderr)


def screen_width(stream: TextIO) -> int | None:
    """How wide a message may be here; None where nobody reads it on a screen."""
    try:
        if not stream.isatty():
            return None
        columns = os.get_terminal_size(stream.fileno()).columns
    except (ValueError, OSError):
        return None
    return min(columns or USUAL, WIDEST_TEXT) - 1
