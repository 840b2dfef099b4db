"""`resiliens compare`: two dates of one company, what changed and why."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from resiliens.assess.figures import QUESTIONNAIRE as FIGURES
from resiliens.cli import options
from resiliens.cli.document import DOCUMENTS, document_bytes
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Workbench, in_order, named_at
from resiliens.files.answers import RawSheet, open_answers, understand
from resiliens.files.gathering import gather
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.diagnostics import has_errors

if TYPE_CHECKING:
    from resiliens.assess.instrument import Instrument
    from resiliens.model.answers import Sheet
    from resiliens.model.change import Change

FORMATS = (*DOCUMENTS, ".json", ".csv")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Compared:
    """The comparison, and the instrument that both dates were measured with."""

    change: Change
    instrument: Instrument


def run(
    old: Annotated[str, typer.Argument()],
    new: Annotated[str, typer.Argument()],
    output: options.Output = None,
    excel: Annotated[bool, typer.Option("--excel", help="commands.opt_excel")] = False,
    questionnaire: options.AnotherQuestionnaire = None,
    scorer: options.AnotherScorer = None,
    force: options.Force = False,
    lang: options.Lang = None,
    date: options.Today = None,
    plain: options.Plain = False,
    json: options.Json = False,
) -> int:
    settings = options.settings(lang=lang, today=date, plain=plain, json=json)
    if output is not None and output.suffix.lower() not in FORMATS:
        raise WrongUsage("commands.bad_output", file=output, known=", ".join(FORMATS))
    files = two_files(old, new)
    compared = compare(files, Workbench(settings, questionnaire, scorer))
    if output is None:
        show(compared, settings)
    else:
        from resiliens.cli.writing import write_bytes

        content = _content(compared, output.suffix.lower(), (settings, excel))
        write_bytes(output, content, force=force, settings=settings)
    return 0


def compare(files: tuple[str, str], bench: Workbench) -> Compared:
    """Two files compared, the older first whatever their order. Raises WrongUsage or CannotDo."""
    from resiliens.assess.change import change
    from resiliens.plugins import ScorerError

    raws = _opened(files, bench.settings)
    names = [raw.questionnaire for raw in raws]
    if bench.questionnaire is None and all(names) and names[0] != names[1]:
        raise WrongUsage(
            "change.two_questionnaires",
            old=visible(files[0]), one=visible(names[0]), new=visible(files[1]), other=visible(names[1]),
        )
    instrument = _instrument(raws, bench)
    sheets = _in_order(_understood(raws, instrument, bench.settings), bench.settings)
    try:
        return Compared(change(*sheets, instrument), instrument)
    except ScorerError as error:
        tell([error.diagnostic(files[1])], bench.settings)
        raise CannotDo("commands.no_usable_file") from None


def markdown_of(compared: Compared, settings: Settings) -> str:
    """The page as Markdown."""
    from resiliens.documents.change.context import change_page_of
    from resiliens.documents.rendering import render, template_source

    tree = compared.instrument.questionnaire
    page = change_page_of(compared.change, tree, language=settings.language)
    return render(template_source("change"), page)


def show(compared: Compared, settings: Settings) -> None:
    """The page on the terminal: a view of the same Markdown."""
    from resiliens.terminal.console import survey
    from resiliens.terminal.page import page_lines

    terminal = survey(plain=settings.plain)
    lines = page_lines(markdown_of(compared, settings), width=min(terminal.width, 100))
    terminal.write("\n".join(lines) + "\n")


def _content(compared: Compared, suffix: str, wish: tuple[Settings, bool]) -> bytes:
    settings, excel = wish
    if suffix in DOCUMENTS:
        return document_bytes(suffix, markdown_of(compared, settings), settings)
    from resiliens.files.changes import change_to_plain, rows

    if suffix == ".json":
        from json import dumps

        return (dumps(change_to_plain(compared.change), ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    from resiliens.files.csv_rows import csv_of

    return csv_of(rows(compared.change), excel=excel).encode("utf-8")


def two_files(old: str, new: str) -> tuple[str, str]:
    """The two files as they were named. Raises WrongUsage for one file twice, or where a name is several."""
    found: list[str] = []
    for written in (old, new):
        gathered = gather([written])
        if gathered.missing:
            raise CannotDo("commands.no_such_file", file=visible(gathered.missing[0]))
        if len(gathered.files) != 1:
            raise WrongUsage("change.one_each")
        found.append(gathered.files[0])
    if found[0] == found[1] or (Path(found[0]).exists() and _is_same(found[0], found[1])):
        raise WrongUsage("change.same_file", file=visible(found[0]))
    return found[0], found[1]


def _is_same(one: str, other: str) -> bool:
    return Path(other).exists() and Path(one).samefile(other)


def _opened(files: tuple[str, str], settings: Settings) -> list[RawSheet]:
    """Both files read. Everything that is wrong with either is said before giving up."""
    opened = [open_answers(file) for file in files]
    raws = [one.value for one in opened if one.value is not None and not has_errors(one.diagnostics)]
    tell([said for one in opened for said in in_order(one.diagnostics)], settings)
    if len(raws) < len(files):
        raise CannotDo("commands.no_usable_file")
    return raws


def _instrument(raws: list[RawSheet], bench: Workbench) -> Instrument:
    """One questionnaire for both: the one that the newer-named file finds, with `-q` that one."""
    named = next((raw for raw in reversed(raws) if raw.questionnaire), raws[-1])
    beside = None if named.file == "-" else Path(named.file).parent
    ready = bench.instrument(named.questionnaire, beside)
    tell([named_at(one, named) for one in ready.diagnostics], bench.settings)
    if ready.value is None:
        raise CannotDo("commands.no_usable_file")
    if ready.value.questionnaire.id == FIGURES:
        raise WrongUsage("change.no_scores", file=visible(raws[-1].file))
    return ready.value


def _understood(raws: list[RawSheet], instrument: Instrument, settings: Settings) -> list[Sheet]:
    understood = [understand(raw, instrument.questionnaire) for raw in raws]
    tell([said for one in understood for said in in_order(one.diagnostics)], settings)
    sheets = [one.value for one in understood if one.value is not None and not one.failed]
    if len(sheets) < len(raws):
        raise CannotDo("commands.no_usable_file")
    return sheets


def _in_order(sheets: list[Sheet], settings: Settings) -> tuple[Sheet, Sheet]:
    """The older first. Without both days they stay as they were given."""
    from resiliens.assess.change import day_of

    old, new = sheets
    days = day_of(old), day_of(new)
    if days[0] is None or days[1] is None or days[0] <= days[1]:
        return old, new
    line = text("change.swapped", settings.language, old=visible(new.file), new=visible(old.file))
    print(line, file=sys.stderr)
    return new, old
