"""Packs a zip for Windows with a Python of its own: unpack, double-click, nothing to install.

    .venv/bin/python packaging/windows_zip.py python-3.13.9-embed-amd64.zip -o Resiliens-windows.zip

The argument is the embeddable Python for 64-bit Windows, fetched from python.org by hand and checked against
the sum given there. Everything else comes by pip, pinned and hashed by requirements.lock, as wheels for
Windows; our own wheel is built from this checkout. The same inputs give the same bytes.

What was NOT tried on a real Windows, since none was at hand when this was written: dragging files onto the
start file, the console's letters and keys, SmartScreen and virus scanners, and the embedded Python itself.
Tried were the start file under Wine's cmd with a stand-in for python.exe (blanks and parentheses in the
folder's name, two dragged files, the exit code, started inside the zip), and the packed library under a
Python of the same version on Linux. The tests hold the contents of the zip, the start file's text, and that
no path or host of the building machine gets in. Before it is given to anybody: unpack and play it once on
Windows 10 and 11, in a folder with æ, ø, å and blanks. One thing is known: Explorer does not quote a dragged
file whose name has `&` and no blank, and cmd cuts it there; such a file must be renamed.
"""

from __future__ import annotations

import argparse
import hashlib
import io
import re
import subprocess
import sys
import tempfile
import tomllib
import zipfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from packaging.markers import Marker

ROOT = Path(__file__).resolve().parents[1]
TOP = "Resiliens"
PYTHON, LIBRARY = "program/python", "program/lib"
WHEN = (1980, 1, 1, 0, 0, 0)
WINDOWS = {
    "os_name": "nt", "sys_platform": "win32", "platform_system": "Windows", "platform_machine": "AMD64",
    "platform_python_implementation": "CPython", "implementation_name": "cpython",
}  # fmt: skip
LANGUAGES = ("root", "nb", "nn", "no", "en")  # of Babel's 1 000 locales; a scanner looks at every file
START = """\
@echo off
setlocal
chcp 65001 >nul
title Resiliens
set "RESILIENS_WINDOW=1"
if exist "%~dp0program\\python\\python.exe" goto run
echo.
echo Pakk ut hele zip-filen først: høyreklikk på den og velg «Pakk ut alle».
echo Start så Resiliens fra den nye mappen.
echo.
pause
exit /b 3
:run
"%~dp0program\\python\\python.exe" -X utf8 -m resiliens %*
exit /b %errorlevel%
"""
READ_ME = """\
RESILIENS

Finn ut hvor langt bedriften er kommet med bærekraft, og hva dere gjør på mandag.
Programmet sender ingenting fra maskinen.

1  Pakk ut hele zip-filen: høyreklikk på den og velg «Pakk ut alle».
2  Åpne mappen Resiliens, og dobbeltklikk på Resiliens.cmd.
3  Sier Windows at PC-en er beskyttet: velg «Mer informasjon», så «Kjør likevel».
   Får dere ikke lov, spør den som har ansvar for PC-en.
4  Velg med et tall. Alt dere svarer, lagres med en gang.

Svarene ligger i Dokumenter, i mappen Resiliens, med en mappe for hver bedrift.
En svarfil kan dras inn på Resiliens.cmd: da ser dere hva som kan gjøres med den.
Er dere ferdige med programmet, sletter dere denne mappen. Svarene blir liggende.
"""


class CannotPack(Exception):
    """What is missing or wrong, in a sentence."""


@dataclass(frozen=True, slots=True)
class Embedded:
    """An embeddable Python, unpacked: its files, the file that says where to look, and `3.13`."""

    files: Mapping[str, bytes]
    pth: str
    version: str


def embedded_python(archive: Path) -> Embedded:
    """Read the embeddable zip. Raises CannotPack where it is none."""
    try:
        files = _contents(archive)
    except (OSError, zipfile.BadZipFile) as error:
        raise CannotPack(f"{archive.name} cannot be read as a zip: {error}") from error
    found = [match for name in files if (match := re.fullmatch(r"python(\d)(\d+)\._pth", name))]
    if len(found) != 1 or "python.exe" not in files:
        raise CannotPack(f"{archive.name} is not the embeddable Python: no python.exe, or no python3xx._pth")
    return Embedded(files, found[0][0], f"{found[0][1]}.{found[0][2]}")


def search_path(original: str) -> str:
    """The `._pth` file with our library in it. Its presence shuts out the environment and other Pythons."""
    kept = [line for line in original.splitlines() if line.strip() and not line.lstrip().startswith("#")]
    return "\r\n".join([*(line for line in kept if line != "import site"), "..\\lib", ""])


def locked_for_windows(lock: str, wanted: Iterable[str], version: str) -> list[str]:
    """The requirements with hashes that the wanted packages need on Windows, out of the whole lock file.

    pip would judge markers by the machine it runs on, and so forget what only Windows needs. Raises
    CannotPack for a wanted package that is not locked.
    """
    environment = {**WINDOWS, "python_version": version, "python_full_version": f"{version}.0", "extra": ""}
    blocks = {name: block for name, block in _blocks(lock) if _applies(block, environment)}
    chosen = {_plain(name) for name in wanted}
    if missing := sorted(chosen - set(blocks)):
        raise CannotPack(f"not in the lock file: {', '.join(missing)}")
    while more := {name for name, block in blocks.items() if name not in chosen and _parents(block) & chosen}:
        chosen |= more
    return [_requirement(blocks[name]) for name in sorted(chosen)]


def library(wheels: Iterable[Path]) -> dict[str, bytes]:
    """The packages of the wheels as they lie in one folder, without what only an installer needs."""
    files: dict[str, bytes] = {}
    for wheel in sorted(wheels, key=lambda one: one.name):
        for name, data in _contents(wheel).items():
            place = _place_of(name)
            if place:
                files[place] = data
    return files


def tree_of(embedded: Embedded, wheels: Iterable[Path]) -> dict[str, bytes]:
    """Everything in the zip, by its path below the top folder."""
    path = search_path(embedded.files[embedded.pth].decode("utf-8")).encode()
    tree = {f"{PYTHON}/{name}": data for name, data in {**embedded.files, embedded.pth: path}.items()}
    tree |= {f"{LIBRARY}/{name}": data for name, data in library(wheels).items()}
    if f"{LIBRARY}/resiliens/__main__.py" not in tree:
        raise CannotPack("our own wheel is not among the wheels")
    tree["Resiliens.cmd"] = START.replace("\n", "\r\n").encode()
    tree["LES MEG.txt"] = b"\xef\xbb\xbf" + READ_ME.replace("\n", "\r\n").encode()
    return tree


def packed(tree: Mapping[str, bytes]) -> bytes:
    """The zip: sorted, with fixed times, so that the same contents are the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(tree):
            entry = zipfile.ZipInfo(f"{TOP}/{name}", WHEN)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 0, 0
            archive.writestr(entry, tree[name])
    return buffer.getvalue()


def downloaded(requirements: Sequence[str], version: str, folder: Path) -> list[Path]:
    """The wheels for Windows, by pip, each checked against its hash."""
    lock = folder / "windows.lock"
    lock.write_text("\n".join(requirements) + "\n", "utf-8")
    _run("-m", "pip", "download", "--quiet", "--no-deps", "--require-hashes", "--only-binary", ":all:",
         "--platform", "win_amd64", "--implementation", "cp", "--python-version", version,
         "--dest", str(folder), "--requirement", str(lock))  # fmt: skip
    return sorted(folder.glob("*.whl"))


def own_wheel(folder: Path) -> Path:
    """Our own wheel, built from this checkout."""
    _run("-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT))
    return next(folder.glob("resiliens-*.whl"))


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the zip and say what it is; 1 with a sentence where that cannot be done."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("python", type=Path, help="the embeddable Python's zip")
    parser.add_argument("-o", "--output", type=Path, default=Path("Resiliens-windows.zip"))
    parser.add_argument("--lock", type=Path, default=ROOT / "requirements.lock")
    parser.add_argument("--extra", action="append", default=[], help="an optional part to pack too")
    wish = parser.parse_args(arguments)
    try:
        embedded = embedded_python(wish.python)
        needed = locked_for_windows(wish.lock.read_text("utf-8"), _wanted(wish.extra), embedded.version)
        with tempfile.TemporaryDirectory() as name:
            wheels = [*downloaded(needed, embedded.version, Path(name)), own_wheel(Path(name))]
            tree = tree_of(embedded, wheels)
    except (CannotPack, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    data = packed(tree)
    wish.output.write_bytes(data)
    size, digest = len(data) / 1e6, hashlib.sha256(data).hexdigest()
    print(f"{wish.output}: {len(tree)} files, {size:.1f} MB, sha256 {digest}")
    return 0


def _wanted(extras: Sequence[str]) -> list[str]:
    """The names of what we depend on, from pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    optional = project.get("optional-dependencies", {})
    if unknown := sorted(set(extras) - set(optional)):
        raise CannotPack(f"no such extra: {', '.join(unknown)}")
    lines = [*project["dependencies"], *(line for extra in extras for line in optional[extra])]
    return [re.split(r"[<>=!~;\[ ]", line, maxsplit=1)[0] for line in lines]


def _contents(archive: Path) -> dict[str, bytes]:
    """A zip's files by name; refused where a name leads out of the folder."""
    files: dict[str, bytes] = {}
    with zipfile.ZipFile(archive) as opened:
        for entry in opened.infolist():
            path = PurePosixPath(entry.filename.replace("\\", "/"))
            if path.is_absolute() or ".." in path.parts or ":" in entry.filename:
                raise CannotPack(f"{archive.name} has a file that leads out of it: {entry.filename}")
            if not entry.is_dir():
                files[str(path)] = opened.read(entry)
    return files


def _place_of(name: str) -> str:
    """Where a wheel's file goes; empty for what is left out."""
    path = PurePosixPath(name)
    if path.parts[0].endswith(".data"):
        kept = path.parts[1] in ("purelib", "platlib")
        return "/".join(path.parts[2:]) if kept else ""
    if path.parts[0].endswith(".dist-info"):
        return "" if path.name.startswith("RECORD") or "sboms" in path.parts else name
    if path.parts[:2] == ("babel", "locale-data"):
        return name if re.split(r"[_.]", path.name)[0] in LANGUAGES else ""
    return name


def _blocks(lock: str) -> Iterable[tuple[str, str]]:
    for block in re.split(r"\n(?=[A-Za-z0-9])", lock.strip()):
        name = re.match(r"[A-Za-z0-9._-]+(?===)", block)
        if name:
            yield _plain(name[0]), block


def _applies(block: str, environment: Mapping[str, str]) -> bool:
    marker = re.match(r"\S+ ; ([^\\\n]+)", block)
    return marker is None or Marker(marker[1].strip()).evaluate(dict(environment))


def _parents(block: str) -> set[str]:
    """Who needs a package, as the lock file says behind it; our own wishes are in pyproject.toml."""
    comments = re.findall(r"^ +# +(?:via +)?([A-Za-z0-9._-]+)(?:\[[^\]]*\])?$", block, re.MULTILINE)
    return {_plain(name) for name in comments if name != "via"}


def _requirement(block: str) -> str:
    """The pin with its hashes: without marker and comments."""
    pin = block.split()[0]
    return " ".join([pin, *re.findall(r"--hash=\S+", block)])


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _run(*arguments: str) -> None:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise CannotPack(f"{' '.join(arguments[:3])} failed:\n{done.stderr.strip() or done.stdout.strip()}")


if __name__ == "__main__":
    sys.exit(main())
