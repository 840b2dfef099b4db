"""What the list says about one company, field by field, each saved when it is changed.

Not for adding a company, and not for the file (`lists`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.menu.facilitator.lists import change_list
from resiliens.files.company_columns import COLUMNS
from resiliens.files.company_editing import SEVERAL, together, with_value
from resiliens.files.orgnr import may_be_orgnr
from resiliens.messages.visible import visible
from resiliens.model.companies import Listed
from resiliens.model.days import date_of
from resiliens.terminal.escaping import one_line

FIELDS = {column: "name" if column == "company" else column for column in COLUMNS}
EMPTY = "-"  # what is typed to take away what stands there


def change_company(path: Path, company: Listed, leader: Leader) -> None:
    """Until the person goes back."""
    while True:
        options = [(_label(column, company, leader), column) for column in COLUMNS]
        column = leader.pick(leader.say("list-company", company=one_line(company.name)), options)
        if column is None:
            return
        changed = _asked(column, company, leader)
        if changed is not None and changed != company and _save(path, company, (column, changed), leader):
            company = changed


def _asked(column: str, company: Listed, leader: Leader) -> Listed | None:
    """The company with the new value; None to go back."""
    key = "list-type-several" if column in SEVERAL else "list-type"
    shown = one_line(_written(column, company))
    while True:
        typed = leader.line(key, shown, what=leader.say(f"field-{column}"))
        if typed is None or (not typed and not shown):
            return None
        if typed == shown:  # which need not be, letter by letter, what stands in the file
            return company
        typed = "" if typed == EMPTY else typed
        value, problem = _value(column, typed, leader)
        if problem:
            leader.visit.ask.tell(problem)
        else:
            return replace(company, **{FIELDS[column]: value})


def _value(column: str, typed: str, leader: Leader) -> tuple[Any, str]:
    """What was typed as the list holds it, or what is wrong with it, in words."""
    parts = _parts(typed) if column in SEVERAL else (typed,)
    for part in parts:
        problem = leader.problem(part)
        if problem:
            return None, problem
    if column in SEVERAL:
        return parts, ""
    if column == "company" and not typed:
        return None, leader.say("list-needs-name")
    if column == "orgnr" and typed and not may_be_orgnr(typed):
        return None, leader.say("list-no-orgnr", written=visible(typed))
    if column == "deadline":
        day = date_of(typed)
        return day, leader.say("no-day", written=visible(typed)) if typed and day is None else ""
    return typed, ""


def _save(path: Path, company: Listed, what: tuple[str, Listed], leader: Leader) -> bool:
    column, changed = what
    value = getattr(changed, FIELDS[column])
    written = together(value) if column in SEVERAL else "" if value is None else str(value)

    def holds(before: Sequence[Listed], after: Sequence[Listed]) -> bool:
        others = [one for one in before if replace(one, line=0) != replace(company, line=0)]
        left = list(after)
        for one in others:
            if one not in left:
                return False
            left.remove(one)
        return len(left) == 1 and replace(left[0], line=0) == replace(changed, line=0)

    done = change_list(path, lambda given: with_value(given, company, column, written), holds, leader)
    if not done:
        leader.tell("list-not-safe", file=visible(str(path)))
    return done


def _parts(typed: str) -> tuple[str, ...]:
    parts = (" ".join(part.split()) for part in re.split("[;,]", typed))
    return tuple(dict.fromkeys(part for part in parts if part))


def _label(column: str, company: Listed, leader: Leader) -> str:
    """`Plasser (roller): daglig leder; tillitsvalgt`."""
    shown = _written(column, company) or leader.say("field-empty")
    return f"{leader.say(f'field-{column}')}: {one_line(shown)}"


def _written(column: str, company: Listed) -> str:
    value = getattr(company, FIELDS[column])
    if column == "deadline":
        return "" if value is None else value.strftime("%d.%m.%Y")
    return ", ".join(value) if column in SEVERAL else str(value)
