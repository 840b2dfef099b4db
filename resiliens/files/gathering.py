"""From what was typed (files, folders, patterns, `-`) to the list of files to read.

Expands patterns itself, since not every shell does; leaves out what programs leave behind.
"""

from __future__ import annotations

import glob
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

ANSWER_SUFFIXES = (".yaml", ".yml", ".json")
STANDARD_INPUT = "-"
BACKUP_FOLDER = "Sikkerhetskopi"  # where `saving` keeps old files, if it is there; the same in every language
_LEFT_BEHIND_PREFIXES = ("~$", "._", ".")
_NEVER_MEANT = ("~$", "._")  # a shell names these too where a person wrote `*`
_LEFT_BEHIND_SUFFIXES = (".lock", ".tmp", ".bak")


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Gathered:
    """What to read, in the order given (inside a folder by name), each file once.

    A file reached by several ways goes by the shortest name, whatever the order of the ways. `from_folder`
    are those that nobody named: they are read if they hold answers. `skipped` counts files of other kinds
    in the folders, `left_behind` what programs left there (locks, temporary files, copies of a conflict);
    `missing` are names that lead nowhere, and `unread` folders inside folders that hold answers, it seems,
    but were not looked into.
    """

    files: tuple[str, ...]
    from_folder: frozenset[str]
    skipped: int
    missing: tuple[str, ...]
    left_behind: int = 0
    unread: tuple[str, ...] = ()


@dataclass(slots=True)
class _Found:
    """What was found so far, by the place on disk."""

    below: bool
    named: dict[str, tuple[bool, str]] = field(default_factory=dict)  # whether from a folder, and its name
    others: set[str] = field(default_factory=set)
    left_behind: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)

    def add(self, name: str, *, in_folder: bool) -> None:
        """Named by a person goes before found in a folder, then the shorter name."""
        place = name if name == STANDARD_INPUT else os.path.realpath(name)
        ways = [(in_folder, name), *([self.named[place]] if place in self.named else [])]
        self.named[place] = min(ways, key=lambda way: (way[0], len(way[1]), way[1]))

    def add_folder(self, folder: Path, *, deeper: bool) -> None:
        """The files of a folder, and where `deeper` says so those of the folders in it."""
        for inner in sorted(folder.iterdir()):
            if not inner.is_dir():
                self.sort(inner)
            elif deeper and not _is_hidden(inner):
                self._look_into(inner)
            elif self.below and not _is_hidden(inner) and _seems_to_hold_answers(inner):
                self.unread.add(str(inner))

    def _look_into(self, folder: Path) -> None:
        try:
            self.add_folder(folder, deeper=False)
        except OSError:
            self.unread.add(str(folder))

    def sort(self, path: Path, *, whatever: bool = False) -> None:
        """A file that nobody named: what it seems to be, or, with `whatever`, read if it is no rest."""
        if _is_left_behind(path):
            self.left_behind.add(os.path.realpath(path))
        elif whatever or path.suffix.lower() in ANSWER_SUFFIXES:
            self.add(str(path), in_folder=not whatever)
        else:
            self.others.add(os.path.realpath(path))


def gather(written: Iterable[str], *, below: bool = False) -> Gathered:
    """The files behind the arguments. One file reached by two ways counts once.

    What a pattern finds is read whatever it is where the pattern names an ending (`*.txt`), and looked at
    first where it does not (`svar/*`), as in a folder. `below`: of a folder also the files in the folders
    directly inside it, as where each company has one; not in hidden ones and not in backups.
    """
    found = _Found(below)
    missing: list[str] = []
    for name in written:
        ways = _expand(name)
        if not ways:
            missing.append(name)
        for way in ways:
            if way != STANDARD_INPUT and Path(way).is_dir():
                found.add_folder(Path(way), deeper=below)
            elif way == name and not Path(way).name.startswith(_NEVER_MEANT):
                found.add(way, in_folder=False)
            else:
                found.sort(Path(way), whatever=not name.endswith("*"))
    return Gathered(
        tuple(name for _, name in found.named.values()),
        frozenset(name for in_folder, name in found.named.values() if in_folder),
        len(found.others - found.named.keys()),
        tuple(dict.fromkeys(missing)),
        len(found.left_behind - found.named.keys()),
        tuple(sorted(found.unread)),
    )


def _expand(name: str) -> list[str]:
    """The files and folders behind a name: itself, or what a pattern means here."""
    if name == STANDARD_INPUT or os.path.lexists(name):
        return [name]
    if not glob.has_magic(name):
        return []
    matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207  # pathlib's takes no absolute pattern
    return [match for match in matches if BACKUP_FOLDER not in Path(match).parts]


def _is_hidden(folder: Path) -> bool:
    return folder.name.startswith(".") or folder.name == BACKUP_FOLDER


def _seems_to_hold_answers(folder: Path) -> bool:
    try:
        return any(_may_hold_answers(inner) for inner in folder.iterdir())
    except OSError:
        return True


def _may_hold_answers(path: Path) -> bool:
    return path.suffix.lower() in ANSWER_SUFFIXES and not _is_left_behind(path)


def _is_left_behind(path: Path) -> bool:
    name = path.name
    ends_so = name.endswith(_LEFT_BEHIND_SUFFIXES) or ".conflict-" in name
    return ends_so or name.startswith(_LEFT_BEHIND_PREFIXES)
