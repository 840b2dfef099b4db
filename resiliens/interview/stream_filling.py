"""One typed line put into the fields of a side stream: one field, or several with semicolons.

What is typed out of turn finds its own field where its words are plain. Nothing typed is dropped.
"""

from __future__ import annotations

from dataclasses import dataclass

from resiliens.interview.answering import Refusal
from resiliens.interview.figures import read_amount
from resiliens.interview.stream_fields import CHOICES, OPEN_CHOICES, PRIVATE, option_of, words_of
from resiliens.model.answers import Plain

ENOUGH = "."
NOTHING = "-"
TAKES_NO_OWN_WORDS = ("kind", "sharing")


@dataclass(slots=True)
class Filling:
    """A line under way: what is said, the fields still to be asked for, what Enter means for each."""

    said: dict[str, Plain]
    left: list[str]
    offers: dict[str, Plain]
    language: str


def filled(filling: Filling, line: str) -> Refusal | None:
    """Put a typed line into the fields that are left; why not, where something in it is no answer."""
    parts = [part.strip() for part in line.split(";")]
    if len(parts) == 1 or len(filling.left) == 1:
        return _one(filling, line.strip())
    ahead = list(filling.left)
    for part in parts:
        if _is_enough(part, filling.language):
            filling.left.clear()
            return None
        if not ahead:
            return Refusal("refused-stream-parts")
        field = _field_for(ahead, part, filling.language)
        refusal = _put(filling, field, part)
        if refusal is not None:
            return refusal
        filling.left.remove(field)
        ahead = ahead[ahead.index(field) + 1 :]
    return None


def _one(filling: Filling, typed: str) -> Refusal | None:
    """A line for the field that is asked for."""
    field = filling.left[0]
    if field != "name" and _is_enough(typed, filling.language):
        filling.left.clear()
        return None
    if not typed and field in filling.offers:
        filling.said[field] = filling.offers[field]
        if field == "amount" and "unit" in filling.offers:
            filling.said["unit"] = filling.offers["unit"]
    else:
        refusal = _put(filling, field, typed)
        if refusal is not None:
            return refusal
    filling.left.pop(0)
    return None


def _field_for(ahead: list[str], typed: str, language: str) -> str:
    """The field that these words are for: the next one, or a later one where it is plainly that one's."""
    first = ahead[0]
    if not typed or first == "name" or (first in CHOICES and option_of(first, typed, language) is not None):
        return first
    chosen = (one for one in ahead if one in CHOICES and option_of(one, typed, language, digits=False))
    own_words = (one for one in ahead if one not in TAKES_NO_OWN_WORDS)
    return next(chosen, next(own_words, first))


def _put(filling: Filling, field: str, typed: str) -> Refusal | None:
    if field == "amount":
        return _put_amount(filling, typed)
    if typed in ("", NOTHING) or (field == "name" and typed == ENOUGH):
        return _empty(filling, field, typed)
    if field not in CHOICES:
        filling.said[field] = typed
        return None
    option = option_of(field, typed, filling.language)
    if option is None and field not in OPEN_CHOICES:
        if field == "side":
            return Refusal("refused-stream-side")
        return Refusal("refused-stream-choice", {"last": len(CHOICES[field])})
    filling.said[field] = typed if option is None else option
    return None


def _put_amount(filling: Filling, typed: str) -> Refusal | None:
    """A number and a unit; a new number alone keeps the unit that stood."""
    if typed in ("", NOTHING):
        if typed:
            filling.said.pop("amount", None)
            filling.said.pop("unit", None)
        return None
    amount = read_amount(typed, language=filling.language)
    if isinstance(amount, Refusal):
        return amount
    filling.said["amount"], unit = amount
    if unit:
        filling.said["unit"] = unit
    elif isinstance(amount[0], str):
        filling.said.pop("unit", None)
    return None


def _empty(filling: Filling, field: str, typed: str) -> Refusal | None:
    if field == "name":  # without it there is no line
        return Refusal("refused-stream-name")
    if typed and field == "sharing":
        filling.said["sharing"] = PRIVATE
    elif typed and field != "side":
        filling.said.pop(field, None)
    return None


def _is_enough(typed: str, language: str) -> bool:
    return typed == ENOUGH or typed.casefold() in words_of("enough", language)
