"""LibreOffice as a person would use it: open a file and save it again. Skipped where it is not installed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest


def libreoffice(source: Path, target: str, *more: str) -> Path:
    """The file as LibreOffice saves it after opening it."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        pytest.skip("LibreOffice is not installed")
    out = source.parent / "out"
    profile = f"-env:UserInstallation=file://{source.parent / 'profile'}"
    subprocess.run(
        [program, profile, "--headless", *more, "--convert-to", target, "--outdir", out, source],
        check=False, capture_output=True, timeout=120,
    )
    found = list(out.glob("*")) if out.is_dir() else []
    if not found:
        pytest.skip("this LibreOffice opens no tables (libreoffice-calc is not installed)")
    return found[0]
