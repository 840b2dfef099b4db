"""The papers of a moment: which moment, and then what `resiliens workshop` does."""

from __future__ import annotations

from collections.abc import Sequence

from resiliens.cli import workshop
from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.menu.facilitator.received import is_workshop
from resiliens.cli.menu.guarding import safely
from resiliens.cli.menu.reporting import offer_to_open
from resiliens.cli.workshop_folder import PAPERS
from resiliens.messages.visible import visible


def run(leader: Leader) -> None:
    visit, folder = leader.visit, leader.received.shown
    if not is_workshop(folder):
        _lay_out(leader)
        return
    workshop.run(folder, **visit.manner)
    number = _number([one.number for one in workshop.moments_of(folder, visit.settings)], leader)
    if number is None:
        return
    if safely(lambda: workshop.run(folder, number, **visit.manner), visit) in (0, 1):
        offer_to_open(visit, folder / PAPERS)


def _number(known: Sequence[int], leader: Leader) -> int | None:
    """The moment by the number that stands in the table above, since those of a list would be others."""
    while typed := leader.line("which-moment", first=min(known), last=max(known)):
        if typed.isascii() and typed.isdecimal() and int(typed[:6]) in known:
            return int(typed)
        leader.tell("no-moment", written=typed, first=min(known), last=max(known))
    return None


def _lay_out(leader: Leader) -> None:
    """A folder that is not laid out as a workshop's: it can be made one, and nothing in it is moved."""
    folder = leader.received.shown
    leader.tell("no-workshop", folder=visible(str(folder)))
    if leader.pick(leader.say("lay-out-ask"), [(leader.say("lay-out"), True)]):
        workshop.run(folder, start=True, **leader.visit.manner)
