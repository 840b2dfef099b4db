"""The whole interview from the first question to the last, on the screen or in lines.

Not for what comes before and after it; see `opening`.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from resiliens.interview.conversation import Conversation
from resiliens.interview.fast import Fast
from resiliens.interview.leaving import Interrupted, Signals
from resiliens.interview.occasion import USUAL, Occasion
from resiliens.interview.places import CompanyQuestions, Due
from resiliens.interview.plain import Plain
from resiliens.interview.session import Ended, Save, Session
from resiliens.model.answers import Sheet
from resiliens.model.questionnaire import Questionnaire
from resiliens.terminal.console import Terminal


def conduct(
    questionnaire: Questionnaire,
    sheet: Sheet,
    *,
    due: Due,
    save: Save,
    terminal: Terminal,
    company_questions: CompanyQuestions = (),
    language: str = "nb",
    resumed: bool = False,
    notice: str = "",
    occasion: Occasion = USUAL,
    fast: bool = False,
    clock: Callable[[], float] = time.monotonic,
) -> Ended:
    """Ask until the person finishes or leaves. Every answer is saved before the next question.

    `fast`: paper is typed in, a line of signs for each part. Raises Interrupted (a signal, Ctrl-C,
    Ctrl-D, the terminal gone) and EndOfInput (plain mode only). What `save` raises beside OSError comes
    through unchanged.
    """
    signals = Signals(sheet.file)

    def save_in_peace(changed: Sheet) -> None:
        with signals.held():
            save(changed)

    session = Session(
        questionnaire, sheet, due=due, save=save_in_peace, company_questions=company_questions,
        occasion=occasion,
    )  # fmt: skip
    talk = Conversation(session, language=language, clock=clock, resumed=resumed, notice=notice)
    with signals.watching():
        try:
            return Fast(talk, terminal).run() if fast else _ask(talk, terminal, signals)
        except Interrupted as stop:
            stop.ends_all = signals.ends_all  # a screen is told to stop without being told why
            raise
        except (KeyboardInterrupt, EOFError) as stop:
            raise Interrupted(session.sheet.file, ends_all=signals.ends_all) from stop
        except OSError as gone:  # saving has its own answer to this; here it is the terminal
            raise Interrupted(session.sheet.file, ends_all=True) from gone


def _ask(talk: Conversation, terminal: Terminal, signals: Signals) -> Ended:
    if terminal.plain:
        return Plain(talk, terminal).run()
    from resiliens.interview.screen import Screen
    from resiliens.interview.stage import ScreenUnavailable

    try:
        screen = Screen(talk, terminal, signals)
    except ScreenUnavailable:
        return Plain(talk, terminal).run()
    return screen.run()
