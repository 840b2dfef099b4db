"""Says what will be written in which file, asks, and writes: the one way in which these dialogs do it.

Not for what is written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.menu.facilitator.members import Counted
from resiliens.cli.recording import record
from resiliens.messages.visible import visible
from resiliens.model.answers import Sheet


def write(company: Counted, lines: Sequence[str], change: Callable[[Sheet], Sheet], leader: Leader) -> bool:
    """Was it written? The file is named before, and the answer no leaves it as it is."""
    file = visible(str(company.file))
    leader.tell("will-write", file=file)
    for line in lines:
        leader.visit.ask.tell(f"- {visible(line)}")
    if not leader.pick(leader.say("write-ask"), [(leader.say("write-yes"), True)]):
        leader.tell("not-written")
        return False
    visit = leader.visit
    if record(company.file, change, company.instrument, (visit.terminal, visit.settings)):
        leader.tell("written", file=file)
        return True
    leader.tell("already-there", file=file)
    return False
