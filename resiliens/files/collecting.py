"""Collects findings while one file is read, so that all its errors are told in one run.

Not for their wording, which is made at the edge.
"""

from __future__ import annotations

from collections.abc import Iterable

from resiliens.files.limits import Limits
from resiliens.files.nodes import Mark
from resiliens.model.diagnostics import Argument, Diagnostic, Position, Severity

LONGEST_ARGUMENT = 80


class Refused(Exception):
    """Reading cannot go on. `code` has no family, or is a whole code."""

    def __init__(self, code: str, mark: Mark | None = None, **arguments: Argument) -> None:
        super().__init__(code)
        self.code = code
        self.mark = mark
        self.arguments = arguments


class Notes:
    """The findings of one file. A code without family (`040`) gets the family of the file."""

    __slots__ = ("family", "file", "found")

    def __init__(self, file: str, limits: Limits) -> None:
        self.file = file
        self.family = limits.family
        self.found: list[Diagnostic] = []

    def position(self, mark: Mark | None) -> Position:
        """The place of a mark in this file; without one, the file as a whole."""
        return Position(self.file) if mark is None else Position(self.file, mark.line + 1, mark.column + 1)

    def error(self, code: str, mark: Mark | None = None, **arguments: Argument) -> None:
        """Say what keeps the file from being used."""
        self.found.append(Diagnostic(self._whole(code), self.position(mark), clipped(arguments)))

    def warn(self, code: str, mark: Mark | None = None, **arguments: Argument) -> None:
        """Say what is worth knowing; the work goes on."""
        whole = self._whole(code)
        self.found.append(Diagnostic(whole, self.position(mark), clipped(arguments), Severity.WARNING))

    def refuse(self, refused: Refused) -> None:
        """Take over what stopped the reading."""
        self.error(refused.code, refused.mark, **refused.arguments)

    @property
    def failed(self) -> bool:
        return any(one.is_error for one in self.found)

    def _whole(self, code: str) -> str:
        return code if code[0] == "R" else self.family + code


def clipped(arguments: dict[str, Argument]) -> dict[str, Argument]:
    """Arguments with overlong texts cut visibly; numbers as they are."""
    return {key: clip(value) if isinstance(value, str) else value for key, value in arguments.items()}


def clip(text: str) -> str:
    """A text for a message: one line, at most 80 characters."""
    flat = text.replace("\n", " ").replace("\t", " ")
    return flat if len(flat) <= LONGEST_ARGUMENT else flat[: LONGEST_ARGUMENT - 1] + "…"


def nearest(word: str, known: Iterable[str]) -> str:
    """The known word most like this one, or an empty text."""
    import difflib  # only a mistake needs it

    if len(word) > 2 * LONGEST_ARGUMENT:
        return ""
    candidates = list(known)
    folded = word.casefold()
    for candidate in candidates:
        if candidate.casefold() == folded:
            return candidate
    close = difflib.get_close_matches(word, candidates, n=1, cutoff=0.6)
    return close[0] if close else ""
