"""I lead workshops: one folder of answers that came in, and what a facilitator does with it.

Each choice is a module in `facilitator` with `run(leader)`; the order never changes, and one whose command
is not there is left out. Not for what a choice does.
"""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.menu.facilitator.received import Received, typed_folder, which_folder
from resiliens.cli.menu.guarding import safely
from resiliens.messages.visible import visible

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit

CHOICES = ("coming_in", "agreeing", "consenting", "visiting", "listing", "picture", "papers")
NEEDS = {"picture": "resiliens.cli.network", "papers": "resiliens.cli.workshop"}
ANOTHER = "another-folder"


def run(visit: Visit) -> None:
    received = which_folder(visit)
    while received is not None:
        received = work_with(visit, received)


def work_with(visit: Visit, received: Received) -> Received | None:
    """What to do with the folder now; another folder, or None to go back."""
    leader = Leader(visit, received)
    offered = [name for name in CHOICES if name not in NEEDS or find_spec(NEEDS[name]) is not None]
    while True:
        options = [(leader.say(name), name) for name in offered]
        title = leader.say("what", folder=visible(str(received.shown)))
        chosen = leader.pick(title, [*options, (visit.say(ANOTHER), ANOTHER)])
        if chosen is None:
            return None
        if chosen == ANOTHER:
            return typed_folder(visit)
        visit.head(leader.say(chosen))
        safely(lambda name=chosen: _choose(name, leader), visit)  # type: ignore[misc]


def _choose(name: str, leader: Leader) -> None:
    import_module(f"resiliens.cli.menu.facilitator.{name}").run(leader)
