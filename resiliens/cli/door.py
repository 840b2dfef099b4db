"""The outer door: every way a command can end becomes one clear text and an exit code.

0 done, 1 done in part, 2 wrong usage, 3 nothing could be used or written, 130 interrupted.
A traceback is shown only where RESILIENS_TRACEBACK asks for it.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import typer

from resiliens.cli.options import CannotDo, WrongUsage, language_from, quoted
from resiliens.messages import text
from resiliens.messages.visible import visible

OTHER_WORDS = {
    "svar": "assess",
    "vurder": "assess",
    "start": "assess",
    "rapport": "report",
    "poeng": "score",
    "regn": "score",
    "sjekk": "check",
    "kontroller": "check",
    "vis": "show",
    "liste": "list",
    "list-opp": "list",
    "eksporter": "export",
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
    language = language_from(arguments)
    _prepare_streams()
    _terminate_as_interrupt()
    try:
        code = _call(arguments, language)
        sys.stdout.flush()
    except BrokenPipeError:
        _close_stdout()
        return 0
    return code


def _call(arguments: list[str], language: str) -> int:
    from resiliens.cli.app import Carried, build

    try:
        try:
            code = build()(args=arguments, prog_name="resiliens", standalone_mode=False, obj=language)
        except Carried as carried:
            raise carried.load from None
        return code if isinstance(code, int) else 0
    except typer.TyperException as error:
        say(_usage_sentence(error, language))
        return 2
    except WrongUsage as error:
        say(text(error.key, language, **error.arguments))
        return 2
    except CannotDo as error:
        say(text(error.key, language, **error.arguments))
        return 3
    except BrokenPipeError:
        raise
    except (KeyboardInterrupt, EOFError, typer.Abort) as error:
        say(_way_to_go_on(error, language))
        return 130
    except Exception as error:  # noqa: BLE001  # the command border: nothing may reach the user as a traceback
        return _unexpected(error, language)


def say(message: str) -> None:
    """One message on standard error, whatever the console can show."""
    print(visible(message).rstrip(), file=sys.stderr)


def _way_to_go_on(error: BaseException, language: str) -> str:
    path = getattr(error, "file", None)
    if not path:
        return text("commands.interrupted", language)
    command = f"resiliens assess -a {quoted(path)}"
    return "\n".join(
        [
            text("interview.interrupted", language, file=path),
            text("interview.go-on-with", language, command=command),
        ]
    )


def _unexpected(error: Exception, language: str) -> int:
    if os.environ.get("RESILIENS_TRACEBACK"):
        raise error
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f"{frame.tb_frame.f_globals.get('__name__', '?')}:{frame.tb_lineno}" if frame else "?"
    say(text("commands.unexpected", language, kind=type(error).__name__, place=place))
    return 3


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

    from resiliens.cli.app import COMMANDS

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
    return text("commands.unknown_command", language, word=word, known=", ".join(COMMANDS))


def _metavar(error: typer.TyperException, language: str) -> str:
    param = getattr(error, "param", None)
    if param is None:
        return "?"
    if param.param_type_name == "argument":
        return text(f"commands.metavar_{param.name}", language)
    return str(max(param.opts, key=len))


def _prepare_streams() -> None:
    """No character may crash an old console: what it cannot show becomes a visible mark."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is None:
            continue
        if not stream.isatty() and "PYTHONIOENCODING" not in os.environ:
            reconfigure(encoding="utf-8", errors="replace")
        else:
            reconfigure(errors="replace")


def _terminate_as_interrupt() -> None:
    """SIGTERM and SIGHUP end like Ctrl-C: saved, and the way to go on is printed."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    for name in ("SIGTERM", "SIGHUP"):
        if hasattr(signal, name):
            signal.signal(getattr(signal, name), interrupt)


def _close_stdout() -> None:
    # The reader went away: what is still buffered must not raise once more at exit.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
