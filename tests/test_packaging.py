"""What a stranger installs: everything is in the wheel, and it works in an empty folder."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT],
        check=True,
        capture_output=True,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_holds_all_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for path in (ROOT / "questionnaires").rglob("*.yaml"):
        assert f"resiliens/questionnaires/{path.relative_to(ROOT / 'questionnaires').as_posix()}" in names
    for path in (ROOT / "scoring" / "resiliens_scoring").glob("*.py"):
        assert f"resiliens_scoring/{path.name}" in names
    assert {
        "resiliens/py.typed",
        "resiliens_scoring/py.typed",
        "resiliens/documents/report/template.md",
        "resiliens/documents/formats/html.css",
        "resiliens/documents/formats/page.typ",
        "resiliens/documents/plan/template.md",
        "resiliens/documents/plan/screen/template.md",
        "resiliens/documents/plan/follow/template.md",
    } <= set(names)
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"resiliens", "resiliens_scoring"}


def test_it_works_unpacked_in_an_empty_folder(wheel: Path, tmp_path: Path) -> None:
    """The wheel's own files alone, beside the installed dependencies."""
    zipfile.ZipFile(wheel).extractall(tmp_path / "site")
    empty = tmp_path / "empty"
    empty.mkdir()
    done = _run([sys.executable, "-P", "-m", "resiliens", "demo"], empty, tmp_path / "site")
    assert done.returncode == 0 and done.stdout.rstrip().endswith("resiliens assess") and not done.stderr


@pytest.mark.slow
def test_it_installs_in_a_new_environment_and_scores(wheel: Path, tmp_path: Path) -> None:
    venv.create(tmp_path / "new", with_pip=True)
    binaries = tmp_path / "new" / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run(
        [binaries / "python", "-m", "pip", "install", "-q", "-c", ROOT / "constraints.txt", wheel], check=True
    )
    empty = tmp_path / "empty"
    empty.mkdir()
    assert _run([binaries / "resiliens", "demo"], empty).returncode == 0
    (empty / "svar.yaml").write_bytes((ROOT / "questionnaires" / "demo" / "sagbruk.yaml").read_bytes())
    scored = _run([binaries / "resiliens", "score", "svar.yaml"], empty)
    assert scored.returncode == 0 and "Eksempel Bruk AS" in scored.stdout


def _run(
    command: list[str | Path], folder: Path, path: Path | None = None
) -> subprocess.CompletedProcess[str]:
    values = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    values |= {"PYTHONPATH": str(path)} if path else {}
    values |= {"RESILIENS_LANG": "nb", "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=folder, env=values, capture_output=True, text=True, encoding="utf-8", check=False
    )
