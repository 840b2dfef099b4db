"""The field study: what was seen at one company beside what it answered, and the page to talk about it."""

from __future__ import annotations

from resiliens.assess.selected import claimed_questions
from resiliens.cli import export
from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.menu.facilitator.members import Counted, choose_member, everyone
from resiliens.cli.menu.pages import in_pages
from resiliens.cli.menu.places import free_name
from resiliens.cli.menu.reporting import offer_to_open
from resiliens.cli.menu.visit import Visit
from resiliens.messages.visible import visible
from resiliens.terminal.escaping import one_line

PAGE = "det-vi-saa"


def run(leader: Leader) -> None:
    while True:
        everybody = everyone(leader)
        chosen = choose_member(leader, everybody, lambda one: _label(one, leader))
        if chosen is None:
            return
        if isinstance(chosen, str):
            from resiliens.cli.menu.facilitator.from_file import take_rows

            take_rows(leader, everybody, "seen")
        else:
            _of(chosen, leader)


def _of(company: Counted, leader: Leader) -> None:
    """Write in what was seen, or have the page; as often as wanted."""
    visit = leader.visit
    while True:
        options = [(leader.say("seen-enter"), "enter")]
        if _seen(company):
            options += [(leader.say("seen-page"), "page"), (leader.say("seen-page-file"), "file")]
        title = leader.say("seen-of", company=one_line(company.name))
        match leader.pick(title, options):
            case "enter":
                _enter(company, leader)
            case "page":
                _show_page(company, visit)
            case "file":
                _write_page(company, visit)
            case _:
                return
        company = next((one for one in everyone(leader).counted if one.key == company.key), company)


def _show_page(company: Counted, visit: Visit) -> None:
    in_pages(lambda: export.run("seen", [str(company.file)], **visit.manner), visit)


def _write_page(company: Counted, visit: Visit) -> None:
    path = free_name(company.file.parent, PAGE, ".html")
    export.run("seen", [str(company.file)], path, **visit.manner)
    offer_to_open(visit, path)


def _enter(company: Counted, leader: Leader) -> None:
    """The interview of a field study, into the company's own file."""
    from resiliens.cli.answersfile import AnswersFile
    from resiliens.cli.interviewing import interview
    from resiliens.cli.sitting import Wish, hidden_remarks

    visit = leader.visit
    remarks = hidden_remarks(company.instrument, visit.language)
    file = AnswersFile(company.file, company.instrument, visit.settings, hidden=remarks)
    leader.tell("seen-writes", file=visible(str(company.file)))
    file.try_to_write()
    with file.locked():
        tools = (visit.bench, company.instrument, visit.terminal, visit.settings)
        interview(file, Wish(seen=True), tools, commands=False)


def _label(company: Counted, leader: Leader) -> str:
    """`Eksempel Bruk AS: 3 av 15 temaer sett`."""
    of = len(claimed_questions(company.sheet, company.instrument))
    return leader.say("label-seen", company=one_line(company.name), count=_seen(company), of=of)


def _seen(company: Counted) -> int:
    return sum(entry.seen is not None for entry in company.sheet.entries.values())
