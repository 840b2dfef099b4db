"""The list of commands, each loaded when it is named, and help in the user's language.

Typer parses; the words of help and of usage errors are ours (`resiliens.messages`), since its own
are English constants. Not for what a command does.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Iterator
from importlib import import_module
from typing import Any, Optional

import typer
import typer.core

from resiliens.cli.options import settings
from resiliens.messages import text

COMMANDS = {
    "assess": "assess",
    "score": "score",
    "report": "report",
    "compare": "compare",
    "plan": "plan",
    "check": "check",
    "list": "listing",
    "show": "show",
    "scorers": "scorers",
    "demo": "demo",
    "export": "export",
    "upgrade": "upgrade",
    "share": "share",
    "consensus": "consensus",
    "network": "network",
    "workshop": "workshop",
}
WIDEST = 96


class Carried(Exception):
    """An interrupt or a broken pipe on its way to the door; Typer would make something of its own of it."""

    def __init__(self, load: BaseException) -> None:
        super().__init__()
        self.load = load


class SpokenCommand(typer.core.TyperCommand):
    """A command whose help is looked up by key in the language of the context."""

    def invoke(self, ctx: Any) -> Any:
        try:
            return super().invoke(ctx)
        except (KeyboardInterrupt, EOFError, BrokenPipeError) as load:
            raise Carried(load) from load

    def get_help(self, ctx: Any) -> str:
        language = language_of(ctx)
        usage = " ".join([ctx.command_path, *_metavars(self, language)])
        lines = [
            text("commands.usage", language, usage=usage),
            "",
            *_wrapped(text(f"commands.{self.name}_help", language)),
        ]
        examples = text(f"commands.{self.name}_examples", language).splitlines()
        lines += ["", text("commands.examples", language), *(f"  {example}" for example in examples)]
        rows = list(_option_rows(self, ctx, language))
        return "\n".join([*lines, "", text("commands.options", language), *_columns(rows)])


class _Names(dict[str, Any]):
    """Command names known at once, commands made when asked for."""

    def get(self, name: str, default: Any = None) -> Any:
        return command(name) if name in COMMANDS else default

    def __getitem__(self, name: str) -> Any:
        return command(name)


class LazyGroup(typer.core.TyperGroup):
    """The root command."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = _Names(dict.fromkeys(COMMANDS))

    def get_help(self, ctx: Any) -> str:
        language = language_of(ctx)
        rows = [(name, text(f"commands.{name}_short", language)) for name in COMMANDS]
        options = [
            (shown, text(f"commands.opt_{name}", language))
            for shown, name in (
                ("--lang nb|nn|en", "lang"),
                ("--plain", "plain"),
                ("--version", "version"),
                ("--help", "help"),
            )
        ]
        return "\n".join(
            [
                text("commands.usage", language, usage=text("commands.root_usage", language)),
                "",
                *_wrapped(text("commands.root_help", language)),
                "",
                text("commands.commands", language),
                *_columns(rows),
                "",
                text("commands.options", language),
                *_columns(options),
                "",
                *_wrapped(text("commands.root_end", language)),
            ]
        )


def language_of(ctx: Any) -> str:
    """The language that the door chose before parsing."""
    root = ctx.find_root()
    return str(root.obj or "nb")


def build() -> Any:
    """The root command, with nothing of the commands loaded."""
    app = typer.Typer(
        cls=LazyGroup,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=False,
        invoke_without_command=True,
    )
    app.callback()(_root)
    return typer.main.get_command(app)


def command(name: str) -> Any:
    """One command, its module imported now."""
    module = import_module(f"resiliens.cli.{COMMANDS[name]}")
    single = typer.Typer(add_completion=False, rich_markup_mode=None, pretty_exceptions_enable=False)
    single.command(name, cls=SpokenCommand)(module.run)
    made = typer.main.get_command(single)
    made.name = name
    return made


def _root(
    ctx: typer.Context,
    version: bool = typer.Option(False, "--version", is_eager=True),
    lang: Optional[str] = typer.Option(None, "--lang"),  # noqa: UP045  # typer reads it
    plain: bool = typer.Option(False, "--plain"),  # for the menu, which the door opens before it comes here
) -> int:
    from resiliens import version as own_version

    settings(lang=lang, today=None)  # refuses a language that is none; the door has chosen it already

    if version:
        typer.echo(f"resiliens {own_version()}")
        raise typer.Exit(0)
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
        raise typer.Exit(0)
    return 0


def _width() -> int:
    """As wide as the terminal, and no wider than reads well."""
    return min(WIDEST, max(40, shutil.get_terminal_size((80, 24)).columns - 1))


def _wrapped(paragraphs: str) -> list[str]:
    return [line for part in paragraphs.split("\n") for line in (textwrap.wrap(part, _width()) or [""])]


def _metavars(made: Any, language: str) -> Iterator[str]:
    yield text("commands.options_metavar", language)
    for param in made.params:
        if param.param_type_name == "argument":
            name = text(f"commands.metavar_{param.name}", language)
            name = f"{name}..." if param.nargs == -1 else name
            yield name if param.required else f"[{name}]"


def _option_rows(made: Any, ctx: Any, language: str) -> Iterator[tuple[str, str]]:
    for param in made.get_params(ctx):
        if param.param_type_name != "option" or param.name == "help":
            continue
        names = ", ".join(sorted(param.opts, key=len))
        metavar = "" if param.is_flag else f" {param.metavar or text('commands.metavar_value', language)}"
        yield names + metavar, text(param.help, language)
    yield "--help", text("commands.opt_help", language)


def _columns(rows: list[tuple[str, str]]) -> list[str]:
    left = min(30, max(len(first) for first, _ in rows)) + 4
    lines: list[str] = []
    for first, second in rows:
        wrapped = textwrap.wrap(second, max(20, _width() - left)) or [""]
        if len(first) > left - 4:
            lines.append(f"  {first}")
        else:
            lines.append(f"  {first:<{left - 2}}{wrapped.pop(0)}")
        lines += [" " * left + line for line in wrapped]
    return lines
