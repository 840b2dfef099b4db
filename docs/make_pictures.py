"""Makes the pictures of the README and of docs/ anew: screens (SVG) and the printed report (PNG).

    .venv/bin/python docs/make_pictures.py

The screens are played in a real terminal of 80 x 24; the page is the PDF, made a picture by pdftoppm.
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

HERE = Path(__file__).parent
ROOT = HERE.parent
KEYS = ["Eksempel Bruk AS\r", "\r", "\r", "g", "2", "j"]
MENU_DAY = (1795435200, 1795435200)  # 23.11.2026
MENU_ANSWERS = """\
resiliens: 1
questionnaire: {{id: klosser, version: "2026.1"}}
company: {{name: {company}}}
respondent: {{role: {role}}}
set: core
answers:
  environment.climate-accounts: 1
  environment.energy: 2
  environment.waste: vet ikke
"""


def main() -> None:
    """Write the screens and docs/rapport.png."""
    with tempfile.TemporaryDirectory() as name:
        theme(Path(name))
    with tempfile.TemporaryDirectory() as name:
        menu(Path(name))
    with tempfile.TemporaryDirectory() as name:
        page(Path(name))


def theme(folder: Path) -> None:
    """The second theme of an interview: docs/tema.svg."""
    write("tema", "resiliens assess", played(["assess"], KEYS, folder))


def menu(home: Path) -> None:
    """The menu, where one goes on, and a file that was dragged onto the program: docs/meny*.svg."""
    answers = (ROOT / "questionnaires/demo/transport.yaml").read_text("utf-8")
    for company, role in (("Eksempel Bruk AS", "skiftleder"), ("Eksempel Bruk AS", "daglig leder")):
        place = home / "Resiliens" / company
        place.mkdir(parents=True, exist_ok=True)
        file = place / f"{role}.yaml"
        file.write_text(MENU_ANSWERS.format(company=company, role=role), "utf-8")
        os.utime(file, MENU_DAY)
    (home / "svar.yaml").write_text(answers, "utf-8")
    os.utime(home / "svar.yaml", MENU_DAY)
    write("meny", "Resiliens", played([], [], home))
    write("meny-fortsett", "Resiliens", played([], ["1"], home))
    write("meny-fil", "Resiliens", played(["svar.yaml"], [], home))


def played(arguments: list[str], keys: list[str], folder: Path) -> list[str]:
    """The screen of the program after these keys, line by line."""
    environment = {
        **os.environ,
        "TERM": "xterm-256color",
        "PROMPT_TOOLKIT_NO_CPR": "1",
        "RESILIENS_LANG": "nb",
        "HOME": str(folder),
    }
    child = pexpect.spawn(
        sys.executable,
        ["-m", "resiliens", *arguments],
        cwd=str(folder),
        env=environment,
        dimensions=(24, 80),
        encoding="utf-8",
    )
    shown = pyte.Screen(80, 24)
    stream = pyte.Stream(shown)
    for key in ["", *keys]:
        child.send(key)
        until = time.monotonic() + 1.2
        while time.monotonic() < until:
            try:
                stream.feed(child.read_nonblocking(65536, timeout=0.2))
            except pexpect.TIMEOUT:
                continue
    child.close(force=True)
    return [line.rstrip() for line in shown.display]


def write(name: str, title: str, lines: list[str]) -> None:
    """One picture of a screen."""
    (HERE / f"{name}.svg").write_text(picture(lines, title), "utf-8")


def picture(lines: list[str], title: str) -> str:
    """Lines of a terminal as an SVG that asks for nothing from outside."""
    import io

    from rich.console import Console
    from rich.terminal_theme import DIMMED_MONOKAI

    console = Console(record=True, width=80, file=io.StringIO(), markup=False, highlight=False)
    console.print("\n".join(lines).rstrip())
    svg = console.export_svg(title=title, theme=DIMMED_MONOKAI)
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


def page(folder: Path) -> None:
    """The first page of the report of the first demo company."""
    printer = shutil.which("pdftoppm")
    if printer is None:
        sys.exit("needs pdftoppm")
    pdf = folder / "rapport.pdf"
    company = ROOT / "questionnaires/demo/sagbruk.yaml"
    day = ["--date", "2026-11-23", "--lang", "nb"]
    subprocess.run([sys.executable, "-m", "resiliens", "report", company, "-o", pdf, *day], check=True)
    subprocess.run(
        [printer, "-r", "90", "-png", "-gray", "-singlefile", str(pdf), str(HERE / "rapport")],
        check=True,
    )


if __name__ == "__main__":
    main()
