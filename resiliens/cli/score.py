"""`resiliens score`: answer files to a table, or to CSV, JSON or JSON lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Annotated

import typer

from resiliens.cli import options
from resiliens.cli.batch import Done, Form, score_files
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Workbench
from resiliens.files.answers import is_answers_file
from resiliens.files.gathering import gather
from resiliens.messages import text
from resiliens.messages.visible import visible

FORMS: dict[str, Form] = {".csv": "csv", ".json": "json", ".jsonl": "json"}


def run(
    answers: Annotated[list[str], typer.Argument()],
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
    if output is not None and output.suffix.lower() not in FORMS:
        raise WrongUsage("commands.bad_output", file=output, known=", ".join(FORMS))
    files, skipped, missing = _files(answers)
    form = "table" if output is None else FORMS[output.suffix.lower()]
    scored = list(_told(score_files(files, Workbench(settings, questionnaire, scorer), form), settings))
    for name in missing:
        print(text("commands.no_such_file", settings.language, file=visible(name)), file=sys.stderr)
    if skipped:
        print(text("commands.others_skipped", settings.language, count=skipped), file=sys.stderr)
    usable = [one for one in scored if not one.failed]
    if not usable:
        if output is not None and output.suffix.lower() == ".json":
            _write(scored, (output, force, excel, settings))
        if not scored and not missing:
            raise CannotDo("commands.no_files", where=", ".join(answers))
        raise CannotDo("commands.no_usable_file")
    for line in _several_of_one(usable, settings):
        print(line, file=sys.stderr)
    if output is None:
        _print_table(usable, settings)
    else:
        _write(scored, (output, force, excel, settings))
    failed = len(scored) - len(usable) + len(missing)
    if len(scored) > 1 or failed:
        print(
            text("commands.run_summary", settings.language, scored=len(usable), failed=failed),
            file=sys.stderr,
        )
    return 1 if failed else 0


def _files(answers: list[str]) -> tuple[list[str], int, tuple[str, ...]]:
    """What to read, how many other files lay in the folders, and names that lead nowhere."""
    gathered = gather(answers)
    files = [file for file in gathered.files if file not in gathered.from_folder or is_answers_file(file)]
    return files, gathered.skipped + len(gathered.files) - len(files), gathered.missing


def _told(everything: Iterator[Done], settings: Settings) -> Iterator[Done]:
    """Say what is wrong with each file as it comes."""
    for one in everything:
        tell(one.diagnostics, settings)
        yield one


def _several_of_one(usable: Sequence[Done], settings: Settings) -> list[str]:
    """Companies with more than one file: same organisation number, else same name. Rows stay apart."""
    files: dict[str, list[Done]] = {}
    for one in usable:
        if one.orgnr or one.company:
            files.setdefault(one.orgnr.replace(" ", "") or one.company.casefold(), []).append(one)
    return [
        text(
            "commands.several_of_one",
            settings.language,
            company=visible(some[0].company),
            count=len(some),
            files=visible(", ".join(Path(one.file).name for one in some)),
        )
        for some in files.values()
        if len(some) > 1
    ]


def _print_table(usable: Sequence[Done], settings: Settings) -> None:
    """One table a questionnaire."""
    from resiliens.cli.scoretable import table_of
    from resiliens.terminal.console import survey
    from resiliens.terminal.tables import print_table

    terminal = survey(plain=settings.plain)
    groups = _by_questionnaire(usable)
    for number, ((name, version), some) in enumerate(groups.items()):
        if number:
            terminal.write("\n")
        if len(groups) > 1:
            terminal.write(f"{visible(name)} {visible(version)}\n")
        heads, rows = table_of([one.content for one in some], settings.language)
        print_table(terminal, heads, rows)


def _by_questionnaire(usable: Sequence[Done]) -> dict[tuple[str, str], list[Done]]:
    groups: dict[tuple[str, str], list[Done]] = {}
    for one in usable:
        groups.setdefault((one.questionnaire, one.version), []).append(one)
    return groups


def _write(scored: Sequence[Done], wish: tuple[Path, bool, bool, Settings]) -> None:
    from json import dumps

    from resiliens.cli.writing import write_text
    from resiliens.files.result_rows import csv_text

    output, force, excel, settings = wish
    usable = [one for one in scored if not one.failed]
    if output.suffix.lower() == ".jsonl":
        lines = "".join(dumps(one.content, ensure_ascii=False) + "\n" for one in usable)
        write_text(output, lines, force=force, settings=settings)
    elif output.suffix.lower() == ".json":
        whole = {
            "format": "resiliens-results/1",
            "results": [one.content for one in usable],
            "errors": [error for one in scored if one.failed for error in _errors(one, settings.language)],
        }
        write_text(output, dumps(whole, ensure_ascii=False, indent=2) + "\n", force=force, settings=settings)
    else:
        groups = _by_questionnaire(usable)
        for (name, version), some in groups.items():
            path = (
                output
                if len(groups) == 1
                else output.with_name(f"{output.stem}-{name}-{version}{output.suffix}")
            )
            write_text(
                path, csv_text([one.content for one in some], excel=excel), force=force, settings=settings
            )


def _errors(one: Done, language: str) -> Iterator[dict[str, str | int]]:
    from resiliens.messages.rendering import message

    for error in one.diagnostics:
        if error.is_error:
            place = error.position
            yield {
                "file": place.file,
                "line": place.line,
                "column": place.column,
                "code": error.code,
                "message": message(error, language),
            }
