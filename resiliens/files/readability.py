"""How heavy a text is to read (LIX), and how many lines it takes: plain arithmetic over words.

LIX is made for the Nordic languages and judges no other. Not for what a text says, and not for showing it.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Sequence

LIX_LANGUAGES = frozenset({"nb", "nn", "no", "sv", "da"})
LIX_MEAN = 42.0  # of all questions and descriptors of a questionnaire, at most
LIX_MOST = 55.0  # of nine in ten of them, at most
FEWEST_WORDS = 6  # a shorter text is a label, and LIX says nothing about it
SCREEN_LINES = 15
SCREEN_COLUMNS = 70
_LONG = 6
_WORD = re.compile(r"[^\W_]+(?:[-'’/.,][^\W_]+)*")
_END = re.compile(r"[.:!?]+(?=\s|$)")


def words_of(text: str) -> list[str]:
    """The words and figures of a text; `7,5`, `50-55` and `CO2-tall` are one each."""
    return _WORD.findall(text)


def lix(text: str) -> float:
    """Words a sentence plus the share of long words (over six letters) in percent; 0 for no words.

    Under 30 is easy, 40 is a newspaper, over 55 is law. A sentence ends with `. : ! ?` (Björnsson 1968).
    """
    words = words_of(text)
    if not words:
        return 0.0
    sentences = len(_END.findall(text)) + (text.rstrip()[-1] not in ".:!?")
    long = sum(len(word) > _LONG for word in words)
    return len(words) / sentences + 100 * long / len(words)


def lines_of(texts: Iterable[str], columns: int = SCREEN_COLUMNS) -> int:
    """How many lines these texts take, each begun on a new line and broken between words."""
    return sum(len(textwrap.wrap(text, columns)) for text in texts if text)


def share_over(values: Sequence[float], limit: float) -> float:
    """How large a part of the values lies over the limit; 0 for none."""
    return sum(value > limit + 1e-9 for value in values) / len(values) if values else 0.0
