"""Reads a file with what many companies consented to, or what a field study saw: CSV or a workbook.

A row that cannot be understood spoils its company, since half of what was written could be more than was
meant; the other companies go on. Not for writing anything into a company's file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Refused, nearest
from resiliens.files.csv_tables import read_csv
from resiliens.files.limits import NAME_LENGTH, RECORDS
from resiliens.files.record_cells import Row, Strange
from resiliens.files.record_columns import COLUMNS, NEEDED, Kind, column_of
from resiliens.files.table_cells import words_in
from resiliens.files.tables import CellNotes, Table
from resiliens.files.workbooks import read_workbook
from resiliens.model.answers import Seen, Sheet
from resiliens.model.companies import company_key, folded_name
from resiliens.model.consent import Consent
from resiliens.model.diagnostics import Outcome
from resiliens.model.questionnaire import Questionnaire

MOST_HEAD_LINES = 10


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Target:
    """A company that rows can be about, known by `key`: what its file says, and what it answers."""

    key: str
    name: str
    sheet: Sheet
    questionnaire: Questionnaire


@dataclass(slots=True)
class Records:
    """What the file says of one company. `spoilt`: one of its rows could not be understood."""

    consents: list[Consent] = field(default_factory=list)
    seen: dict[str, Seen] = field(default_factory=dict)
    spoilt: bool = False


def read_records(
    path: str | Path, kind: Kind, targets: Sequence[Target], today: date
) -> Outcome[dict[str, Records]]:
    """What each company's rows say, by its key. Codes: RC, see the catalogue.

    The value is None only where nothing of the file can be used.
    """
    try:
        data = read_bytes(path, RECORDS)
    except Refused as refused:
        notes = CellNotes(str(path), RECORDS.family)
        notes.error(refused.code, **refused.arguments)
        return Outcome(None, tuple(notes.found))
    return read_records_bytes(data, str(path), kind, (targets, today))


def read_records_bytes(
    data: bytes, file: str, kind: Kind, about: tuple[Sequence[Target], date]
) -> Outcome[dict[str, Records]]:
    """The same from bytes; `file` by its suffix tells a workbook from CSV."""
    notes = CellNotes(file, RECORDS.family)
    is_workbook = Path(file).suffix.lower() in (".xlsx", ".xlsm")
    table = read_workbook(data, notes) if is_workbook else read_csv(data, notes)
    found = None if table is None else _Reader(table, kind, notes).read(*about)
    return Outcome(found, tuple(sorted(notes.found, key=lambda one: one.position)))


class _Reader:
    def __init__(self, table: Table, kind: Kind, notes: CellNotes) -> None:
        self.table, self.kind, self.notes = table, kind, notes
        self._first: dict[tuple[str, str], int] = {}  # the line on which a theme of a company was seen

    def read(self, targets: Sequence[Target], today: date) -> dict[str, Records] | None:
        top = enumerate(self.table.rows[:MOST_HEAD_LINES])
        head = next((at for at, row in top if self._is_head(row)), None)
        if head is None:
            self.notes.error("RC120")
            return None
        columns = self._columns(head)
        if columns is None:
            return None
        found: dict[str, Records] = {}
        for row in self._rows(head, columns, today):
            target = self._target(row, targets)
            if target is not None:
                self._take(row, target, found.setdefault(target.key, Records()))
        if not found and not self.notes.failed:
            self.notes.error("RC121")
        return found

    def _is_head(self, row: Sequence[object]) -> bool:
        names = {column_of(value, self.kind) for value in row if isinstance(value, str)}
        return set(NEEDED[self.kind]) <= names

    def _columns(self, head: int) -> dict[str, int] | None:
        """Which column stands where; None where one is unknown or stands twice, since nobody knows what it
        was to say (it may take back a consent)."""
        line, columns, fine = self.table.first_line + head, dict[str, int](), True
        for place, value in enumerate(self.table.rows[head]):
            written = words_in(value)
            if not written:
                continue
            name = column_of(written, self.kind)
            if name is None:
                near = nearest(written, COLUMNS[self.kind])
                self.notes.error("RC127", (line, place + 1), column=written, nearest=near)
            elif name in columns:
                self.notes.error("RC130", (line, place + 1), column=written)
            fine = fine and name is not None and name not in columns
            columns.setdefault(name or "", place)
        return columns if fine else None

    def _rows(self, head: int, columns: Mapping[str, int], today: date) -> Iterator[Row]:
        """The rows that say something: one that was laid ready and not filled in says nothing."""
        own = "mode" if self.kind == "consent" else "seen"
        for at, values in enumerate(self.table.rows[head + 1 :], self.table.first_line + head + 1):
            cells = {name: values[place] for name, place in columns.items() if place < len(values)}
            row = Row(at, cells, columns, today)
            ready = {"company", "orgnr", "theme", own}
            if row.words(own) or any(row.words(name) for name in columns if name not in ready):
                yield row

    def _target(self, row: Row, targets: Sequence[Target]) -> Target | None:
        """The company that a row is about; None where that is none of these, which is said."""
        name, number = row.words("company"), company_key("", row.words("orgnr"))
        if not name:
            self.notes.error("RC122", row.place("company"))
            return None
        same = [one for one in targets if number and number == _number(one)]
        same = same or [
            one for one in targets
            if folded_name(one.name) == folded_name(name) and not (number and _number(one))
        ]  # fmt: skip
        if len(same) == 1:
            return same[0]
        near = nearest(name[:NAME_LENGTH], [one.name for one in targets])
        self.notes.error("RC128", row.place("company"), company=name, nearest="" if same else near)
        return None

    def _take(self, row: Row, target: Target, into: Records) -> None:
        """One row into what is known of its company; everything that is wrong with it is said."""
        try:
            if self.kind == "consent":
                into.consents.append(row.consent(target.questionnaire))
            else:
                address, seen = row.seen(target.sheet, target.questionnaire)
                first = self._first.setdefault((target.key, address), row.line)
                if first != row.line:
                    raise Strange("RC131", "theme", {"theme": row.words("theme"), "first": first})
                into.seen[address] = seen
        except Strange as strange:
            self.notes.error(strange.code, row.place(strange.column), **strange.facts)
            into.spoilt = True


def _number(target: Target) -> str:
    return company_key("", target.sheet.company.orgnr)
