"""`resiliens network --programme`: the programme's sums, a draft or a paper that goes into the ledger.

Not for where the numbers come from (`exports.programme`) nor for what of them may be shown.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from resiliens.cli.companies import read_companies, say_who_waits
from resiliens.cli.document import DOCUMENTS, document_bytes
from resiliens.cli.exports import Wish
from resiliens.cli.exports.programme import Handed, handed_in, programme_markdown
from resiliens.cli.network_handing_out import (
    Paper,
    hand_out,
    put,
    read_kept,
    say_draft,
    say_who_has_no_number,
)
from resiliens.cli.network_making import Request
from resiliens.cli.options import WrongUsage
from resiliens.cli.workbench import Workbench
from resiliens.messages import text
from resiliens.model.ledger import Ledger
from resiliens.network.programme import Past, Summed, programme_of
from resiliens.terminal.aside import say_aside

MODE = "programme"


def make_programme(wish: Request, plan: Path | None) -> int:
    """The paper to its file or to the terminal; the exit code. `plan` is the folder of plans.

    Raises WrongUsage or CannotDo.
    """
    if wish.output is not None and wish.output.suffix.lower() not in DOCUMENTS:
        raise WrongUsage("commands.bad_output", file=wish.output, known=", ".join(DOCUMENTS))
    bench = Workbench(wish.settings, wish.questionnaire)
    companies = read_companies(wish.answers, bench)
    say_who_waits(companies, bench)
    files = Wish(None, False, False, wish.settings, plan=plan, companies=wish.companies)
    handed = handed_in(companies, files)

    def made_after(ledger: Ledger) -> tuple[Summed, Paper]:
        return _made(handed, ledger, wish)

    if wish.publish:
        made = hand_out(wish, MODE, made_after)
        say_who_has_no_number(handed.companies, wish)
    else:
        ledger = read_kept(wish).ledger
        made, paper = made_after(ledger)
        say_draft(ledger, wish)
        put(paper, wish)
    _say_what_is_missing(made, wish)
    refused = wish.publish and (made.held or not made.shown)
    return 1 if refused or companies.failed else 0


def _made(handed: Handed, ledger: Ledger, wish: Request) -> tuple[Summed, Paper]:
    made = programme_of(handed.companies, handed.plans, handed.matches, Past(ledger, wish.round))
    programme = replace(made.programme, draft=not wish.publish, round=wish.round)
    markdown = programme_markdown(programme, wish.settings)
    suffix = "" if wish.output is None else wish.output.suffix.lower()
    content = document_bytes(suffix, markdown, wish.settings) if suffix else None
    return made, Paper(markdown, content, made.shown)


def _say_what_is_missing(made: Summed, wish: Request) -> None:
    if made.held:
        key = "held_one" if made.held == 1 else "held_more"
        say_aside(text(f"programme.{key}", wish.settings.language, count=made.held))
    elif not made.shown:
        say_aside(text("programme.nothing", wish.settings.language))
