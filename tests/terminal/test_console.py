"""What the terminal is decides plain mode, colour and letters."""

from __future__ import annotations

import io
import os
import pty
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import pytest

from resiliens.terminal.console import survey
from resiliens.terminal.symbols import Symbols, spell
from resiliens.terminal.tables import plain_lines, print_table

XTERM = {"TERM": "xterm-256color"}


@contextmanager
def a_tty(encoding: str = "utf-8") -> Iterator[TextIO]:
    """One end of a real pseudo-terminal, as a text stream."""
    keeper, end = pty.openpty()
    try:
        with os.fdopen(end, "r+b", buffering=0) as raw, io.TextIOWrapper(raw, encoding=encoding) as stream:
            yield stream
    finally:
        os.close(keeper)


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(
    ("environment", "asked", "plain", "colour"),
    [
        (XTERM, False, False, True),
        (XTERM, True, True, False),
        ({"TERM": "dumb"}, False, True, False),
        ({"TERM": ""}, False, True, False),
        ({}, False, True, False),
        ({**XTERM, "NO_COLOR": "1"}, False, False, False),
        ({**XTERM, "NO_COLOR": ""}, False, False, True),
    ],
)
def test_plain_mode_is_asked_for_or_follows_from_the_terminal(
    environment: dict[str, str], asked: bool, plain: bool, colour: bool
) -> None:
    with a_tty() as stream:
        terminal = survey(plain=asked, stdin=stream, stdout=stream, environment=environment)
        assert (terminal.plain, terminal.colour) == (plain, colour)


def test_a_pipe_is_plain() -> None:
    assert survey(stdin=io.StringIO(), stdout=io.StringIO(), environment=XTERM).plain


def test_closed_streams_are_empty_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    monkeypatch.setattr(sys, "stdout", None)
    terminal = survey(environment=XTERM)
    assert terminal.plain
    assert terminal.input.readline() == ""
    terminal.write("ingen hører")


@pytest.mark.parametrize(
    ("columns", "width"), [("0", 80), ("1", 20), ("abc", 80), ("1000000000", 250), ("132", 132)]
)
def test_any_columns_give_a_width_that_can_be_laid_out(
    columns: str, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    monkeypatch.setattr(sys, "__stdout__", None)
    assert survey(stdin=io.StringIO(), stdout=io.StringIO(), environment=XTERM).width == width


def test_a_redirect_on_an_old_machine_is_written_as_utf8(tmp_path: Path) -> None:
    path = tmp_path / "ut.txt"
    with path.open("w", encoding="cp1252") as file:
        survey(stdin=io.StringIO(), stdout=file, environment={}).write("●○ å\n")
    assert path.read_text(encoding="utf-8") == "●○ å\n"


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "● ○ → – å ✓"),
        ("cp1252", "* . -> – å x"),
        ("ascii", "* . -> - aa x"),
        ("no-such", "* . -> - aa x"),
    ],
)
def test_letters_are_replaced_only_where_they_are_missing(encoding: str, shown: str) -> None:
    symbols = Symbols.for_encoding(encoding)
    drawn = (
        f"{symbols.full} {symbols.empty} {symbols.arrow} {symbols.dash} {spell('å', encoding)} {symbols.tick}"
    )
    assert drawn == shown


ROWS = [("Eksempel Bruk AS", "3"), ("[b]Rød[/b] \x1b[31m", "10")]


def test_a_table_is_never_markup() -> None:
    assert plain_lines(("Bedrift", "Trinn"), ROWS, width=80, right={1}) == [
        "Bedrift              Trinn",
        "Eksempel Bruk AS         3",
        "[b]Rød[/b] \\x1b[31m     10",
    ]


def test_a_table_too_wide_becomes_blocks() -> None:
    assert plain_lines(("Bedrift", "Trinn"), ROWS[:1], width=20) == [
        "Bedrift: Eksempel",
        "  Bruk AS",
        "Trinn: 3",
    ]


@pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")
def test_a_rich_table_shows_markup_as_it_stands(capfd: pytest.CaptureFixture[str]) -> None:
    with a_tty() as stream:
        terminal = survey(stdin=stream, stdout=stream, environment=XTERM)
        shown = io.StringIO()
        object.__setattr__(terminal, "output", shown)
        print_table(terminal, ("Bedrift", "Trinn"), ROWS)
    assert "[b]Rød[/b]" in shown.getvalue()
    assert "\x1b[31m" not in shown.getvalue()
