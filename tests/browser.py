"""Debian's Chromium for tests: prints a page, hands back what a page became; absent, the test is skipped."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest
from running import ROOT

NAMES = ("chromium", "chromium-browser", "google-chrome")


def chromium() -> str:
    """The program, or a skip that says what is missing."""
    found = next(filter(None, map(shutil.which, NAMES)), None)
    if found is None:
        pytest.skip("needs Chromium")
    return found


def axe() -> str:
    """The source of axe-core, from `npm install axe-core` in this checkout or where AXE_CORE says."""
    places = [os.environ.get("AXE_CORE", ""), str(ROOT / "node_modules" / "axe-core" / "axe.min.js")]
    found = next((place for place in places if place and Path(place).is_file()), None)
    if found is None:
        pytest.skip("needs axe-core (npm install axe-core)")
    return Path(found).read_text("utf-8")


def printed(page: bytes, folder: Path) -> list[str]:
    """The text of each page of paper."""
    from pypdf import PdfReader

    html, pdf = folder / "printed.html", folder / "printed.pdf"
    html.write_bytes(page)
    _run(folder, "--no-pdf-header-footer", f"--print-to-pdf={pdf}", str(html))
    return [sheet.extract_text() for sheet in PdfReader(pdf).pages]


def became(page: str, folder: Path, *, wide: int = 1280, dark: bool = False) -> str:
    """The page after its scripts have run. Chromium goes no narrower than 500 pixels."""
    html = folder / "page.html"
    html.write_text(page, "utf-8")
    scheme = ["--blink-settings=preferredColorScheme=0"] if dark else []
    return _run(
        folder, "--dump-dom", "--virtual-time-budget=20000", f"--window-size={wide},900", *scheme, str(html)
    )


def opened(address: str, folder: Path) -> str:
    """What stands in the page at this address."""
    return _run(folder, "--dump-dom", address)


def _run(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        [
            chromium(),
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            f"--user-data-dir={folder / 'profile'}",
            *arguments,
        ],
        check=True,
        capture_output=True,
        timeout=90,
        encoding="utf-8",
    )
    return done.stdout
