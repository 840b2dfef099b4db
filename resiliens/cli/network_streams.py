"""`resiliens network --streams`: what can go to whom, and how far each match has come.

Not for options, which are the command's, and not for what fits what.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from resiliens.cli.companies import Companies
from resiliens.cli.document import DOCUMENTS
from resiliens.cli.network_peers import put_page
from resiliens.cli.options import CannotDo, Settings, WrongUsage
from resiliens.cli.telling import tell
from resiliens.files.municipalities import municipalities
from resiliens.files.substances import built_in_substances, read_substances
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.companies import Counting, Listed, Member
from resiliens.model.exchange import Audience, Exchange, Line
from resiliens.network.counting import counting_of
from resiliens.network.lines import LEVELS
from resiliens.network.places import places_of
from resiliens.network.streams import Tables, exchange
from resiliens.network.substances import vocabulary_of
from resiliens.terminal.aside import say_aside

if TYPE_CHECKING:
    from resiliens.documents.streams.context import Followed


@dataclass(frozen=True, slots=True)
class StreamsWish:
    """Where the list goes (None: the terminal), for whom, and what is followed.

    `follow` is the file of matches; `move` a match and its step, `stop` a match and its reason, in the words
    of any language. `substances` is a file with more words for substances.
    """

    settings: Settings
    output: Path | None = None
    force: bool = False
    listed: tuple[Listed, ...] = ()
    audience: str = "facilitator"
    follow: Path | None = None
    move: tuple[str, str] | None = None
    stop: tuple[str, str] | None = None
    substances: Path | None = None


def run(companies: Companies, wish: StreamsWish) -> int:
    """The list of what can go to whom; the exit code. Raises WrongUsage or CannotDo."""
    audience = _checked(wish)
    found = exchange_of(companies, wish, audience)
    followed = _followed(found, companies, wish)
    say_whose_lists_wait(companies, wish.settings)
    if not found.lines:
        say_aside(text("matches.no_lines", wish.settings.language))
    markdown = streams_markdown(found, wish.settings, audience, followed)
    put_page(markdown, wish.output, wish.settings, force=wish.force)
    return companies.exit_code


def streams_markdown(
    found: Exchange, settings: Settings, audience: Audience, followed: Followed | None = None
) -> str:
    """The page as Markdown."""
    from resiliens.documents.rendering import render, template_source
    from resiliens.documents.streams.context import Reader, streams_page_of

    page = streams_page_of(found, Reader(audience, settings.language, settings.today), followed)
    return render(template_source("streams"), page)


def exchange_of(companies: Companies, wish: StreamsWish, audience: Audience) -> Exchange:
    """All lines that the audience may see, and what fits. That nobody's competitors are known is said, where
    others than the facilitator are to see the amounts."""
    if audience != "facilitator" and not wish.listed:
        say_aside(text("matches.no_competitors", wish.settings.language))
    substances = built_in_substances()
    if wish.substances is not None:
        substances = read_substances(wish.substances, substances.value or ())
        tell(substances.diagnostics, wish.settings)
    if substances.value is None:
        raise CannotDo("matches.damaged", file=visible(str(wish.substances)))
    tables = Tables(places_of(municipalities()), vocabulary_of(substances.value))
    return exchange(tuple(members_with_lists(companies)), wish.listed, tables, audience)


def members_with_lists(companies: Companies) -> Iterator[Member]:
    """For each company and questionnaire the file that counts: a list lies in a file of its own."""
    for counting in _countings(companies):
        for one in counting.members:
            key = companies.counting.keys.get(one.sheet.file, one.key)
            yield Member(key, one.name, one.sheet, one.result)


def say_whose_lists_wait(companies: Companies, settings: Settings) -> None:
    """Companies of which several lists came, so that none of them counts."""
    for counting in _countings(companies):
        if counting.questionnaire == companies.counting.questionnaire:
            continue  # said already, of the answers
        for one in counting.waiting:
            files = visible(", ".join(one.files))
            facts = {"company": visible(one.name), "count": len(one.files), "files": files}
            say_aside(text("matches.lists_wait", settings.language, **facts))


def _countings(companies: Companies) -> Iterator[Counting]:
    """Who counts, for each questionnaire on its own."""
    scored = companies.scored
    read = [(one.sheet, one.result) for one in scored if one.sheet is not None and one.result is not None]
    for name in sorted({result.questionnaire for _, result in read}):
        yield counting_of(one for one in read if one[1].questionnaire == name)


def numbers_of(lines: Sequence[Line]) -> Mapping[str, str]:
    """Organisation numbers by the companies' keys, for who has one."""
    return {line.key: line.key for line in lines if line.key.isdigit()}


def _checked(wish: StreamsWish) -> Audience:
    """The audience. Raises WrongUsage for a wish that cannot be met."""
    audience = next((one for one in LEVELS if one == wish.audience), None)
    if audience is None:
        raise WrongUsage("matches.bad_audience", value=visible(wish.audience))
    if wish.output is not None and wish.output.suffix.lower() not in DOCUMENTS:
        raise WrongUsage("commands.bad_output", file=wish.output, known=", ".join(DOCUMENTS))
    if wish.follow is None and (wish.move or wish.stop):
        raise WrongUsage("matches.needs_follow")
    if wish.follow is not None and audience != "facilitator":
        raise WrongUsage("matches.only_facilitator")
    return audience


def _followed(found: Exchange, companies: Companies, wish: StreamsWish) -> Followed | None:
    """The matches of the file with the new ones, saved again; None where nothing is followed."""
    if wish.follow is None:
        return None
    from resiliens.cli.following_matches import Change, update_matches
    from resiliens.documents.streams.context import Followed
    from resiliens.network.matches import found_in

    numbers = numbers_of(found.lines)
    change = Change(found.candidates, numbers, wish.move, wish.stop)
    matches = update_matches(wish.follow, change, wish.settings)
    every = (*found.candidates, *found.weaker)  # a match that somebody moved may be one of the weaker
    pairs = ((one.id, found_in(one, every, numbers)) for one in matches)
    return Followed(matches, tuple((name, one) for name, one in pairs if one is not None))
