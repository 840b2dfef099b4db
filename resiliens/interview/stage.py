"""A whole screen with a typing line: the glue between what is shown, the keyboard and the terminal.

Draws on the terminal's second screen, so nothing is left behind. What a key means is the desk's.
"""

from __future__ import annotations

import asyncio
import signal
from abc import ABC, abstractmethod
from typing import TYPE_CHECKING, Any, Protocol

from resiliens.interview.layout import Page
from resiliens.interview.leaving import Interrupted, Signals
from resiliens.interview.session import Ended
from resiliens.terminal.console import HIGHEST, LOWEST, NARROWEST, WIDEST, Terminal

if TYPE_CHECKING:
    from prompt_toolkit.application import Application
    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.formatted_text import StyleAndTextTuples
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent

ESCAPE_WAIT = 0.05  # seconds; the library's own 0.5 makes Esc feel broken
NAMED_KEYS = ("up", "down", "left", "home", "end", "pageup", "pagedown")


class ScreenUnavailable(Exception):  # no error: plain mode takes over
    """This console cannot be drawn on (mintty on Windows, for one)."""


class Desk(Protocol):
    """Something that is shown, and that keys and typed lines happen to.

    `fills` grows each time the typing line is to hold `prefill`; `ended` is how it ended, None until then.
    """

    ended: Ended | None
    prefill: str
    fills: int

    @property
    def typing(self) -> bool: ...

    def press(self, key: str) -> None: ...

    def submit(self, typed: str) -> None: ...


class Stage(ABC):
    """One desk on the screen. `run` returns how it ended."""

    refresh: float | None = None  # seconds until the page is drawn anew by itself

    def __init__(self, desk: Desk, terminal: Terminal, signals: Signals) -> None:
        self._acting = desk
        self._terminal = terminal
        self._signals = signals
        self._filled = -1
        self._untouched = False  # is what stands on the typing line still what we put there?
        self._drawn: tuple[int, Page] | None = None
        self._app: Application[Ended] = self._application()

    def run(self) -> Ended:
        """Until the end. Raises Interrupted; the terminal is as it was, whatever happens."""
        self._signals.on_stop = self._stop_from_outside
        try:
            return self._app.run(pre_run=self._begin, handle_sigint=False, set_exception_handler=False)
        finally:
            self._signals.on_stop = None

    @abstractmethod
    def _laid_out(self, columns: int, rows: int) -> Page:
        """The page for a screen of this size."""

    @abstractmethod
    def _typing_height(self, typed: str, columns: int) -> int:
        """How many lines the typed words take."""

    @property
    @abstractmethod
    def _file(self) -> str:
        """What is written to, for who interrupts."""

    @property
    @abstractmethod
    def _too_small_words(self) -> str:
        """What is said in a window that is too small."""

    def _more_bindings(self, keys: KeyBindings) -> None:  # most stages have none
        """Bind keys of one's own, after arrows and letters and before Enter; none where nothing is added."""
        return

    def _application(self) -> Application[Ended]:
        from prompt_toolkit.application import Application
        from prompt_toolkit.buffer import Buffer
        from prompt_toolkit.input import create_input
        from prompt_toolkit.layout import Layout

        self._buffer = Buffer(multiline=False)
        for changed in (self._buffer.on_text_changed, self._buffer.on_cursor_position_changed):
            changed += self._touched
        app: Application[Ended] = Application(
            layout=Layout(self._container()),
            key_bindings=self._bindings(),
            full_screen=True,
            mouse_support=False,
            enable_page_navigation_bindings=False,
            refresh_interval=self.refresh,
            input=create_input(self._terminal.input),
            output=_output(self._terminal),
        )
        app.ttimeoutlen = app.timeoutlen = ESCAPE_WAIT
        return app

    def _touched(self, _buffer: Buffer) -> None:
        self._untouched = False

    def _container(self) -> Any:
        from prompt_toolkit.filters import Condition
        from prompt_toolkit.layout import ConditionalContainer, HSplit, VSplit, Window
        from prompt_toolkit.layout.controls import BufferControl, FormattedTextControl
        from prompt_toolkit.layout.dimension import Dimension

        typing = Condition(lambda: self._acting.typing)
        above = FormattedTextControl(
            lambda: self._painted(self._page().above), focusable=~typing, show_cursor=False
        )
        below = FormattedTextControl(lambda: self._painted(self._page().below))
        self._above = Window(
            above, height=lambda: Dimension.exact(len(self._page().above)), always_hide_cursor=True
        )
        self._line = Window(
            BufferControl(self._buffer),
            height=lambda: Dimension.exact(self._typing_height(self._buffer.text, self._size()[0])),
            wrap_lines=True,
        )
        label = Window(FormattedTextControl(lambda: self._page().label), dont_extend_width=True)
        return HSplit(
            [
                self._above,
                ConditionalContainer(VSplit([label, self._line]), typing),
                ConditionalContainer(Window(below), typing),
            ],
            window_too_small=Window(FormattedTextControl(self._too_small), wrap_lines=True),
        )

    def _bindings(self) -> KeyBindings:
        from prompt_toolkit.filters import Condition
        from prompt_toolkit.key_binding import KeyBindings
        from prompt_toolkit.keys import Keys

        keys = KeyBindings()
        choosing = Condition(lambda: not self._acting.typing)
        for name in NAMED_KEYS:
            keys.add(name, filter=choosing)(lambda event, name=name: self._press(name))
        keys.add(Keys.Any, filter=choosing)(lambda event: self._press(event.data))
        self._more_bindings(keys)
        keys.add("escape")(lambda event: self._press("escape"))
        keys.add("enter", eager=True)(self._enter)
        for stop in ("c-c", "c-d", "<sigint>"):
            keys.add(stop, eager=True)(lambda event: self._stop())
        keys.add("c-l")(lambda event: event.app.renderer.clear())
        if hasattr(signal, "SIGTSTP"):
            keys.add("c-z", eager=True)(lambda event: event.app.suspend_to_background())
        return keys

    def _enter(self, event: KeyPressEvent) -> None:
        if self._acting.typing:
            self._acting.submit(self._buffer.text)
            self._after()
        else:
            self._press("enter")

    def _press(self, key: str) -> None:
        self._acting.press(key)
        self._after()

    def _after(self) -> None:
        """Once the desk has acted: end, or look where it stands now."""
        if self._acting.ended is not None:
            if not _is_done(self._app):
                self._app.exit(result=self._acting.ended)
            return
        if self._acting.fills != self._filled:
            from prompt_toolkit.document import Document

            self._filled = self._acting.fills
            self._buffer.set_document(Document(self._acting.prefill), bypass_readonly=True)
            self._untouched = True
        self._app.layout.focus(self._line if self._acting.typing else self._above)
        self._app.invalidate()

    def _begin(self) -> None:
        self._loop = asyncio.get_running_loop()
        self._loop.set_exception_handler(self._broken)
        self._after()

    def _broken(self, _loop: asyncio.AbstractEventLoop, context: dict[str, Any]) -> None:
        """What went wrong in a key or in drawing goes to the door, after the terminal is put right."""
        error = context.get("exception") or RuntimeError(str(context.get("message")))
        if not _is_done(self._app):
            self._app.exit(exception=error)

    def _stop(self) -> None:
        if not _is_done(self._app):
            self._app.exit(exception=Interrupted(self._file))

    def _stop_from_outside(self) -> None:
        """A signal arrived: the loop is told, so that it can put the terminal right first."""
        self._loop.call_soon_threadsafe(self._stop)

    def _size(self) -> tuple[int, int]:
        size = self._app.output.get_size()
        columns = max(NARROWEST, min(WIDEST, size.columns))
        if self._terminal.spell("æøå") != "æøå":
            columns = columns * 9 // 10  # letters written as two take more room
        return columns, max(LOWEST, min(HIGHEST, size.rows))

    def _page(self) -> Page:
        """The page of this drawing, laid out once although several windows ask for it."""
        drawing = self._app.render_counter
        if self._drawn is None or self._drawn[0] != drawing:
            self._drawn = drawing, self._laid_out(*self._size())
        return self._drawn[1]

    def _too_small(self) -> str:
        return self._terminal.spell(self._too_small_words)

    def _painted(self, lines: tuple[list[tuple[str, str]], ...]) -> StyleAndTextTuples:
        painted: StyleAndTextTuples = []
        for place, line in enumerate(lines):
            if place:
                painted.append(("", "\n"))
            painted.extend((style, self._terminal.spell(words)) for style, words in line)
        return painted


def _is_done(app: Application[Ended]) -> bool:
    return app.future is None or app.future.done()


def _output(terminal: Terminal) -> Any:
    """Where to draw. Raises ScreenUnavailable for a console that has no screen buffer."""
    import sys

    from prompt_toolkit.output import create_output

    if sys.platform != "win32":
        return create_output(terminal.output)
    from prompt_toolkit.output import win32

    try:
        return create_output(terminal.output)
    except win32.NoConsoleScreenBufferError as error:
        raise ScreenUnavailable from error
