"""What has come in: the table, who is missing, a table for Excel, what is wrong with the files."""

from __future__ import annotations

from resiliens.cli import check, score
from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.menu.facilitator.lists import list_path
from resiliens.cli.menu.facilitator.received import count_of
from resiliens.cli.menu.guarding import safely
from resiliens.cli.menu.tables import write_table
from resiliens.messages.visible import visible


def run(leader: Leader) -> None:
    visit, received = leader.visit, leader.received
    if not received.paths or not count_of(received):
        leader.tell("nothing-yet", folder=visible(str(received.shown)))
        return
    expected = list_path(leader)
    safely(lambda: score.run(received.answers, expected=expected, **visit.manner), visit)
    while True:
        options = [(visit.say("for-excel"), "excel"), (visit.say("check-files"), "check")]
        match leader.pick(visit.say("and-now"), options):
            case "excel":
                safely(lambda: write_table(visit, received.answers, received.table), visit)
            case "check":
                safely(lambda: check.run(received.answers, **visit.manner), visit)
            case _:
                return
