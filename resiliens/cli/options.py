"""The options that every command shares, and what they come to: one `Settings` a run.

Here the environment and the clock are read, once; everything below gets values.
"""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Optional

import typer

from resiliens.messages import DEFAULT_LANGUAGE, LANGUAGES

Lang = Annotated[Optional[str], typer.Option("--lang", metavar="nb|nn|en", help="commands.opt_lang")]  # noqa: UP045  # typer reads it
Today = Annotated[Optional[str], typer.Option("--date", metavar="ÅÅÅÅ-MM-DD", help="commands.opt_date")]  # noqa: UP045
Plain = Annotated[bool, typer.Option("--plain", help="commands.opt_plain")]
Json = Annotated[bool, typer.Option("--json", help="commands.opt_json")]
Force = Annotated[bool, typer.Option("--force", help="commands.opt_force")]
AnotherQuestionnaire = Annotated[
    str | None, typer.Option("-q", "--questionnaire", help="commands.opt_questionnaire")
]
AnotherScorer = Annotated[Optional[str], typer.Option("--scorer", help="commands.opt_scorer")]  # noqa: UP045
Output = Annotated[Optional[Path], typer.Option("-o", "--output", help="commands.opt_output")]  # noqa: UP045


class WrongUsage(Exception):
    """The command was called in a way that cannot work: a message key and its facts; exit code 2."""

    def __init__(self, key: str, **arguments: object) -> None:
        super().__init__(key)
        self.key, self.arguments = key, arguments


class CannotDo(Exception):
    """Nothing could be used, or the output could not be written; exit code 3."""

    def __init__(self, key: str, **arguments: object) -> None:
        super().__init__(key)
        self.key, self.arguments = key, arguments


@dataclass(frozen=True, slots=True)
class Settings:
    """What a run is to obey: language, date, plain text, errors as JSON lines; `quiet` where a command makes
    files for another one, which says itself where they are."""

    language: str
    today: date
    plain: bool = False
    json: bool = False
    quiet: bool = False


def settings(*, lang: str | None, today: str | None, plain: bool = False, json: bool = False) -> Settings:
    """The settings of a run. Raises WrongUsage for a language or a date that is none."""
    if lang is not None and lang not in LANGUAGES:
        raise WrongUsage("commands.bad_language", value=lang, known=", ".join(LANGUAGES))
    return Settings(lang or language_from(sys.argv[1:]), _day(today), plain, json)


def language_from(arguments: list[str]) -> str:
    """`--lang` among the arguments, else RESILIENS_LANG, else the system's language, else bokmål."""
    for place, argument in enumerate(arguments):
        value = argument.removeprefix("--lang=") if argument.startswith("--lang=") else ""
        if argument == "--lang" and place + 1 < len(arguments):
            value = arguments[place + 1]
        if value in LANGUAGES:
            return value
    wished = [os.environ.get("RESILIENS_LANG", "")]
    wished += [os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG")]
    for wish in filter(None, wished):
        short = wish.replace("-", "_").split("_")[0].split(".")[0].lower()
        if short in (*LANGUAGES, "no"):
            return "nb" if short == "no" else short
    return DEFAULT_LANGUAGE


def _day(written: str | None) -> date:
    if written is None:
        return datetime.now().date()  # the user's own calendar day
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise WrongUsage("commands.bad_date", value=written) from None


def quoted(path: Path | str) -> str:
    """A path as it can be typed on a command line of any shell."""
    name = str(path)
    return f'"{name}"' if any(letter in name for letter in " ()&;'") else name
