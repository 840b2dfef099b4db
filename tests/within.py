"""Runs the program inside the test's own process: the same outer door, without the cost of a start.

For the many small cases of one command; that the real program starts and ends well is `running`.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from running import Said

from resiliens.cli.door import run

Typed = Callable[..., Said]


def typing_in(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Typed:
    """A function that types one line in `folder`, in bokmål, and keeps what was said."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("RESILIENS_LANG", "nb")

    def typed(*arguments: str | Path) -> Said:
        words = [str(one) for one in arguments]
        monkeypatch.setattr(sys, "argv", ["resiliens", *words])
        caught = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
        handlers = {one: signal.getsignal(one) for one in caught}
        try:
            code = run(words)
        finally:
            for one, handler in handlers.items():
                signal.signal(one, handler)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return typed
