"""2 000 answer files read and scored, start and all, against `yaml.load(CSafeLoader)` alone."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made import write_files

FILES = 2000
ROUNDS = 5
LOAD_ALONE = """
import pathlib, sys, yaml
for path in sorted(pathlib.Path(sys.argv[1]).iterdir()):
    yaml.load(path.read_bytes(), Loader=yaml.CSafeLoader)
"""


def seconds(command: list[str], folder: Path) -> float:
    """One run of a command, in seconds."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Print the ratio; under 1 means that reading, understanding and scoring beat bare loading."""
    program = str(Path(sys.executable).with_name("resiliens"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_files(folder, FILES)
        ours = [program, "score", "svar", "-q", "sixty.yaml", "-o", "out.csv", "--force"]
        theirs = [sys.executable, "-c", LOAD_ALONE, "svar"]
        seconds(ours, folder)
        ratios = [seconds(ours, folder) / seconds(theirs, folder) for _ in range(ROUNDS)]
        print(
            f"{FILES} files read and scored: {statistics.median(ratios):.2f} x loading them "
            f"(from {min(ratios):.2f} to {max(ratios):.2f})"
        )


if __name__ == "__main__":
    main()
