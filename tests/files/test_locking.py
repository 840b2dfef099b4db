"""One session a file: the lock of the operating system beside the one that says who."""

from __future__ import annotations

import errno
import json
import os
import random
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from running import ROOT

from resiliens.files.advisory import try_lock
from resiliens.files.locking import Held, acquire, lock_path
from resiliens.files.saving import NotSaved

LOCKER = Path(__file__).with_name("locker.py")


def left_lock(tmp_path: Path, **change: Any) -> Path:
    """The file of a session that ended without a word; its lock as it was, or changed."""
    path = tmp_path / "svar.yaml"
    lock = acquire(path)
    written = json.loads(lock_path(path).read_text())
    lock.release()
    lock_path(path).write_text(json.dumps({**written, **change}))
    return path


def no_locks(*_: object) -> None:
    raise OSError(errno.ENOLCK, "no locks here")


def test_the_systems_lock_goes_with_its_descriptor(tmp_path: Path) -> None:
    one, other = (os.open(tmp_path / "lock", os.O_RDWR | os.O_CREAT) for _ in range(2))
    assert try_lock(one) == "ours"
    assert try_lock(other) == "another's"
    os.close(one)
    assert try_lock(other) == "ours"
    os.close(other)


def test_a_number_that_another_process_got_does_not_keep_a_dead_session_alive(tmp_path: Path) -> None:
    """Where the system does not tell when a process began: macOS, Windows."""
    path = left_lock(tmp_path, pid=os.getpid(), start="")
    lock = acquire(path)
    assert lock.took_over is not None
    lock.release()
    assert list(tmp_path.iterdir()) == []


def test_who_holds_the_systems_lock_lives_whatever_the_number(tmp_path: Path) -> None:
    """A session in a container has numbers of its own."""
    path = left_lock(tmp_path, pid=2**22 + 1)
    theirs = os.open(lock_path(path), os.O_RDWR)
    assert try_lock(theirs) == "ours"
    with pytest.raises(Held):
        acquire(path)
    os.close(theirs)
    assert acquire(path).took_over is not None


@pytest.mark.skipif(os.name == "nt", reason="another call there")
def test_a_share_without_locks_is_no_obstacle(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("fcntl.flock", no_locks)
    path = tmp_path / "svar.yaml"
    with acquire(path) as lock:
        assert lock.holder.system is False
        with pytest.raises(Held):
            acquire(path)
    with acquire(left_lock(tmp_path, pid=2**22 + 1, system=False)) as lock:
        assert lock.took_over is not None


def test_a_second_session_in_the_same_process_is_refused_too(tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    with acquire(path), pytest.raises(Held):
        acquire(path)
    with acquire(path) as again:
        assert again.took_over is None


@pytest.mark.parametrize("what", ["[]", "{}", '{"pid": "x"}', '{"pid": 1}', "null", "\x00", "[" * 4000])
def test_a_lock_that_says_nothing_is_for_a_person_to_judge(what: str, tmp_path: Path) -> None:
    path = tmp_path / "svar.yaml"
    lock_path(path).write_text(what)
    with pytest.raises(Held) as held:
        acquire(path)
    assert held.value.holder is None


def test_a_lock_that_cannot_be_written_leaves_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    with monkeypatch.context() as patched, pytest.raises(NotSaved, match="svar"):
        patched.setattr(os, "write", full)
        acquire(tmp_path / "svar.yaml")
    assert list(tmp_path.iterdir()) == []


class Locker:
    """A session in a process of its own."""

    def __init__(self) -> None:
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(ROOT), str(ROOT / "scoring")))}
        self._process = subprocess.Popen(
            [sys.executable, str(LOCKER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
            env=environment,
        )  # fmt: skip

    def tell(self, words: str) -> None:
        """Say what to do, without waiting."""
        assert self._process.stdin is not None
        self._process.stdin.write(words + "\n")
        self._process.stdin.flush()

    def said(self) -> str:
        """What came of it."""
        assert self._process.stdout is not None
        return self._process.stdout.readline().strip()

    def kill(self) -> None:
        """As a power cut would."""
        self._process.kill()
        self._process.communicate()


def play(path: Path, rounds: int) -> None:
    """Two sessions want the same file at the same moment; now and then the one that has it is killed."""
    chance = random.Random(20261123)  # which one is killed, no secret
    lockers = [Locker(), Locker()]
    for number in range(rounds):
        for one in chance.sample(lockers, 2):
            one.tell(f"take {path}")
        answers = [one.said() for one in lockers]
        assert answers.count("held") == 1, answers
        owner = answers.index("held") ^ 1
        lockers[owner].tell(f"add round-{number}")
        assert lockers[owner].said() == "saved"
        if chance.random() < 0.2:
            lockers[owner].kill()
            lockers[owner] = Locker()
        else:
            lockers[owner].tell("release")
            assert lockers[owner].said() == "released"
    for one in lockers:
        one.kill()
    assert path.read_text().split() == [f"round-{number}" for number in range(rounds)]


def test_two_sessions_at_once_have_one_owner_and_lose_nothing(tmp_path: Path) -> None:
    play(tmp_path / "svar.yaml", 10)


@pytest.mark.slow
def test_two_sessions_at_once_a_hundred_times(tmp_path: Path) -> None:
    play(tmp_path / "svar.yaml", 100)
    assert {path.name for path in tmp_path.iterdir()} - {"svar.yaml.lock"} == {"svar.yaml"}
