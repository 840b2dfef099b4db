"""Every screen of the interview as text, to be read like prose; and what holds for the real themes."""

from __future__ import annotations

import pytest
from scenes import SCENES, screen_lines, screen_text, themes_of
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.messages import LANGUAGES

SIZES = ((40, 10), (60, 20), (80, 24), (120, 40))


class Screen(SingleFileSnapshotExtension):
    """A golden screen is a text file."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.mark.parametrize("name", SCENES)
def test_the_golden_screens(name: str, snapshot: SnapshotAssertion) -> None:
    """All sizes of a scene in one file, so that they can be compared at a glance."""
    shown = [
        f"{columns}x{rows}\n{'-' * columns}\n{screen_text(name, columns=columns, rows=rows)}\n{'-' * columns}"
        for columns, rows in SIZES
    ]
    assert "\n\n".join(shown) + "\n" == snapshot(extension_class=Screen)


@pytest.mark.parametrize("name", SCENES)
@pytest.mark.parametrize("size", [(200, 50), (250, 80)])
def test_a_larger_screen_only_has_more_air(name: str, size: tuple[int, int]) -> None:
    def words(columns: int, rows: int) -> list[str]:
        return [line for line in screen_text(name, columns=columns, rows=rows).split("\n") if line]

    assert words(*size) == words(120, 40)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(80, 24), (60, 30)])
def test_every_real_theme_stands_whole_on_an_ordinary_screen(language: str, size: tuple[int, int]) -> None:
    """The question, every step with its text, and how to choose: nobody has to unfold anything."""
    columns, rows = size
    for desk, lines in themes_of("klosser", language, columns=columns, rows=rows):
        shown = " ".join(" ".join(lines).split())
        steps = [words for row in desk.view.rows for words in (f"{row.key} {row.title}", row.text)]
        wanted = [desk.view.ask, desk.view.hint, *steps]
        assert [words for words in wanted if " ".join(words.split()) not in shown] == [], desk.view.title


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_real_theme_can_be_read_step_by_step_on_the_smallest_screen(language: str) -> None:
    for desk, _ in themes_of("klosser", language, columns=40, rows=10):
        for row in desk.view.rows:
            desk.press("down")
            shown = " ".join(" ".join(screen_lines(desk, columns=40, rows=10)).split())
            assert [word for word in f"{row.title} {row.text}".split() if word not in shown] == [], row.title
