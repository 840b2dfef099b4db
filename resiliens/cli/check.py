"""`resiliens check`: every error and warning in questionnaires and answer files, and what a code means."""

from __future__ import annotations

import sys
from typing import Annotated, Optional

import typer

from resiliens.cli import options
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.telling import tell
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.diagnostics import Diagnostic

WIDEST = 100


def run(
    files: Annotated[Optional[list[str]], typer.Argument()] = None,  # noqa: UP045
    strict: Annotated[bool, typer.Option("--strict", help="commands.opt_strict")] = False,
    explain: Annotated[
        str | None, typer.Option("--explain", metavar="RA103", help="commands.opt_explain")
    ] = None,
    questionnaire: options.AnotherQuestionnaire = None,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    if explain is not None:
        return _explain(explain, settings)
    if not files:
        raise WrongUsage("commands.missing", name=text("commands.metavar_files", settings.language))
    return _check_all(files, questionnaire, (strict, settings))


def _check_all(written: list[str], questionnaire: str | None, wish: tuple[bool, Settings]) -> int:
    from resiliens.cli.checking import check_file
    from resiliens.cli.workbench import Workbench
    from resiliens.files.gathering import gather
    from resiliens.terminal.console import survey

    strict, settings = wish
    gathered = gather(written, below=True)
    terminal = survey(plain=settings.plain)
    bench = Workbench(settings, questionnaire)
    everything: list[Diagnostic] = []
    for file in gathered.files:
        against, found = check_file(file, bench)
        new = [one for one in found if one not in everything]  # a translation comes with its base too
        tell(new, settings)
        everything += new
        if not found:
            terminal.write(
                visible(text("commands.checked_ok", settings.language, file=file, against=against)) + "\n"
            )
    for name in gathered.missing:
        print(text("commands.no_such_file", settings.language, file=visible(name)), file=sys.stderr)
    if not gathered.files:
        raise CannotDo("commands.no_usable_file")
    errors = sum(one.is_error for one in everything) + len(gathered.missing)
    warnings = sum(not one.is_error for one in everything)
    terminal.write(
        text(
            "commands.checked_found",
            settings.language,
            errors=errors,
            warnings=warnings,
            files=len(gathered.files),
        )
        + "\n"
    )
    return 1 if errors or (strict and warnings) else 0


def _explain(code: str, settings: Settings) -> int:
    from resiliens.messages.catalogue import CATALOGUE
    from resiliens.messages.rendering import explanation
    from resiliens.terminal.console import survey
    from resiliens.terminal.wrapping import wrap

    entry = CATALOGUE.get(code.upper())
    if entry is None:
        raise WrongUsage("commands.unknown_code", code=code)
    terminal = survey(plain=settings.plain)
    said = explanation(code.upper(), settings.language)
    lines = [code.upper(), "", *wrap(said, min(terminal.width, WIDEST))]
    for key, example in (("explain_wrong", entry.wrong), ("explain_right", entry.right)):
        if example:
            lines += ["", text(f"commands.{key}", settings.language), ""]
            lines += [f"    {line}" for line in visible(example).rstrip().splitlines()]
    terminal.write("\n".join(lines) + "\n")
    return 0
