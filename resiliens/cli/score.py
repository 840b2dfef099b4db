"""`resiliens score`: answer files to a table, or to CSV, JSON or JSON lines."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

import typer

from resiliens.cli import options
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.telling import tell
from resiliens.cli.workbench import Scored, Workbench
from resiliens.files.answers import is_answers_file
from resiliens.files.gathering import Gathered, gather
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.diagnostics import Diagnostic
from resiliens.model.result import Result

FORMATS = (".csv", ".json", ".jsonl")


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
    if output is not None and output.suffix.lower() not in FORMATS:
        raise WrongUsage("commands.bad_output", file=output, known=", ".join(FORMATS))
    gathered = gather(answers)
    bench = Workbench(settings, questionnaire, scorer)
    scored, skipped = _score_all(gathered, bench)
    missing = [text("commands.no_such_file", settings.language, file=visible(name)) for name in gathered.missing]
    for line in missing:
        print(line, file=sys.stderr)
    for one in scored:
        tell(one.diagnostics, settings)
    for line in _several_of_one(scored, settings):
        print(line, file=sys.stderr)
    if skipped:
        print(text("commands.others_skipped", settings.language, count=skipped), file=sys.stderr)
    usable = [one for one in scored if one.result is not None]
    if not usable:
        if not scored and not missing:
            raise CannotDo("commands.no_files", where=", ".join(answers))
        raise CannotDo("commands.no_usable_file")
    failed = len(scored) - len(usable) + len(missing)
    if output is None:
        _print_table(usable, settings)
    else:
        _write(usable, scored, (output, force, excel, settings))
    if len(scored) > 1 or failed:
        print(text("commands.run_summary", settings.language, scored=len(usable), failed=failed), file=sys.stderr)
    return 1 if failed else 0


def _score_all(gathered: Gathered, bench: Workbench) -> tuple[list[Scored], int]:
    scored: list[Scored] = []
    skipped = gathered.skipped
    for file in gathered.files:
        if file in gathered.from_folder and not is_answers_file(file):
            skipped += 1
            continue
        scored.append(bench.score(file))
    return scored, skipped


def _several_of_one(scored: list[Scored], settings: Settings) -> list[str]:
    """Companies with more than one file: same organisation number, else same name. Rows stay apart."""
    files: dict[str, list[Result]] = {}
    for one in scored:
        if one.result is not None and (one.result.company.orgnr or one.result.company.name):
            company = one.result.company
            files.setdefault(company.orgnr.replace(" ", "") or company.name.casefold(), []).append(one.result)
    return [text("commands.several_of_one", settings.language, company=visible(results[0].company.name),
                 count=len(results), files=visible(", ".join(Path(result.file).name for result in results)))
            for results in files.values() if len(results) > 1]


def _print_table(scored: list[Scored], settings: Settings) -> None:
    """One row a file, grouped by questionnaire: the pillars' levels and what to do first."""
    from resiliens.terminal.console import survey
    from resiliens.terminal.tables import print_table

    terminal = survey(plain=settings.plain)
    groups: dict[tuple[str, str], list[Result]] = {}
    for one in scored:
        if one.result is not None:
            groups.setdefault((one.result.questionnaire, one.result.version), []).append(one.result)
    for number, ((name, version), results) in enumerate(groups.items()):
        if number:
            terminal.write("\n")
        if len(groups) > 1:
            terminal.write(f"{visible(name)} {visible(version)}\n")
        heads, rows = _table(results, settings.language)
        print_table(terminal, heads, rows)


def _table(results: list[Result], language: str) -> tuple[list[str], list[list[str]]]:
    pillars = _pillars(results[0])
    heads = [text("commands.table_file", language), text("commands.table_company", language),
             text("commands.table_answered", language), *(title for _, title in pillars),
             text("commands.table_first", language)]
    return heads, [_row(result, [address for address, _ in pillars]) for result in results]


def _pillars(result: Result) -> list[tuple[str, str]]:
    nodes = [node for node in result.sections if node.kind == "section"]
    if result.total is not None:
        nodes.insert(0, result.total)
    return [(node.id, node.title) for node in nodes]


def _row(result: Result, pillars: list[str]) -> list[str]:
    counts = result.counts
    nodes = {node.id: node for node in result.sections}
    if result.total is not None:
        nodes[result.total.id] = result.total
    cells = [_level(nodes, address) for address in pillars]
    due = counts.answered + counts.unknown + counts.unanswered + counts.not_applicable
    first = next((one.title for one in result.suggestions if one.first), "")
    return [Path(result.file).name, result.company.name, f"{counts.answered}/{due}", *cells, first]


def _level(nodes: Mapping[str, object], address: str) -> str:
    node = nodes.get(address)
    low, high = getattr(node, "level", None), getattr(node, "possible_level", None)
    if low is None or high is None:
        return "–"
    return str(low.number) if low == high else f"{low.number}–{high.number}"


def _write(usable: list[Scored], scored: list[Scored], wish: tuple[Path, bool, bool, Settings]) -> None:
    from resiliens.cli.writing import write_text
    from resiliens.files.results import csv_text, result_to_plain
    from resiliens.messages.rendering import message

    output, force, excel, settings = wish
    results = [one.result for one in usable if one.result is not None]
    suffix = output.suffix.lower()
    if suffix == ".jsonl":
        lines = [json.dumps(result_to_plain(result), ensure_ascii=False) for result in results]
        write_text(output, "".join(f"{line}\n" for line in lines), force=force, settings=settings)
        return
    if suffix == ".json":
        errors = [_error(one, message(one, settings.language))
                  for each in scored if each.result is None for one in each.diagnostics if one.is_error]
        whole = {"format": "resiliens-results/1", "results": [result_to_plain(result) for result in results],
                 "errors": errors}
        dumped = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
        write_text(output, dumped, force=force, settings=settings)
        return
    for path, group in _by_questionnaire(output, results).items():
        write_text(path, csv_text(group, excel=excel), force=force, settings=settings)


def _error(one: Diagnostic, words: str) -> dict[str, str | int]:
    place = one.position
    return {"file": place.file, "line": place.line, "column": place.column, "code": one.code, "message": words}


def _by_questionnaire(output: Path, results: list[Result]) -> dict[Path, list[Result]]:
    """Files of different questionnaires go to separate files, named after them."""
    groups: dict[tuple[str, str], list[Result]] = {}
    for result in results:
        groups.setdefault((result.questionnaire, result.version), []).append(result)
    if len(groups) == 1:
        return {output: results}
    return {output.with_name(f"{output.stem}-{name}-{version}{output.suffix}"): group
            for (name, version), group in groups.items()}
