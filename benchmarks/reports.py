"""Many reports: 500 in Markdown against 500 times the bare template, and one on the terminal.

Goals: 500 reports under 6 times the bare rendering (page 1), the report on the terminal under 20 bare starts.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from resiliens.cli.options import Settings
from resiliens.cli.report import ALL, PAGE_ONE, context_of, document_of, markdown_of
from resiliens.cli.workbench import Workbench
from resiliens.documents.rendering import render, template_source

ROOT = Path(__file__).resolve().parents[1]
COMPANY = ROOT / "questionnaires" / "demo" / "sagbruk.yaml"
REPORTS, ROUNDS, FILES = 500, 15, 20


def main() -> None:
    """Print ratios measured in one run."""
    settings = Settings("nb", date(2026, 11, 23))
    scored = Workbench(settings).score(str(COMPANY))
    for name, parts in (("page 1", PAGE_ONE), ("with the appendix", ALL)):
        context, source = context_of(scored, settings, parts), template_source("report")
        bare = seconds(lambda: render(source, context), REPORTS)  # noqa: B023
        whole = seconds(lambda parts=parts: markdown_of(scored, settings, parts), REPORTS)
        print(f"{REPORTS} reports, {name}: {whole:.2f} s, {whole / bare:.1f} x the bare template")
    for suffix in (".html", ".pdf", ".docx"):
        each = seconds(lambda suffix=suffix: document_of(suffix, scored, settings, ALL), FILES)
        print(f"{suffix}: {each / FILES * 1000:.0f} ms each")
    print(f"the report on the terminal: {start():.1f} x a bare start")


def seconds(work: object, times: int) -> float:
    """So many runs after a first one."""
    assert callable(work)
    work()
    begin = time.perf_counter()
    for _ in range(times):
        work()
    return time.perf_counter() - begin


def start() -> float:
    """The median ratio of `resiliens report` to `python -c pass`, pair by pair."""
    program = [str(Path(sys.executable).with_name("resiliens")), "report", str(COMPANY)]
    with tempfile.TemporaryDirectory() as folder:
        ratios = [_run(program, folder) / _run([sys.executable, "-c", "pass"], folder) for _ in range(ROUNDS)]
    return statistics.median(ratios)


def _run(command: list[str], folder: str) -> float:
    begin = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - begin


if __name__ == "__main__":
    main()
