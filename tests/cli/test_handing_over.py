"""What is opened with the system's own program: only our own kinds of files, and folders."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from resiliens.cli.handing_over import can_hand_over, hand_over

pytestmark = pytest.mark.skipif(os.name == "nt", reason="plays xdg-open with a shell script")


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A desktop whose opener writes down what it was given."""
    program = tmp_path / "bin" / "xdg-open"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$@" >> "{tmp_path}/opened"\n', "utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:/usr/bin:/bin")
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("sys.platform", "linux")
    return tmp_path


def test_a_report_and_its_folder_are_opened_by_their_full_path(
    desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = desktop / "-rart & navn"
    folder.mkdir()
    report = folder / "rapport.html"
    report.write_text("hei", "utf-8")
    monkeypatch.chdir(folder)
    assert hand_over(Path("rapport.html")) and hand_over(folder)
    assert (desktop / "opened").read_text("utf-8").splitlines() == [str(report), str(folder)]


@pytest.mark.parametrize("name", ["program.exe", "svar.yaml", "skript.sh", "rapport.html.lnk"])
def test_other_files_are_not_opened(name: str, desktop: Path) -> None:
    (desktop / name).write_text("hei", "utf-8")
    assert not hand_over(desktop / name)
    assert not hand_over(desktop / "borte.html") and not (desktop / "opened").exists()


def test_an_opener_that_gives_up_is_noticed(desktop: Path) -> None:
    (desktop / "bin" / "xdg-open").write_text("#!/bin/sh\nexit 3\n", "utf-8")
    assert not hand_over(desktop)


def test_without_a_desktop_nothing_is_offered(desktop: Path) -> None:
    assert can_hand_over({"DISPLAY": ":0"}, "linux") and can_hand_over({}, "win32")
    assert not can_hand_over({}, "linux")
