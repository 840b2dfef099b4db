"""The house: imports run one way, pure rooms know no clock, no room has a name that says nothing."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
ROOMS = sorted([*(ROOT / "resiliens").rglob("*.py"), *(ROOT / "scoring").rglob("*.py")])
PURE_ROOMS = {"model", "assess", "network", "resiliens_scoring", "messages"}
PURE = [path for path in ROOMS if PURE_ROOMS & set(path.parts)]
NOTHING_SAYING = {"utils", "util", "helpers", "common", "misc", "core", "base", "manager", "handler"}


def test_imports_run_one_way() -> None:
    program = Path(sys.executable).with_name("lint-imports")
    if not program.exists():
        pytest.skip("import-linter is not installed")
    done = subprocess.run([program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", PURE, ids=lambda path: str(path.relative_to(ROOT)))
def test_pure_rooms_read_no_clock_and_draw_no_chance(path: Path) -> None:
    if path.name in ("probe.py", "properties.py", "cases.py"):
        pytest.skip("tries scorers with a fixed seed")
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            assert node.func.attr not in ("now", "today", "utcnow", "time", "random", "urandom"), node.lineno


def test_every_room_has_a_name_and_a_docstring() -> None:
    for path in ROOMS:
        assert path.stem not in NOTHING_SAYING, path
        text = path.read_text("utf-8")
        assert not text.strip() or ast.get_docstring(ast.parse(text)), f"{path} has no docstring"


def test_nothing_dangerous_is_called() -> None:
    for path in ROOMS:
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                assert node.func.id not in ("eval", "exec"), f"{path}:{node.lineno}"
            if isinstance(node, ast.Import | ast.ImportFrom):
                names = {alias.name.split(".")[0] for alias in node.names} | {
                    (getattr(node, "module", "") or "").split(".")[0]
                }
                assert not names & {"pickle", "socketserver", "http", "urllib", "requests"}, (
                    f"{path}:{node.lineno}"
                )


def test_no_registry_host_is_named() -> None:
    for name in ("requirements.lock", "constraints.txt", "pyproject.toml"):
        assert not re.search(r"https?://|--index-url|--extra-index", (ROOT / name).read_text("utf-8")), name
