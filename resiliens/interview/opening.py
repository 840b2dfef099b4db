"""Before and after the interview: go on or begin anew, goodbye, and how to go on another time.

Works on values handed in; finding files and reading clocks is the door's.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from resiliens.interview.leaving import EndOfInput, Interrupted
from resiliens.interview.session import Ended, Finished, Left
from resiliens.messages import text
from resiliens.terminal.console import Terminal
from resiliens.terminal.escaping import one_line, visible
from resiliens.terminal.wrapping import cut, wrap

if TYPE_CHECKING:
    from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
    from prompt_toolkit.layout import Layout

WIDEST = 100


@dataclass(frozen=True, slots=True)
class Unfinished:
    """One file that could be gone on with. `changed` is a day in the words of the language."""

    file: str
    company: str
    changed: str
    answered: int
    total: int
    role: str = ""


class Asker(Protocol):
    """Asks one thing outside the interview. Raises Interrupted or EndOfInput where nobody answers."""

    def choose(self, title: str, options: Sequence[str]) -> int:
        """The place (from 0) of the chosen option."""
        ...

    def line(self, prompt: str, default: str = "") -> str:
        """What was typed, without the blanks around it."""
        ...

    def tell(self, words: str) -> None:
        """Say something, wrapped to the terminal."""
        ...


def asker(terminal: Terminal, *, language: str) -> Asker:
    """The asker this terminal can have: numbered lines, or a list to choose from by digit or arrow."""
    return LinesAsker(terminal, language) if terminal.plain else ListAsker(terminal, language)


def go_on_or_anew(terminal: Terminal, files: Sequence[Unfinished], *, language: str) -> Unfinished | None:
    """The unfinished file to go on with; None for a new one. Shows no answers, only whose file it is."""
    if not files:
        return None

    def say(key: str, **arguments: object) -> str:
        return text(f"interview.{key}", language, **arguments)

    title = say("unfinished-one") if len(files) == 1 else say("unfinished-many", count=len(files))
    options = [
        say(
            "unfinished-go-on",
            company=", ".join(
                filter(None, (one_line(file.company) or say("no-company-name"), one_line(file.role)))
            ),
            answered=file.answered,
            total=file.total,
            changed=file.changed,
        )
        for file in files
    ]
    chosen = asker(terminal, language=language).choose(title, [*options, say("unfinished-new")])
    return files[chosen] if chosen < len(files) else None


def say_goodbye(terminal: Terminal, ended: Ended, *, file: str, language: str) -> None:
    """The closing words. After Finished the report is the door's."""
    match ended:
        case Finished():
            key = "finished"
        case Left(saved=True):
            key = "goodbye"
        case Left(sheet=sheet) if sheet.entries or sheet.company.name:
            key = "goodbye-unsaved"
        case _:
            key = "goodbye-nothing"
    _tell(terminal, text(f"interview.{key}", language, file=file))


def say_how_to_go_on(terminal: Terminal, *, file: str, command: str, language: str) -> None:
    """After an interruption: what is kept, and the line to type. An empty `file`: nothing was kept."""
    if not file:
        _tell(terminal, text("interview.interrupted-nothing", language))
        return
    _tell(terminal, text("interview.interrupted", language, file=file))
    _tell(terminal, text("interview.go-on-with", language, command=command))


class LinesAsker:
    """Numbered lines and typed answers."""

    def __init__(self, terminal: Terminal, language: str) -> None:
        self._terminal = terminal
        self._language = language

    def choose(self, title: str, options: Sequence[str]) -> int:
        self.tell(title)
        for number, option in enumerate(options, 1):
            self.tell(f"{number} {option}")
        while True:
            typed = self.line(text("interview.choose-number", self._language, last=len(options)))
            if typed.isdecimal() and 1 <= int(typed) <= len(options):
                return int(typed) - 1
            self.tell(text("interview.choose-wrong", self._language, last=len(options)))

    def line(self, prompt: str, default: str = "") -> str:
        self._terminal.write(prompt if not default else f"{prompt}[{default}] ")
        typed = self._terminal.input.readline()
        if not self._terminal.interactive:
            self._terminal.write(visible(typed.rstrip("\r\n")) + "\n")
        if not typed:
            raise EndOfInput("")
        return typed.strip() or default

    def tell(self, words: str) -> None:
        _tell(self._terminal, words)


class ListAsker:
    """A list in running text: a digit chooses at once, arrows and Enter too; erased when done.

    The library puts a blank before the title: on a line of its own it does not show.
    """

    def __init__(self, terminal: Terminal, language: str) -> None:
        self._terminal = terminal
        self._language = language

    def choose(self, title: str, options: Sequence[str]) -> int:
        import questionary
        from prompt_toolkit.key_binding import KeyBindings, merge_key_bindings

        wide = len(str(len(options)))
        listed = [
            questionary.Choice(self._fitting(f"{number:>{wide}}  {visible(option)}"), value=str(number))
            for number, option in enumerate(options, 1)
        ]
        hint = "interview.choose-hint" if len(options) < 10 else "menu.choose-hint-many"
        question = questionary.select(
            self._apart(f"{title}\n{text(hint, self._language)}"), choices=listed, qmark="",
            pointer=self._terminal.symbols.pointer, instruction=" ", erase_when_done=True,
            use_jk_keys=False, use_emacs_keys=False,
        )  # fmt: skip
        app = question.application
        keys = _digits_choose(len(options)) if len(options) < 10 else _digits_point(app.layout, len(options))
        keys.add("c-d", eager=True)(lambda event: event.app.exit(exception=Interrupted("")))
        app.key_bindings = merge_key_bindings([app.key_bindings or KeyBindings(), keys])
        return int(self._asked(question)) - 1

    def line(self, prompt: str, default: str = "") -> str:
        import questionary

        question = questionary.text(self._apart(prompt), default=default, qmark="", erase_when_done=True)
        return self._asked(question).strip()

    def tell(self, words: str) -> None:
        _tell(self._terminal, words)

    def _fitting(self, words: str) -> str:
        """On one line with the pointer before it; the library would cut without a word."""
        return cut(self._terminal.spell(words), self._terminal.width - 4, self._terminal.spell("…"))

    def _apart(self, words: str) -> str:
        return "\n" + "\n".join(_wrapped(self._terminal, self._terminal.spell(words)))

    def _asked(self, question: object) -> str:
        ask = getattr(question, "unsafe_ask")  # noqa: B009  # the safe one swallows Ctrl-C in English
        try:
            return str(ask())
        except (KeyboardInterrupt, EOFError) as stop:
            raise Interrupted("") from stop


def _digits_choose(count: int) -> KeyBindings:
    """A digit chooses at once, where every option has one."""
    from prompt_toolkit.key_binding import KeyBindings

    keys = KeyBindings()
    for number in range(1, count + 1):
        keys.add(str(number), eager=True)(lambda event, value=str(number): event.app.exit(result=value))
    return keys


def _digits_point(layout: Layout, count: int) -> KeyBindings:
    """Digits point at the option of that number, and Enter chooses; a digit too many begins anew."""
    from prompt_toolkit.key_binding import KeyBindings
    from questionary.prompts.common import InquirerControl

    keys = KeyBindings()
    shown = next(one for one in layout.find_all_controls() if isinstance(one, InquirerControl))
    pointed = 0

    def point(event: KeyPressEvent) -> None:
        nonlocal pointed
        digit = int(event.data)
        longer = pointed * 10 + digit if shown.pointed_at == pointed - 1 else digit
        pointed = longer if longer <= count else digit
        if pointed:
            shown.pointed_at = pointed - 1

    for digit in range(10):
        keys.add(str(digit), eager=True)(point)
    return keys


def _tell(terminal: Terminal, words: str) -> None:
    terminal.tell(visible(words))


def _wrapped(terminal: Terminal, words: str) -> list[str]:
    return wrap(visible(words), min(terminal.width, WIDEST) - 1)
