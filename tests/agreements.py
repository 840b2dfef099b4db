"""A company around a table, without a terminal: what each answered alone, and then what the room does.

room = table_of({"energy": 2}, {"energy": 2}, {"energy": 3})
room.press("enter")            # begin
assert room.sees("Lavest 2, midten 2, høyest 3.")
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from builders import entry
from talks import EMPLOYEES, ENERGY, PLAN, REMARK, STREAMS, TRADE, WASTE, small_programme

from resiliens.assess.consensus import agenda_of
from resiliens.assess.fold import assess
from resiliens.assess.instrument import prepare
from resiliens.interview.agreement.gathering import Gathering
from resiliens.interview.agreement.pages import page
from resiliens.interview.agreement.table import Table
from resiliens.interview.agreement.taking import Taking
from resiliens.interview.occasion import USUAL, Occasion
from resiliens.interview.places import entry_at
from resiliens.model.answers import Company, Entry, Respondent, Sheet
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Floor
from resiliens.plugins import find_scorer
from resiliens.terminal.symbols import Symbols

DAY = date(2026, 11, 26)
ROLES = ("daglig leder", "driftsleder", "verneombud", "økonomisjef", "formann")
ADDRESSES = {one.local_id: one.id for one in (ENERGY, WASTE, PLAN, REMARK, STREAMS)}
LAW = Floor(3, "Krav om energikartlegging", "Bruker dere mye, må dere kartlegge jevnlig.")
ENERGY_BY_LAW = replace(ENERGY, floors=(LAW,))


def questionnaire() -> Questionnaire:
    """Two ladders, one of them with a law behind it, a yes-no, free words and side streams."""
    tree = small_programme(ENERGY_BY_LAW, WASTE, PLAN, REMARK, STREAMS)
    return Questionnaire.indexed(
        id=tree.id, version=tree.version, language="nb", root=tree.root, joined=True,
        company=(TRADE, EMPLOYEES),
    )  # fmt: skip


TREE = questionnaire()
_PREPARED = prepare(TREE, find_scorer).value
assert _PREPARED is not None
INSTRUMENT = _PREPARED


def sheet_of(place: int, answers: Mapping[str, object]) -> Sheet:
    """One person's file. `employees` is about the company; `...` is don't know."""
    facts = {EMPLOYEES.id: entry(answers["employees"])} if "employees" in answers else {}
    return Sheet(
        file=f"svar{place}.yaml", questionnaire=TREE.id, version=TREE.version,
        company=Company("Eksempel Bruk AS", facts=facts), date=date(2026, 11, 23),
        respondent=Respondent(id=f"a{place}", role=ROLES[place]),
        entries={ADDRESSES[key]: entry(one) for key, one in answers.items() if key != "employees"},
    )  # fmt: skip


def gathering_of(
    *answers: Mapping[str, object], quick: tuple[str, ...] = (), minutes: int | None = None,
    occasion: Occasion = USUAL, resumed: bool = False,
) -> Gathering:  # fmt: skip
    """What comes to the table. `quick`: the themes that the clock leaves no time for."""
    sheets = tuple(sheet_of(place, one) for place, one in enumerate(answers))
    agenda = agenda_of([(one, assess(one, INSTRUMENT, today=DAY)) for one in sheets], INSTRUMENT)
    silent = {ADDRESSES[key] for key in quick}
    topics = tuple(replace(one, settled_by_silence=one.question in silent) for one in agenda.topics)
    agenda = replace(agenda, topics=topics, minutes=minutes)
    return Gathering(agenda=agenda, tree=TREE, today=DAY, occasion=occasion, sheets=sheets, resumed=resumed)


class Room:
    """A shared screen and those before it. Every save lands in `saved`."""

    def __init__(self, gathering: Gathering, saved: Sheet | None = None, **how: object) -> None:
        self.saved: list[Sheet] = []
        self.refused = ""  # set: the disk says so, and keeps nothing
        self.clock = 0.0
        language = str(how.get("language", "nb"))
        self.taking = Taking(
            gathering, gathering.begun(saved, "felles.yaml"), save=self._save, language=language,
            clock=lambda: self.clock,
        )  # fmt: skip
        self.table = Table(self.taking)

    def _save(self, sheet: Sheet) -> None:
        if self.refused:
            raise OSError(self.refused)
        self.saved.append(sheet)

    def press(self, *keys: str) -> Room:
        """Press keys; what begins with `=` is typed on the line and entered (`=` alone: Enter)."""
        for key in keys:
            self.table.submit(key[1:]) if key.startswith("=") else self.table.press(key)
        return self

    def screen(self, columns: int = 80, rows: int = 24, typed: str | None = None) -> str:
        """The screen as text."""
        self.table.refreshed()
        standing = self.table.prefill if self.table.typing else ""
        shown = page(
            self.table, columns=columns, rows=rows, symbols=Symbols(),
            typed=standing if typed is None else typed,
        )  # fmt: skip
        line = [("", shown.label), ("", standing)] if self.table.typing else []
        lines = [*shown.above, *([line] if line else []), *shown.below]
        return "\n".join("".join(words for _, words in one).rstrip() for one in lines)

    def sees(self, *words: str) -> bool:
        """Can everybody read this now, wherever the lines are broken?"""
        shown = " ".join(self.screen(100, 34).split())
        return all(" ".join(one.split()) in shown for one in words)

    def kept(self, key: str) -> Entry:
        """What was saved about a theme."""
        return entry_at(self.saved[-1], ADDRESSES.get(key, key)) if self.saved else Entry()


def table_of(*answers: Mapping[str, object], **how: object) -> Room:
    """A room at its first screen."""
    saved = how.pop("saved", None)
    language = how.pop("language", "nb")
    assert saved is None or isinstance(saved, Sheet)
    return Room(gathering_of(*answers, **how), saved, language=language)  # type: ignore[arg-type]
