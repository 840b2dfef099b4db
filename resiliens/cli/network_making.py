"""From the files of a folder to what a network may show: the one way for every format and every mode.

Not for the ledger's file (`network_publishing`) and not for what a page looks like (`network_pages`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from resiliens.cli.companies import Companies, read_companies, say_who_waits
from resiliens.cli.listed import listed_in
from resiliens.cli.options import Settings
from resiliens.cli.workbench import Workbench
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.answers import Sheet
from resiliens.model.companies import Listed, Member
from resiliens.model.consent import consents_in
from resiliens.model.network import Came, Way
from resiliens.model.questionnaire import Questionnaire
from resiliens.network.consents import has_undated_cards, open_card_themes, unreadable_consents
from resiliens.network.owners import independent, named
from resiliens.network.picture import Asked
from resiliens.network.themes import themes_of, withheld_in
from resiliens.terminal.aside import say_aside


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the command line asked for. Without `ledger` the default one; `own` names a company."""

    answers: tuple[str, ...]
    mode: Way
    settings: Settings
    publish: bool = False
    round: str = ""
    ledger: Path | None = None
    companies: Path | None = None
    own: str | None = None
    output: Path | None = None
    questionnaire: str | None = None
    force: bool = False


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Gathered:
    """The companies that came, and what the picture is asked for of them."""

    companies: Companies
    asked: Asked


def gather_network(wish: Request) -> Gathered:
    """Everything read and scored; what is wrong is said to the facilitator. Raises CannotDo."""
    bench = Workbench(wish.settings, wish.questionnaire)
    listed = listed_in(wish.companies, wish.settings)
    companies = read_companies(wish.answers, bench)
    say_who_waits(companies, bench)
    return Gathered(companies, asked_of(companies, listed, wish))


def asked_of(companies: Companies, listed: tuple[Listed, ...], wish: Request) -> Asked:
    """What the picture is asked for, of the companies that count."""
    trees = _trees(companies)
    members = named(companies.members, listed)
    came = Came(
        files=len(companies.scored), companies=len(members), independent=len(independent(members)),
        waiting=len(companies.counting.waiting),
    )  # fmt: skip
    core = all(member.sheet.set == "core" for member in companies.members)
    return Asked(
        mode=wish.mode, draft=not wish.publish, round=wish.round, came=came,
        themes=themes_of(trees, core=core), withheld=withheld_in(trees), companies=members,
        consents=_consents(companies, wish) if wish.mode == "open-cards" else {},
    )  # fmt: skip


def _trees(companies: Companies) -> tuple[Questionnaire, ...]:
    """The questionnaires of those that count, each once; an order that does not hang on who came first."""
    found: dict[tuple[str, str], Questionnaire] = {}
    for member in companies.members:
        instrument = companies.scored_of(member).instrument
        if instrument is not None:
            tree = instrument.questionnaire
            found.setdefault((tree.id, tree.version), tree)
    return tuple(tree for _, tree in sorted(found.items(), key=lambda one: one[0]))


def _consents(companies: Companies, wish: Request) -> dict[str, frozenset[str]]:
    """Company key -> what its own file opens today, and none of its files takes back. What cannot be read
    counts as no, and is said."""
    opened: dict[str, frozenset[str]] = {}
    meetings: set[str] = set()
    for member in companies.members:
        instrument = companies.scored_of(member).instrument
        if instrument is None:
            continue
        tree = instrument.questionnaire
        others, today = _other_files(member, companies), wish.settings.today
        alone = open_card_themes(member.sheet, tree, today=today)
        for sheet in (member.sheet, *others):
            if unreadable_consents(sheet, tree):
                _say_of(member, sheet, "unclear_consent", wish)
            elif open_card_themes(member.sheet, tree, today=today, others=(sheet,)) != alone:
                _say_of(member, sheet, "taken_back", wish)
        if has_undated_cards(member.sheet, tree):
            _say_of(member, member.sheet, "undated_consent", wish)
        opened[member.key] = open_card_themes(member.sheet, tree, today=today, others=others)
        if opened[member.key]:
            meetings.update(
                one.meeting for one in consents_in(member.sheet.consent, tree).valid if one.meeting
            )
    _say_meetings(meetings, wish)
    return opened


def _say_meetings(meetings: set[str], wish: Request) -> None:
    """For which meetings the consents were given: a record only, so a person must see that it is this one."""
    if meetings and wish.mode == "open-cards":
        named = visible(", ".join(sorted(meetings)))
        say_aside(text("network.meetings", wish.settings.language, meetings=named))


def _other_files(member: Member, companies: Companies) -> list[Sheet]:
    """What else came from the company on the same questionnaire: it opens nothing, but it may take back."""
    return [
        one.sheet for one in companies.scored
        if one.sheet is not None and one.result is not None and one.file != member.sheet.file
        and one.result.questionnaire == companies.counting.questionnaire
        and companies.counting.keys.get(one.file) == member.key
    ]  # fmt: skip


def _say_of(member: Member, sheet: Sheet, key: str, wish: Request) -> None:
    said = {"company": visible(member.name), "file": visible(sheet.file)}
    say_aside(text(f"network.{key}", wish.settings.language, **said))
