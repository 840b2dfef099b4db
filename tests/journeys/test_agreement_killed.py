"""A real agreement on a real terminal, ended in every way: no decision that was seen kept is lost."""

from __future__ import annotations

import os
import random
import sys
import time
from pathlib import Path

import pytest
from running import write

pytest.importorskip("pexpect")
pytest.importorskip("pyte")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

if os.name != "nt":
    from players import ADDRESS, KILLED, TREE, WAYS, Way, held_in
    from sitting import PATIENCE, Sitting

FILES = ("svar0.yaml", "svar1.yaml", "svar2.yaml")
COMMAND = [sys.executable, "-m", "resiliens", "consensus", *FILES, "--record", "-o", "felles.yaml"]
GO_ON = "resiliens consensus svar0.yaml svar1.yaml svar2.yaml --record -o felles.yaml"
LADDERS = [address for title, address in ADDRESS.items()] if os.name != "nt" else []
END = f"Alle {len(LADDERS)} er avgjort."


def company(folder: Path) -> None:
    """Three people who all answered 1 everywhere."""
    assert TREE is not None
    answers = "".join(f"  {address}: 1\n" for address in LADDERS)
    for place, role in enumerate(("daglig leder", "driftsleder", "verneombud")):
        head = f'resiliens: 1\nquestionnaire: {{id: klosser, version: "{TREE.version}"}}\n'
        who = f"company: {{name: Prøvebruket AS}}\nrespondent: {{id: a{place}, role: {role}}}\nset: core\n"
        write(folder, FILES[place], f"{head}{who}answers:\n{answers}")


class Meeting:
    """One company whose meeting is broken off again and again, and goes on by the same line."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        company(folder)
        self._folder, self.chance = folder, chance
        self._reasons = 0
        self.file = folder / "felles.yaml"
        self.known: dict[str, tuple[object, str]] = {}  # what the screen has confirmed
        self.sitting = self._begun()

    def _begun(self) -> Sitting:
        return Sitting(COMMAND, folder=self._folder, RESILIENS_LANG="nb", HOME=str(self._folder))

    def to_the_themes(self) -> None:
        self.sitting.see("Hvem er til stede?")
        self.sitting.press("\r")
        self._wait(lambda: bool(self.theme()) or "Ferdig" in self.sitting.shown() or self.is_done())

    def is_done(self) -> bool:
        return "er avgjort." in self.sitting.shown() and "Til slutt" in self.sitting.shown()

    def theme(self) -> str:
        """The address of the theme on the screen."""
        lines = self.sitting.shown().split("\n")[1:4]
        return next((ADDRESS[line.strip()] for line in lines if line.strip() in ADDRESS), "")

    def decide(self) -> None:
        """One theme, as it is offered or otherwise with a reason, until the screen has moved on."""
        here = self.theme()
        if self.chance.random() < 0.5:
            self.sitting.press("\r")
            self._wait(lambda: self._moved_on_from(here))
            self.known[here] = (1, "")
            return
        self._reasons += 1
        reason = f"grunn nummer {self._reasons}"
        self.sitting.press("0")
        self.sitting.see("Hvorfor?", "Esc avbryt")
        self.known[here] = (0, "")
        self.sitting.press(reason + "\r")
        self._wait(lambda: "Hvorfor?" not in self.sitting.shown() and self._moved_on_from(here))
        self.known[here] = (0, reason)

    def _moved_on_from(self, here: str) -> bool:
        """Is the next theme there, or the end? Half a screen is neither."""
        return self.theme() not in (here, "") or END in self.sitting.shown()

    def end(self, way: Way) -> None:
        """In the middle of one more decision; then what was confirmed must be in the file."""
        here = self.theme()
        self.sitting.press("\r")
        time.sleep(self.chance.random() * 0.05)
        way.end(self.sitting)
        code = self.sitting.code()
        assert code in way.codes, f"{code}\n{self.sitting.said()}"
        held = held_in(self.file)
        assert held in (self.known, {**self.known, here: (1, "")}), f"{held}\n{self.known}"
        self.known = held
        if way is not KILLED:
            # At a second Ctrl-C the terminal itself throws away what it has not shown yet.
            if way is not WAYS["Ctrl-C twice"]:
                assert GO_ON in " ".join(self.sitting.said().split()), self.sitting.shown()
            assert "Traceback" not in self.sitting.said()
            assert not list(self._folder.glob("*.lock"))
        self.sitting = self._begun()

    def _wait(self, done: object) -> None:
        assert callable(done)
        end = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < end, self.sitting.shown()
            self.sitting.read()


def play(folder: Path, times: int, *, seed: int, ways: tuple[Way, ...]) -> None:
    """So many sittings, each ended from outside, until all is agreed on."""
    meeting = Meeting(folder, random.Random(seed))  # moments to kill at, no secret
    for number in range(times):
        meeting.to_the_themes()
        for _ in range(meeting.chance.choice((0, 1, 2))):
            if meeting.theme():
                meeting.decide()
        if not meeting.theme():
            break
        meeting.end(ways[number % len(ways)])
    meeting.sitting.child.close(force=True)


def test_killed_and_interrupted_and_gone_on_with(tmp_path: Path) -> None:
    play(tmp_path, 3, seed=5, ways=(KILLED, WAYS["Ctrl-C"], WAYS["SIGTERM"]))


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
def test_ended_in_every_way_nothing_agreed_is_lost(seed: int, tmp_path: Path) -> None:
    play(tmp_path, 14, seed=seed, ways=(KILLED, *WAYS.values()))


@pytest.mark.slow
def test_a_whole_agreement_from_the_first_screen_to_the_report(tmp_path: Path) -> None:
    meeting = Meeting(tmp_path, random.Random(1))  # no secret
    meeting.to_the_themes()
    while meeting.theme():
        meeting.decide()
    meeting.sitting.see(END)
    meeting.sitting.press("\r")
    meeting.sitting.see("resiliens report felles.yaml", "kan slettes nå")
    assert meeting.sitting.code() == 0
    assert held_in(meeting.file) == meeting.known
