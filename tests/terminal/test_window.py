"""A window that goes with the program is kept open; one that belongs to a shell is not."""

from __future__ import annotations

import io
import sys

import pytest

from resiliens.terminal.window import closes_with_us, console_users, somebody_there, wait_for_enter


@pytest.mark.parametrize(
    ("users", "closes"),
    [
        (["resiliens.exe", "python.exe"], True),
        ([r"C:\Program Files\Python313\python.exe"], True),
        (["py.exe", "python3.13.exe"], True),
        (["cmd.exe", "python.exe"], False),
        (["pwsh.exe", "resiliens.exe", "python.exe"], False),
        (["python.exe", ""], False),
        ([], False),
    ],
)
def test_only_a_window_of_our_own_closes_with_us(users: list[str], closes: bool) -> None:
    assert closes_with_us({}, lambda: users) is closes


def test_the_start_file_says_so_itself() -> None:
    assert closes_with_us({"RESILIENS_WINDOW": "1"}, lambda: ["cmd.exe", "python.exe"])
    assert not closes_with_us({"RESILIENS_WINDOW": "0"}, lambda: ["cmd.exe"])


@pytest.mark.skipif(sys.platform == "win32", reason="there the console tells")
def test_other_systems_name_nobody() -> None:
    assert console_users() == []


def test_closed_or_piped_streams_are_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert not somebody_there()
    closed = io.StringIO()
    closed.close()
    monkeypatch.setattr(sys, "stdin", closed)
    assert not somebody_there()


def test_waiting_ends_with_the_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    wait_for_enter("Trykk Enter for å lukke vinduet.")
    assert capsys.readouterr().out.endswith("lukke vinduet.")
