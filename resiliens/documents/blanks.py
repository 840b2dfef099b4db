"""Lines to write on, as Markdown that every format sets as a real line. Not for texts from data."""

from __future__ import annotations

from resiliens.documents.escaping import Markdown

BOX = "☐"


def blank(letters: int = 14) -> Markdown:
    """A line inside a sentence or a cell; from 20 letters a column of them is wide."""
    return Markdown("\\_" * letters)


RULE = Markdown("_" * 60)
"""A line as wide as the page; stands alone between empty lines."""
