"""Who comes to the terminal without a command: with nothing at all, or with files.

They get the menu. In a pipe nobody is there to be asked, and everything stays as for commands.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from resiliens.cli.typed_paths import is_there, typed_path
from resiliens.terminal.window import somebody_there


@dataclass(frozen=True, slots=True)
class Arrival:
    """What somebody came with. `lang` is None where no language was asked for."""

    files: tuple[Path, ...] = ()
    lang: str | None = None
    plain: bool = False


def arrival_of(arguments: Sequence[str], known_words: Collection[str]) -> Arrival | None:
    """The arrival behind the arguments; None where a command is given or nobody sits at a terminal.

    `known_words` are commands and words that stand for one: they win over a file of that name.
    """
    if not somebody_there():
        return None
    rest = list(arguments)
    words: list[str] = []
    lang: str | None = None
    plain = False
    while rest:
        word = rest.pop(0)
        if word == "--plain":
            plain = True
        elif word == "--lang" and rest:
            lang = rest.pop(0)
        elif word.startswith("--lang="):
            lang = word.removeprefix("--lang=")
        elif word.startswith("-") or not word.strip() or word.lower() in known_words:
            return None
        else:
            words.append(word)
    files = tuple(typed_path(word) for word in words)
    return Arrival(files, lang, plain) if all(map(is_there, files)) else None
