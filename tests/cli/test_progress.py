"""Progress: one line on a terminal, after a second, taken away at the end; nothing anywhere else."""

from __future__ import annotations

import io
from datetime import date

import pytest

from resiliens.cli.options import Settings
from resiliens.cli.progress import Progress

SETTINGS = Settings("nb", date(2026, 11, 26))


class Screen(io.StringIO):
    """A terminal that keeps what was written to it."""

    def isatty(self) -> bool:
        return True


class Gone(Screen):
    """A terminal that was closed meanwhile."""

    def write(self, text: str) -> int:
        raise OSError


def seen(stream: io.StringIO, seconds: float, settings: Settings = SETTINGS) -> str:
    """What stands written after ten files that take so long each."""
    now = [0.0]
    progress = Progress(10, settings, stream=stream, clock=lambda: now[0])
    for _ in range(10):
        now[0] += seconds
        progress.step()
    progress.clear()
    return "" if isinstance(stream, Gone) else stream.getvalue()


def test_nothing_is_said_of_a_run_that_is_soon_done() -> None:
    assert seen(Screen(), 0.09) == ""


def test_a_long_run_says_how_far_it_has_come_and_leaves_nothing_behind() -> None:
    said = seen(Screen(), 0.5)
    assert said.startswith("\r2 av 10 filer\r3 av 10 filer")
    assert said.endswith("\r" + " " * len("9 av 10 filer") + "\r") and "10 av 10" not in said
    assert "\n" not in said and "\x1b" not in said


def test_it_is_not_written_more_often_than_a_person_can_read() -> None:
    assert seen(Screen(), 0.12).count("av 10") == 1  # at 1.08 s, and not again for 0.2 s
    assert seen(Screen(), 0.19).count("av 10") == 2  # at 1.14 s and 1.52 s


@pytest.mark.parametrize("settings", [SETTINGS, Settings("nb", date(2026, 11, 26), plain=True),
                                      Settings("nb", date(2026, 11, 26), json=True)])  # fmt: skip
def test_nothing_in_a_pipe_and_nothing_that_moves_in_plain(settings: Settings) -> None:
    stream = io.StringIO() if settings is SETTINGS else Screen()
    assert seen(stream, 5, settings) == ""


def test_a_terminal_that_is_gone_stops_no_work() -> None:
    assert seen(Gone(), 5) == ""
