"""The list of companies: who is to take part, and for each of them what the workshop needs to know.

Saved in `companies.csv` after every change. Not for who has answered.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import reduce
from pathlib import Path

from resiliens.cli.menu.facilitator.company_fields import change_company
from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.menu.facilitator.lists import change_list, folder_of, list_path, listed_in
from resiliens.cli.menu.facilitator.members import everyone
from resiliens.cli.workshop_folder import LISTS
from resiliens.files.company_editing import with_company
from resiliens.messages.numbers import short_date
from resiliens.messages.visible import visible
from resiliens.model.companies import Listed, folded_name
from resiliens.terminal.escaping import one_line

NEW = Listed("")


def run(leader: Leader) -> None:
    path = list_path(leader)
    if path is None:
        leader.tell("list-none", folder=visible(str(folder_of(leader))))
        path = _begin(folder_of(leader) / LISTS[0], leader)
    elif path.suffix == ".csv" and listed_in(path, leader) == ():
        leader.tell("list-empty", file=visible(str(path)))
        path = _begin(path, leader)
    while path is not None:
        listed = listed_in(path, leader)
        if listed is None:
            leader.tell("list-unreadable", file=visible(str(path)))
            return
        if path.suffix != ".csv":
            _show(listed, leader)
            leader.tell("list-is-workbook", file=visible(str(path)))
            return
        options = [(_label(one, leader), one) for one in listed]
        title = leader.count("list-title", len(listed), file=visible(path.name))
        chosen = leader.pick(title, [*options, (leader.say("list-add"), NEW)])
        if chosen is None:
            return
        company = _add(path, listed, leader) if chosen is NEW else chosen
        if company is not None:
            change_company(path, company, leader)


def _begin(path: Path, leader: Leader) -> Path | None:
    """The first companies of a list: one that is typed, or those who have answered; None to go back."""
    came = _who_came(leader)
    options = [(leader.say("list-begin"), "empty")]
    if came:
        options.insert(0, (leader.count("list-begin-with", len(came)), "came"))
    chosen = leader.pick(leader.say("list-begin-ask"), options)
    if chosen is None:
        return None
    made = _write_new(path, came, leader) if chosen == "came" else _add(path, (), leader) is not None
    return path if made else None


def _who_came(leader: Leader) -> list[Listed]:
    """The companies that have sent something, by name."""
    everybody = everyone(leader)
    agreed = [Listed(one.name, one.sheet.company.orgnr, one.sheet.company.owner) for one in everybody.counted]
    waiting = [Listed(one.name) for one in everybody.counting.waiting]
    found = {folded_name(one.name): one for one in (*agreed, *waiting) if one.name.strip()}
    return [found[name] for name in sorted(found)]


def _add(path: Path, listed: tuple[Listed, ...], leader: Leader) -> Listed | None:
    """A company by name, on the list at once; one that is there already is gone to."""
    name = leader.line("list-name")
    if not name:
        return None
    problem = leader.problem(name)
    if problem:
        leader.visit.ask.tell(problem)
        return None
    known = next((one for one in listed if folded_name(one.name) == folded_name(name)), None)
    if known is not None:
        leader.tell("list-known", company=visible(known.name))
        return known
    return Listed(name) if _write_new(path, [Listed(name)], leader) else None


def _write_new(path: Path, companies: Sequence[Listed], leader: Leader) -> bool:
    """Put them at the end of the list; False, which is said, where that would change something else."""

    def holds(before: Sequence[Listed], after: Sequence[Listed]) -> bool:
        new = [replace(one, line=0) for one in after[len(before) :]]
        return list(after[: len(before)]) == list(before) and new == list(companies)

    written = change_list(path, lambda given: reduce(with_company, companies, given), holds, leader)
    if not written:
        leader.tell("list-not-safe", file=visible(str(path)))
    return written


def _show(listed: tuple[Listed, ...], leader: Leader) -> None:
    for one in listed:
        leader.visit.ask.tell(f"- {_label(one, leader)}")


def _label(one: Listed, leader: Leader) -> str:
    """`Eksempel Bruk AS: plasser 3, frist 1.12.2026`."""
    parts = [leader.say("list-seats", count=len(one.seats))] if one.seats else []
    if one.deadline is not None:
        parts.append(leader.say("list-deadline", day=short_date(one.deadline, leader.language)))
    name = one_line(one.name)
    return f"{name}: {', '.join(parts)}" if parts else name
