"""New answer files made out of given ones: what to read, what to call them, and writing them all or none.

The given files are never written, not even with `--force`. Not for what stands in the new ones.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.reasons import reason_in_words
from resiliens.files.answers import is_answers_file
from resiliens.files.bytes import reason_of
from resiliens.files.gathering import STANDARD_INPUT, gather
from resiliens.files.naming import file_name, folded
from resiliens.files.saving import NotSaved, OutputExists, write_output
from resiliens.files.writing import reads_back, write_answers
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.answers import Sheet
from resiliens.model.questionnaire import Questionnaire

SUFFIXES = (".yaml", ".yml")
OWNER_ONLY = 0o700


@dataclass(frozen=True, slots=True)
class Given:
    """What to read. `several`: the output is a folder, since a folder or more than one file was given."""

    files: tuple[str, ...]
    skipped: int
    missing: tuple[str, ...]
    several: bool


@dataclass(frozen=True, slots=True)
class Copy:
    """One new file under way: its name where the output is a folder, and what stands in it."""

    name: str
    content: str


def given(answers: Sequence[str]) -> Given:
    """The files behind the arguments. Raises CannotDo where there are none at all."""
    gathered = gather(answers)
    files = tuple(one for one in gathered.files if one not in gathered.from_folder or is_answers_file(one))
    if not files and not gathered.missing:
        raise CannotDo("commands.no_files", where=visible(", ".join(answers)))
    skipped = gathered.skipped + gathered.left_behind + len(gathered.files) - len(files)
    several = len(files) + len(gathered.missing) > 1 or bool(gathered.from_folder)
    return Given(files, skipped, gathered.missing, several)


def say_what_was_passed_over(sources: Given, settings: Settings) -> None:
    """Names that lead nowhere, and how many files of other kinds lay in the folders."""
    for name in sources.missing:
        print(text("commands.no_such_file", settings.language, file=visible(name)), file=sys.stderr)
    if sources.skipped:
        print(text("commands.others_skipped", settings.language, count=sources.skipped), file=sys.stderr)


def written(name: str, sheet: Sheet, tree: Questionnaire) -> Copy | None:
    """A sheet as a new file; None where our own reader does not get the same sheet out of it."""
    named = replace(sheet, file=name)
    content = write_answers(named, tree)
    return Copy(name, content) if reads_back(content.encode("utf-8"), named, tree) else None


def check_output(output: Path, sources: Given) -> None:
    """Before anything is read: could the output be what was meant? Raises WrongUsage."""
    is_folder = output.is_dir()
    if sources.several and output.exists() and not is_folder:
        raise WrongUsage("copies.needs_folder", file=visible(str(output)))
    if not sources.several and not is_folder and output.suffix.lower() not in SUFFIXES:
        raise WrongUsage("commands.bad_output", file=visible(str(output)), known=", ".join(SUFFIXES))
    in_folder = sources.several or is_folder
    _refuse_inputs([output / Path(one).name for one in sources.files] if in_folder else [output], sources)


def write_all(
    copies: Sequence[Copy], where: tuple[Path, Given], settings: Settings, *, force: bool
) -> list[Path]:
    """Write every new file, none where one of them would replace something; where they lie.

    Raises WrongUsage where an output is an input, CannotDo where one is there or cannot be written.
    """
    output, sources = where
    in_folder = sources.several or output.is_dir()
    paths = [output / name for name in _free_names(copies)] if in_folder else [output]
    _refuse_inputs(paths, sources)
    for path in paths:
        if not force and os.path.lexists(path):
            raise CannotDo("commands.exists", file=visible(str(path)))
    if in_folder:
        _make_folder(output, settings)
    for path, one in zip(paths, copies, strict=True):
        _write(path, one.content, settings, force=force)
    _say_written(paths, output, settings)
    return paths


def _free_names(copies: Sequence[Copy]) -> list[str]:
    """The names in the folder, numbered where two would be the same."""
    taken: list[str] = []
    for one in copies:
        path = Path(one.name)
        taken.append(file_name(path.stem, suffix=path.suffix, taken=taken))
    return taken


def _write(path: Path, content: str, settings: Settings, *, force: bool) -> None:
    try:
        write_output(path, content.encode("utf-8"), force=force, private=True)
    except OutputExists:
        raise CannotDo("commands.exists", file=visible(str(path))) from None
    except NotSaved as error:
        raise _cannot_write(path, error.reason, settings) from None


def _make_folder(folder: Path, settings: Settings) -> None:
    try:
        folder.mkdir(mode=OWNER_ONLY, parents=True, exist_ok=True)
    except OSError as error:
        raise _cannot_write(folder, reason_of(error), settings) from None


def _cannot_write(path: Path, reason: str, settings: Settings) -> CannotDo:
    why = reason_in_words(reason, settings.language)
    return CannotDo("commands.cannot_write", file=visible(str(path)), why=why)


def _say_written(paths: Sequence[Path], output: Path, settings: Settings) -> None:
    if len(paths) == 1:
        said = text("commands.written", settings.language, file=visible(str(paths[0])))
    else:
        where = visible(str(output))
        said = text("copies.written", settings.language, count=len(paths), folder=where)
    print(said, file=sys.stderr)


def _refuse_inputs(paths: Sequence[Path], sources: Given) -> None:
    read = {folded(os.path.realpath(one)) for one in sources.files if one != STANDARD_INPUT}
    for path in paths:
        if folded(os.path.realpath(path)) in read:
            raise WrongUsage("copies.would_overwrite", file=visible(str(path)))
