"""From what was typed (files, folders, patterns, `-`) to the list of files to read.

Expands patterns itself, since not every shell does; leaves out what programs leave behind.
"""

from __future__ import annotations

import glob
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ANSWER_SUFFIXES = (".yaml", ".yml", ".json")
STANDARD_INPUT = "-"
BACKUP_FOLDER = "Sikkerhetskopi"  # where `saving` keeps old files, if it is there; the same in every language
_LEFT_BEHIND_PREFIXES = ("~$", "._", ".")
_LEFT_BEHIND_SUFFIXES = (".lock", ".tmp", ".bak")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Gathered:
    """What to read, in the order given (inside a folder by name), each file once.

    `from_folder` are those that nobody named: they are read if they hold answers. `skipped` counts
    files of other kinds in the folders; `missing` are names that lead nowhere.
    """

    files: tuple[str, ...]
    from_folder: frozenset[str]
    skipped: int
    missing: tuple[str, ...]


def gather(written: Iterable[str]) -> Gathered:
    """The files behind the arguments. One file reached by two ways counts once."""
    files: dict[str, str] = {}
    from_folder: set[str] = set()
    missing: list[str] = []
    skipped = 0
    for name in written:
        found = _expand(name)
        if not found and not Path(name).is_dir():
            missing.append(name)
        for path, in_folder in found:
            if in_folder and not _may_hold_answers(Path(path)):
                skipped += 1
                continue
            same = path if path == STANDARD_INPUT else str(Path(path).resolve())
            if same not in files:
                files[same] = path
                from_folder.update([path] if in_folder else [])
    return Gathered(tuple(files.values()), frozenset(from_folder), skipped, tuple(missing))


def _expand(name: str) -> list[tuple[str, bool]]:
    if name == STANDARD_INPUT:
        return [(name, False)]
    path = Path(name)
    if path.is_dir():
        return [(str(inner), True) for inner in _files_in(path)]
    if path.exists() or path.is_symlink():
        return [(name, False)]
    if not glob.has_magic(name):
        return []
    matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207  # pathlib's takes no absolute pattern
    return [pair for match in matches if BACKUP_FOLDER not in Path(match).parts for pair in _expand(match)]


def _files_in(folder: Path) -> Iterator[Path]:
    return iter(sorted(inner for inner in folder.iterdir() if not inner.is_dir()))


def _may_hold_answers(path: Path) -> bool:
    if path.name.startswith(_LEFT_BEHIND_PREFIXES) or path.name.endswith(_LEFT_BEHIND_SUFFIXES):
        return False
    return path.suffix.lower() in ANSWER_SUFFIXES and ".conflict-" not in path.name
