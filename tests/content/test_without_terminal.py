"""The page for people without a terminal says what the menu says, and shows what is there."""

from __future__ import annotations

import re
from pathlib import Path

from resiliens.messages import table

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGE = (DOCS / "uten-terminal.md").read_text("utf-8")


def test_every_choice_it_names_is_in_the_menu() -> None:
    named = {" ".join(words.split()) for words in re.findall(r"\*\*(.+?)\*\*", PAGE, re.DOTALL)}
    choices = {*table("menu", "nb").values(), *table("facilitator", "nb").values()}
    assert len(named) >= 6 and named <= choices


def test_every_picture_is_there_asks_for_nothing_and_shows_what_its_words_say() -> None:
    pictures = re.findall(r"!\[(.+?)\]\((.+?)\)", PAGE)
    assert len(pictures) == 3
    for words, name in pictures:
        drawn = (DOCS / name).read_text("utf-8")
        assert words and "@import" not in drawn and "href=" not in drawn and "@font-face" not in drawn


def test_the_menu_in_the_picture_is_the_menu_of_today() -> None:
    drawn = (DOCS / "meny.svg").read_text("utf-8").replace("&#160;", " ")
    texts = table("menu", "nb")
    for key in ("what", "going_on", "beginning", "reporting", "agreeing", "example", "leading", "leave"):
        assert texts[key] in drawn, f"run docs/make_pictures.py: {texts[key]}"
