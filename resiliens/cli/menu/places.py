"""Where the menu keeps things: the person's own documents folder, and one small file of settings.

The system says where these are; the answers lie in `Resiliens/COMPANY` there, old files in a folder below.
Not for reading answers.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from resiliens.files.gathering import BACKUP_FOLDER
from resiliens.files.naming import file_name, folded

NAME = "Resiliens"
PRIVATE = 0o700


@dataclass(frozen=True, slots=True)
class Places:
    """`shelves` are the folders that hold a folder for each company, the best first; `working` is where
    the program was started; `memory` is the file of settings."""

    shelves: tuple[Path, ...]
    working: Path
    memory: Path | None

    def company_folders(self) -> list[Path]:
        """Every company's folder on the shelves that are there."""
        return [folder for shelf in self.shelves for folder in folders_in(shelf)]

    def folder_for(self, company: str) -> Path:
        """The company's own folder with one for copies in it, made if it is not there.

        A folder of that name in other letters (`BRUKET AS`) is the same. Raises OSError where no shelf can
        be written on.
        """
        refused: OSError | None = None
        for shelf in self.shelves:
            try:
                return _made(shelf, company)
            except OSError as error:
                refused = refused or error
        raise refused or FileNotFoundError(NAME)


def known_places() -> Places:
    """The places of the person at this machine. Never raises."""
    return Places(tuple(_shelves()), _working(), memory())


def memory() -> Path | None:
    """Where the menu keeps its settings; None where the system knows no such place."""
    import platformdirs

    with suppress(RuntimeError, KeyError, ValueError, OSError):
        return platformdirs.user_config_path("resiliens", appauthor=False) / "settings.yaml"
    return None


def free_name(folder: Path, stem: str, suffix: str) -> Path:
    """`rapport.html`, or the first free number after it."""
    return folder / file_name(stem, suffix=suffix, taken=_names_in(folder))


def folders_in(shelf: Path) -> list[Path]:
    """The folders directly in a folder, without those for copies and hidden ones; none where it is gone."""
    try:
        return sorted(
            inner
            for inner in shelf.iterdir()
            if inner.name != BACKUP_FOLDER and not inner.name.startswith(".") and inner.is_dir()
        )
    except OSError:
        return []


def _shelves() -> Iterator[Path]:
    """Documents first; the home folder where there is none, or where nothing may be written in it."""
    import platformdirs

    places: list[Path] = []
    with suppress(RuntimeError, KeyError, ValueError, OSError):
        places.append(platformdirs.user_documents_path())
    with suppress(RuntimeError):
        places.append(Path.home())
    there = [place for place in places if place.is_dir()] or [Path()]
    yield from (place / NAME for place in dict.fromkeys(there))


def _working() -> Path:
    try:
        return Path.cwd()
    except OSError:  # it has been removed under our feet
        return Path()


def _made(shelf: Path, company: str) -> Path:
    wanted = file_name(company)
    same = [folder for folder in folders_in(shelf) if folded(folder.name) == folded(wanted)]
    folder = same[0] if same else shelf / wanted
    for place in (shelf, folder, folder / BACKUP_FOLDER):
        if not place.is_dir():
            place.mkdir(PRIVATE)
    if not os.access(folder, os.W_OK):
        raise PermissionError(folder)
    return folder


def _names_in(folder: Path) -> list[str]:
    try:
        return [inner.name for inner in folder.iterdir()]
    except OSError:
        return []
