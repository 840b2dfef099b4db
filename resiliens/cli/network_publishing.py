"""The paper of a network: a draft remade at will, or one that is handed out and goes into the ledger."""

from __future__ import annotations

from resiliens.cli.document import document_bytes
from resiliens.cli.exports.slides import slides_markdown
from resiliens.cli.network_handing_out import (
    Paper,
    hand_out,
    put,
    read_kept,
    say_draft,
    say_who_has_no_number,
)
from resiliens.cli.network_making import Gathered, Request, gather_network
from resiliens.cli.network_pages import content_of, markdown_of
from resiliens.cli.options import CannotDo
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.companies import Member
from resiliens.model.ledger import Ledger
from resiliens.network.owners import names_of
from resiliens.network.picture import Pictured, picture
from resiliens.terminal.aside import say_aside


def make_network(wish: Request) -> int:
    """The paper to its file or to the terminal; the exit code. Raises CannotDo."""
    gathered = gather_network(wish)
    own = _own(wish, gathered)

    def publish(ledger: Ledger) -> tuple[Pictured, Paper]:
        made = picture(gathered.asked, ledger)
        return made, _paper(made, wish, own, gathered)

    if wish.publish:
        made = hand_out(wish, wish.mode, publish)
        if wish.mode != "closed":
            say_who_has_no_number(gathered.asked.companies, wish)
    else:
        made = _drafted(wish, gathered)
        put(_paper(made, wish, own, gathered), wish)
    _say_what_is_missing(made, wish)
    refused = wish.publish and made.refused
    return 1 if refused or gathered.companies.failed else 0


def drafted(wish: Request, gathered: Gathered) -> tuple[Pictured, Ledger]:
    """What may be shown today, by the ledger as it stands; nothing is recorded. Raises CannotDo."""
    if wish.mode == "closed":
        return picture(gathered.asked, Ledger("00")), Ledger("00")
    kept = read_kept(wish)
    return picture(gathered.asked, kept.ledger), kept.ledger


def _drafted(wish: Request, gathered: Gathered) -> Pictured:
    made, ledger = drafted(wish, gathered)
    if wish.mode != "closed":
        say_draft(ledger, wish)
    return made


def _paper(made: Pictured, wish: Request, own: Member | None, gathered: Gathered) -> Paper:
    content = None if wish.output is None else _content(made, wish, own, gathered)
    return Paper(markdown_of(made.network, wish.settings, own), content, made.shown)


def _content(made: Pictured, wish: Request, own: Member | None, gathered: Gathered) -> bytes:
    """The file in its format; as .pptx the facilitator's slides, with the picture where it is handed out."""
    assert wish.output is not None  # noqa: S101  # the caller asks only then
    if wish.output.suffix.lower() == ".pptx":
        if made.network.draft or made.network.mode != "protected":
            say_aside(text("slides.no_picture_yet", wish.settings.language))
        markdown = slides_markdown(gathered.companies, wish.settings, made.network)
        return document_bytes(".pptx", markdown, wish.settings)
    return content_of(wish.output.suffix.lower(), made.network, wish.settings, own)


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
