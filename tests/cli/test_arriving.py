"""Who comes without a command, and how people write a path."""

from __future__ import annotations

from pathlib import Path

import pytest
from running import ANSWERS, resiliens, write

from resiliens.cli import arriving
from resiliens.cli.arriving import Arrival, arrival_of
from resiliens.cli.typed_paths import typed_path

KNOWN = {"assess", "svar"}


@pytest.fixture
def watched(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setattr(arriving, "somebody_there", lambda: True)
    monkeypatch.chdir(tmp_path)
    write(tmp_path, "med blank.yaml", ANSWERS)
    (tmp_path / "svar").mkdir()
    return tmp_path


def test_nothing_at_all_is_an_arrival(watched: Path) -> None:
    assert arrival_of([], KNOWN) == Arrival()
    assert arrival_of(["--lang", "nn", "--plain"], KNOWN) == Arrival(lang="nn", plain=True)
    assert arrival_of(["--lang=en"], KNOWN) == Arrival(lang="en")


@pytest.mark.parametrize(
    "typed",
    [["assess"], ["SVAR"], ["--help"], ["--version"], ["borte.yaml"], [""], ["med blank.yaml", "borte.yaml"],
     ["med blank.yaml", "--json"]],
)  # fmt: skip
def test_a_command_an_option_or_what_is_not_there_is_none(typed: list[str], watched: Path) -> None:
    assert arrival_of(typed, KNOWN) is None


@pytest.mark.parametrize(
    "typed", ["med blank.yaml", '"med blank.yaml"', "'med blank.yaml'", 'med blank.yaml"']
)
def test_a_file_is_an_arrival_with_or_without_quotes(typed: str, watched: Path) -> None:
    assert arrival_of([typed], KNOWN) == Arrival((Path("med blank.yaml"),))


def test_in_a_pipe_nobody_arrives(tmp_path: Path) -> None:
    write(tmp_path, "svar.yaml", ANSWERS)
    assert arrival_of([], KNOWN) is None
    assert resiliens(folder=tmp_path).out.startswith("Bruk:")
    said = resiliens("svar.yaml", folder=tmp_path)
    assert said.code == 2 and "resiliens report svar.yaml" in said.err and said.out == ""
    missing = resiliens("borte.yaml", folder=tmp_path)
    assert missing.code == 2 and missing.err == "Finner ikke borte.yaml.\n"


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("file:///home/kari/svar%20%C3%A5.yaml", "/home/kari/svar å.yaml"),
        ("FILE://localhost/home/kari/100%25.yaml", "/home/kari/100%.yaml"),
        (r"/home/kari/svar\ å\(1\).yaml", "/home/kari/svar å(1).yaml"),
        ("  '/home/kari/svar.yaml' ", "/home/kari/svar.yaml"),
        ("file://tjener/felles/svar.yaml", "//tjener/felles/svar.yaml"),
        ("a\0b", "ab"),
    ],
)
def test_a_path_as_it_is_dragged_in(written: str, path: str) -> None:
    assert typed_path(written, windows=False) == Path(path)


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('"C:\\Users\\Kari\\Mine svar\\"', "C:\\Users\\Kari\\Mine svar\\"),
        ('C:\\Users\\Kari\\Mine svar"', "C:\\Users\\Kari\\Mine svar"),
        (r"\\tjener\felles\svar å.yaml", r"\\tjener\felles\svar å.yaml"),
        ("file:///C:/Users/Kari/svar%20med.yaml", "C:/Users/Kari/svar med.yaml"),
        ("file://tjener/felles/svar.yaml", "//tjener/felles/svar.yaml"),
    ],
)
def test_a_path_as_windows_hands_it_over(written: str, text: str) -> None:
    assert str(typed_path(written, windows=True)) == str(Path(text))


def test_the_home_folder_can_be_written_short(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert typed_path("~/svar.yaml") == tmp_path / "svar.yaml"
