"""Debian's Chromium for tests: prints a page, hands back what a page became; absent, the test is skipped."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from html import escape, unescape
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


def violations(page: str, folder: Path, *, wide: int = 1280, dark: bool = False) -> tuple[list[object], int]:
    """What axe finds wrong with a page, and how many of its rules the page passes.

    The policy is taken off, since it would stop axe as it stops any script.
    """
    tool = (
        f"<script>{axe()}</script><script>axe.run().then(found => {{"
        "const said = document.createElement('pre');"
        "said.id = 'said'; said.textContent = JSON.stringify(found.violations.map(one => [one.id, "
        "one.nodes.map(node => node.html)])) + found.passes.length; document.body.append(said) })</script>"
    )
    bare = re.sub(r'<meta http-equiv="Content-Security-Policy"[^>]*>', "", page)
    shown = became(bare.replace("</body>", tool + "</body>"), folder, wide=wide, dark=dark)
    said = re.search(r'<pre id="said">(.*?)</pre>', shown, re.DOTALL)
    assert said is not None
    found, end = json.JSONDecoder().raw_decode(unescape(said.group(1)))
    return found, int(unescape(said.group(1))[end:])


def too_wide(page: str, folder: Path) -> int:
    """By how many pixels a page is wider than a telephone of 360."""
    frame = (
        f'<!doctype html><iframe srcdoc="{escape(page)}" width="360" height="800" style="border:0"></iframe>'
        "<script>onload = () => { const inside = document.querySelector('iframe').contentDocument;"
        "document.body.append('too wide by ' + (inside.documentElement.scrollWidth -"
        "inside.documentElement.clientWidth)) }</script>"
    )
    said = re.search(r"too wide by (-?[0-9]+)<", became(frame, folder))
    assert said is not None
    return int(said.group(1))


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
