"""How long a start takes, as a ratio to a bare `python -c pass`. Goals: --help 8, score of one file 12."""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from made import write_files

ROUNDS = 15


def seconds(command: list[str], folder: Path) -> float:
    """One run of a command, in seconds."""
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Print the median ratio of each command, pair by pair."""
    program = str(Path(sys.executable).with_name("resiliens"))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = write_files(folder, 1)[0]
        commands = {
            "--help": [program, "--help"],
            "score of one 60-answer file": [program, "score", str(file), "-q", "sixty.yaml"],
            "the demo": [program, "demo", "--plain"],
        }
        bare = [sys.executable, "-c", "pass"]
        for label, command in commands.items():
            seconds(command, folder)
            ratios = [seconds(command, folder) / seconds(bare, folder) for _ in range(ROUNDS)]
            print(
                f"{label}: {statistics.median(ratios):.1f} x a bare start "
                f"(from {min(ratios):.1f} to {max(ratios):.1f})"
            )


if __name__ == "__main__":
    main()
