"""Whether a company has said that it will help others, and with which themes: its own file's consent.

A record is `{mode: peers, themes: all, date: 2026-11-01, by: daglig leder}`, ended by `withdrawn: DATE`.
One that is not wholly understood counts as none. Not for open cards, which is a consent of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from resiliens.model.answers import Plain

MODE = "peers"
_KNOWN = frozenset({"mode", "themes", "meeting", "date", "by", "withdrawn"})
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}")


@dataclass(frozen=True, slots=True)
class Willing:
    """The themes a company will help with: every one, or those named (a section stands for all below it)."""

    everything: bool = False
    themes: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return self.everything or bool(self.themes)

    def covers(self, address: str) -> bool:
        if self.everything or address in self.themes:
            return True
        return any(address.startswith(f"{one}.") for one in self.themes)


def willingness(consent: Iterable[Mapping[str, Plain]]) -> Willing:
    """What the records of a file say together."""
    given = [one for one in (_themes(record) for record in consent) if one]
    themes = frozenset(theme for one in given for theme in one.themes)
    return Willing(any(one.everything for one in given), themes)


def _themes(record: Mapping[str, Plain]) -> Willing:
    """The themes of one record; none where it is of another mode, ended, or not wholly understood."""
    if record.get("mode") != MODE or record.keys() - _KNOWN or record.get("withdrawn") is not None:
        return Willing()
    day, written = record.get("date"), record.get("themes", "all")
    if day is not None and not (isinstance(day, str) and _DAY.fullmatch(day)):
        return Willing()
    if written == "all":
        return Willing(everything=True)
    named = [written] if isinstance(written, str) else written
    if not isinstance(named, list) or not all(isinstance(one, str) and one for one in named):
        return Willing()
    return Willing(themes=frozenset(str(one) for one in named))
