"""`resiliens upgrade`: answers to a newer questionnaire, always to new files; what became of each answer."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from resiliens.cli import copies, options
from resiliens.cli.batch import too_much
from resiliens.cli.copies import Copy, Given
from resiliens.cli.options import CannotDo, WrongUsage
from resiliens.cli.telling import tell
from resiliens.cli.upgradewords import report_lines, summary_lines
from resiliens.cli.workbench import Understood, Workbench
from resiliens.files.answers import RawSheet
from resiliens.files.gathering import STANDARD_INPUT
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.diagnostics import Diagnostic
from resiliens.terminal.console import Terminal, survey

if TYPE_CHECKING:
    from resiliens.assess.upgrading import Upgraded
    from resiliens.model.answers import Sheet
    from resiliens.model.questionnaire import Questionnaire

# What the report of the upgrade says in its own words, with what it means for the new file.
OF_THE_VERSION = frozenset({"RA125"})
OF_KEPT_IDS = frozenset({"RA102", "RA111", "RA127", "RA129"})
OF_UNFIT = frozenset({"RA110", "RA113", "RA114", "RA122"})
OF_FIELDS = frozenset({"RA040", "RA053"})


@dataclass(frozen=True, slots=True)
class Moved:
    """One file: what became of its answers and the text of the new file, or neither where it has errors.

    `refused`: why a file without errors is not carried over, as a sentence.
    """

    file: str
    diagnostics: tuple[Diagnostic, ...]
    refused: str = ""
    upgraded: Upgraded | None = None
    tree: Questionnaire | None = None
    new: Copy | None = None


def run(
    answers: Annotated[list[str], typer.Argument()],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="commands.opt_new_file_or_folder")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="commands.opt_dry_run")] = False,
    questionnaire: options.AnotherQuestionnaire = None,
    force: options.Force = False,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    if output is None and not dry_run:
        raise WrongUsage("upgrade.needs_output")
    sources = copies.given(answers)
    if output is not None and not dry_run:
        copies.check_output(output, sources)
    terminal = survey(plain=settings.plain)
    moved = _move_all(sources, Workbench(settings, questionnaire), terminal)
    copies.say_what_was_passed_over(sources, settings)
    usable = [one for one in moved if one.upgraded is not None]
    if not usable:
        raise CannotDo("commands.no_usable_file")
    if output is not None and not dry_run:
        new = [one.new for one in usable if one.new is not None]
        copies.write_all(new, (output, sources), settings, force=force)
    failed = len(moved) - len(usable) + len(sources.missing)
    lines = summary_lines([one.upgraded for one in usable if one.upgraded], failed, settings.language)
    if dry_run:
        lines.append(text("upgrade.nothing_written", settings.language))
    if lines:
        terminal.write("\n".join(lines) + "\n")
    return 1 if failed else 0


def _move_all(sources: Given, bench: Workbench, terminal: Terminal) -> list[Moved]:
    """Every file in its turn, told as it comes."""
    moved: list[Moved] = []
    for file in sources.files:
        one = _move(file, bench)
        tell(one.diagnostics, bench.settings)
        if one.refused:
            print(one.refused, file=sys.stderr)
        if one.upgraded is not None and one.tree is not None:
            lines = report_lines((file, one.upgraded), one.tree, terminal, bench.settings.language)
            terminal.write("\n".join(lines) + "\n\n")
        moved.append(one)
    return moved


def _move(file: str, bench: Workbench) -> Moved:
    try:
        return _carried_over(bench.read(file), bench.settings.language)
    except (MemoryError, RecursionError) as error:
        return Moved(file, (too_much(file, error),))


def _carried_over(read: Understood, language: str) -> Moved:
    from resiliens.assess.upgrading import is_later, upgrade

    file, raw, sheet = read.file, read.raw, read.sheet
    if raw is None or sheet is None or read.instrument is None:
        return Moved(file, read.diagnostics)
    tree = read.instrument.questionnaire
    if is_later(raw.version, tree.version):
        versions = {"version": visible(raw.version), "current": tree.version}
        return Moved(file, (), text("upgrade.newer", language, file=visible(file), **versions))
    upgraded = upgrade(sheet, tree)
    new = _new_file(file, (raw, sheet, upgraded), tree)
    if new is None:
        return Moved(file, read.diagnostics, text("copies.unreadable", language, file=visible(file)))
    told = tuple(one for one in read.diagnostics if not _in_own_words(one, upgraded))
    return Moved(file, told, "", upgraded, tree, new)


def _in_own_words(one: Diagnostic, upgraded: Upgraded) -> bool:
    if one.code in OF_UNFIT:
        return one.arguments.get("id") in {unfit.id for unfit in upgraded.unfit}
    if one.code in OF_FIELDS:
        return one.arguments.get("field") in upgraded.sheet.company.more
    return one.code in OF_THE_VERSION or one.code in OF_KEPT_IDS


def _new_file(file: str, what: tuple[RawSheet, Sheet, Upgraded], tree: Questionnaire) -> Copy | None:
    """What the new file holds: the given text itself where nothing in it changes, comments and all."""
    raw, sheet, upgraded = what
    path = Path("svar.yaml" if file == STANDARD_INPUT else file)
    if upgraded.sheet == sheet and raw.version:
        return Copy(path.name, raw.text)
    name = path.name if path.suffix.lower() in copies.SUFFIXES else f"{path.stem}.yaml"
    return copies.written(name, upgraded.sheet, tree)
