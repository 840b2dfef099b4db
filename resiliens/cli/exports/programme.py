"""`export programme`: sums over the companies under the rules; no company visible.

A draft, as for `network`: what is handed out is made and recorded with `resiliens network --programme`. Plans
come from `--plan FOLDER`, else from `plans` beside the list of companies, as does `matches.yaml`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from resiliens.cli.companies import Companies
from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish
from resiliens.cli.exports.planfiles import files_of, plan_rows
from resiliens.cli.listed import listed_in
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.telling import tell
from resiliens.files.matches import read_matches
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.exchange import Match
from resiliens.model.plan_rows import Row
from resiliens.model.programme import Programme
from resiliens.network.owners import Named, named
from resiliens.network.programme import programme_of
from resiliens.terminal.aside import say_aside

SUFFIXES = DOCUMENTS
TAKES = "companies"
PLANS, MATCHES = "plans", "matches.yaml"


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Handed:
    """What a report is made of: the companies, their plans by key, and the matches."""

    companies: tuple[Named, ...]
    plans: Mapping[str, Sequence[Row]]
    matches: tuple[Match, ...]


def page(companies: Companies, wish: Wish) -> str:
    """The report as Markdown. Raises CannotDo where a plan or the list of matches cannot be used."""
    handed = handed_in(companies, wish)
    made = programme_of(handed.companies, handed.plans, handed.matches)
    return programme_markdown(made.programme, wish.settings)


def handed_in(companies: Companies, wish: Wish) -> Handed:
    """Everything read. Raises CannotDo where a plan or the list of matches cannot be used."""
    beside = None if wish.companies is None else wish.companies.parent
    plans = _plans(beside) if wish.plan is None else wish.plan
    rows = {} if plans is None else _rows(plans, companies, wish)
    members = named(companies.members, listed_in(wish.companies, wish.settings))
    return Handed(members, rows, _matches(beside, wish))


def programme_markdown(programme: Programme, settings: Settings) -> str:
    """The page."""
    from resiliens.documents.programme.context import programme_page_of
    from resiliens.documents.rendering import render, template_source

    page = programme_page_of(programme, language=settings.language, today=settings.today)
    return render(template_source("programme"), page)


def _rows(plans: Path, companies: Companies, wish: Wish) -> dict[str, Sequence[Row]]:
    """Company key -> its plan's rows. How many there are is said, not whose are missing: `workshop` does."""
    if not plans.is_dir():
        raise WrongUsage("planpaper.one_plan")
    own = replace(wish, plan=plans, several=True, among=companies.names)
    found: dict[str, Sequence[Row]] = {}
    for one in companies.members:
        if files_of(one.name, plans, companies.names):
            found[one.key] = plan_rows(one.name, own) or ()
    count = {"count": len(found), "all": len(companies.members), "folder": visible(str(plans))}
    say_aside(text("programme.plans", wish.settings.language, **count))
    return found


def _plans(beside: Path | None) -> Path | None:
    folder = None if beside is None else beside / PLANS
    return folder if folder is not None and folder.is_dir() else None


def _matches(beside: Path | None, wish: Wish) -> tuple[Match, ...]:
    if beside is None:
        return ()
    read = read_matches(beside / MATCHES)
    tell(read.diagnostics, wish.settings, first=True)
    if read.value is None:
        raise CannotDo("commands.no_usable_file")
    return read.value.matches
