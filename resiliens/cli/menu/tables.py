"""Answers as a table on the screen, and the same as a file for Excel.

The rows are those of `score`; nothing is computed here.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli import score
from resiliens.cli.menu.guarding import safely
from resiliens.cli.menu.places import free_name
from resiliens.cli.menu.reporting import offer_to_open

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit

NAME = "tabell"


def show_table(visit: Visit, answers: Sequence[str]) -> int:
    """One row a file, errors by file, line and column; the exit code of `score`."""
    return safely(
        lambda: score.run(list(answers), **visit.manner), visit
    )


def write_table(visit: Visit, answers: Sequence[str], beside: tuple[Path, str]) -> None:
    """The table as Excel in Norway wants it, in this folder under this name."""
    folder, stem = beside
    path = free_name(folder, stem, ".csv")
    score.run(list(answers), path, excel=True, lang=visit.language)
    offer_to_open(visit, path)
