"""The interview on a whole screen, one theme at a time: what its stage has beside arrows, letters and Enter.

All meaning is in `desk`, all drawing in `layout`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from resiliens.interview.conversation import Conversation
from resiliens.interview.desk import Desk
from resiliens.interview.layout import Page, page, typing_height
from resiliens.interview.leaving import Signals
from resiliens.interview.stage import Stage
from resiliens.interview.window import has_window, write_in_window
from resiliens.terminal.console import Terminal

if TYPE_CHECKING:
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent


class Screen(Stage):
    """One interview on the screen. `run` returns how it ended."""

    def __init__(self, talk: Conversation, terminal: Terminal, signals: Signals) -> None:
        self._desk = Desk(talk)
        self._desk.has_window = has_window(terminal)
        super().__init__(self._desk, terminal, signals)

    def _more_bindings(self, keys: KeyBindings) -> None:
        from prompt_toolkit.filters import Condition
        from prompt_toolkit.keys import Keys

        command = Condition(self._is_command_ahead)
        for typed in (Keys.Any, Keys.BracketedPaste):
            keys.add(typed, filter=Condition(self._is_replaced))(self._replace)
        for letter in self._letters():
            keys.add(letter, filter=command, eager=True)(lambda event, letter=letter: self._press(letter))
        keys.add("c-e", filter=Condition(lambda: self._desk.may_open_window), eager=True)(
            lambda event: event.app.create_background_task(self._write_in_window())
        )

    def _letters(self) -> list[str]:
        names = ("unknown", "not-applicable", "note", "back", "skip", "overview", "leave", "themes")
        return ["?", *{self._desk.letter(name) for name in names}]

    def _is_command_ahead(self) -> bool:
        typed = "" if self._is_replaced() else self._buffer.text
        return self._desk.typing and self._desk.is_command(self._desk.letter("back"), typed)

    def _is_replaced(self) -> bool:
        """Does the next letter begin anew? A digit behind a number that stands would be another number."""
        return self._untouched and self._desk.mode == "ask" and self._desk.view.typing == "number"

    def _replace(self, event: KeyPressEvent) -> None:
        self._buffer.reset()
        self._buffer.insert_text(event.data)
        self._untouched = False

    async def _write_in_window(self) -> None:
        """The screen steps aside for an editor, and stands again when it is closed."""
        from prompt_toolkit.application import in_terminal

        desk, before = self._desk, self._buffer.text
        async with in_terminal():
            written = write_in_window(
                desk.talk, self._terminal, before, present=desk.view, note=desk.mode == "note"
            )
        desk.came_back(written, before)
        self._after()
        if written.problem == "stopped":
            self._stop()

    @property
    def _file(self) -> str:
        return self._desk.talk.session.sheet.file

    @property
    def _too_small_words(self) -> str:
        return self._desk.talk.words("window-too-small")

    def _typing_height(self, typed: str, columns: int) -> int:
        return typing_height(self._desk, typed, columns)

    def _laid_out(self, columns: int, rows: int) -> Page:
        symbols, typed = self._terminal.symbols, self._buffer.text
        begun = bool(typed) and self._desk.typing and not self._untouched
        return page(self._desk, columns=columns, rows=rows, symbols=symbols, typed=typed, begun=begun)
