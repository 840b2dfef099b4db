"""Every screen of an agreement as text, to be read like prose; and what holds for all of them."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

import pytest
from agreements import ROLES, Room, table_of
from builders import NA, entry
from hostile_texts import texts
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from talks import WASTE

from resiliens.interview.agreement.moves import Wished
from resiliens.interview.agreement.speech import Speech
from resiliens.interview.occasion import Occasion
from resiliens.messages import LANGUAGES
from resiliens.model.answers import Entry, Evidence, Value
from resiliens.terminal.wrapping import cells

SIZES = ((40, 10), (80, 24))
PIECE = Evidence("Avfallsplan 2026", date=date(2026, 3, 1), owner="driftsleder")
WISHES: tuple[Wished, ...] = ("skip", "unknown", "overview", "new")
LAST = Occasion(before={WASTE.id: Entry(Value(3))}, before_day=date(2025, 11, 20))
APART: tuple[Mapping[str, object], ...] = (
    {"energy": 1, "waste": entry(2, evidence=(PIECE,)), "plan": "yes", "employees": 42},
    {"energy": 2, "waste": 2, "plan": "no", "employees": 40},
    {"energy": 4, "waste": 2, "plan": "no", "employees": 42},
    {"energy": ..., "waste": 2, "plan": NA},
)


def apart(*keys: str, language: str = "nb", **how: object) -> Room:
    """Four people who are far apart about energy, after these keys (in the letters of bokmål)."""
    say = Speech(language)
    letters = {Speech("nb").keys(wish)[0].letter: say.keys(wish)[0].letter for wish in WISHES}
    return table_of(*APART, language=language, **how).press(*(letters.get(key, key) for key in keys))


SCENES: dict[str, Callable[[str], Room]] = {
    "before it begins": lambda language: apart(language=language, minutes=60, quick=("plan",)),
    "a theme far apart, with a law": lambda language: apart("enter", language=language, minutes=60),
    "pointed at the highest": lambda language: apart("enter", "end", language=language),
    "why": lambda language: apart("enter", "2", language=language),
    "what can be shown": lambda language: apart("enter", "2", "=", language=language),
    "a new piece": lambda language: apart("enter", "2", "=", "n", "=Energikartlegging", language=language),
    "who disagrees": lambda language: apart("enter", "2", "=", "enter", language=language),
    "evidence that was named": lambda language: apart("enter", "h", "h", "enter", language=language),
    "last year": lambda language: apart("enter", "h", "h", "1", language=language, occasion=LAST),
    "a yes and no": lambda language: apart("enter", "h", language=language),
    "who finds out": lambda language: apart("enter", "v", language=language),
    "the quick list": lambda language: apart("enter", "h", "h", language=language, quick=("plan",)),
    "a fact about the company": lambda language: apart("enter", "h", "h", "h", language=language),
    "all themes": lambda language: apart("enter", "2", "=", "enter", "=Ikke ennå", "o", language=language),
    "help": lambda language: apart("enter", "?", language=language),
    "the end": lambda language: apart("enter", "v", "1", "=", "h", "h", "h", language=language),
}  # fmt: skip


class Screen(SingleFileSnapshotExtension):
    """A golden screen is a text file."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.mark.parametrize("name", SCENES)
def test_the_golden_screens(name: str, snapshot: SnapshotAssertion) -> None:
    """Both sizes of a scene in one file, so that they can be compared at a glance."""
    room = SCENES[name]("nb")
    shown = [f"{columns}x{rows}\n{'-' * columns}\n{room.screen(columns, rows)}\n{'-' * columns}"
             for columns, rows in SIZES]  # fmt: skip
    assert "\n\n".join(shown) + "\n" == snapshot(extension_class=Screen)


@pytest.mark.parametrize("size", [(40, 10), (60, 12), (80, 24), (128, 48), (20, 5)])
@pytest.mark.parametrize("name", SCENES)
def test_no_screen_goes_over_its_edge(name: str, size: tuple[int, int]) -> None:
    columns, rows = size
    for language in LANGUAGES if size == (40, 10) else ("nb",):
        lines = SCENES[name](language).screen(columns, rows).split("\n")
        assert len(lines) <= rows, lines
        assert max(map(cells, lines)) <= columns, lines


@pytest.mark.parametrize("name", [one for one in SCENES if one not in ("before it begins", "who finds out")])
def test_no_role_ever_stands_where_steps_are(name: str) -> None:
    """The list of roles is on the first screen, and where a task is given; nowhere near anybody's answer."""
    shown = SCENES[name]("nb").screen(128, 48)
    without_evidence = shown.replace("1.3.2026, driftsleder", "")
    if name in ("all themes", "the end"):
        without_evidence = re.sub(r"Til stede og dato.*", "", without_evidence)
    assert [role for role in ROLES if role in without_evidence and "Alt på én linje" not in shown] == []


@pytest.mark.parametrize("order", [(0, 1, 2, 3), (3, 2, 1, 0), (2, 0, 3, 1)])
def test_the_screen_is_the_same_whoever_answered_what(order: tuple[int, ...]) -> None:
    """Answers change hands, the screen does not: nobody can tell who said what."""
    keys: dict[str, object] = {"minutes": 60}
    answers = [{**APART[place], "waste": 2, "employees": 42} for place in order]
    straight = [{**one, "waste": 2, "employees": 42} for one in APART]
    assert (
        table_of(*answers, **keys).press("enter").screen()
        == table_of(*straight, **keys).press("enter").screen()
    )


@pytest.mark.parametrize("words", texts(60))
def test_hostile_words_are_shown_as_what_they_are(words: str) -> None:
    piece = Evidence(words)
    room = table_of({"waste": entry(2, evidence=(piece,))}, {"waste": 2}, {"waste": 2})
    room.taking.present[words] = True
    for keys in ((), ("enter",), ("enter",), ("o",)):
        room.press(*keys)
        for size in ((40, 10), (80, 24)):
            shown = room.screen(*size)
            assert "\x1b" not in shown and "\u202e" not in shown
            assert max(map(cells, shown.split("\n"))) <= size[0]
