"""Agree in one company: the menu's own choice for it, with this folder in the place of the person's shelf."""

from __future__ import annotations

from dataclasses import replace

from resiliens.cli.menu import agreeing
from resiliens.cli.menu.facilitator.leader import Leader


def run(leader: Leader) -> None:
    visit, paths = leader.visit, leader.received.paths
    if not paths:
        leader.tell("nobody-several")
        return
    # What lies directly below a shelf is found from the shelf.
    shelves = tuple(path for path in paths if path.parent not in paths)
    agreeing.run(replace(visit, places=replace(visit.places, shelves=shelves, working=shelves[0])))
