"""Bokmål, nynorsk or English, at once and for the next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resiliens.cli.menu.remembered import remember_language
from resiliens.messages import LANGUAGES

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit

OWN_NAMES = {"nb": "Bokmål", "nn": "Nynorsk", "en": "English"}


def run(visit: Visit) -> None:
    chosen = visit.pick(visit.say("which-language"), [(OWN_NAMES[one], one) for one in LANGUAGES])
    visit.speak(chosen)
    visit.tell("speaking" if remember_language(visit.places.memory, chosen) else "speaking-now")
