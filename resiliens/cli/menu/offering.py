"""The menu itself: what is offered, in an order that never changes, and back again after each choice.

Not for what a choice does; each is a module of its own with a `run`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from resiliens.cli.menu.guarding import safely

if TYPE_CHECKING:
    from resiliens.cli.menu.visit import Visit

CHOICES = ("going_on", "beginning", "reporting", "agreeing", "example", "leading", "language")


def run(visit: Visit) -> int:
    """Until the person leaves by its own key; then 0. Raises KeyboardInterrupt and EndOfInput."""
    visit.head(visit.say("title"))
    visit.tell("welcome")
    while True:
        options: list[tuple[str, str]] = [(visit.say(name), name) for name in CHOICES]
        chosen = visit.pick(visit.say("what"), [*options, (visit.say("leave"), "")])
        if not chosen:
            return 0
        safely(lambda name=chosen: _choose(name, visit), visit)  # type: ignore[misc]


def _choose(name: str, visit: Visit) -> None:
    visit.head(visit.say(name))
    import_module(f"resiliens.cli.menu.{name}").run(visit)
