"""What every paper that is handed out has in common: the ledger is read, then written, and then the paper.

Never the other way: a paper that nobody remembers could be subtracted from the next. Not for what it holds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from resiliens.cli.network_making import Request
from resiliens.cli.options import CannotDo
from resiliens.cli.reasons import reason_in_words
from resiliens.files.ledger import Kept, Unusable, default_ledger, read_ledger, salt_of, save_ledger
from resiliens.files.locking import Held, acquire, lock_path
from resiliens.files.temporary import NotSaved
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.ledger import Ledger, Publication, Shown
from resiliens.network.ledger import with_publication
from resiliens.network.owners import Named
from resiliens.terminal.aside import say_aside

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished paper: what the terminal shows, the bytes of its file where it goes to one, and what the
    ledger is to keep."""

    markdown: str
    content: bytes | None
    shown: tuple[Shown, ...] = ()


def hand_out(wish: Request, mode: str, make: Callable[[Ledger], tuple[Made, Paper]]) -> Made:
    """Decided by the ledger, recorded, and only then written. Raises CannotDo, and nothing is recorded."""
    if wish.output is not None and wish.output.exists() and not wish.force:
        raise CannotDo("commands.exists", file=visible(str(wish.output)))
    with _locked(wish):
        kept = read_kept(wish)
        made, paper = make(kept.ledger)
        _record(kept, Publication(wish.round, wish.settings.today, mode, paper.shown), wish)
        put(paper, wish)
    return made


def read_kept(wish: Request) -> Kept:
    """The ledger of the wish. Raises CannotDo where it cannot be trusted, with the way back."""
    try:
        return read_ledger(_place(wish))
    except Unusable as bad:
        raise CannotDo(
            f"network.ledger_{bad.kind}", file=visible(str(bad.path)), salt=visible(str(salt_of(bad.path))),
            repair=_repair(bad, wish),
        ) from None  # fmt: skip


def say_draft(ledger: Ledger, wish: Request) -> None:
    """That this is no paper to hand out, and how one is made."""
    say_aside(text("network.draft_said", wish.settings.language, count=len(ledger.publications)))


def say_who_has_no_number(companies: Iterable[Named], wish: Request) -> None:
    """The ledger knows such a company by its name alone."""
    names = ", ".join(visible(one.member.name) for one in companies if not one.has_number)
    if names:
        say_aside(text("network.no_number", wish.settings.language, companies=names))


def put(paper: Paper, wish: Request) -> None:
    """The paper to its file or to the terminal."""
    if wish.output is not None and paper.content is not None:
        from resiliens.cli.writing import write_bytes

        write_bytes(wish.output, paper.content, force=wish.force, settings=wish.settings)
        return
    from resiliens.terminal.console import survey
    from resiliens.terminal.page import page_lines

    terminal = survey(plain=wish.settings.plain)
    terminal.write("\n".join(page_lines(paper.markdown, width=min(terminal.width, 100))) + "\n")


def _record(kept: Kept, publication: Publication, wish: Request) -> None:
    language = wish.settings.language
    ledger = with_publication(kept.ledger, publication)
    if ledger != kept.ledger:
        _save(kept, ledger, wish)
    key = "recorded" if ledger != kept.ledger else "recorded_before"
    count = len(kept.ledger.publications)
    say_aside(text(f"network.{key}", language, file=visible(str(kept.path)), count=count))
    if kept.snapshot is None:
        say_aside(text("network.new_ledger", language))


def _place(wish: Request) -> Path:
    return default_ledger() if wish.ledger is None else wish.ledger


def _repair(bad: Unusable, wish: Request) -> str:
    language = wish.settings.language
    if bad.copy is None:
        return text("network.repair_backup", language)
    names = {"copy": visible(str(bad.copy)), "name": visible(bad.path.name)}
    return text("network.repair_copy", language, **names)


def _save(kept: Kept, ledger: Ledger, wish: Request) -> None:
    file = visible(str(kept.path))
    try:
        saved = save_ledger(kept, ledger)
    except NotSaved as failed:
        why = reason_in_words(failed.reason, wish.settings.language)
        raise CannotDo("network.ledger_cannot", file=file, why=why) from None
    except OSError as failed:
        why = failed.strerror or type(failed).__name__
        raise CannotDo("network.ledger_cannot", file=file, why=why) from None
    if saved.conflict is not None:
        saved.conflict.unlink(missing_ok=True)
        raise CannotDo("network.ledger_changed", file=file)


@contextmanager
def _locked(wish: Request) -> Iterator[None]:
    """Two publications at once would not know of each other."""
    place = _place(wish)
    try:
        place.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        lock = acquire(place)
    except Held as held:
        who = "" if held.holder is None else f"{held.holder.host}, {held.holder.pid}"
        names = {"file": visible(str(place)), "lock": visible(str(lock_path(place)))}
        raise CannotDo("network.ledger_held", who=visible(who), **names) from None
    except NotSaved as failed:
        why = reason_in_words(failed.reason, wish.settings.language)
        raise CannotDo("network.ledger_cannot", file=visible(str(place)), why=why) from None
    except OSError as failed:
        why = failed.strerror or type(failed).__name__
        raise CannotDo("network.ledger_cannot", file=visible(str(place)), why=why) from None
    with lock:
        yield
