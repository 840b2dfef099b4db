"""Make constraints.txt (plain pins, as pip's `-c` takes them) from requirements.lock (hashed)."""

from __future__ import annotations

import re
from pathlib import Path

HERE = Path(__file__).parent


def main() -> None:
    """Write constraints.txt beside the lock."""
    lock = (HERE / "requirements.lock").read_text("utf-8")
    pins = [line.rstrip(" \\") for line in lock.splitlines() if re.match(r"[A-Za-z0-9]", line)]
    (HERE / "constraints.txt").write_text("\n".join(pins) + "\n", "utf-8")


if __name__ == "__main__":
    main()
