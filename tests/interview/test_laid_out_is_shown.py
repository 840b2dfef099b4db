"""What is laid out is what a terminal shows: golden screens on a real pseudo-terminal that is resized."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from scenes import TYPED, screen_text

pytest.importorskip("pexpect")
pytest.importorskip("pyte")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="needs a pseudo-terminal")

from sitting import PATIENCE, Sitting  # noqa: E402  # only where a pseudo-terminal can be had

DRIVER = Path(__file__).with_name("driver.py")
SIZES = ((80, 24), (60, 20), (40, 10), (250, 80))
DOWN = "\x1b[B"
# The keys that lead from each screen to the next.
WAY = (
    ("theme", ()),
    ("theme-pointed", (DOWN, DOWN, DOWN)),
    ("help", ("?",)),
    ("tick", ("\r", "k", "0", "1", "3")),
    ("note", ("\x1b", "m", TYPED["note"])),
    ("why", ("\x1b", "i")),
    ("theme-refused", ("\x1b", "7")),
    ("theme-after-one", ("1",)),
)


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    command = [sys.executable, str(DRIVER), str(tmp_path / "svar.jsonl"), "named"]
    one = Sitting(command, PATH="/")  # where no editor is found, so that none is offered
    yield one
    one.child.close(force=True)


def test_the_golden_screens_on_a_real_terminal_of_changing_size(sitting: Sitting) -> None:
    sitting.see("ORGANISASJONSNUMMER")
    sitting.press("\r")
    sitting.see("ROLLEN DIN")
    sitting.press("\r")
    sitting.see("BRANSJE")
    for columns, rows in SIZES:
        sitting.resize(columns, rows)
        see_screen(sitting, screen_text("company-choice", columns=columns, rows=rows))
    sitting.press("g")
    for name, keys in WAY:
        for key in keys:
            sitting.press(key)
            if key == "\x1b":  # Esc and what follows at once are one key to a terminal
                sitting.see("0  Bare regningen")
        for columns, rows in SIZES:
            sitting.resize(columns, rows)
            see_screen(sitting, screen_text(name, columns=columns, rows=rows))


def see_screen(sitting: Sitting, wanted: str) -> None:
    """Wait until the terminal shows exactly this."""
    end = time.monotonic() + PATIENCE
    while sitting.shown().rstrip() != wanted.rstrip() and time.monotonic() < end:
        sitting.read()
    assert sitting.shown().rstrip() == wanted.rstrip()
