"""Ways of leaving the real interview that need a terminal of their own: a closed window, Ctrl-Z, lines."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from running import ANSWERS, ROOT, write

pytest.importorskip("pexpect")
pytest.importorskip("pyte")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

if os.name != "nt":
    from sitting import PATIENCE, Sitting

COMMAND = [sys.executable, "-m", "resiliens", "assess"]
Start = Callable[..., "Sitting"]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    begun: list[Sitting] = []

    def begin(*command: str, **environment: str) -> Sitting:
        settings: dict[str, Any] = {"RESILIENS_LANG": "nb", "HOME": str(tmp_path), **environment}
        begun.append(Sitting(command, folder=tmp_path, **settings))
        return begun[-1]

    yield begin
    for one in begun:
        with suppress(OSError):  # one window is closed already
            one.child.close(force=True)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_closed_window_keeps_what_was_answered_and_frees_the_file(start: Start, tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    sitting = start(*COMMAND, "-a", "svar.yaml")
    sitting.see("Trykk Enter")
    sitting.press("\r")
    sitting.see("LEVERANDØRER")
    sitting.press("1")
    sitting.see("HELSE")
    os.close(sitting.child.fileno())
    end = time.monotonic() + PATIENCE
    while os.waitpid(sitting.child.pid, os.WNOHANG) == (0, 0):
        assert time.monotonic() < end, "it goes on without a window"
        time.sleep(0.02)
    assert "environment.purchasing: 1" in (tmp_path / "svar.yaml").read_text("utf-8")
    assert names(tmp_path) == ["svar.yaml", "svar.yaml.bak"]


@pytest.mark.parametrize("stop", ["\x03", pytest.param("\x04", marks=pytest.mark.slow)])
def test_leaving_at_the_question_whether_to_go_on_touches_nothing(
    start: Start, stop: str, tmp_path: Path
) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    sitting = start(*COMMAND)
    sitting.see("påbegynt skjema", "Begynn på nytt")
    sitting.press(stop)
    assert sitting.code() == 130
    assert "Avbrutt." in sitting.said() and "Traceback" not in sitting.said()
    assert names(tmp_path) == ["svar.yaml"]


@pytest.mark.parametrize(
    ("stop", "code"),
    [
        ("\x03", 130),
        pytest.param("\x04", 1, marks=pytest.mark.slow),
        pytest.param("SIGTERM", 130, marks=pytest.mark.slow),
        pytest.param("SIGHUP", 130, marks=pytest.mark.slow),
    ],
)
def test_plain_lines_end_with_the_way_to_go_on(start: Start, stop: str, code: int, tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    sitting = start(*COMMAND, "-a", "svar.yaml", TERM="dumb")
    sitting.see("Leverandører og innkjøp", "Svar 0-4")
    sitting.press("halvfer")
    sitting.see("halvfer")
    sitting.press("\x15")
    if stop.startswith("SIG"):
        os.kill(sitting.child.pid, getattr(signal, stop))
    else:
        sitting.press(stop)
    assert sitting.code() == code
    assert "Fortsett med: resiliens assess -a svar.yaml" in sitting.shown()
    assert "\x1b" not in sitting.said() and "Traceback" not in sitting.said()
    assert "svar.yaml.lock" not in names(tmp_path)


@pytest.mark.skipif(not Path("/bin/bash").exists(), reason="needs a shell with job control")
def test_ctrl_z_gives_the_terminal_back_and_fg_goes_on_where_one_was(start: Start, tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    shell = start("/bin/bash", "--norc", "--noprofile", "-i", PS1="skall> ")
    shell.see("skall>")
    shell.press(f"{' '.join(COMMAND)} -a svar.yaml\r")
    shell.see("Trykk Enter")
    shell.press("\r")
    shell.see("LEVERANDØRER")
    shell.press("\x1a")
    shell.see("Stopped", "skall>")
    assert shell.raw.rfind(b"\x1b[?1049l") > shell.raw.rfind(b"\x1b[?1049h"), "still on its own screen"
    assert shell.raw.rfind(b"\x1b[?25h") > shell.raw.rfind(b"\x1b[?25l"), "no cursor"
    shell.press("stty -a\r")
    shell.see(" icanon", " echo ")
    shell.press("fg\r")
    shell.see("LEVERANDØRER", "0-4 svar")
    shell.press("1")
    shell.see("HELSE", "1, lagret")
    shell.press("a")
    shell.see("Neste gang fortsetter du")
    assert "environment.purchasing: 1" in (tmp_path / "svar.yaml").read_text("utf-8")
    shell.press("exit\r")
    assert shell.code() == 0


@pytest.mark.slow
def test_two_commands_begun_at_once_on_one_file_have_one_owner(tmp_path: Path) -> None:
    """The other one is told, and may begin when the first has ended."""
    path = f"{ROOT}{os.pathsep}{ROOT / 'scoring'}"
    environment = {**os.environ, "PYTHONPATH": path, "RESILIENS_LANG": "nb"}
    for number in range(10):
        file = f"svar-{number}.yaml"
        both = [
            subprocess.Popen(
                [*COMMAND, "-a", file], cwd=tmp_path, env=environment, stdin=subprocess.PIPE, text=True,
                stdout=subprocess.PIPE, stderr=subprocess.PIPE,
            )
            for _ in range(2)
        ]  # fmt: skip
        end = time.monotonic() + PATIENCE
        while all(one.poll() is None for one in both):
            assert time.monotonic() < end, "both go on"
            time.sleep(0.02)
        refused, owner = sorted(both, key=lambda one: one.poll() is None)
        _, told = refused.communicate()
        assert refused.returncode == 3 and "har vært åpen i et annet vindu siden" in told
        said, _ = owner.communicate(f"Bedrift {number}\n\n\ng\n1\navslutt\n")
        assert owner.returncode == 0 and "Neste gang" in said
        held = (tmp_path / file).read_text("utf-8")
        assert f"name: Bedrift {number}" in held and "climate-accounts: 1" in held
    assert not list(tmp_path.glob("*.lock"))
