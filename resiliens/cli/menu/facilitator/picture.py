"""The network picture: which way of showing it, on the screen, and as a file where that is wanted.

A draft for the facilitator, or with the name of a round the one to hand out. Not for what may be shown.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.menu.facilitator.lists import folder_of, list_path
from resiliens.cli.menu.guarding import safely
from resiliens.cli.menu.pages import in_pages
from resiliens.cli.menu.places import free_name
from resiliens.cli.menu.reporting import offer_to_open

WAYS: dict[str, dict[str, Any]] = {
    "closed": {"mode": "closed"}, "open-cards": {"mode": "open-cards"}, "protected": {"mode": "protected"},
    "peers": {"peers": True}, "streams": {"streams": True},
}  # fmt: skip


def run(leader: Leader) -> None:
    while True:
        options = [(leader.say(f"picture-{way}"), way) for way in WAYS]
        way = leader.pick(leader.say("picture-which"), options)
        if way is None:
            return
        if safely(lambda: _show(leader, way), leader.visit) in (0, 1):  # noqa: B023  # called at once
            _offer_file(leader, way)


def _show(leader: Leader, way: str) -> int:
    network = _network()
    return in_pages(lambda: network(leader.received.answers, **_wish(leader, way)), leader.visit)


def _offer_file(leader: Leader, way: str) -> None:
    """The draft as a file, or the paper to hand out, which is recorded."""
    visit = leader.visit
    options = [(visit.say("as-file"), "draft")]
    if "mode" in WAYS[way]:
        options.append((leader.say("picture-publish"), "publish"))
    chosen = leader.pick(visit.say("and-now"), options)
    more: dict[str, Any] = {}
    if chosen == "publish":
        name = leader.line("picture-round")
        if not name:
            return
        more = {"publish": True, "round_name": name}
    if chosen is not None:
        _write(leader, way, more)


def _write(leader: Leader, way: str, more: dict[str, Any]) -> None:
    path = free_name(folder_of(leader), leader.say(f"picture-name-{way}"), ".html")
    wish = {"output": path, **_wish(leader, way), **more}
    safely(lambda: _network()(leader.received.answers, **wish), leader.visit)
    offer_to_open(leader.visit, path)


def _wish(leader: Leader, way: str) -> dict[str, Any]:
    return {**WAYS[way], "companies": list_path(leader), **leader.visit.manner}


def _network() -> Callable[..., int]:
    made: Callable[..., int] = import_module("resiliens.cli.network").run
    return made
