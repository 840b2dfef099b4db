"""The real interview is ended at random moments, in every way: nothing is lost, nothing is left behind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

pytest.importorskip("pexpect")
pytest.importorskip("pyte")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

if os.name != "nt":
    from players import KILLED, WAYS, play


def test_ended_at_some_random_moments(tmp_path: Path) -> None:
    play(tmp_path, 4, seed=3, ways=(KILLED, WAYS["Ctrl-C"], WAYS["SIGTERM"]))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(4))
def test_killed_at_two_hundred_random_moments_nothing_confirmed_is_lost(seed: int, tmp_path: Path) -> None:
    play(tmp_path, 50, seed=seed)


@pytest.mark.slow
def test_ended_at_random_moments_in_every_way(tmp_path: Path) -> None:
    play(tmp_path, 60, seed=60, ways=tuple(WAYS.values()))
