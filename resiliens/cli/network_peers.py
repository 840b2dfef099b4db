"""`resiliens network --peers`: who can help whom, for the facilitator's eyes only.

Not for options, which are the command's, and not for who is paired.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from resiliens.cli.companies import Companies
from resiliens.cli.document import DOCUMENTS, document_bytes
from resiliens.cli.options import Settings, WrongUsage
from resiliens.files.municipalities import municipalities
from resiliens.model.companies import Listed
from resiliens.network.peers import Known, peering
from resiliens.network.places import places_of


@dataclass(frozen=True, slots=True)
class PeersWish:
    """Where the list goes (None: the terminal), and the rows of the facilitator's list of companies."""

    settings: Settings
    output: Path | None = None
    force: bool = False
    listed: tuple[Listed, ...] = ()


def run(companies: Companies, wish: PeersWish) -> int:
    """The list of visits; the exit code."""
    if wish.output is not None and wish.output.suffix.lower() not in DOCUMENTS:
        raise WrongUsage("commands.bad_output", file=wish.output, known=", ".join(DOCUMENTS))
    put_page(peers_markdown(companies, wish), wish.output, wish.settings, force=wish.force)
    return companies.exit_code


def peers_markdown(companies: Companies, wish: PeersWish) -> str:
    """The page as Markdown."""
    from resiliens.documents.peers.context import peers_page_of
    from resiliens.documents.rendering import render, template_source

    settings = wish.settings
    trees = {}
    for member in companies.members:
        instrument = companies.scored_of(member).instrument
        if instrument is not None:
            trees[member.key] = instrument.questionnaire
    members = [one for one in companies.members if one.key in trees]
    known = Known(trees, places_of(municipalities()), settings.today)
    found = peering(members, wish.listed, known)
    page = peers_page_of(found, len(members), language=settings.language, today=settings.today)
    return render(template_source("peers"), page)


def put_page(markdown: str, output: Path | None, settings: Settings, *, force: bool) -> None:
    """A page to its file, or to the terminal as a view of the same Markdown."""
    if output is not None:
        from resiliens.cli.writing import write_bytes

        content = document_bytes(output.suffix.lower(), markdown, settings)
        write_bytes(output, content, force=force, settings=settings)
        return
    from resiliens.terminal.console import survey
    from resiliens.terminal.page import page_lines

    terminal = survey(plain=settings.plain)
    terminal.write("\n".join(page_lines(markdown, width=min(terminal.width, 100))) + "\n")
