"""The words of the program: equal keys and placeholders in every language, and none that nobody says."""

from __future__ import annotations

import re
import string
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from resiliens.messages import LANGUAGES, table, text

ROOT = Path(__file__).resolve().parents[1]
ROOMS = sorted(
    path.stem for path in (ROOT / "resiliens" / "messages" / "nb").glob("*.py") if path.stem != "__init__"
)


# Their keys are put together in the code (from a kind, a rule, a step).
PUT_TOGETHER = {
    "agreeing", "consents", "exchange", "facilitator", "figures", "interview", "matches", "network",
    "standards", "streams",
}  # fmt: skip
ROOMS_SAID = [
    room for room in ROOMS
    if room not in PUT_TOGETHER and room not in ("diagnostics", "plugins")
    and not room.endswith(("files", "explanations"))
]  # fmt: skip


def placeholders(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}


@pytest.mark.parametrize("room", ROOMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_the_same_texts(room: str, language: str) -> None:
    bokmaal, other = table(room, "nb"), table(room, language)
    assert list(bokmaal) == list(other)
    for key, template in bokmaal.items():
        assert other[key].strip(), f"{language} {room}.{key} is empty"
        if not room.endswith("explanations"):  # these are printed as they stand
            assert placeholders(template) == placeholders(other[key]), f"{language} {room}.{key}"


def test_a_text_is_filled_in() -> None:
    assert text("commands.usage", "en", usage="resiliens demo") == "Usage: resiliens demo"


@cache
def code() -> str:
    """Everything but the words themselves."""
    return "\n".join(
        path.read_text("utf-8")
        for path in (ROOT / "resiliens").rglob("*")
        if path.suffix in (".py", ".md") and "messages" not in path.parts
    )


@cache
def words_of_code() -> frozenset[str]:
    return frozenset(re.findall(r"[\w-]+", code()))


@pytest.mark.parametrize("room", ROOMS_SAID)
def test_every_text_is_said_somewhere(room: str) -> None:
    """A key stands in the code, or an f-string there can make it (`f"commands.{name}_help"`)."""
    made = [_pattern(found) for found in re.findall(rf'f"{room}\.([^"]*\{{[^"]*)"', code())]
    for key in table(room, "nb"):
        said = key in words_of_code() or any(pattern.fullmatch(key) for pattern in made)
        assert said, f"nobody says {room}.{key}"


def _pattern(made: str) -> re.Pattern[str]:
    """What keys an f-string can make: anything short in the place of each expression."""
    return re.compile(re.sub(r"\{.*?\}(?=[a-z_{]|$)", "[a-z0-9_]+", made))


def test_no_table_is_forgotten_in_a_language() -> None:
    for language in LANGUAGES:
        for room in ROOMS:
            assert import_module(f"resiliens.messages.{language}.{room}").TEXTS
