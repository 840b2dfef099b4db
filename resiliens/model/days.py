"""Days as people write them. Not for saying a day in words; see `messages.numbers`."""

from __future__ import annotations

import re
from datetime import date

_ISO_DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})", re.ASCII)
_SPOKEN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})", re.ASCII)


def date_of(text: str) -> date | None:
    """The date written as `2026-11-23` or `23.11.2026`; None for anything else, also for 30 February."""
    found = _ISO_DATE.fullmatch(text)
    if found:
        year, month, day = (int(part) for part in found.groups())
    else:
        found = _SPOKEN_DATE.fullmatch(text)
        if not found:
            return None
        day, month, year = (int(part) for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None
