"""`export consensus`: the paper for the room, for one company or for every company of a folder."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from resiliens.cli.companies import Companies, read_companies
from resiliens.cli.consensus import markdown_of
from resiliens.cli.document import DOCUMENTS
from resiliens.cli.exports import Wish, put_markdown
from resiliens.cli.exports.folder import Wanted, put_all
from resiliens.cli.exports.making import goes_to_folder
from resiliens.cli.options import CannotDo, WrongUsage
from resiliens.cli.together import groups_of, name_of, one_company, together
from resiliens.cli.workbench import Scored, Workbench
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.terminal.aside import say_aside

SUFFIXES = DOCUMENTS


def make(answers: Sequence[str], wish: Wish) -> int:
    """One company's paper, or with a folder as output one for each that has two answers or more."""
    if not answers:
        raise WrongUsage("commands.missing", name=text("commands.metavar_answers", wish.settings.language))
    companies = read_companies(answers, Workbench(wish.settings, wish.questionnaire))
    for file in companies.counting.nameless:
        say_aside(text("companies.nameless", wish.settings.language, file=visible(file)))
    if goes_to_folder(wish):
        return 0 if _in_folder(companies, wish) and not companies.failed else 1
    markdown = _paper(one_company(companies, None, wish.settings), wish)
    put_markdown(markdown, wish)
    return companies.exit_code


def _in_folder(companies: Companies, wish: Wish) -> bool:
    """A paper for each company; one with a single answer gets none, which the index says."""
    groups = groups_of(companies)
    if not groups:
        raise WrongUsage("consensus.no_names")
    if all(len(files) < 2 for files in groups.values()):
        raise CannotDo("consensus.none_together")
    return put_all(
        "consensus", (Wanted(name_of(files), partial(_paper, files, wish)) for files in groups.values()), wish
    )


def _paper(files: Sequence[Scored], wish: Wish) -> str:
    group = together(files, wish.settings)
    return markdown_of(group, wish.settings, on_paper=wish.output is not None)
