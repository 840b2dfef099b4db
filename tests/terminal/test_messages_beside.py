"""Messages beside what a command makes: wrapped by word for a person, whole for a program."""

from __future__ import annotations

import io
import os
import sys

import pytest

from resiliens.terminal.aside import say_aside, screen_width
from resiliens.terminal.console import survey
from resiliens.terminal.wrapping import message_lines

LONG = "svar.yaml har vært åpen i et annet vindu siden 12.30. Fortsett der, eller lukk det først."


def test_a_message_is_broken_between_words() -> None:
    lines = message_lines(LONG, 40)
    assert all(len(line) <= 40 for line in lines)
    assert " ".join(lines) == LONG


def test_where_nobody_looks_the_lines_stay_whole() -> None:
    assert message_lines(f"{LONG}\n{LONG}", None) == [LONG, LONG]


def test_a_command_is_never_broken_in_two() -> None:
    command = "resiliens assess -a 'Et langt navn paa en bedrift_daglig leder_7f3k.yaml' --seen"
    assert message_lines(f"Avbrutt.\nFortsett med: {command}", 40) == ["Avbrutt.", "Fortsett med:", command]
    assert message_lines("Se resiliens assess --help.", 40) == ["Se resiliens assess --help."]


def test_what_is_set_in_stays_set_in() -> None:
    assert message_lines("  Energi: bedriften sa 3, dere så 2 (-1)", 22) == [
        "  Energi: bedriften sa", "  3, dere så 2 (-1)",
    ]  # fmt: skip


def test_a_pipe_gets_whole_lines(capsys: pytest.CaptureFixture[str]) -> None:
    say_aside(LONG * 3)
    assert capsys.readouterr().err == LONG * 3 + "\n"
    target = io.StringIO()
    survey(stdout=target, environment={"TERM": "xterm"}).tell(LONG * 3)
    assert target.getvalue() == LONG * 3 + "\n"


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_terminal_gets_its_own_width_and_at_most_a_hundred(monkeypatch: pytest.MonkeyPatch) -> None:
    import pty
    import termios

    ours, theirs = pty.openpty()
    with os.fdopen(theirs, "w", encoding="utf-8") as stream:
        termios.tcsetwinsize(ours, (24, 50))
        assert screen_width(stream) == 49
        monkeypatch.setattr(sys, "stderr", stream)
        say_aside(LONG)
        stream.flush()
        said = os.read(ours, 1000).decode("utf-8").splitlines()
        assert said == ["svar.yaml har vært åpen i et annet vindu siden",
                        "12.30. Fortsett der, eller lukk det først."]  # fmt: skip
        termios.tcsetwinsize(ours, (24, 200))
        assert screen_width(stream) == 99
    os.close(ours)
