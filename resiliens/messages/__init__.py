"""All words the program says, one table a room and language, with equal keys in nb, nn and en.

`text("interview.back", "nb")` finds key `back` in `resiliens/messages/nb/interview.py` (`TEXTS`).
A table is loaded only when one of its texts is asked for. Not for the questionnaires' own words.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module

LANGUAGES = ("nb", "nn", "en")
DEFAULT_LANGUAGE = "nb"


@cache
def table(room: str, language: str) -> Mapping[str, str]:
    """The texts of one room in one language."""
    texts: Mapping[str, str] = import_module(f"resiliens.messages.{language}.{room}").TEXTS
    return texts


def text(key: str, language: str, **arguments: object) -> str:
    """The text of `room.key`, with `{placeholders}` filled in.

    Raises KeyError for an unknown key: a missing text is a bug, found by the tests.
    """
    room, _, rest = key.partition(".")
    template = table(room, language)[rest]
    return template.format(**arguments) if arguments else template


def texts_of(room: str, language: str) -> Mapping[str, str]:
    """A whole room's texts, for who needs to go through them (templates, tests)."""
    return table(room, language)
