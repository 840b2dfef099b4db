"""What has come in: the table, who is missing, a table for Excel, what is wrong with the files."""

from __future__ import annotations

from inspect import signature
from typing import Any

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
    safely(lambda: score.run(received.answers, **_expected(leader), **visit.manner), visit)
    while True:
        options = [(visit.say("for-excel"), "excel"), (visit.say("check-files"), "check")]
        match leader.pick(visit.say("and-now"), options):
            case "excel":
                safely(lambda: write_table(visit, received.answers, received.table), visit)
            case "check":
                safely(lambda: check.run(received.answers, **visit.manner), visit)
            case _:
                return


def _expected(leader: Leader) -> dict[str, Any]:
    """The list, so that the table ends with who is missing; nothing where none lies there."""
    path = list_path(leader)
    return {} if path is None or "expected" not in signature(score.run).parameters else {"expected": path}
