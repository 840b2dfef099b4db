"""The paper of a network: a draft remade at will, or one that is handed out and goes into the ledger.

The ledger is written before the paper: a paper that nobody remembers could be subtracted from the next.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from resiliens.cli.document import document_bytes
from resiliens.cli.exports.slides import slides_markdown
from resiliens.cli.network_making import Gathered, Request, gather_network
from resiliens.cli.network_pages import content_of, markdown_of
from resiliens.cli.options import CannotDo
from resiliens.cli.reasons import reason_in_words
from resiliens.files.ledger import Kept, Unusable, default_ledger, read_ledger, save_ledger
from resiliens.files.locking import Held, acquire, lock_path
from resiliens.files.temporary import NotSaved
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.companies import Member
from resiliens.model.ledger import Ledger, Publication
from resiliens.network.ledger import with_publication
from resiliens.network.owners import names_of
from resiliens.network.picture import Pictured, picture
from resiliens.terminal.aside import say_aside


def make_network(wish: Request) -> int:
    """The paper to its file or to the terminal; the exit code. Raises CannotDo."""
    gathered = gather_network(wish)
    own = _own(wish, gathered)
    if wish.publish:
        made = _published(wish, gathered, own)
    else:
        made = _drafted(wish, gathered)
        _put(made, wish, own, None if wish.output is None else _content(made, wish, own, gathered))
    _say_what_is_missing(made, wish)
    refused = wish.publish and made.refused
    return 1 if refused or gathered.companies.failed else 0


def drafted(wish: Request, gathered: Gathered) -> tuple[Pictured, Ledger]:
    """What may be shown today, by the ledger as it stands; nothing is recorded. Raises CannotDo."""
    if wish.mode == "closed":
        return picture(gathered.asked, Ledger("00")), Ledger("00")
    kept = _read(wish)
    return picture(gathered.asked, kept.ledger), kept.ledger


def _drafted(wish: Request, gathered: Gathered) -> Pictured:
    made, ledger = drafted(wish, gathered)
    if wish.mode != "closed":
        said = text("network.draft_said", wish.settings.language, count=len(ledger.publications))
        say_aside(said)
    return made


def _published(wish: Request, gathered: Gathered, own: Member | None) -> Pictured:
    """Decided, recorded, and only then written."""
    language = wish.settings.language
    if wish.output is not None and wish.output.exists() and not wish.force:
        raise CannotDo("commands.exists", file=visible(str(wish.output)))
    with _locked(wish):
        kept = _read(wish)
        made = picture(gathered.asked, kept.ledger)
        content = None if wish.output is None else _content(made, wish, own, gathered)
        publication = Publication(wish.round, wish.settings.today, wish.mode, made.shown)
        ledger = with_publication(kept.ledger, publication)
        earlier = len(kept.ledger.publications)
        if ledger != kept.ledger:
            _save(kept, ledger, wish)
        key = "recorded" if ledger != kept.ledger else "recorded_before"
        say_aside(text(f"network.{key}", language, file=visible(str(kept.path)), count=earlier))
        if kept.snapshot is None:
            say_aside(text("network.new_ledger", language))
        _put(made, wish, own, content)
    return made


def _content(made: Pictured, wish: Request, own: Member | None, gathered: Gathered) -> bytes:
    """The file in its format; as .pptx the facilitator's slides, with the picture where it is handed out."""
    assert wish.output is not None  # noqa: S101  # the caller asks only then
    if wish.output.suffix.lower() == ".pptx":
        if made.network.draft or made.network.mode != "protected":
            say_aside(text("slides.no_picture_yet", wish.settings.language))
        markdown = slides_markdown(gathered.companies, wish.settings, made.network)
        return document_bytes(".pptx", markdown, wish.settings)
    return content_of(wish.output.suffix.lower(), made.network, wish.settings, own)


def _put(made: Pictured, wish: Request, own: Member | None, content: bytes | None) -> None:
    if wish.output is not None and content is not None:
        from resiliens.cli.writing import write_bytes

        write_bytes(wish.output, content, force=wish.force, settings=wish.settings)
        return
    from resiliens.terminal.console import survey
    from resiliens.terminal.page import page_lines

    terminal = survey(plain=wish.settings.plain)
    markdown = markdown_of(made.network, wish.settings, own)
    terminal.write("\n".join(page_lines(markdown, width=min(terminal.width, 100))) + "\n")


def _say_what_is_missing(made: Pictured, wish: Request) -> None:
    """A count for the facilitator; which and why only with `--explain`."""
    language, mode = wish.settings.language, made.network.mode
    if mode == "open-cards" and not made.network.cards and not made.refusals:
        say_aside(text("network.nobody_open", language))
    elif mode != "closed" and not made.shown:
        say_aside(text("network.nothing", language))
    elif made.refused:
        count = sum(one.rule in ("R6", "R7", "mode") for one in made.refusals)
        key = "network.refused_one" if count == 1 else "network.refused"
        say_aside(text(key, language, count=count))


def _own(wish: Request, gathered: Gathered) -> Member | None:
    """The company of `--own`, by number or name. Raises CannotDo for one that does not count."""
    if wish.own is None:
        return None
    asked = names_of(wish.own, wish.own)
    found = [one.member for one in gathered.asked.companies if one.names & asked]
    if len(found) != 1:
        raise CannotDo("network.no_such_company", company=visible(wish.own))
    return found[0]


def _place(wish: Request) -> Path:
    return default_ledger() if wish.ledger is None else wish.ledger


def _read(wish: Request) -> Kept:
    try:
        return read_ledger(_place(wish))
    except Unusable as bad:
        raise CannotDo(
            f"network.ledger_{bad.kind}", file=visible(str(bad.path)), repair=_repair(bad, wish)
        ) from None  # fmt: skip


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
