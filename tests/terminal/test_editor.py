"""A text goes out to an editor and comes back: which editor, what it sees, and what can go wrong."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from resiliens.terminal.editor import Written, command_for, edit

pytestmark = pytest.mark.skipif(os.name == "nt", reason="scripts stand in for editors here")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where temporary files go, so that what is left behind is seen."""
    place = tmp_path / "temporary"
    place.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(place))
    return place


def editor(tmp_path: Path, script: str, name: str = "editor") -> dict[str, str]:
    """An environment whose editor is this script; `$1` is the file."""
    path = tmp_path / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o700)
    return {"EDITOR": str(path), "PATH": os.environ["PATH"], "TERM": "xterm"}


def test_what_is_written_comes_back_without_our_own_lines(tmp_path: Path, folder: Path) -> None:
    seen = tmp_path / "seen"
    asks = editor(
        tmp_path,
        f'cp "$1" {seen}; printf "Ny linje\\n\\nog en til\\n" | cat - {seen} > "$1.new"; mv "$1.new" "$1"',
    )
    written = edit("gammel æøå", footing="Hva er dere stolt av?\nLagre og lukk.", environment=asks)
    assert written == Written("Ny linje\n\nog en til\ngammel æøå")
    assert seen.read_text("utf-8") == "gammel æøå\n\n# Hva er dere stolt av?\n# Lagre og lukk.\n"
    assert list(folder.iterdir()) == []


def test_a_heading_of_the_persons_own_is_kept(tmp_path: Path) -> None:
    asks = editor(tmp_path, 'printf "# Om oss\\n# Spørsmål\\nVi lager dører.\\n" > "$1"')
    assert edit("", footing="Spørsmål", environment=asks).text == "# Om oss\nVi lager dører."


def test_nobody_else_can_read_the_file_meanwhile(tmp_path: Path) -> None:
    asks = editor(tmp_path, f'stat -c "%a" "$1" "$(dirname "$1")" > {tmp_path / "modes"}')
    edit("hemmelig", environment=asks)
    assert (tmp_path / "modes").read_text().split() == ["600", "700"]


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"VISUAL": "cat -u", "EDITOR": "true"}, ("cat", "-u")),
        ({"VISUAL": "", "EDITOR": "true"}, ("true",)),
        ({"VISUAL": "no-such-editor --wait", "EDITOR": "true"}, ("true",)),
        ({"EDITOR": "true 'unbalanced"}, ()),
        ({"EDITOR": "no-such-editor"}, ()),
        ({}, ()),
    ],
)
def test_the_persons_own_wish_goes_first(values: dict[str, str], found: tuple[str, ...]) -> None:
    assert command_for({"PATH": os.environ["PATH"], "TERM": "dumb", **values}) == found


def test_without_a_wish_a_usual_one_is_taken_but_not_on_a_dumb_terminal(tmp_path: Path) -> None:
    editor(tmp_path, "true", name="nano")
    assert command_for({"PATH": str(tmp_path), "TERM": "xterm"}) == ("nano",)
    assert command_for({"PATH": str(tmp_path), "TERM": "dumb"}) == ()


def test_a_path_with_blanks_is_one_word(tmp_path: Path) -> None:
    place = tmp_path / "mine programmer"
    place.mkdir()
    asks = editor(place, 'printf hei > "$1"')
    assert edit("", environment=asks).text == "hei"


def test_a_shell_in_the_wish_is_only_words(tmp_path: Path) -> None:
    asks = {"PATH": os.environ["PATH"], "TERM": "dumb", "EDITOR": f"true ; touch {tmp_path / 'made'}"}
    assert edit("", environment=asks).problem == ""
    assert not (tmp_path / "made").exists()


@pytest.mark.parametrize(
    ("script", "problem"),
    [('echo nytt > "$1"; exit 3', "aborted"), ('rm "$1"', "failed"), ("kill -KILL $$", "aborted")],
)
def test_where_it_goes_wrong_the_text_is_as_it_was(
    tmp_path: Path, folder: Path, script: str, problem: str
) -> None:
    assert edit("gammelt", environment=editor(tmp_path, script)) == Written("gammelt", problem)  # type: ignore[arg-type]
    assert list(folder.iterdir()) == []


def test_no_editor_and_no_room_for_the_file_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert edit("x", environment={"PATH": str(tmp_path)}) == Written("x", "none")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "gone"))
    assert edit("x", environment=editor(tmp_path, "true")) == Written("x", "failed")


@pytest.mark.parametrize(
    ("stored", "text"),
    [
        (b"\xef\xbb\xbfbl\xc3\xa5b\xc3\xa6r\r\nto\r\n", "blåbær\nto"),
        ("blåbær\r\nto".encode("utf-16"), "blåbær\nto"),
        (b"bl\xe5b\xe6r\r\n", "blåbær"),
        (b"", ""),
    ],
)
def test_every_way_an_editor_stores_letters_is_read(tmp_path: Path, stored: bytes, text: str) -> None:
    (tmp_path / "stored").write_bytes(stored)
    assert edit("før", environment=editor(tmp_path, f'cp {tmp_path / "stored"} "$1"')).text == text


def test_a_window_that_only_opens_is_waited_for(tmp_path: Path) -> None:
    asks = editor(tmp_path, f'echo "$1" > {tmp_path / "name"}')

    def close() -> None:
        Path((tmp_path / "name").read_text().strip()).write_text("fra vinduet\n", encoding="utf-8")

    assert edit("", environment=asks, still_open=close).text == "fra vinduet"


def test_ctrl_c_is_the_editors_and_not_ours(tmp_path: Path) -> None:
    asks = editor(tmp_path, 'kill -INT $PPID; sleep 0.1; echo ferdig > "$1"')
    before = signal.getsignal(signal.SIGINT)
    assert edit("", environment=asks) == Written("ferdig")
    assert signal.getsignal(signal.SIGINT) is before


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_what_was_stored_is_brought_back_when_we_are_asked_to_end(tmp_path: Path, name: str) -> None:
    asks = editor(tmp_path, f'echo lagret > "$1"; kill -{name[3:]} $PPID; exec sleep 20')
    started = time.monotonic()
    assert edit("før", environment=asks) == Written("lagret", "stopped")
    assert time.monotonic() - started < 10


def test_an_editor_that_will_not_end_is_ended_by_the_second_signal(tmp_path: Path) -> None:
    asks = editor(tmp_path, "trap '' TERM; kill -TERM $PPID; sleep 0.3; kill -TERM $PPID; exec sleep 20")
    started = time.monotonic()
    assert edit("før", environment=asks).problem == "stopped"
    assert time.monotonic() - started < 10


def test_it_works_outside_the_main_thread(tmp_path: Path) -> None:
    found: list[Written] = []
    asks = editor(tmp_path, 'echo ferdig > "$1"')
    worker = threading.Thread(target=lambda: found.append(edit("", environment=asks)))
    worker.start()
    worker.join()
    assert found == [Written("ferdig")]


def test_loading_it_loads_nothing_heavy() -> None:
    code = "import sys, resiliens.terminal.editor; print({'subprocess', 'tempfile'} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
