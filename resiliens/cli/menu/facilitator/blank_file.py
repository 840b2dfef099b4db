"""An empty file to fill in for many companies: the heads, and a row for each thing that can be said.

Rows that stay empty say nothing when the file is read again. Not for reading it.
"""

from __future__ import annotations

from collections.abc import Iterator

from resiliens.assess.selected import claimed_questions
from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.menu.facilitator.lists import folder_of
from resiliens.cli.menu.facilitator.members import Everyone
from resiliens.cli.menu.places import free_name
from resiliens.cli.menu.reporting import offer_to_open
from resiliens.cli.writing import write_text
from resiliens.files.csv_rows import csv_of
from resiliens.files.record_columns import COLUMNS, Kind
from resiliens.messages.visible import visible


def write_blank(leader: Leader, everybody: Everyone, kind: Kind) -> None:
    """The file in the folder, as a Norwegian Excel opens it."""
    head = [leader.say(f"head-{column}") for column in COLUMNS[kind]]
    rows = [head, *(_filled(row, len(head)) for row in _rows(everybody, kind))]
    path = free_name(folder_of(leader), leader.say(f"name-{kind}"), ".csv")
    write_text(path, csv_of(rows, excel=True), force=False, settings=leader.visit.settings)
    leader.tell("blank-written", file=visible(str(path)))
    offer_to_open(leader.visit, path)


def _rows(everybody: Everyone, kind: Kind) -> Iterator[list[str]]:
    """One row a company; for a field study one a theme that it has answered."""
    for one in everybody.counted:
        company = [one.name, one.sheet.company.orgnr]
        if kind == "consent":
            yield company
            continue
        for question in claimed_questions(one.sheet, one.instrument):
            yield [*company, question.name]


def _filled(row: list[str], width: int) -> list[str]:
    return [*row, *[""] * (width - len(row))]
