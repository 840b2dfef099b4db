"""`resiliens share`: a copy of the answers to give to others, and in words what stayed at home."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from resiliens.cli import copies, options
from resiliens.cli.batch import too_much
from resiliens.cli.copies import Copy, Given
from resiliens.cli.options import CannotDo, WrongUsage, quoted
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Understood, Workbench
from resiliens.files.naming import joined_name
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.diagnostics import Diagnostic
from resiliens.terminal.console import Terminal, survey
from resiliens.terminal.escaping import one_line
from resiliens.terminal.wrapping import wrap

if TYPE_CHECKING:
    from resiliens.assess.sharing import Audience, Shared
    from resiliens.model.questionnaire import Questionnaire

WIDEST = 100
AUDIENCES: tuple[Audience, ...] = ("open", "network", "facilitator")


@dataclass(frozen=True, slots=True)
class Copied:
    """One file: its copy, or neither copy nor words where it has errors."""

    file: str
    diagnostics: tuple[Diagnostic, ...]
    refused: str = ""
    shared: Shared | None = None
    tree: Questionnaire | None = None
    new: Copy | None = None


def run(
    answers: Annotated[list[str], typer.Argument()],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="commands.opt_new_file_or_folder")
    ] = None,
    to: Annotated[str, typer.Option("--to", metavar="|".join(AUDIENCES), help="commands.opt_to")] = "network",
    questionnaire: options.AnotherQuestionnaire = None,
    force: options.Force = False,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    audience = _audience(to)
    if output is None:
        raise WrongUsage("share.needs_output")
    sources = copies.given(answers)
    copies.check_output(output, sources)
    terminal = survey(plain=settings.plain)
    copied = _copy_all(sources, (Workbench(settings, questionnaire), audience), terminal)
    copies.say_what_was_passed_over(sources, settings)
    usable = [one for one in copied if one.shared is not None]
    if not usable:
        raise CannotDo("commands.no_usable_file")
    new = [one.new for one in usable if one.new is not None]
    paths = copies.write_all(new, (output, sources), settings, force=force)
    failed = len(copied) - len(usable) + len(sources.missing)
    if failed:
        _say(terminal, text("share.failed", settings.language, failed=failed))
    look = f"report {quoted(paths[0])}" if len(paths) == 1 else f"score {quoted(output)}"
    for key in (f"to_{audience}", "still_shows"):
        _say(terminal, text(f"share.{key}", settings.language))
    _say(terminal, text("share.look_at_it", settings.language, command=f"resiliens {visible(look)}"))
    return 1 if failed else 0


def _audience(written: str) -> Audience:
    for one in AUDIENCES:
        if one == written:
            return one
    raise WrongUsage("share.bad_audience", value=visible(written), known=", ".join(AUDIENCES))


def _copy_all(sources: Given, how: tuple[Workbench, Audience], terminal: Terminal) -> list[Copied]:
    """Every file in its turn, told as it comes."""
    bench, audience = how
    language = bench.settings.language
    copied: list[Copied] = []
    for file in sources.files:
        try:
            one = _copied(bench.read(file), audience, language)
        except (MemoryError, RecursionError) as error:
            one = Copied(file, (too_much(file, error),))
        tell(one.diagnostics, bench.settings)
        if one.refused:
            print(one.refused, file=sys.stderr)
        if one.shared is not None and one.tree is not None:
            _say(terminal, "\n".join(_lines(file, one.shared, (one.tree, language))))
            terminal.write("\n")
        copied.append(one)
    return copied


def _copied(read: Understood, audience: Audience, language: str) -> Copied:
    from resiliens.assess.sharing import share

    if read.sheet is None or read.instrument is None:
        return Copied(read.file, read.diagnostics)
    tree = read.instrument.questionnaire
    shared = share(read.sheet, tree, audience)
    # By the company alone: the names of answer files tell the role of who answered.
    new = copies.written(joined_name(shared.sheet.company.name, suffix=".yaml"), shared.sheet, tree)
    if new is None:
        return Copied(read.file, (), text("copies.unreadable", language, file=visible(read.file)))
    return Copied(read.file, read.diagnostics, "", shared, tree, new)


def _lines(file: str, shared: Shared, context: tuple[Questionnaire, str]) -> Iterator[str]:
    """What of one file is in the copy, and what is not."""
    tree, language = context
    company = one_line(shared.sheet.company.name) or text("share.no_name", language)
    yield text("share.head", language, file=one_line(file), company=company)
    yield "  " + text("share.answers", language, count=shared.answers)
    left = shared.left_out
    parts: list[str] = []
    for part in fields(left):
        value = getattr(left, part.name)
        count = len(value) if isinstance(value, tuple) else value
        if count:
            titles = _titles(value, tree) if isinstance(value, tuple) else ""
            parts.append(text(f"share.left_{part.name}", language, count=count, titles=titles))
    if not parts:
        yield "  " + text("share.left_nothing", language)
        return
    yield "  " + text("share.left_out", language)
    yield from (f"    {part}" for part in parts)
    if left.sensitive or left.hanging:
        yield "  " + text("share.open_now", language)


def _titles(addresses: tuple[str, ...], tree: Questionnaire) -> str:
    questions = [tree.question(address) for address in addresses]
    return ", ".join(one_line(question.name) for question in questions if question is not None)


def _say(terminal: Terminal, words: str) -> None:
    width = min(terminal.width, WIDEST)
    for line in words.split("\n"):
        indent = " " * (len(line) - len(line.lstrip()))
        for wrapped in wrap(line.strip(), width, indent=indent, hanging=indent + "  " if indent else None):
            terminal.write(wrapped + "\n")
