"""Runs the real command in a child process, as a user would, and keeps what it said."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
DEMO = ROOT / "questionnaires" / "demo"


@dataclass(frozen=True)
class Said:
    """What a run printed, and how it ended."""

    code: int
    out: str
    err: str


def resiliens(*arguments: str | Path, folder: Path, stdin: str = "", **environment: str) -> Said:
    """One run of the program in `folder`, without a terminal."""
    values = {**os.environ, "PYTHONPATH": f"{ROOT}{os.pathsep}{ROOT / 'scoring'}", "RESILIENS_LANG": "nb",
              "PYTHONUTF8": "1", **environment}
    done = subprocess.run(
        [sys.executable, "-m", "resiliens", *map(str, arguments)], cwd=folder, input=stdin, text=True,
        capture_output=True, timeout=60, env=values, encoding="utf-8", check=False,
    )
    return Said(done.returncode, done.stdout, done.stderr)


def write(folder: Path, name: str, content: str) -> Path:
    """A text file in a folder."""
    path = folder / name
    path.write_text(content, "utf-8")
    return path


ANSWERS = """\
resiliens: 1
questionnaire: {id: klosser, version: "2026.1"}
company: {name: Eksempel Bruk AS, employees: 42, energy-gwh: 3.1}
set: core
answers:
  environment.energy: 3
  environment.waste: 1
  environment.climate-accounts: unknown
"""
