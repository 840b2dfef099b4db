"""The wall sheet's context: the themes of the short set against the steps, empty; and cards to write on.

Made from the questionnaire alone, for rooms where nothing may be shown: what is put on it is put there by
people's own hands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby

from resiliens.documents.escaping import Markdown
from resiliens.messages import text, texts_of
from resiliens.model.questionnaire import Questionnaire, core_ids, questions_of

BOX = 6  # letters of a line to write on: a column of them becomes a column of boxes
CARDS = 3
MOST_ROWS = 17  # of a sheet: more go on another one


@dataclass(frozen=True, slots=True)
class Theme:
    """A theme with its number in the program."""

    number: str
    title: str


@dataclass(frozen=True, slots=True)
class Group:
    """A pillar and its themes."""

    title: str
    themes: tuple[Theme, ...]


@dataclass(frozen=True, slots=True)
class Wall:
    """What the template may print: `sheets` of groups, `steps` as the heads of the columns."""

    title: str
    sheets: tuple[tuple[Group, ...], ...]
    steps: tuple[str, ...]
    cards: tuple[str, ...]
    box: Markdown
    words: Mapping[str, str]


def wall_of(questionnaire: Questionnaire, *, language: str) -> Wall:
    """The sheet, or as many as the themes need."""
    core = core_ids(questionnaire)
    numbers = {
        one.id: number
        for number, one in enumerate((one for one in questionnaire.questions() if one.id in core), 1)
    }
    lines = [
        (part.title, Theme(str(numbers[one.id]), one.name))
        for part in questionnaire.parts
        for one in questions_of(part)
        if one.id in core
    ]
    scale = questionnaire.root.scale
    return Wall(
        title=text("wall.title", language),
        sheets=tuple(
            tuple(
                Group(title, tuple(theme for _, theme in some))
                for title, some in groupby(lines[start : start + MOST_ROWS], lambda one: one[0])
            )
            for start in range(0, len(lines), MOST_ROWS)
        ),
        steps=tuple(f"{number} {name}" for number, name in zip(scale.numbers(), scale.steps, strict=True)),
        cards=tuple(str(number) for number in range(1, CARDS + 1)),
        box=Markdown(r"\_" * BOX),
        words=texts_of("wall", language),
    )
