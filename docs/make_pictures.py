"""Makes the pictures of the README anew: the interview's screen (SVG) and the printed report (PNG).

    .venv/bin/python docs/make_pictures.py

The screen is played in a real terminal of 80 x 24; the page is printed by Chromium and needs pdftoppm.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pexpect
import pyte
from markdown_it import MarkdownIt

HERE = Path(__file__).parent
ROOT = HERE.parent
KEYS = ["Eksempel Bruk AS\r", "\r", "\r", "g", "2", "j"]
PRINTED = re.search(
    r'PRINTED = """(.*?)"""', (ROOT / "tests/documents/test_report.py").read_text("utf-8"), re.DOTALL
)


def main() -> None:
    """Write docs/tema.svg and docs/rapport.png."""
    with tempfile.TemporaryDirectory() as name:
        screen(Path(name))
        page(Path(name))


def screen(folder: Path) -> None:
    """The second theme of an interview, as it stands on the screen."""
    environment = {
        **os.environ,
        "TERM": "xterm-256color",
        "PROMPT_TOOLKIT_NO_CPR": "1",
        "RESILIENS_LANG": "nb",
    }
    child = pexpect.spawn(
        sys.executable,
        ["-m", "resiliens", "assess"],
        cwd=str(folder),
        env=environment,
        dimensions=(24, 80),
        encoding="utf-8",
    )
    shown = pyte.Screen(80, 24)
    stream = pyte.Stream(shown)
    for key in ["", *KEYS]:
        child.send(key)
        until = time.monotonic() + 1.2
        while time.monotonic() < until:
            try:
                stream.feed(child.read_nonblocking(65536, timeout=0.2))
            except pexpect.TIMEOUT:
                continue
    child.close(force=True)
    (HERE / "tema.svg").write_text(picture([line.rstrip() for line in shown.display]), "utf-8")


def picture(lines: list[str]) -> str:
    """Lines of a terminal as an SVG that asks for nothing from outside."""
    import io

    from rich.console import Console
    from rich.terminal_theme import DIMMED_MONOKAI

    console = Console(record=True, width=80, file=io.StringIO(), markup=False, highlight=False)
    console.print("\n".join(lines).rstrip())
    svg = console.export_svg(title="resiliens assess", theme=DIMMED_MONOKAI)
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def page(folder: Path) -> None:
    """The report of the first demo company as it is printed."""
    chromium, printer = shutil.which("chromium"), shutil.which("pdftoppm")
    if chromium is None or printer is None or PRINTED is None:
        sys.exit("needs chromium and pdftoppm")
    markdown, html, pdf = folder / "rapport.md", folder / "rapport.html", folder / "rapport.pdf"
    subprocess.run(
        [
            sys.executable,
            "-m",
            "resiliens",
            "report",
            ROOT / "questionnaires/demo/sagbruk.yaml",
            "-o",
            markdown,
            "--date",
            "2026-11-23",
            "--lang",
            "nb",
        ],
        check=True,
    )
    html.write_text(
        PRINTED.group(1) + MarkdownIt("commonmark").enable("table").render(markdown.read_text("utf-8")),
        "utf-8",
    )
    subprocess.run(
        [
            chromium,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-pdf-header-footer",
            f"--user-data-dir={folder / 'profile'}",
            f"--print-to-pdf={pdf}",
            str(html),
        ],
        check=True,
        capture_output=True,
    )
    subprocess.run(
        [printer, "-r", "90", "-png", "-gray", "-singlefile", str(pdf), str(HERE / "rapport")], check=True
    )


if __name__ == "__main__":
    main()
