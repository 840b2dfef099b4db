"""The zip for Windows, part by part, with a stand-in for the Python that only Windows can run."""

from __future__ import annotations

import importlib.util
import io
import re
import socket
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[1]
PTH = "python313.zip\r\n.\r\n\r\n# Uncomment to run site.main() automatically\r\n#import site\r\n"
LOCK = """\
click==8.5.1 \\
    --hash=sha256:aa
    # via import-linter
colorama==0.4.6 ; os_name == 'nt' or sys_platform == 'win32' \\
    --hash=sha256:bb \\
    --hash=sha256:cc
    # via
    #   pytest
    #   typer
import-linter==2.16 \\
    --hash=sha256:dd
    # via resiliens (pyproject.toml)
only-here==1.0 ; sys_platform == 'linux' \\
    --hash=sha256:ee
    # via typer
Rich_Text==15.0 \\
    --hash=sha256:ff
    # via typer
typer==0.28.0 \\
    --hash=sha256:11
    # via
    #   resiliens (pyproject.toml)
"""


@pytest.fixture(scope="module")
def maker() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("windows_zip", ROOT / "packaging" / "windows_zip.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["windows_zip"] = module
    spec.loader.exec_module(module)
    return module


def archive(path: Path, files: Mapping[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as made:
        for name, text in files.items():
            made.writestr(name, text)
    return path


@pytest.fixture
def python(tmp_path: Path) -> Path:
    files = {"python.exe": "MZ", "python313.dll": "MZ", "python313.zip": "PK", "python313._pth": PTH}
    return archive(tmp_path / "python-3.13.9-embed-amd64.zip", files)


@pytest.fixture
def wheels(tmp_path: Path) -> list[Path]:
    ours = {
        "resiliens/__main__.py": "main()",
        "resiliens/questionnaires/klosser.yaml": "id: klosser",
        "resiliens-1.dist-info/RECORD": "x",
        "resiliens-1.dist-info/METADATA": "Name: resiliens",
    }
    other = {
        "yaml/__init__.py": "",
        "yaml/_yaml.pyd": "MZ",
        "y-1.data/platlib/y/deep.py": "",
        "y-1.data/scripts/y.py": "",
        "y-1.dist-info/sboms/y.json": "{}",
        "babel/locale-data/root.dat": "r",
        "babel/locale-data/nb_NO.dat": "nb",
        "babel/locale-data/xh.dat": "xh",
    }
    return [archive(tmp_path / "resiliens-1-py3-none-any.whl", ours), archive(tmp_path / "y-1.whl", other)]


def test_what_lies_in_the_zip(maker: ModuleType, python: Path, wheels: list[Path]) -> None:
    tree = maker.tree_of(maker.embedded_python(python), wheels)
    assert sorted(tree) == [
        "LES MEG.txt", "Resiliens.cmd",
        "program/lib/babel/locale-data/nb_NO.dat", "program/lib/babel/locale-data/root.dat",
        "program/lib/resiliens-1.dist-info/METADATA", "program/lib/resiliens/__main__.py",
        "program/lib/resiliens/questionnaires/klosser.yaml", "program/lib/y/deep.py",
        "program/lib/yaml/__init__.py", "program/lib/yaml/_yaml.pyd",
        "program/python/python.exe", "program/python/python313._pth", "program/python/python313.dll",
        "program/python/python313.zip",
    ]  # fmt: skip


def test_the_zip_is_the_same_bytes_and_names_nobody(
    maker: ModuleType, python: Path, wheels: list[Path], tmp_path: Path
) -> None:
    embedded = maker.embedded_python(python)
    first = maker.packed(maker.tree_of(embedded, wheels))
    again = maker.packed(maker.tree_of(embedded, list(reversed(wheels))))
    assert first == again
    with zipfile.ZipFile(io.BytesIO(first)) as opened:
        names = opened.namelist()
        assert names == sorted(names) and all(name.startswith("Resiliens/") for name in names)
        assert {entry.date_time for entry in opened.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        everything = b"".join(opened.read(name) for name in names)
    for trace in (str(tmp_path), str(ROOT), socket.gethostname(), "http://", "https://"):
        assert trace.encode() not in everything


def test_python_looks_in_our_library_and_nowhere_else(maker: ModuleType, python: Path) -> None:
    embedded = maker.embedded_python(python)
    assert embedded.version == "3.13" and embedded.pth == "python313._pth"
    assert maker.search_path(PTH) == "python313.zip\r\n.\r\n..\\lib\r\n"
    assert maker.search_path("python313.zip\n.\nimport site\n") == "python313.zip\r\n.\r\n..\\lib\r\n"


def test_the_start_file_stands_blanks_and_letters_in_paths(
    maker: ModuleType, python: Path, wheels: list[Path]
) -> None:
    data = maker.tree_of(maker.embedded_python(python), wheels)["Resiliens.cmd"]
    assert data.count(b"\n") == data.count(b"\r\n") and not data.startswith(b"\xef\xbb\xbf")
    lines = data.decode("utf-8").split("\r\n")
    assert '"%~dp0program\\python\\python.exe" -X utf8 -m resiliens %*' in lines
    assert 'set "RESILIENS_WINDOW=1"' in lines and "exit /b %errorlevel%" in lines
    before, after = lines[: lines.index("chcp 65001 >nul")], lines[lines.index("chcp 65001 >nul") :]
    assert all(line.isascii() for line in before) and any("Pakk ut hele" in line for line in after)
    assert all("%~dp0" not in line or '"%~dp0' in line for line in lines)


def test_the_page_beside_it_is_read_by_any_notepad(
    maker: ModuleType, python: Path, wheels: list[Path]
) -> None:
    data = maker.tree_of(maker.embedded_python(python), wheels)["LES MEG.txt"]
    assert data.startswith(b"\xef\xbb\xbf") and data.count(b"\n") == data.count(b"\r\n")
    text = data.decode("utf-8-sig")
    assert "Kjør likevel" in text and "Dokumenter" in text and max(map(len, text.splitlines())) <= 90


def test_only_what_windows_needs_is_fetched_and_all_of_it_by_hash(maker: ModuleType) -> None:
    assert maker.locked_for_windows(LOCK, ["typer"], "3.13") == [
        "colorama==0.4.6 --hash=sha256:bb --hash=sha256:cc",
        "Rich_Text==15.0 --hash=sha256:ff",
        "typer==0.28.0 --hash=sha256:11",
    ]
    with pytest.raises(maker.CannotPack, match="babel"):
        maker.locked_for_windows(LOCK, ["typer", "Babel"], "3.13")


def test_the_real_lock_file_holds_what_we_need_and_no_test_tool(maker: ModuleType) -> None:
    wanted = maker._wanted([])
    names = [
        line.split("==")[0]
        for line in maker.locked_for_windows((ROOT / "requirements.lock").read_text("utf-8"), wanted, "3.13")
    ]
    assert {"typer", "pyyaml", "babel", "markupsafe", "colorama", "wcwidth"} <= set(names)
    assert not {"pytest", "mypy", "hypothesis", "click", "build"} & set(names)


@pytest.mark.parametrize(
    ("files", "words"),
    [
        ({"hei.txt": "hei"}, "not the embeddable Python"),
        ({"python.exe": "MZ"}, "no python3xx._pth"),
        ({"python.exe": "MZ", "python313._pth": PTH, "../ut.txt": "x"}, "leads out of it"),
        ({"python.exe": "MZ", "python313._pth": PTH, "C:/ut.txt": "x"}, "leads out of it"),
    ],
)
def test_another_zip_is_refused_in_a_sentence(
    files: dict[str, str], words: str, maker: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = archive(tmp_path / "annet.zip", files)
    assert maker.main([str(wrong), "-o", str(tmp_path / "ut.zip")]) == 1
    assert re.search(words, capsys.readouterr().err) and not (tmp_path / "ut.zip").exists()


def test_a_file_that_is_no_zip_is_refused_as_well(
    maker: ModuleType, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "annet.zip").write_text("ikke en zip", "utf-8")
    assert maker.main([str(tmp_path / "annet.zip")]) == 1 and "cannot be read" in capsys.readouterr().err


def test_our_own_wheel_must_be_there(maker: ModuleType, python: Path, wheels: list[Path]) -> None:
    with pytest.raises(maker.CannotPack, match="our own wheel"):
        maker.tree_of(maker.embedded_python(python), wheels[1:])
