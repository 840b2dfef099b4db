"""What is asked now about the have/want list, in words: the question, how to answer, what Enter means.

Pure. Shown by screen and plain mode alike.
"""

from __future__ import annotations

from dataclasses import dataclass

from resiliens.interview.stream_fields import ASKED, CHOICES, OPEN_CHOICES, label, listed
from resiliens.interview.stream_words import list_hint, quantity
from resiliens.interview.streams import PICK, Listing, StreamForm, offered, standing
from resiliens.messages import texts_of


@dataclass(frozen=True, slots=True)
class Prompt:
    """The question, how to answer it, what Enter means, and what else is good to know here."""

    ask: str
    how: str = ""
    enter: str = ""
    more: str = ""


def prompt(form: StreamForm, here: Listing, language: str) -> Prompt:
    """What to ask at this point of the list."""
    texts = texts_of("streams", language)
    if form == StreamForm():
        count = len(here.streams)
        more = "-more" if count else ""
        return Prompt(texts[f"ask-side{more}"], texts[f"hint-side{more}"], more=list_hint(count, language))
    if form.field == PICK:
        fields = ", ".join(f"{number} {texts[f'field-{one}']}" for number, one in enumerate(ASKED, 1))
        return Prompt(texts["ask-pick"], f"{fields}.", texts["enter-done"])
    field = form.field
    want = "-want" if standing(form, here).get("side") == "want" else ""
    ask = texts["ask-side" if field == "side" else f"ask-{field}{want}"]
    choices = f"{listed(field, language)}." if field in CHOICES else ""
    example = texts[f"hint-{field}{want}"] if field not in CHOICES or field in OPEN_CHOICES else ""
    more = texts["dot-ends"] if form.way != "change" and field != "name" else ""
    return Prompt(ask, f"{choices} {example}".strip(), _enter(form, here, language), more)


def _enter(form: StreamForm, here: Listing, language: str) -> str:
    """What Enter alone means, and how to take away what it would keep."""
    texts, field, offers = texts_of("streams", language), form.field, offered(form, here)
    kept = quantity(offers, language) if field == "amount" else label(field, offers.get(field), language)
    if not kept:
        return "" if field == "name" else texts["enter-unknown"]
    enter = texts["enter-keeps"].format(value=kept)
    return enter if field in ("name", "side", "sharing") else f"{enter} {texts['dash-empties']}"
