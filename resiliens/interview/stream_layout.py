"""The have/want list as lines of a screen: the lines that stand, then the question and how to answer it.

Pure. Where the screen is low, the line under way is whole and the others take one row each.
"""

from __future__ import annotations

import re

from resiliens.interview.desk import Desk
from resiliens.interview.stream_asking import prompt
from resiliens.interview.stream_words import in_words
from resiliens.interview.streams import Listing, home_of
from resiliens.terminal.escaping import one_line, visible
from resiliens.terminal.symbols import Symbols
from resiliens.terminal.wrapping import cut, wrap

MARGIN = "  "
_TOGETHER = "\ue000"  # stands for the space between a number and its word while lines are broken
StyledLine = tuple[str, str]


def standing_lines(desk: Desk, width: int, *, low: bool, symbols: Symbols) -> list[StyledLine]:
    """Every line of the list as a sentence, the one under way in bold."""
    lines: list[StyledLine] = []
    for number, stream in enumerate(desk.view.streams, 1):
        said, front = in_words(stream, desk.talk.language), f"{MARGIN}{number}  "
        if number == desk.form.number:
            lines += [("bold", line) for line in _paragraph(said, width, front)]
        elif low and not desk.form.number:
            lines.append(("", cut(front + one_line(said), width - 1, symbols.cut)))
        elif not low:
            lines += [("", line) for line in _paragraph(said, width, front)]
    return lines


def question_lines(desk: Desk, width: int) -> list[StyledLine]:
    """The question, what can be chosen, and what Enter means."""
    here = Listing(desk.view.streams, home_of(desk.talk.session.sheet))
    asked = prompt(desk.form, here, desk.talk.language)
    how = re.sub(r"(?<=\b\d) (?=\w)", _TOGETHER, visible(asked.how))
    keys = visible(f"{asked.enter} {asked.more}".strip())
    lines = [("bold", line) for line in _wrapped(visible(asked.ask), width)]
    return [*lines, *(("", line) for words in (how, keys) for line in _wrapped(words, width))]


def _wrapped(words: str, width: int) -> list[str]:
    lines = wrap(words, width - 1, indent=MARGIN) if words else []
    return [line.replace(_TOGETHER, " ") for line in lines]


def _paragraph(words: str, width: int, front: str) -> list[str]:
    return wrap(visible(words).replace("\n", " "), width - 1, indent=front, hanging=" " * len(front))
