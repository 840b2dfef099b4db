"""The program sends nothing: no command opens a connection or asks for an address."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from running import ANSWERS, ROOT, write

WATCHED = """
import sys
def watch(event, arguments):
    watched = "connect", "getaddrinfo", "gethostbyname", "sendto", "bind"
    if event in [f"socket.{name}" for name in watched]:
        sys.stderr.write(f"NETWORK {event} {arguments}\\n")
sys.addaudithook(watch)
from resiliens.cli.door import run
sys.exit(run(sys.argv[1:]))
"""


@pytest.mark.parametrize(
    "arguments",
    [
        ["demo"],
        ["score", "svar.yaml"],
        ["report", "svar.yaml", "-o", "rapport.md"],
        ["report", "svar.yaml", "-o", "rapport.pdf"],
        ["report", "svar.yaml", "-o", "rapport.docx"],
        ["check", "svar.yaml"],
        ["list"],
        ["show", "environment.energy"],
        ["scorers"],
        ["assess", "-a", "ny.yaml"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_no_command_touches_the_network(arguments: list[str], tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    done = subprocess.run(
        [sys.executable, "-c", WATCHED, *arguments],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        input="Prøve AS\n",
        env={"PYTHONPATH": f"{ROOT}:{ROOT / 'scoring'}", "PATH": "/usr/bin:/bin", "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode in (0, 1) and "NETWORK" not in done.stderr, done.stderr
