"""The one place that looks at the terminal and makes a console for it.

Decides once whether output is plain, in colour, and in which letters. Not for reading answers.
"""

from __future__ import annotations

import io
import os
import shutil
import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, TextIO

from resiliens.terminal.symbols import SPELLING_ERRORS, Symbols, spell
from resiliens.terminal.wrapping import message_lines

if TYPE_CHECKING:
    from rich.console import Console

NARROWEST, WIDEST = 20, 250
LOWEST, HIGHEST = 5, 200
WIDEST_TEXT = 100  # running text is hard to read in wider lines


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Terminal:
    """What we write to and read from, and what it can do.

    `plain`: numbered lines, nothing redrawn, no boxes, no colour. `interactive`: a person can type
    here. `fixed` is a size given by a test or a document; None asks the terminal every time.
    """

    input: TextIO
    output: TextIO
    plain: bool
    colour: bool
    interactive: bool
    encoding: str
    symbols: Symbols
    fixed: tuple[int, int] | None = None

    def size(self) -> tuple[int, int]:
        """Columns and rows now, within what can be laid out, whatever `COLUMNS` says."""
        columns, rows = self.fixed or shutil.get_terminal_size((80, 24))
        return _within(columns, NARROWEST, WIDEST), _within(rows, LOWEST, HIGHEST)

    @property
    def width(self) -> int:
        """Columns now."""
        return self.size()[0]

    def spell(self, text: str) -> str:
        """The text in letters this terminal has."""
        return spell(text, self.encoding)

    def write(self, text: str) -> None:
        """Print as it stands (never as markup), and flush. Raises OSError when the terminal is gone."""
        self.output.write(self.spell(text))
        self.output.flush()

    def tell(self, message: str) -> None:
        """Print a message, wrapped by word on a screen; in a pipe or a file its lines stay whole."""
        on_screen = self.fixed is not None or _is_tty(self.output)
        width = min(self.width, WIDEST_TEXT) - 1 if on_screen else None
        self.write("".join(f"{line}\n" for line in message_lines(message, width)))

    def console(self) -> Console:
        """A rich console for this terminal; markup and highlighting are off, as data is never markup."""
        from rich.console import Console

        return Console(
            file=self.output, width=self.width, no_color=not self.colour, markup=False, highlight=False,
            emoji=False, force_terminal=False if self.plain else None, legacy_windows=None, soft_wrap=False,
        )  # fmt: skip


def survey(
    *,
    plain: bool = False,
    stdin: TextIO | None = None,
    stdout: TextIO | None = None,
    environment: Mapping[str, str] | None = None,
) -> Terminal:
    """Look at the streams and the environment once. Never raises: a closed stream becomes an empty one."""
    values = os.environ if environment is None else environment
    source = _open_or_empty(sys.stdin if stdin is None else stdin)
    target = _open_or_empty(sys.stdout if stdout is None else stdout)
    forgiving(target, values)
    _keeping_broken_letters(source)
    interactive, shown = _is_tty(source), _is_tty(target)
    dumb = _is_dumb(values)
    is_plain = plain or dumb or not (interactive and shown)
    encoding = getattr(target, "encoding", None) or "utf-8"
    return Terminal(
        input=source,
        output=target,
        plain=is_plain,
        colour=shown and not plain and not dumb and not values.get("NO_COLOR"),
        interactive=interactive,
        encoding=encoding,
        symbols=Symbols.for_encoding(encoding),
    )


def forgiving(stream: TextIO, environment: Mapping[str, str] | None = None) -> None:
    """Let a stream replace what it cannot write, and be UTF-8 where it is no terminal.

    Without this a redirect to a Windows-1252 file ends in a traceback at the first dot.
    """
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    values = os.environ if environment is None else environment
    chosen_by_user = bool(values.get("PYTHONIOENCODING"))
    try:
        if _is_tty(stream) or chosen_by_user:
            reconfigure(errors=SPELLING_ERRORS)
        else:
            reconfigure(encoding="utf-8", errors=SPELLING_ERRORS)
    except (ValueError, OSError, LookupError):
        return  # a detached or half-closed stream stays as it is; writing then says what is wrong


def _keeping_broken_letters(stream: TextIO) -> None:
    """Let undecodable input through as marked letters, so that it can be refused instead of crashing."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        with suppress(ValueError, OSError):
            reconfigure(errors="surrogateescape")


def _is_dumb(environment: Mapping[str, str]) -> bool:
    if os.name == "nt":  # Windows consoles set no TERM
        return environment.get("TERM") == "dumb"
    return environment.get("TERM", "") in ("", "dumb", "unknown")


def _is_tty(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except (ValueError, OSError):
        return False


def _open_or_empty(stream: TextIO | None) -> TextIO:
    if stream is None or stream.closed:
        return io.StringIO()
    return stream


def _within(number: int, low: int, high: int) -> int:
    return max(low, min(high, number))
