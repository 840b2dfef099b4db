"""Text in lines that fit, by word and by cell."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from resiliens.terminal.wrapping import cells, cut, pad, wrap


def test_lines_break_between_words_and_hang() -> None:
    words = "Velg det høyeste trinnet der alt under også stemmer."
    assert wrap(words, 24, indent=" 0  ", hanging="    ") == [
        " 0  Velg det høyeste",
        "    trinnet der alt",
        "    under også stemmer.",
    ]


def test_a_wide_letter_takes_two_cells() -> None:
    assert cells("木材") == 4
    assert cut("木材工場", 5) == "木材…"
    assert pad("木", 4) == "木  "


def test_a_word_longer_than_the_line_is_broken() -> None:
    assert wrap("bærekraftsrapportering nå", 10) == ["bærekrafts", "rapporteri", "ng nå"]


@given(st.text(alphabet="aå木 \n\u0301x", max_size=80), st.integers(4, 30), st.integers(0, 2))
def test_no_line_is_too_wide_and_no_letter_is_lost(text: str, width: int, indent: int) -> None:
    lines = wrap(text, width, indent=" " * indent)
    assert all(cells(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())
