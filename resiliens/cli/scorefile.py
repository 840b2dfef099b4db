"""What `score -o` writes: CSV, JSON, JSON lines, a workbook with a sheet a questionnaire, or a page.

CSV and JSON hold what the contract says; workbook and page are for people. Not for scoring.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from json import dumps
from pathlib import Path

from resiliens.cli.batch import Done
from resiliens.cli.options import Settings
from resiliens.cli.turnout import Turnout, by_questionnaire
from resiliens.cli.workbench import Workbench
from resiliens.cli.writing import write_bytes, write_text


def write_scored(output: Path, turnout: Turnout, bench: Workbench, wish: tuple[bool, bool, int]) -> None:
    """The file of this suffix. `wish`: over a file that is there; CSV for a Norwegian Excel; how many inputs
    could not be used. Raises CannotDo where it cannot be written, or an extra is not installed."""
    (force, excel, failed), settings = wish, bench.settings
    match output.suffix.lower():
        case ".jsonl":
            lines = "".join(dumps(one.content, ensure_ascii=False) + "\n" for one in turnout.rows)
            write_text(output, lines, force=force, settings=settings)
        case ".json":
            write_json(output, turnout, force=force, settings=settings)
        case ".csv":
            _write_csv(output, turnout.rows, (force, excel, settings))
        case ".xlsx":
            from resiliens.cli.scorebook import score_workbook

            write_bytes(output, score_workbook(turnout, bench), force=force, settings=settings)
        case _:
            from resiliens.cli.scorepage import score_page

            write_text(output, score_page(turnout, failed, bench), force=force, settings=settings)


def write_json(output: Path, turnout: Turnout, *, force: bool, settings: Settings) -> None:
    """Results and errors, also where there are no results."""
    whole = {
        "format": "resiliens-results/1",
        "results": [one.content for one in turnout.rows],
        "errors": [error for one in turnout.failed for error in _errors(one, settings.language)],
    }
    write_text(output, dumps(whole, ensure_ascii=False, indent=2) + "\n", force=force, settings=settings)


def _write_csv(output: Path, rows: Sequence[Done], wish: tuple[bool, bool, Settings]) -> None:
    """One file a questionnaire; where there are several, each with its id and version in the name."""
    from resiliens.files.naming import file_name
    from resiliens.files.result_rows import csv_text

    force, excel, settings = wish
    groups = by_questionnaire(rows)
    taken: list[str] = []
    for (name, version), some in groups.items():
        path = output
        if len(groups) > 1:
            stem = f"{output.stem}-{name}-{version}"
            path = output.with_name(file_name(stem, suffix=output.suffix, taken=taken))
            taken.append(path.name)
        write_text(path, csv_text([one.content for one in some], excel=excel), force=force, settings=settings)


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
