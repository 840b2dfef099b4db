"""A company's consent to a way of showing it, as its answers file records it, and the one reading of it.

A record is read wholly or not at all: one read half would be a wider consent than the one that was given.
Not for what a consent lets others see; see `network.consents`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final, Literal, TypeAlias

from resiliens.model.answers import Day, Plain
from resiliens.model.days import date_of
from resiliens.model.questionnaire import Questionnaire

Mode: TypeAlias = Literal["closed", "protected", "open-cards", "peers"]
MODES: Final[tuple[Mode, ...]] = ("closed", "protected", "open-cards", "peers")
OPEN_CARDS: Final = "open-cards"
PEERS: Final = "peers"  # the company will help others with these themes, and may be asked
ALL_THEMES: Final = "all"
_WORDS = ("meeting", "by")
_FIELDS = frozenset({"mode", "themes", "date", "withdrawn", *_WORDS})

Problem: TypeAlias = Literal["field", "mode", "themes", "theme", "day", "withdrawn", "words"]


@dataclass(frozen=True, slots=True)
class Consent:
    """One record. `themes` are addresses of questions and sections, None for all of them.

    `by` is a role. `withdrawn` is the first day on which it no longer holds, None while nobody took it
    back; `date` is None where nobody wrote when it was given.
    """

    mode: Mode
    themes: tuple[str, ...] | None = None
    meeting: str = ""
    date: Day | None = None
    by: str = ""
    withdrawn: Day | None = None


@dataclass(frozen=True, slots=True)
class Unclear:
    """A record that cannot be read: which one from the top (1 is the first), why, and what was written."""

    number: int
    problem: Problem
    written: str = ""


@dataclass(frozen=True, slots=True)
class Consents:
    """The records of one file. Where one is unclear none of them holds: it may have ended another."""

    read: tuple[Consent, ...] = ()
    unclear: tuple[Unclear, ...] = field(default=())

    @property
    def valid(self) -> tuple[Consent, ...]:
        """The records that say something; none where one of them is unclear."""
        return () if self.unclear else self.read


def consents_in(records: tuple[Mapping[str, Plain], ...], questionnaire: Questionnaire) -> Consents:
    """All records of a file, as they were written."""
    made = [_consent(record, number, questionnaire) for number, record in enumerate(records, start=1)]
    return Consents(
        tuple(one for one in made if isinstance(one, Consent)),
        tuple(one for one in made if isinstance(one, Unclear)),
    )


def record_of(consent: Consent) -> dict[str, Plain]:
    """The record as it is written into an answers file; what was not said is left out."""
    themes: Plain = ALL_THEMES if consent.themes is None else list(consent.themes)
    record: dict[str, Plain] = {"mode": consent.mode, "themes": themes}
    if consent.meeting:
        record["meeting"] = consent.meeting
    if consent.date is not None:
        record["date"] = consent.date.isoformat()
    if consent.by:
        record["by"] = consent.by
    if consent.withdrawn is not None:
        record["withdrawn"] = consent.withdrawn.isoformat()
    return record


def _consent(record: Mapping[str, Plain], number: int, questionnaire: Questionnaire) -> Consent | Unclear:
    said = {name: value for name, value in record.items() if value is not None}
    strange = sorted(said.keys() - _FIELDS)
    if strange:
        return Unclear(number, "field", strange[0])
    mode = next((one for one in MODES if one == said.get("mode")), None)
    if mode is None:
        return Unclear(number, "mode", _shown(said.get("mode")))
    themes = _themes(said.get("themes"), questionnaire)
    if isinstance(themes, _Strange):
        return Unclear(number, "theme" if themes.written else "themes", themes.written)
    if "withdrawn" in record and _is_blank(record["withdrawn"]):
        return Unclear(number, "withdrawn")  # somebody meant to take it back, and gave no day
    days: list[date | None] = []
    for name in ("date", "withdrawn"):
        day = _day(said.get(name))
        if name in said and day is None:
            return Unclear(number, "day", _shown(said[name]))
        days.append(day)
    words: list[str] = []
    for name in _WORDS:
        given = said.get(name, "")
        if not isinstance(given, str):
            return Unclear(number, "words", _shown(given))
        words.append(given)
    return Consent(mode, themes, words[0], days[0], words[1], days[1])


@dataclass(frozen=True, slots=True)
class _Strange:
    written: str


def _themes(written: Plain, questionnaire: Questionnaire) -> tuple[str, ...] | _Strange | None:
    """None for all; the addresses; or what is no theme here (empty: none was named)."""
    if written == ALL_THEMES:
        return None
    named = [written] if isinstance(written, str) else written
    if not isinstance(named, list) or not named:
        return _Strange("")
    found: list[str] = []
    for one in named:
        address = questionnaire.resolve(one) if isinstance(one, str) else ""
        if questionnaire.node(address) is None:
            return _Strange(_shown(one) or "?")
        found.append(address)
    return tuple(dict.fromkeys(found))


def _day(written: Plain) -> date | None:
    return date_of(written.strip()) if isinstance(written, str) else None


def _is_blank(written: Plain) -> bool:
    return written is None or (isinstance(written, str) and not written.strip())


def _shown(written: Plain) -> str:
    return "" if written is None else str(written)
