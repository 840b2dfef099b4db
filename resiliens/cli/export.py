"""`resiliens export`: papers other than the report, made from answers. Only the key figures so far."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from resiliens.cli import options
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Scored, Workbench, only_one
from resiliens.files.gathering import gather
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.cli.figures import Speaker


@dataclass(frozen=True, slots=True)
class Wish:
    """Where the export goes, and in which form."""

    output: Path | None
    excel: bool
    force: bool
    settings: Settings


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
    suffix, make = KINDS[kind]
    if output is not None and output.suffix.lower() != suffix:
        raise WrongUsage("commands.bad_output", file=output, known=suffix)
    gathered = gather(answers)
    if gathered.missing:
        raise CannotDo("commands.no_such_file", file=gathered.missing[0])
    if len(gathered.files) > 1:
        raise WrongUsage("commands.export_one_file")
    scored = Workbench(settings, questionnaire).score(only_one(gathered.files))
    tell(scored.diagnostics, settings)
    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    make(scored, Wish(output, excel, force, settings))
    return 0


def _figures(scored: Scored, wish: Wish) -> None:
    """The key figures: CSV with `-o`, else a table on the terminal."""
    if wish.output is None:
        show_figures(scored, wish.settings)
        return
    from resiliens.cli.figures import rows
    from resiliens.cli.writing import write_text
    from resiliens.files.csv_rows import csv_of

    content = csv_of(rows(_speaker(scored, wish.settings)), excel=wish.excel)
    write_text(wish.output, content, force=wish.force, settings=wish.settings)


def show_figures(scored: Scored, settings: Settings) -> None:
    """The key figures on the terminal: what was asked as a table, then each calculation with its formula."""
    from resiliens.cli.figures import calculated_lines, heading, table
    from resiliens.terminal.console import survey
    from resiliens.terminal.escaping import visible as shown
    from resiliens.terminal.page import page_lines
    from resiliens.terminal.wrapping import wrap

    speaker = _speaker(scored, settings)
    terminal = survey(plain=settings.plain)
    width = min(terminal.width, 100)
    lines = [*heading(speaker), "", *page_lines(table(speaker), width=width), ""]
    for line in calculated_lines(speaker):
        indent = " " * (len(line) - len(line.lstrip()))
        lines += wrap(shown(line.strip()), width, indent=indent)
    terminal.write("\n".join(lines) + "\n")


def _speaker(scored: Scored, settings: Settings) -> Speaker:
    from resiliens.assess.figures import key_figures
    from resiliens.cli.figures import Speaker

    if scored.result is None or scored.instrument is None:
        raise CannotDo("commands.no_usable_file")
    tree = scored.instrument.questionnaire
    figures = key_figures(scored.result, tree)
    if figures is None:
        file, name = visible(scored.file), visible(tree.id)
        raise CannotDo("commands.export_no_figures", file=file, questionnaire=name)
    return Speaker(figures, tree, settings.language)


KINDS: dict[str, tuple[str, Callable[[Scored, Wish], None]]] = {"figures": (".csv", _figures)}
