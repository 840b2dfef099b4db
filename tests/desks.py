"""A desk and its keys, without a terminal: go to a question, press, and read the screen as text."""

from __future__ import annotations

from talks import talk

from resiliens.interview.desk import Desk
from resiliens.interview.layout import page
from resiliens.model.answers import Sheet
from resiliens.model.questions import Question
from resiliens.terminal.symbols import Symbols


def at(*questions: Question, language: str = "nb", sheet: Sheet | None = None) -> Desk:
    """A desk at the first of these questions."""
    conversation = talk(*questions, language=language, sheet=sheet)
    desk = Desk(conversation)
    while desk.view.head.place != questions[0].id:
        desk.submit("") if desk.typing else desk.press("enter")
    return desk


def type_in(desk: Desk, *keys: str) -> Desk:
    """Press keys; what has a space or more letters than one is typed on the line and entered."""
    for key in keys:
        desk.submit(key.removeprefix("=")) if key.startswith("=") else desk.press(key)
    return desk


def seen(desk: Desk, *, columns: int = 80, rows: int = 24) -> str:
    """The screen as text."""
    shown = page(desk, columns=columns, rows=rows, symbols=Symbols())
    lines = [
        "".join(words for _, words in line) for line in (*shown.above, [("", shown.label)], *shown.below)
    ]
    return "\n".join(line.rstrip() for line in lines)
