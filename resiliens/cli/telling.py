"""Diagnostics to standard error: one line each, or JSON lines where a machine reads them."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable

from resiliens.cli.options import Settings
from resiliens.messages import text
from resiliens.messages.rendering import message, render
from resiliens.model.diagnostics import Diagnostic
from resiliens.terminal.aside import say_aside

MOST_LINES = 20


def tell(
    diagnostics: Iterable[Diagnostic], settings: Settings, *, everything: bool = False, first: bool = False
) -> None:
    """Print diagnostics, the first twenty of each file, then a count of the rest; or `everything`.

    Quiet settings print nothing: who made them has told. `first` says that nobody has, of this file.
    """
    if settings.quiet and not first:
        return
    seen: Counter[str] = Counter()
    for one in diagnostics:
        seen[one.position.file] += 1
        if settings.json:
            print(_json_line(one, settings.language), file=sys.stderr)
        elif everything or seen[one.position.file] <= MOST_LINES:
            say_aside(render(one, settings.language), hanging="  ")
    if settings.json or everything:
        return
    for file, count in seen.items():
        if count > MOST_LINES:
            line = text("commands.more_errors", settings.language, file=file, count=count - MOST_LINES)
            say_aside(line)


def _json_line(one: Diagnostic, language: str) -> str:
    import json

    place = one.position
    return json.dumps(
        {
            "file": place.file,
            "line": place.line,
            "column": place.column,
            "code": one.code,
            "severity": one.severity.value,
            "message": message(one, language),
        },
        ensure_ascii=False,
    )
