"""A company whose interview is broken off again and again, and what must be true of its file each time.

Each sitting goes on in the file of the one before. What is in the file then must be what the screen had
confirmed, or that and the one answer that was just being given. Not on Windows: needs a pseudo-terminal.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import termios
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from sitting import PATIENCE, Sitting
from talks import plain_answers

from resiliens.files.answers import open_answers, understand
from resiliens.files.finding import load_questionnaire
from resiliens.files.saving import is_temporary
from resiliens.model.diagnostics import has_errors

COMMAND = [sys.executable, "-m", "resiliens", "assess", "-a", "svar.yaml"]
BEFORE_THE_THEMES = {
    "Hva heter bedriften": "Prøvebruket AS\r",
    "Trykk Enter for": "\r",
    "Hva er organisasjonsnummeret": "\r",
    "Hvilken rolle har du": "\r",
    "Hva slags bedrift er dere": "g",
}
LONGEST_SAVE = 0.04  # seconds; the moment of the kill lies within it
TREE = load_questionnaire("klosser", language="nb").value
assert TREE is not None
ADDRESS = {question.name.upper(): question.id for question in TREE.questions() if question.core}
State = dict[str, tuple[object, str]]  # address: what is answered, and the note


@dataclass(frozen=True)
class Act:
    """One thing a person does at a theme: the keys, what is answered then, how the screen confirms it."""

    keys: str
    place: str
    value: object = None
    note: str = ""
    confirmed_by: Literal["the next theme", "evidence", "the note"] = "the next theme"

    def on(self, state: State) -> State:
        """What is in the file once it is saved."""
        value, note = state.get(self.place, (None, ""))
        return {**state, self.place: (value if self.value is None else self.value, self.note or note)}

    def is_confirmed(self, screen: str) -> bool:
        """Has the screen moved on from it?"""
        match self.confirmed_by:
            case "evidence":
                return "Kan det vises fram" in screen
            case "the note":
                return f"Merknad: {self.note}" in screen
            case _:
                return bool(title_on(screen)) and ADDRESS.get(title_on(screen)) != self.place


def title_on(screen: str) -> str:
    """The title of the theme that is asked."""
    return next((line.strip() for line in screen.split("\n")[2:3] if line.strip().isupper()), "")


def held_in(path: Path) -> State:
    """What the file holds, read as the program reads it; nothing where there is none."""
    if not path.exists():
        return {}
    opened = open_answers(path)
    assert opened.value is not None and not has_errors(opened.diagnostics), path.read_text("utf-8")
    assert TREE is not None
    sheet = understand(opened.value, TREE).value
    assert sheet is not None
    values = plain_answers(sheet)
    return {address: (values[address], entry.note) for address, entry in sheet.entries.items()}


@dataclass(frozen=True)
class Way:
    """One way of ending a sitting from outside, and the exit codes it may have."""

    end: Callable[[Sitting], None]
    codes: tuple[int, ...] = (130,)
    early: tuple[int, ...] = ()  # other exit codes while the program starts


def by_signal(name: str) -> Callable[[Sitting], None]:
    """Send a signal."""
    return lambda sitting: os.kill(sitting.child.pid, getattr(signal, name))


KILLED = Way(by_signal("SIGKILL"), (-signal.SIGKILL,))
WAYS = {
    "Ctrl-C": Way(lambda sitting: sitting.press("\x03"), early=(-signal.SIGINT,)),
    "Ctrl-C twice": Way(lambda sitting: sitting.press("\x03", "\x03"), early=(-signal.SIGINT,)),
    "Ctrl-D": Way(lambda sitting: sitting.press("\x04")),
    **{name: Way(by_signal(name), early=(-getattr(signal, name), -signal.SIGINT))
       for name in ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGXCPU", "SIGABRT")},
}  # fmt: skip


class Player:
    """One company whose sittings are ended in these ways, at random moments."""

    def __init__(self, folder: Path, chance: random.Random, ways: Sequence[Way] = (KILLED,)) -> None:
        self.folder = folder
        self._ways = ways
        self._chance = chance
        self._state: State = {}
        self._notes = 0
        self.file = folder / "svar.yaml"
        self.sitting: Sitting | None = None

    def begin(self) -> None:
        """Start the program; nothing is waited for."""
        self.sitting = Sitting(COMMAND, folder=self.folder, RESILIENS_LANG="nb", HOME=str(self.folder))

    def play(self) -> None:
        """One sitting until it is ended, and what must be true of the file then."""
        assert self.sitting is not None
        if self._chance.random() < 0.1:  # already while it starts
            self._ended(self._chance.random() * 0.5, None, early=True)
            return
        self.to_the_themes(self.sitting)
        for _ in range(self._chance.choice((0, 0, 1, 2, 3))):
            act = self._act(self.sitting.shown())
            if act is None:
                break
            self._type(self.sitting, act)
            self._wait_for(self.sitting, act)
            self._state = act.on(self._state)
        last = self._act(self.sitting.shown())
        if last is not None:
            self._type(self.sitting, last)
        self._ended(self._chance.random() * LONGEST_SAVE, last)

    def to_the_themes(self, sitting: Sitting) -> None:
        """Through whatever comes before: a new file, a pause, questions about the company."""
        left = dict(BEFORE_THE_THEMES)
        end = time.monotonic() + PATIENCE
        while title_on(sitting.shown()) not in (*ADDRESS, "SE OVER SVARENE"):
            assert time.monotonic() < end, sitting.shown()
            sitting.read()
            for words in [words for words in left if words in sitting.shown()]:
                sitting.press(left.pop(words))

    def _act(self, screen: str) -> Act | None:
        place = ADDRESS.get(title_on(screen))
        if place is None:
            return None
        if self._chance.random() < 0.2:
            self._notes += 1
            note = f"merknad nummer {self._notes}"
            return Act(f"m{note}\r", place, note=note, confirmed_by="the note")
        if self._chance.random() < 0.2:
            return Act("2", place, 2, confirmed_by="evidence")
        if self._chance.random() < 0.2:
            return Act("v", place, "unknown")
        step = self._chance.randrange(2)
        return Act(str(step), place, step)

    def _type(self, sitting: Sitting, act: Act) -> None:
        if act.confirmed_by == "the note":
            sitting.press("m")
            sitting.see("Merknad:", "Esc avbryt")
            sitting.press("\x15" + act.keys[1:])  # an older note is wiped first
        else:
            sitting.press(act.keys)

    def _wait_for(self, sitting: Sitting, act: Act) -> None:
        end = time.monotonic() + PATIENCE
        while not act.is_confirmed(sitting.shown()):
            assert time.monotonic() < end, f"{act}\n{sitting.shown()}"
            sitting.read()
        if act.confirmed_by == "evidence":
            sitting.press("\r")
            while "Kan det vises fram" in sitting.shown():
                sitting.read()

    def _ended(self, seconds: float, last: Act | None, *, early: bool = False) -> None:
        sitting, way = self.sitting, self._chance.choice(self._ways)
        assert sitting is not None
        time.sleep(seconds)
        keeper = os.dup(sitting.child.fileno())
        way.end(sitting)
        code = sitting.code()
        assert code in way.codes or (early and code in way.early), f"{code}\n{sitting.said()}"
        if way is not KILLED and not early:
            self._check_the_goodbye(sitting, keeper)
        os.close(keeper)
        screen, held = sitting.shown(), held_in(self.file)
        possible = [self._state] if last is None else [self._state, last.on(self._state)]
        assert held in possible, f"{held}\nis none of\n{possible}\n{screen}"
        if last is not None and last.is_confirmed(screen):
            assert held == possible[-1], f"confirmed, but not there: {last}\n{screen}"
        self._state = held
        self.sitting = None
        if len(held) == len(ADDRESS):
            self._anew()

    def _check_the_goodbye(self, sitting: Sitting, keeper: int) -> None:
        """The terminal is as it was, the way to go on is said, nothing lies about."""
        assert termios.tcgetattr(keeper)[3] == sitting.before
        raw = sitting.raw
        assert raw.rfind(b"\x1b[?1049l") > raw.rfind(b"\x1b[?1049h"), "still on a screen of its own"
        assert raw.rfind(b"\x1b[?25h") > raw.rfind(b"\x1b[?25l"), "no cursor"
        said = sitting.shown()
        assert "Traceback" not in sitting.said(), said
        assert "Fortsett med: resiliens assess -a svar.yaml" in said, said
        self.check_the_folder()

    def check_the_folder(self) -> None:
        """Only whole files, and no lock."""
        assert not [path for path in self.folder.iterdir() if is_temporary(path) or path.suffix == ".lock"]
        for path in self.folder.glob("*.yaml"):
            held_in(path)

    def _anew(self) -> None:
        for left in self.folder.iterdir():
            if left.is_file():
                left.unlink()
        self._state = {}


def play(folder: Path, rounds: int, *, seed: int, ways: Sequence[Way] = (KILLED,)) -> None:
    """Two companies by turns, so that one starts while the other is ended."""
    chance = random.Random(seed)  # moments to kill at, no secret
    players = [Player(folder / name, chance, ways) for name in ("a", "b")]
    for player in players:
        player.folder.mkdir()
    players[0].begin()
    for number in range(rounds):
        players[(number + 1) % 2].begin()
        players[number % 2].play()
    last = players[rounds % 2].sitting
    assert last is not None
    os.kill(last.child.pid, signal.SIGKILL)
    for player in players:
        leave_in_peace(player)


def leave_in_peace(player: Player) -> None:
    """After all that, a sitting that is left by its own key leaves nothing behind but whole files."""
    player.begin()
    assert player.sitting is not None
    player.to_the_themes(player.sitting)
    player.sitting.press("a")
    assert player.sitting.code() == 0
    player.check_the_folder()
