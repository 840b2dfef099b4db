"""Consoles, streams and environments as they are found: the interview asks, saves, says, never crashes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from running import ROOT

from resiliens.files.saving import is_temporary

pytest.importorskip("pexpect")
pytest.importorskip("pyte")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="a shell and a pseudo-terminal are needed")

if os.name != "nt":
    from sitting import Sitting

SHORT = b"Bruket\n\n\ng\n2\nj\navslutt\n"
TYPED = "Prøvebruket AS\n\n\ng\n2\nj\nm: æøå – «»\navslutt\n"
SAVED = ("climate-accounts:", "value: 2", "æøå – «»")
PYTHONPATH = f"{ROOT}{os.pathsep}{ROOT / 'scoring'}"
NO_LIBYAML = "import sys; sys.modules['_yaml'] = None; sys.modules['yaml._yaml'] = None\n"


@dataclass(frozen=True)
class Case:
    """How the program is started in a shell, and what is to come of it.

    `saved` are words the file must hold; none: no file may be there. `said` are words on either stream.
    """

    environment: Mapping[str, str | None] = field(default_factory=dict)
    python: str = ""
    before: str = ""
    streams: str = ""
    typed: bytes = TYPED.encode()
    code: int = 0
    saved: tuple[str, ...] = SAVED
    said: tuple[str, ...] = ("Neste gang fortsetter",)


QUIET: tuple[str, ...] = ()
CASES = {
    "an ASCII console": Case(
        {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}, typed=SHORT, saved=SAVED[:2],
        said=("spoersmaal 1 av 8", "Stroem og drivstoff samlet", "Neste gang fortsetter"),
    ),
    "standard output is closed": Case(streams=">&-", said=QUIET),
    "the working folder is gone": Case(
        before='rmdir "$PWD" && ', code=3, saved=(), said=("Kan ikke skrive svar.yaml: mappen finnes ikke.",)
    ),
}  # fmt: skip
MORE = {
    "NO_COLOR": Case({"NO_COLOR": "1"}),
    "NO_COLOR, empty": Case({"NO_COLOR": ""}),
    "FORCE_COLOR into a file": Case({"FORCE_COLOR": "1"}),
    "Windows-1252": Case(
        {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"}, typed=TYPED.encode("cp1252"),
        said=("Neste gang fortsetter", "r hjelp"),
    ),
    "an old DOS console": Case(
        {"PYTHONIOENCODING": "cp850", "PYTHONUTF8": "0"}, typed=SHORT, saved=SAVED[:2],
        said=("Neste gang fortsetter", "r hjelp"),
    ),
    "LANG=C": Case(
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        typed=SHORT, saved=SAVED[:2],
    ),
    "a terminal that sends Latin-1": Case(
        typed="Prøvebruket\n".encode("latin-1") + SHORT, saved=(*SAVED[:2], "name: Bruket"),
        said=("Det er tegn der som ikke kan lagres",),
    ),
    **{f"COLUMNS={number}": Case({"COLUMNS": number, "LINES": number}, said=("fortsetter",))
       for number in ("0", "1", "-5", "abc", "1000000000", "9" * 25)},
    "warnings are errors": Case(python="-X dev -W error"),
    "-O": Case(python="-O"),
    "-OO": Case(python="-OO"),
    "no HOME": Case({"HOME": None, "USER": None, "USERPROFILE": None}),
    "no libyaml": Case({"PYTHONPATH": f"{{folder}}/site{os.pathsep}{PYTHONPATH}"}),
    "twenty open files at most": Case(before="ulimit -n 20; "),
    "a stack of 256 kB": Case(before="ulimit -s 256; "),
    "standard input is closed": Case(streams="<&-", code=1, saved=(), said=("ingenting er lagret",)),
    "standard input is empty": Case(typed=b"", code=1, saved=(), said=("ingenting er lagret",)),
    "standard error is closed": Case(streams="2>&-"),
    "all streams are closed": Case(streams="<&- >&- 2>&-", code=1, saved=(), said=QUIET),
    "standard output is full": Case(streams="> /dev/full", code=130, saved=(), said=("Avbrutt",)),
    "standard error is full": Case(streams="2> /dev/full"),
    "both are full": Case(streams="> /dev/full 2> /dev/full", code=130, saved=(), said=QUIET),
    "the answers are a pipe": Case(
        before="mkfifo svar.yaml; ", code=3, saved=(),
        said=("Kan ikke skrive svar.yaml: det er ingen vanlig fil.",),
    ),
    "the lock is a folder": Case(before="mkdir svar.yaml.lock; ", code=3, saved=(), said=("svar.yaml.lock",)),
    "an endless line": Case(
        typed=b"a" * 3_000_000 + b"\n" + SHORT, saved=(*SAVED[:2], "name: Bruket"),
        said=("Det er for langt",),
    ),
}  # fmt: skip


def play(case: Case, tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "sitecustomize.py").write_text(NO_LIBYAML)
    folder = tmp_path / "her"
    folder.mkdir()
    usual = {"PYTHONPATH": PYTHONPATH, "RESILIENS_LANG": "nb", "PYTHONUTF8": "1"}
    values = {**os.environ, **usual, **case.environment}
    environment = {
        name: value.replace("{folder}", str(tmp_path)) for name, value in values.items() if value is not None
    }
    command = f"{case.before}{sys.executable} {case.python} -m resiliens assess -a svar.yaml {case.streams}"
    done = subprocess.run(
        ["/bin/bash", "-c", command], cwd=folder, env=environment, input=case.typed, capture_output=True,
        timeout=30, check=False,
    )  # fmt: skip
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert done.returncode == case.code, said
    assert "Traceback" not in said and "\x1b" not in said, said
    flat = " ".join(said.split())
    assert [words for words in case.said if words not in flat] == [], said
    answers = folder / "svar.yaml"
    held = answers.read_text("utf-8") if answers.is_file() else ""
    assert [words for words in case.saved if words not in held] == [], held
    assert case.saved or not held
    assert not [path for path in folder.glob(".*") if is_temporary(path)]
    assert not (folder / "svar.yaml.lock").is_file()


@pytest.mark.parametrize("name", CASES)
def test_an_interview_in_lines(name: str, tmp_path: Path) -> None:
    play(CASES[name], tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("name", MORE)
def test_an_interview_in_lines_anywhere(name: str, tmp_path: Path) -> None:
    play(MORE[name], tmp_path)


CONSOLES: dict[str, dict[str, Any]] = {
    "NO_COLOR": {"NO_COLOR": "1"},
    "a terminal nobody knows": {"TERM": "tull"},
    "vt100": {"TERM": "vt100"},
    "ASCII": {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"},
    "Windows-1252": {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    "LANG=C": {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    "COLUMNS=0": {"COLUMNS": "0", "LINES": "0"},
    "COLUMNS=1": {"COLUMNS": "1", "LINES": "1"},
    "COLUMNS=abc": {"COLUMNS": "abc", "LINES": "abc"},
    "COLUMNS=1e9": {"COLUMNS": "1000000000", "LINES": "1000000000"},
    "small": {"columns": 40, "rows": 10},
    "a wall": {"columns": 500, "rows": 200},
}
COLOURED = re.compile(rb"\x1b\[[0-9;]*(?:3[0-9]|4[0-9]|9[0-7]|10[0-7])[0-9;]*m")


def on_the_screen(tmp_path: Path, *flags: str, **console: Any) -> Sitting:
    """A short sitting, up to the first theme."""
    command = [sys.executable, *flags, "-m", "resiliens", "assess", "-a", "svar.yaml"]
    sitting = Sitting(command, folder=tmp_path, **{"RESILIENS_LANG": "nb", "HOME": str(tmp_path), **console})
    for words, key in (("BEDRIFTEN", "Bruket\r"), ("ORG", "\r"), ("ROLLEN", "\r"), ("BRANSJE", "g")):
        sitting.see(words)
        sitting.press(key)
    sitting.see("KLIMAREGNSKAP")
    return sitting


def leave(sitting: Sitting, tmp_path: Path) -> None:
    """An answer, and away; what must be true then."""
    sitting.press("1")
    sitting.see("ENERGI")
    sitting.press("a")
    assert sitting.code() == 0
    assert "Traceback" not in sitting.said() and "Warning" not in sitting.said()
    assert not COLOURED.search(sitting.raw), "meaning hangs on no colour, so there is none"
    assert "climate-accounts: 1" in (tmp_path / "svar.yaml").read_text("utf-8")


def test_a_sitting_where_warnings_are_errors_and_the_window_is_made_tiny(tmp_path: Path) -> None:
    sitting = on_the_screen(tmp_path, "-X", "dev", "-W", "error")
    sitting.resize(30, 3)
    sitting.see("Vinduet er for lite")
    sitting.resize(1, 1)
    sitting.resize(80, 24)
    sitting.see("KLIMAREGNSKAP", "0-4 svar")
    sitting.raw = re.sub(rb"\x1b\[[0-9;]*48;5;52m", b"", sitting.raw)  # the library's own red for "too small"
    leave(sitting, tmp_path)


@pytest.mark.slow
@pytest.mark.parametrize("name", CONSOLES)
def test_a_sitting_on_any_console(name: str, tmp_path: Path) -> None:
    leave(on_the_screen(tmp_path, **CONSOLES[name]), tmp_path)
