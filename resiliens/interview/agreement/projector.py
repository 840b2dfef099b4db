"""The meeting on a whole screen that everybody reads. What a key means is `table`'s, drawing `pages`'."""

from __future__ import annotations

from resiliens.interview.agreement.pages import page, typing_height
from resiliens.interview.agreement.table import Table
from resiliens.interview.agreement.taking import Taking
from resiliens.interview.layout import Page
from resiliens.interview.leaving import Signals
from resiliens.interview.stage import Stage
from resiliens.terminal.console import Terminal


class Projector(Stage):
    """One meeting on the screen; its clock goes on while people talk."""

    refresh = 5.0

    def __init__(self, taking: Taking, terminal: Terminal, signals: Signals) -> None:
        self._table = Table(taking)
        super().__init__(self._table, terminal, signals)

    @property
    def _file(self) -> str:
        return self._table.taking.sheet.file

    @property
    def _too_small_words(self) -> str:
        return self._table.say.interview("window-too-small")

    def _typing_height(self, typed: str, columns: int) -> int:
        return typing_height(typed, columns)

    def _laid_out(self, columns: int, rows: int) -> Page:
        self._table.refreshed()
        symbols = self._terminal.symbols
        return page(self._table, columns=columns, rows=rows, symbols=symbols, typed=self._buffer.text)
