"""From a key press to the next theme on the screen, against a bare write and `os.fsync` of the same bytes.

Through the real command on a pseudo-terminal: the key, the save, the drawing. Not on Windows.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

import pexpect
import pyte
from saving import flushed

from resiliens.files.finding import load_questionnaire
from resiliens.model.questions import Ladder

SIZE = (24, 80)
ENVIRONMENT = {
    "TERM": "xterm-256color", "PYTHONUTF8": "1", "RESILIENS_LANG": "nb", "PROMPT_TOOLKIT_NO_CPR": "1",
}  # fmt: skip
DOWN = "\x1b[B"
START = (("Hva heter", "Prøvebruket\r"), ("Hva er org", "\r"), ("Hvilken rolle", "\r"), ("BRANSJE", "g"))


class Screen:
    """The program at a terminal, seen as a person sees it."""

    def __init__(self, child: pexpect.spawn) -> None:
        self._child = child
        self._screen = pyte.Screen(*reversed(SIZE))
        self._stream = pyte.ByteStream(self._screen)

    def wait_for(self, words: str) -> float:
        """Seconds until the words are on the screen."""
        start = time.perf_counter()
        while not any(words in line for line in self._screen.display):
            self._stream.feed(self._child.read_nonblocking(65536, timeout=10))
        return time.perf_counter() - start


def sitting(folder: Path) -> tuple[list[float], list[float], list[float]]:
    """Seconds for every key that answers, for a bare flush of the file so far, for every arrow at the end."""
    tree = load_questionnaire("klosser", language="nb").value
    assert tree is not None
    titles = [question.name.upper() for question in tree.questions() if isinstance(question, Ladder)]
    child = pexpect.spawn(
        sys.executable, ["-m", "resiliens", "assess", "--set", "full", "-a", "svar.yaml"], cwd=str(folder),
        dimensions=SIZE, env={**os.environ, **ENVIRONMENT}, timeout=10,
    )  # fmt: skip
    screen, path = Screen(child), folder / "svar.yaml"
    for words, keys in START:
        screen.wait_for(words)
        child.send(keys)
    screen.wait_for(titles[0])
    waits, syncs, arrows = [], [], []
    for following in [*titles[1:], "SE OVER SVARENE"]:
        child.send("1")
        waits.append(screen.wait_for(following))
        data, start = path.read_bytes(), time.perf_counter()
        flushed(path.with_suffix(".bare"), data)
        syncs.append(time.perf_counter() - start)
    for number in range(len(titles)):
        child.send(DOWN)
        arrows.append(screen.wait_for(f"› {number:>2} "))
    child.close(force=True)
    return waits, syncs, arrows


def main() -> None:
    """Print medians and the ratio; the file grows from no answer to 36."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else None) as name:
        waits, syncs, arrows = sitting(Path(name))
    median, late = statistics.median(waits), statistics.quantiles(waits, n=20)[-1]
    print(
        f"from a key to the next theme: {median / statistics.median(syncs):.1f} x a bare fsync "
        f"(median {median * 1000:.0f} ms, 95 % under {late * 1000:.0f} ms, {len(waits)} keys)\n"
        f"an arrow in the list of all themes: {statistics.median(arrows) * 1000:.0f} ms"
    )


if __name__ == "__main__":
    main()
