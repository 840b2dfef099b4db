"""One session for tests of locks: reads words from standard input, does them, prints what came of it.

    take FILE    owner, took over, or held
    add WORD     saves the file with one line more: saved or conflict
    release      released
"""

from __future__ import annotations

import sys
from pathlib import Path

from resiliens.files.locking import Held, Lock, acquire
from resiliens.files.saving import save, snapshot_of


def main() -> None:
    """Until the input ends, or somebody kills us."""
    lock: Lock | None = None
    path = Path()
    for line in sys.stdin:
        match line.split():
            case ["take", name]:
                path = Path(name)
                try:
                    lock = acquire(path)
                    said = "owner" if lock.took_over is None else "took over"
                except Held:
                    said = "held"
            case ["add", word]:
                before = snapshot_of(path)
                held = path.read_bytes() if before else b""
                saved = save(path, held + word.encode() + b"\n", expected=before)
                said = "saved" if saved.conflict is None else "conflict"
            case ["release"] if lock is not None:
                lock.release()
                said = "released"
            case _:
                said = "?"
        print(said, flush=True)


if __name__ == "__main__":
    main()
