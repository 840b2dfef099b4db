"""What a line of the have/want list holds: its fields, what can be chosen in them, and in which words.

Pure. The keys and values here are those of the answers file. Not for asking (`streams`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from resiliens.messages import LANGUAGES, texts_of
from resiliens.model.answers import Plain, Stream

ASKED = ("side", "name", "amount", "kind", "rhythm", "use", "quality", "place", "sharing")
WRITTEN = ("side", "name", "kind", "amount", "unit", "rhythm", "quality", "use", "place", "sharing")
SIDES = ("have", "want")
CHOICES: Mapping[str, tuple[str, ...]] = {
    "side": SIDES,
    "kind": ("material", "energy", "water", "transport", "equipment", "space", "people"),
    "rhythm": ("steady", "batches", "season"),
    "sharing": ("open", "network", "facilitator"),
}
OPEN_CHOICES = ("rhythm",)  # here one's own words are an answer too
PRIVATE = "facilitator"  # what holds where nothing was said about sharing


def said_in(stream: Stream) -> dict[str, Plain]:
    """The fields of a line; `{have: flis}`, as people write it by hand, is side and name."""
    fields = dict(stream.fields)
    short = next((side for side in SIDES if side in fields), None)
    if short is None or "side" in fields or "name" in fields:
        return fields
    return {"side": short, "name": fields.pop(short), **fields}


def line_of(said: Mapping[str, Plain]) -> Stream:
    """The line to keep: its fields in the order of the file, unknown ones of the file last."""
    known = {key: said[key] for key in WRITTEN if key in said}
    return Stream({**known, **said})


def option_of(field: str, typed: str, language: str, *, digits: bool = True) -> str | None:
    """What was chosen: `2`, `energi`, `varme`; the person's own language is looked at first."""
    options = CHOICES[field]
    if digits and typed.isascii() and typed.isdecimal() and 1 <= int(typed) <= len(options):
        return options[int(typed) - 1]
    word = typed.casefold().rstrip(".")
    own = _options_by_word(field, language)
    others = (_options_by_word(field, other) for other in LANGUAGES)
    return next((known[word] for known in (own, *others) if word in known), None)


def label(field: str, value: Plain, language: str) -> str:
    """A value in words: the name of an option, or what was typed."""
    if isinstance(value, str) and value in CHOICES.get(field, ()):
        return texts_of("streams", language)[f"{field}-{value}"]
    return "" if value is None else str(value)


def listed(field: str, language: str) -> str:
    """`1 materiale, 2 energi, 3 vann`."""
    options = CHOICES[field]
    return ", ".join(f"{number} {label(field, one, language)}" for number, one in enumerate(options, 1))


def words_of(key: str, language: str) -> tuple[str, ...]:
    """The words that may be typed for something, the person's own language first."""
    languages = (language, *(other for other in LANGUAGES if other != language))
    return tuple(word for one in languages for word in texts_of("streams", one)[f"words-{key}"].split("|"))


@cache
def _options_by_word(field: str, language: str) -> dict[str, str]:
    texts = texts_of("streams", language)
    return {word: option for option in CHOICES[field] for word in texts[f"words-{field}-{option}"].split("|")}
