"""Writing an answer or a note in a window of one's own: what stands below the text, and what is told after.

Shared by screen and plain mode. How an editor is found and run is the terminal's (`editor`).
"""

from __future__ import annotations

from pathlib import PurePath

from resiliens.interview import commands as say
from resiliens.interview.answering import Refusal
from resiliens.interview.conversation import Conversation
from resiliens.interview.presented import View
from resiliens.messages import LANGUAGES, texts_of
from resiliens.terminal.console import Terminal
from resiliens.terminal.editor import Written, command_for, edit

_MODAL = ("vi", "vim", "nvim", "vim.tiny", "vim.basic")


def has_window(terminal: Terminal) -> bool:
    """Is there an editor to offer, and a person to offer it to?"""
    return terminal.interactive and _is_shown(terminal) and bool(command_for())


def asks_for_window(typed: str) -> bool:
    """`skriv i eget vindu`, `vindu`, in any of the languages."""
    words = (
        word for language in LANGUAGES for word in texts_of("interview", language)["words-window"].split("|")
    )
    return " ".join(typed.split()).casefold() in words


def write_in_window(
    talk: Conversation, terminal: Terminal, text: str, *, present: View, note: bool
) -> Written:
    """Let the person write, with the question below; the terminal is the editor's meanwhile."""
    asked = [present.title, present.ask, talk.words("ask-note") if note else ""]
    command = command_for()
    if command and PurePath(command[0]).name in _MODAL:
        asked.append(talk.words("window-vi"))
    footing = "\n".join([*(one for one in asked if one), talk.words("window-footing")])

    def still_open() -> None:
        terminal.write(talk.words("window-open") + "\n")
        terminal.input.readline()

    return edit(text, footing=footing, still_open=still_open)


def news(talk: Conversation, written: Written, before: str) -> str:
    """What to tell where nothing is taken over; empty where the text is new."""
    if written.problem in ("none", "failed", "aborted"):
        return talk.words(f"window-{written.problem}")
    return talk.words("window-same") if written.text.strip() == before.strip() else ""


def text_meant(written: Written, *, note: bool) -> say.Command | Refusal:
    """The text as an answer or a note, whatever words it holds."""
    if note:
        return say.Note(written.text)
    return say.Answer(written.text) if written.text.strip() else Refusal("refused-text")


def _is_shown(terminal: Terminal) -> bool:
    try:
        return terminal.output.isatty()
    except (ValueError, OSError):
        return False
