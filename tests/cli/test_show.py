"""`resiliens show`: looking things up."""

from __future__ import annotations

from pathlib import Path

from running import resiliens


def test_a_pillar_is_shown_without_a_word_about_what_its_programme_knows(tmp_path: Path) -> None:
    said = resiliens("show", "society", folder=tmp_path)
    assert said.code == 0 and said.err == ""
    assert said.out.startswith("Samfunn\n") and "society.safety" in said.out
