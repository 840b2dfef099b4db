"""The coffee break: every Markdown and HTML paper of a programme for 65 companies, made again.

Goal: all of them in under ten seconds on two cores; shown as a ratio to reading and scoring the same files.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from rounds import agreed, chance_of, make_round, many  # noqa: E402

MOMENTS = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)


def main() -> None:
    """Print, for each moment and for all, seconds and how many times the reading."""
    with tempfile.TemporaryDirectory() as place:
        folder = make_round(Path(place) / "samling", many())
        _a_year_before(folder)
        reading = run("score", folder / "answers", folder / "agreed", "-o", Path(place) / "t.csv")
        print(f"reading and scoring: {reading:.2f} s")
        total = 0.0
        for number in MOMENTS:
            took = run("workshop", folder, "--moment", number)
            total += took
            made = sum(1 for one in (folder / "papers" / str(number)).rglob("*") if one.is_file())
            print(f"moment {number}: {made} files, {took:.2f} s, {took / reading:.1f} x the reading")
        print(f"all moments, one after the other: {total:.1f} s, {total / reading:.1f} x the reading")
        late = folder / "answers" / f"{many()[0].stem}_daglig-leder.yaml"
        late.write_text(late.read_text("utf-8").replace("role: daglig leder", "role: vaktmester"), "utf-8")
        again = run("workshop", folder, "--again")
        print(f"everything again for a late file: {again:.1f} s, {again / reading:.1f} x the reading")


def _a_year_before(folder: Path) -> None:
    """Last year's agreed answers and every company's plan, for the moments that need them."""
    for name in ("earlier", "plans"):
        (folder / name).mkdir()
    for firm in many():
        earlier = agreed(firm, chance=chance_of(firm, "i fjor"), day="2025-11-10")
        (folder / "earlier" / f"{firm.stem}.yaml").write_text(earlier, "utf-8")
    for firm in many()[:20]:
        run("plan", folder / "agreed" / f"{firm.stem}.yaml", "-o", folder / "plans" / f"{firm.stem}.csv")


def run(*words: object) -> float:
    """How long the real command takes, whatever it says."""
    program = [str(Path(sys.executable).with_name("resiliens")), *map(str, words)]
    begin = time.perf_counter()
    subprocess.run(program, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
