"""The whole meeting, on the screen or in lines. Not for what comes before and after it."""

from __future__ import annotations

import time
from collections.abc import Callable

from resiliens.interview.agreement.gathering import Gathering
from resiliens.interview.agreement.lines import Lines
from resiliens.interview.agreement.taking import Taking
from resiliens.interview.leaving import Interrupted, Signals
from resiliens.interview.session import Ended, Save
from resiliens.model.answers import Sheet
from resiliens.terminal.console import Terminal


def take_down(
    gathering: Gathering,
    sheet: Sheet,
    *,
    save: Save,
    terminal: Terminal,
    language: str = "nb",
    clock: Callable[[], float] = time.monotonic,
) -> Ended:
    """Until the room is done or leaves. Every decision is saved before the next card.

    Raises Interrupted (a signal, Ctrl-C, Ctrl-D, the terminal gone) and EndOfInput (lines only). What `save`
    raises beside OSError comes through unchanged.
    """
    signals = Signals(sheet.file)

    def save_in_peace(changed: Sheet) -> None:
        with signals.held():
            save(changed)

    taking = Taking(gathering, sheet, save=save_in_peace, language=language, clock=clock)
    with signals.watching():
        try:
            return _shown(taking, terminal, signals)
        except Interrupted as stop:
            stop.ends_all = signals.ends_all  # a screen is told to stop without being told why
            raise
        except (KeyboardInterrupt, EOFError) as stop:
            raise Interrupted(sheet.file, ends_all=signals.ends_all) from stop
        except OSError as gone:  # saving has its own answer to this; here it is the terminal
            raise Interrupted(sheet.file, ends_all=True) from gone


def _shown(taking: Taking, terminal: Terminal, signals: Signals) -> Ended:
    if terminal.plain:
        return Lines(taking, terminal).run()
    from resiliens.interview.agreement.projector import Projector
    from resiliens.interview.stage import ScreenUnavailable

    try:
        screen = Projector(taking, terminal, signals)
    except ScreenUnavailable:
        return Lines(taking, terminal).run()
    return screen.run()
