"""`resiliens export`: papers other than the report, made from answers, one module of `exports` a kind."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from resiliens.cli import options
from resiliens.cli.exports import KINDS, Wish
from resiliens.cli.exports.figures import show_figures as show_figures  # what `assess figures` ends with
from resiliens.cli.options import WrongUsage


def run(
    kind: Annotated[str, typer.Argument()],
    answers: Annotated[list[str], typer.Argument()],
    output: options.Output = None,
    excel: Annotated[bool, typer.Option("--excel", help="commands.opt_excel")] = False,
    questionnaire: options.AnotherQuestionnaire = None,
    force: options.Force = False,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    if kind not in KINDS:
        raise WrongUsage("commands.export_no_such_kind", kind=kind, known=", ".join(KINDS))
    module = import_module(f"resiliens.cli.exports.{kind}")
    if output is not None and output.suffix.lower() not in module.SUFFIXES:
        raise WrongUsage("commands.bad_output", file=output, known=", ".join(module.SUFFIXES))
    module.make(answers, Wish(output, excel, force, settings, questionnaire))
    return 0
