"""One paper a company into a folder, and a page that says what lies there and what could not be made.

The page names the companies: it is the facilitator's. Not for what the papers hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from resiliens.cli.companies import Companies
from resiliens.cli.document import document_bytes
from resiliens.cli.exports import NotForThisCompany, Wish
from resiliens.cli.exports.beside import beside
from resiliens.cli.exports.index import Listed, index_of
from resiliens.cli.options import CannotDo
from resiliens.cli.reasons import reason_in_words
from resiliens.cli.workbench import Scored
from resiliens.files.company_list import read_company_list
from resiliens.files.naming import file_name, joined_name
from resiliens.files.saving import NotSaved, OutputExists, write_output
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.model.companies import Member, folded_name
from resiliens.terminal.aside import say_aside

Page = Callable[[Scored, Wish], str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A company's paper that is to be made: `markdown` makes it, or raises CannotDo."""

    company: str
    markdown: Callable[[], str]


def put_in_folder(kind: str, page: Page, companies: Companies, wish: Wish) -> bool:
    """Every company's paper; were all made? Raises CannotDo where a file cannot be written."""
    each = replace(wish, output=None, several=True, among=_everybody(companies, wish))

    def made(member: Member) -> str:
        return page(companies.scored_of(member), replace(each, beside=beside(member, companies)))

    wanted = (Wanted(one.name, partial(made, one)) for one in sorted(companies.members, key=by_name))
    return put_all(kind, wanted, wish)


def _everybody(companies: Companies, wish: Wish) -> tuple[str, ...]:
    """The names of all companies: of those that files came from, and of those that only stand on the list."""
    listed = () if wish.companies is None else read_company_list(wish.companies).value or ()
    came = {folded_name(name) for name in companies.names}
    keys = set(companies.counting.keys.values())
    return (*companies.names, *(
        one.name for one in listed if one.key not in keys and folded_name(one.name) not in came
    ))  # fmt: skip


def by_name(member: Member) -> tuple[str, str]:
    """Companies in the order in which a person looks for them."""
    return folded_name(member.name), member.key


def put_all(kind: str, wanted: Iterable[Wanted], wish: Wish, also: Iterable[tuple[str, str]] = ()) -> bool:
    """The papers and the page about them; were all made?

    Everything is made before anything is written, so that a folder is never half of one run.
    `also`: companies without a paper and why, which is no failure.
    """
    language, listed = wish.settings.language, list(also)
    papers: list[tuple[str, str]] = []
    failed: list[tuple[str, str]] = []
    for one in wanted:
        try:
            papers.append((one.company, one.markdown()))
        except (CannotDo, NotForThisCompany) as no:
            failed.append((one.company, text(no.key, language, **no.arguments)))
    if not papers:
        _say_not_made([*failed, *listed], language)
        raise CannotDo("exporting.none_made")
    lay(kind, named_after(papers, kind, wish), [*failed, *listed], wish)
    return not failed


@dataclass(frozen=True, slots=True)
class Named:
    """A paper: whose it is, its file's name without the ending, and the file in each form."""

    company: str
    stem: str
    files: Mapping[str, bytes]


def named_after(papers: Sequence[tuple[str, str]], kind: str, wish: Wish) -> list[Named]:
    """Each company's Markdown in the forms that were asked for, under a name that no other has."""
    longest = max(wish.forms, key=len)
    made: list[Named] = []
    for company, markdown in papers:
        taken = [one.stem + longest for one in made]
        stem = joined_name(company, kind, suffix=longest, taken=taken).removesuffix(longest)
        files = {suffix: document_bytes(suffix, markdown, wish.settings) for suffix in wish.forms}
        made.append(Named(company, stem, files))
    return made


def lay(kind: str, papers: list[Named], not_made: list[tuple[str, str]], wish: Wish) -> None:
    """The papers and their index into the folder; says what was not made. Raises CannotDo as writing does."""
    language = wish.settings.language
    files = [(one.stem + suffix, content) for one in papers for suffix, content in one.files.items()]
    taken = [name for name, _ in files]
    for form in _forms_of_index(wish.forms):
        index = Listed(kind, [(one.company, one.stem + form) for one in papers], not_made)
        files.append(_index(index, taken, (form, wish)))
    _write_all(wish.output or Path(), files, wish)
    _say_not_made(not_made, language)
    if not wish.settings.quiet:
        folder = visible(str(wish.output))
        alone = text("exporting.made_one", language, folder=folder)
        more = text("exports.made", language, count=len(papers), folder=folder)
        say_aside(alone if len(papers) == 1 else more)


def _forms_of_index(forms: Sequence[str]) -> list[str]:
    """The forms that get an index of their own: Markdown, and a page for all others together."""
    first_other = next((form for form in (".html", *forms) if form != ".md" and form in forms), None)
    return [form for form in (".md" if ".md" in forms else None, first_other) if form is not None]


def _index(listed: Listed, taken: list[str], how: tuple[str, Wish]) -> tuple[str, bytes]:
    """The page beside the papers: Markdown beside Markdown, else one that a browser opens."""
    form, wish = how
    suffix = ".md" if form == ".md" else ".html"
    name = file_name(text("exports.index_name", wish.settings.language), suffix=suffix, taken=taken)
    return name, document_bytes(suffix, index_of(listed, wish.settings.language), wish.settings)


def _say_not_made(failed: list[tuple[str, str]], language: str) -> None:
    for company, why in failed:
        say_aside(text("exports.not_made", language, company=visible(company), why=why))


def _write_all(folder: Path, files: list[tuple[str, bytes]], wish: Wish) -> None:
    """Refused as a whole where one is there already and `--force` was not given."""
    if wish.keep is not None:
        wish.keep.update(files)
        return
    if not wish.force:
        for name, _ in files:
            if (folder / name).exists():
                raise CannotDo("commands.exists", file=visible(str(folder / name)))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files:
            write_output(folder / name, content, force=wish.force)
    except OutputExists as error:
        raise CannotDo("commands.exists", file=visible(str(error))) from None
    except NotSaved as error:
        why = reason_in_words(error.reason, wish.settings.language)
        raise CannotDo("commands.cannot_write", file=visible(str(folder)), why=why) from None
    except OSError as error:
        raise CannotDo(
            "commands.cannot_write", file=visible(str(folder)), why=error.strerror or type(error).__name__
        ) from None
