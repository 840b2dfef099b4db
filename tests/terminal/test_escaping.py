"""Nothing from a file steers the terminal, and nothing of it disappears."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from resiliens.terminal.escaping import one_line, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Grønn\tog\nblå", "Grønn\tog\nblå"),
        ("\x1b[31mrød", "\\x1b[31mrød"),
        ("a\x00b\x7fc\x9bd", "a\\x00b\\x7fc\\x9bd"),
        ("AS \u202egnp", "AS <U+202E>gnp"),
        ("a\u200bb\u2028c\ud800", "a<U+200B>b<U+2028>c<U+D800>"),
        ("linje\r\nslutt\r", "linje\nslutt\\x0d"),
        ("[b]fet[/b]", "[b]fet[/b]"),
        ("e" + "\u0301" * 40, "e" + "\u0301" * 4 + "[+36]"),
        ("a" * 300 + " b", "a" * 200 + "[+100] b"),
    ],
)
def test_what_cannot_be_seen_is_shown(text: str, shown: str) -> None:
    assert visible(text) == shown


@given(st.text())
def test_no_control_ever_comes_through(text: str) -> None:
    shown = visible(text)
    assert all(letter in "\t\n" or (letter >= " " and not "\x7f" <= letter < "\xa0") for letter in shown)
    assert not set(shown) & set("\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c")
    assert "\n" not in one_line(text)
