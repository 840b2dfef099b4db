"""One save of a 60-answer file, read back and flushed, against a bare write and `os.fsync` of the same bytes.

Also with the renaming and the flush of the folder, without which a new file may be gone after a power cut.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from made import write_files

from resiliens.assess.instrument import prepare
from resiliens.cli.answersfile import AnswersFile
from resiliens.cli.options import Settings
from resiliens.files.finding import load_questionnaire
from resiliens.plugins import find_scorer

ROUNDS = 200


def flushed(path: Path, data: bytes) -> None:
    """The bytes in a file, on the medium."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    os.write(descriptor, data)
    os.fsync(descriptor)
    os.close(descriptor)


def renamed(path: Path, data: bytes) -> None:
    """The same in the place of an older file, as safely as a file system can do it."""
    flushed(path.with_suffix(".new"), data)
    path.with_suffix(".new").replace(path)
    if sys.platform != "win32":
        folder = os.open(path.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)


def seconds(work: Callable[[], None]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Print medians and their ratios, round by round in one run."""
    with tempfile.TemporaryDirectory(dir=sys.argv[1] if sys.argv[1:] else None) as name:
        path = write_files(Path(name), 1)[0]
        tree = load_questionnaire(str(Path(name) / "sixty.yaml")).value
        assert tree is not None
        instrument = prepare(tree, find_scorer).value
        assert instrument is not None
        file = AnswersFile(path, instrument, Settings("nb", date(2026, 11, 23)))
        sheet, _ = file.open("full")
        file.save(sheet)
        data, bare = path.read_bytes(), Path(name) / "bare"
        saves, syncs, moves = [], [], []
        for _ in range(ROUNDS):
            saves.append(seconds(lambda: file.save(sheet)))
            syncs.append(seconds(lambda: flushed(bare, data)))
            moves.append(seconds(lambda: renamed(bare, data)))
    median, late = statistics.median(saves), statistics.quantiles(saves, n=20)[-1]
    print(
        f"a save of 60 answers, {len(data)} bytes: {median / statistics.median(syncs):.1f} x a bare fsync, "
        f"{median / statistics.median(moves):.1f} x one with renaming "
        f"(median {median * 1000:.1f} ms, 95 % under {late * 1000:.1f} ms)"
    )


if __name__ == "__main__":
    main()
