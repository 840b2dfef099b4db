"""`resiliens export`: papers other than the report, made from answers, one module of `exports` a kind."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated, Optional

import typer

from resiliens.cli import options
from resiliens.cli.exports import KINDS, Wish
from resiliens.cli.exports.figures import show_figures as show_figures  # what `assess figures` ends with
from resiliens.cli.options import Settings, WrongUsage
from resiliens.messages import text

TEMPLATED = ("report",)


def run(
    kind: Annotated[str, typer.Argument()],
    answers: Annotated[Optional[list[str]], typer.Argument()] = None,  # noqa: UP045  # typer reads it
    output: options.Output = None,
    excel: Annotated[bool, typer.Option("--excel", help="commands.opt_excel")] = False,
    fields: Annotated[bool, typer.Option("--fields", help="commands.opt_fields")] = False,
    questionnaire: options.AnotherQuestionnaire = None,
    force: options.Force = False,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    if fields:
        return _show_fields(kind, settings)
    if kind not in KINDS:
        raise WrongUsage("commands.export_no_such_kind", kind=kind, known=", ".join(KINDS))
    module = import_module(f"resiliens.cli.exports.{kind}")
    if output is not None and output.suffix.lower() not in module.SUFFIXES:
        raise WrongUsage("commands.bad_output", file=output, known=", ".join(module.SUFFIXES))
    if not answers:
        raise WrongUsage("commands.missing", name=text("commands.metavar_answers", settings.language))
    module.make(answers, Wish(output, excel, force, settings, questionnaire))
    return 0


def _show_fields(kind: str, settings: Settings) -> int:
    """What a template of the user's own may print."""
    from resiliens.cli.template import field_lines
    from resiliens.terminal.console import survey

    if kind not in TEMPLATED:
        known = ", ".join(TEMPLATED)
        raise WrongUsage("commands.export_no_such_kind", kind=kind, known=known)
    survey(plain=settings.plain).write("\n".join(field_lines(settings)) + "\n")
    return 0
