"""The outer door: every way a command can end becomes one clear text and an exit code.

0 done, 1 done in part, 2 wrong usage, 3 nothing could be used or written, 130 interrupted.
A traceback is shown only where RESILIENS_TRACEBACK asks for it.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import FrameType

import typer

from resiliens.cli.app import COMMANDS, Carried, build
from resiliens.cli.arriving import Arrival, arrival_of
from resiliens.cli.endings import Terminated, ending_of
from resiliens.cli.options import language_from, quoted
from resiliens.cli.reasons import reason_in_words
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.terminal.aside import say_aside
from resiliens.terminal.interrupts import put_off
from resiliens.terminal.window import closes_with_us, somebody_there, wait_for_enter

OTHER_WORDS = {
    "svar": "assess",
    "vurder": "assess",
    "start": "assess",
    "rapport": "report",
    "handlingsplan": "plan",
    "tiltaksplan": "plan",
    "tiltak": "plan",
    "poeng": "score",
    "regn": "score",
    "sammenlign": "compare",
    "sammenligne": "compare",
    "samanlikn": "compare",
    "endring": "compare",
    "sjekk": "check",
    "kontroller": "check",
    "vis": "show",
    "liste": "list",
    "list-opp": "list",
    "eksporter": "export",
    "dokumentasjon": "export evidence",
    "nøkkeltall": "assess figures",
    "nøkkeltal": "assess figures",
    "eksempel": "demo",
    "døme": "demo",
    "oppgrader": "upgrade",
    "oppgradér": "upgrade",
    "oppdater": "upgrade",
    "del": "share",
    "dele": "share",
    "kopi": "share",
    "hjelp": "--help",
    "help": "--help",
    "versjon": "--version",
}

HELP = ("hjelp", "help")
ANSWER_FILES = (".yaml", ".yml", ".json")


def run(arguments: list[str]) -> int:
    """Run the program with these arguments; the exit code."""
    _prepare_streams()
    _terminate_as_interrupt()
    arrival = arrival_of(arguments, {*COMMANDS, *OTHER_WORDS, *HELP})
    language = _language(arguments, arrival)
    try:
        code = _ended(lambda: _visit(arrival) if arrival else _call(arguments, language), language)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_stdout()
        return 0
    except OSError as error:  # what was printed could not be written in the end
        _close_stdout()
        reason = errno.errorcode.get(error.errno or 0, type(error).__name__)
        say(text("saving.not_printed", language, why=reason_in_words(reason, language)))
        return 3
    if arrival is None or code:
        _keep_window(_language(arguments, arrival))  # it may have been changed in the menu
    return code


def _language(arguments: list[str], arrival: Arrival | None) -> str:
    if arrival is None:
        return language_from(arguments)
    from resiliens.cli.menu.places import memory
    from resiliens.cli.menu.remembered import visiting_language

    return visiting_language(arrival.lang, memory())


def _visit(arrival: Arrival) -> int:
    from resiliens.cli import menu

    return menu.run(arrival)


def _call(arguments: list[str], language: str) -> int:
    try:
        code = build()(args=arguments, prog_name="resiliens", standalone_mode=False, obj=language)
    except Carried as carried:
        raise carried.load from None
    return code if isinstance(code, int) else 0


def _ended(work: Callable[[], int], language: str) -> int:
    """Do the work; however it ends, in an exit code, with what is to say about it said."""
    try:
        return work()
    except typer.TyperException as error:
        say(_usage_sentence(error, language))
        return 2
    except BrokenPipeError:
        raise
    except typer.Abort:
        say(text("commands.interrupted", language))
        return 130
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001  # nothing may reach the user as a traceback
        words, code = ending_of(error, language)
        say(words)
        return code


def _keep_window(language: str) -> None:
    """A window that closes with us stays until what was said last has been read."""
    if somebody_there() and closes_with_us(os.environ):
        wait_for_enter(text("menu.close-window", language))


def say(message: str) -> None:
    """One message on standard error, whatever the console can show; nobody hears it where that is closed."""
    with suppress(OSError, ValueError):
        say_aside(visible(message).rstrip())
        sys.stderr.flush()


def _usage_sentence(error: typer.TyperException, language: str) -> str:
    kind = type(error).__name__
    command = getattr(getattr(error, "ctx", None), "command_path", "resiliens") or "resiliens"
    hint = text("commands.see_help", language, command=command)
    speak: dict[str, Callable[[], str]] = {
        "NoSuchOption": lambda: text("commands.no_such_option", language, option=error.option_name),  # type: ignore[attr-defined]
        "MissingParameter": lambda: text("commands.missing", language, name=_metavar(error, language)),
        "BadParameter": lambda: text("commands.bad_value", language, name=_metavar(error, language)),
        "BadOptionUsage": lambda: text("commands.option_needs_value", language, option=error.option_name),  # type: ignore[attr-defined]
    }
    if kind in speak:
        return f"{speak[kind]()} {hint}"
    return _unknown_command(error, language) or f"{text('commands.wrong_usage', language)} {hint}"


def _unknown_command(error: typer.TyperException, language: str) -> str:
    from difflib import get_close_matches

    words = [word for word in sys.argv[1:] if not word.startswith("-")]
    if getattr(getattr(error, "ctx", None), "parent", None) is not None or not words:
        return ""
    word = words[0]
    if word.lower() in HELP and words[1:] and words[1] in COMMANDS:
        return text("commands.did_you_mean", language, word=word, line=f"resiliens {words[1]} --help")
    if word.lower().endswith(ANSWER_FILES) and Path(word).is_file():
        return text("commands.did_you_mean", language, word=word, line=f"resiliens report {quoted(word)}")
    near = OTHER_WORDS.get(word.lower()) or next(iter(get_close_matches(word, COMMANDS, n=1)), None)
    if near:
        return text("commands.did_you_mean", language, word=word, line=f"resiliens {near}")
    if word.lower().endswith(ANSWER_FILES) or len(Path(word).parts) > 1:
        return text("commands.no_such_file", language, file=word)
    return text("commands.unknown_command", language, word=word, known=", ".join(COMMANDS))


def _metavar(error: typer.TyperException, language: str) -> str:
    param = getattr(error, "param", None)
    if param is None:
        return "?"
    if param.param_type_name == "argument":
        return text(f"commands.metavar_{param.name}", language)
    return str(max(param.opts, key=len))


def _prepare_streams() -> None:
    """No character may crash an old console: what it cannot show becomes a visible mark.

    A stream that was closed before we began leads nowhere, so that no file of ours gets its number.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123  # kept open
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if not stream.isatty() and "PYTHONIOENCODING" not in os.environ:
            reconfigure(encoding="utf-8", errors="replace")
        else:
            reconfigure(errors="replace")


def _terminate_as_interrupt() -> None:
    """Ctrl-C, SIGTERM and SIGHUP end alike: saved, and the way to go on is printed."""

    def interrupt(number: int, frame: FrameType | None) -> None:
        if not put_off(number, frame):
            raise KeyboardInterrupt if number == signal.SIGINT else Terminated

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), interrupt)


def _close_stdout() -> None:
    # The reader went away: what is still buffered must not raise once more at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
