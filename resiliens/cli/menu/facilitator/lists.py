"""The list of companies of the folder on disk: where it lies, what it says, and one change saved safely.

Locked while it is changed; what somebody else wrote meanwhile is never overwritten. Not for asking.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from resiliens.cli.menu.facilitator.leader import Leader
from resiliens.cli.options import CannotDo
from resiliens.cli.reasons import reason_in_words
from resiliens.cli.telling import tell
from resiliens.cli.workshop_folder import AGREED, ANSWERS, LISTS, NOBODY_LISTED
from resiliens.files.bytes import read_bytes
from resiliens.files.collecting import Refused
from resiliens.files.company_editing import ListFile, open_list, understood
from resiliens.files.company_list import read_company_list
from resiliens.files.limits import COMPANY_LISTS
from resiliens.files.locking import Held, acquire
from resiliens.files.saving import NotSaved, Saved, Snapshot, save
from resiliens.messages.visible import visible
from resiliens.model.companies import Listed

Change = Callable[[ListFile], ListFile]
Holds = Callable[[Sequence[Listed], Sequence[Listed]], bool]


def folder_of(leader: Leader) -> Path:
    """The folder of the workshop; that of the answers lies in it."""
    shown = leader.received.shown
    return shown.parent if shown.name in (ANSWERS, AGREED) else shown


def list_path(leader: Leader) -> Path | None:
    """The list that lies there; None where none does."""
    return next((path for name in LISTS if (path := folder_of(leader) / name).is_file()), None)


def listed_in(path: Path, leader: Leader) -> tuple[Listed, ...] | None:
    """What the list says, with everything that is wrong told by its cell; None where it is no list.

    One with headings alone is a list that nobody has begun, which is no error here.
    """
    read = read_company_list(path)
    if [one.code for one in read.diagnostics] == [NOBODY_LISTED]:
        return ()
    tell(read.diagnostics, leader.visit.settings)
    return read.value


def change_list(path: Path, change: Change, holds: Holds, leader: Leader) -> bool:
    """Make one change in the list and save it; False where it could not be made without losing something.

    `holds` says of the companies before and after whether the change is this one and no other. Raises
    CannotDo where the list cannot be read or written.
    """
    try:
        lock = acquire(path, since=datetime.now().strftime("%d.%m.%Y %H:%M"))  # told to a person here
    except Held as held:
        key = "commands.held" if held.same_host else "commands.held_elsewhere"
        holder = held.holder
        since, host = (holder.since, holder.host) if holder else ("?", "?")
        said = {"since": visible(since), "host": visible(host), "lock": visible(str(held.path))}
        raise CannotDo(key, file=visible(str(path)), **said) from None
    except NotSaved as error:
        raise _cannot(path, error.reason, leader) from None
    try:
        return _change(path, change, holds, leader)
    finally:
        lock.release()


def _change(path: Path, change: Change, holds: Holds, leader: Leader) -> bool:
    data = _bytes(path, leader)
    given = open_list(data)
    if given is None:
        return False
    changed = change(given)
    if not holds(understood(given), understood(changed)):
        return False
    try:
        saved = save(path, changed.as_bytes(), expected=Snapshot.of(data) if data else None, backup=False)
    except NotSaved as error:
        raise _cannot(path, error.reason, leader) from None
    _say(saved, path, leader)
    return True


def _bytes(path: Path, leader: Leader) -> bytes:
    """What the file holds; nothing where there is none yet."""
    if not path.exists():
        return b""
    try:
        return read_bytes(path, COMPANY_LISTS)
    except Refused:
        listed_in(path, leader)  # says what is wrong
        raise CannotDo("commands.no_usable_file") from None


def _say(saved: Saved, path: Path, leader: Leader) -> None:
    if saved.conflict is not None:
        leader.tell("list-conflict", file=visible(str(path)), other=visible(saved.conflict.name))
    else:
        leader.tell("list-written", file=visible(str(path)))


def _cannot(path: Path, reason: str, leader: Leader) -> CannotDo:
    why = reason_in_words(reason, leader.language)
    return CannotDo("commands.cannot_write", file=visible(str(path)), why=why)
