"""Reads a sheet that a room has filled in: what was decided theme by theme, every fault by its cell.

A cell that cannot be understood leaves its theme open and the rest of its row in use. Not for what is made
of the decisions; that is `assess.agreed`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from resiliens.files.agreed_answers import allowed_in, answer_in_cell
from resiliens.files.agreed_columns import COLUMNS, NEEDED, OPEN, column_names, lines_above, words_for
from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Refused, nearest
from resiliens.files.company_columns import compared
from resiliens.files.csv_tables import read_csv
from resiliens.files.limits import AGREED_SHEETS, NAME_LENGTH
from resiliens.files.table_cells import day_in, words_in
from resiliens.files.tables import CellNotes, Place, Table, Value
from resiliens.files.workbooks import read_workbook
from resiliens.model.agreement import Decision, FilledSheet
from resiliens.model.answers import MISSING, Answer, Evidence, NotApplicable
from resiliens.model.diagnostics import Outcome
from resiliens.model.questionnaire import Questionnaire
from resiliens.model.questions import Question

MOST_HEAD_LINES = 12
LONGEST = {"reason": 4000, "dissent": 1000}
_BETWEEN = re.compile(r"[;,\r\n]")


def read_agreed_sheet(path: str | Path, questionnaire: Questionnaire) -> Outcome[FilledSheet]:
    """What the room decided. Codes: RS, see the catalogue.

    The value is None only where there is no sheet at all. Otherwise it holds all that could be used, also
    where a cell was not understood, which is said as an error.
    """
    try:
        data = read_bytes(path, AGREED_SHEETS)
    except Refused as refused:
        notes = CellNotes(str(path), AGREED_SHEETS.family)
        notes.error(refused.code, **refused.arguments)
        return Outcome(None, tuple(notes.found))
    return read_agreed_sheet_bytes(data, str(path), questionnaire)


def read_agreed_sheet_bytes(data: bytes, file: str, questionnaire: Questionnaire) -> Outcome[FilledSheet]:
    """The same from bytes; `file` by its suffix tells CSV from a workbook."""
    notes = CellNotes(file, AGREED_SHEETS.family)
    is_csv = Path(file).suffix.lower() == ".csv"
    table = read_csv(data, notes) if is_csv else read_workbook(data, notes)
    filled = None if table is None else _Reader(table, notes, questionnaire).filled()
    return Outcome(filled, tuple(sorted(notes.found, key=lambda one: one.position)))


class _Reader:
    def __init__(self, table: Table, notes: CellNotes, questionnaire: Questionnaire) -> None:
        self.table, self.notes, self.questionnaire = table, notes, questionnaire

    def filled(self) -> FilledSheet | None:
        rows = self.table.rows
        head = next((at for at, row in enumerate(rows[:MOST_HEAD_LINES]) if _is_head(row)), None)
        if head is None:
            self.notes.error("RS120")
            return None
        above = self._above(rows[:head])
        columns = self._columns(head)
        decisions = self._decisions(head, columns)
        if decisions is None:
            self.notes.error("RS121")
            return None
        nothing: tuple[Value, Place] = (None, (0, 0))
        present = (part.strip() for part in _BETWEEN.split(words_in(above.get("present", nothing)[0])))
        return FilledSheet(
            words_in(above.get("company", nothing)[0]), self._date(*above.get("day", nothing)),
            tuple(part for part in present if part), decisions,
        )  # fmt: skip

    def _above(self, rows: Sequence[Sequence[Value]]) -> dict[str, tuple[Value, Place]]:
        """What stands beside each label above the table, and where."""
        found: dict[str, tuple[Value, Place]] = {}
        for at, row in enumerate(rows, self.table.first_line):
            line = lines_above().get(compared(words_in(row[0]))) if row else None
            if line is not None and len(row) > 1:
                found.setdefault(line, (row[1], (at, 2)))
        return found

    def _date(self, value: Value, place: Place) -> date | None:
        if isinstance(value, date):
            return value
        written = words_in(value)
        found = day_in(written)
        if written and found is None:
            self.notes.error("RS123", place, value=written)
        return found

    def _columns(self, head: int) -> dict[str, int]:
        """Which column stands where. What nobody knows, and what stands twice, is said and left."""
        line = self.table.first_line + head
        columns: dict[str, int] = {}
        for place, value in enumerate(self.table.rows[head]):
            written = words_in(value)
            name = column_names().get(compared(written))
            if name is None and written:
                near = nearest(written, column_names())
                self.notes.warn("RS127", (line, place + 1), column=written, nearest=near)
            elif name in columns:
                self.notes.warn("RS130", (line, place + 1), column=written)
            elif name is not None:
                columns[name] = place
        return columns

    def _decisions(self, head: int, columns: Mapping[str, int]) -> dict[str, Decision] | None:
        """By address; None where no row is about a theme."""
        decisions: dict[str, Decision] = {}
        seen: dict[str, int] = {}
        rows = 0
        for at, values in enumerate(self.table.rows[head + 1 :], self.table.first_line + head + 1):
            cells = {name: values[place] for name, place in columns.items() if place < len(values)}
            if not any(words_in(value) for value in cells.values()):
                continue
            rows += 1
            line = _Line(cells, columns, (at, self.notes))
            question = self._question(line)
            if question is None:
                continue
            if question.id in seen:
                first = seen[question.id]
                self.notes.error("RS126", line.place("code"), title=question.name, first=first)
                continue
            seen[question.id] = at
            decision = self._decision(line, question)
            if decision != Decision():
                decisions[question.id] = decision
        return decisions if rows else None

    def _question(self, line: _Line) -> Question | None:
        """The theme of a row; without one it is not used, which is said."""
        code = words_in(line.cells.get("code"))
        if not code:
            if any(words_in(line.cells.get(column)) for column in OPEN):
                self.notes.error("RS128", line.place("code"))
            return None
        question = self.questionnaire.question(code)
        if question is None:
            self.notes.error("RS122", line.place("code"), code=code)
        return question

    def _decision(self, line: _Line, question: Question) -> Decision:
        answer = self._answer(line, question)
        reason = line.words("reason")
        if isinstance(answer, NotApplicable):
            answer, reason = NotApplicable(reason), ""
        evidence = self._evidence(line)
        silent = compared(words_in(line.cells.get("time"))) in words_for("time_silence")
        return Decision(
            answer, reason, (evidence,) if evidence is not None else None, line.words("dissent"),
            by_silence=silent and answer is not MISSING,
        )  # fmt: skip

    def _answer(self, line: _Line, question: Question) -> Answer:
        cell = line.cells.get("agreed")
        answer = answer_in_cell(question, cell)
        if answer is None:
            allowed = allowed_in(question)
            value = words_in(cell) or str(cell)
            self.notes.error("RS125", line.place("agreed"), value=value, title=question.name, allowed=allowed)
            return MISSING
        return answer

    def _evidence(self, line: _Line) -> Evidence | None:
        title, owner = line.words("evidence"), line.words("evidence_owner")
        day = self._date(line.cells.get("evidence_date"), line.place("evidence_date"))
        if title:
            return Evidence(title, date=day, owner=owner)
        if (day is not None or owner) and not words_in(line.cells.get("evidence")):
            self.notes.error("RS129", line.place("evidence"))
        return None


class _Line:
    """One row being understood."""

    def __init__(
        self, cells: Mapping[str, Value], columns: Mapping[str, int], where: tuple[int, CellNotes]
    ) -> None:
        self.cells, self.columns = cells, columns
        self.number, self.notes = where

    def place(self, column: str) -> Place:
        return self.number, self.columns.get(column, len(COLUMNS)) + 1

    def words(self, column: str) -> str:
        written = words_in(self.cells.get(column))
        most = LONGEST.get(column, NAME_LENGTH)
        if len(written) <= most:
            return written
        self.notes.error("RS124", self.place(column), limit=most)
        return ""


def _is_head(row: Sequence[Value]) -> bool:
    return set(NEEDED) <= {column_names().get(compared(words_in(value))) for value in row}
