"""One paper a company into a folder, and a page that says what lies there and what could not be made.

The index names the companies: it is the facilitator's. Not for what the papers hold.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from resiliens.cli.companies import Companies
from resiliens.cli.document import document_bytes
from resiliens.cli.exports import Wish
from resiliens.cli.options import CannotDo
from resiliens.cli.reasons import reason_in_words
from resiliens.cli.workbench import Scored
from resiliens.documents.escaping import escape
from resiliens.files.naming import file_name, joined_name
from resiliens.files.saving import NotSaved, OutputExists, write_output
from resiliens.messages import text
from resiliens.messages.visible import visible
from resiliens.terminal.aside import say_aside

Page = Callable[[Scored, Wish], str]


def put_in_folder(kind: str, page: Page, companies: Companies, wish: Wish) -> bool:
    """The paper of every company that counts; were all made? Raises CannotDo as `put_papers`."""
    inside = replace(wish, output=None)
    papers = [
        (member.name, partial(page, companies.scored_of(member), inside)) for member in companies.members
    ]
    return put_papers(kind, papers, wish)


def put_papers(kind: str, papers: Sequence[tuple[str, Callable[[], str]]], wish: Wish) -> bool:
    """A paper for each company by name; were all made? Raises CannotDo where a file cannot be written.

    Everything is made before anything is written, so that a folder is never half of one run.
    """
    folder, language = wish.output or Path(), wish.settings.language
    made: list[tuple[str, str, bytes]] = []
    failed: list[tuple[str, str]] = []
    for company, paper in papers:
        try:
            markdown = paper()
        except CannotDo as no:
            failed.append((company, text(no.key, language, **no.arguments)))
            continue
        name = joined_name(company, kind, suffix=wish.form, taken=[one for _, one, _ in made])
        made.append((company, name, document_bytes(wish.form, markdown, wish.settings)))
    if not made and failed:
        _say_failed(failed, language)
        raise CannotDo("exports.export_none_counts")
    index = file_name(text("exports.index_name", language), suffix=".md", taken=[name for _, name, _ in made])
    made.append(("", index, _index(kind, (made, failed), language).encode("utf-8")))
    _write_all(folder, [(name, content) for _, name, content in made], wish)
    _say_failed(failed, language)
    if not wish.settings.quiet:
        say_aside(text("exports.made", language, count=len(made) - 1, folder=visible(str(folder))))
    return not failed


def _say_failed(failed: list[tuple[str, str]], language: str) -> None:
    for company, why in failed:
        say_aside(text("exports.not_made", language, company=visible(company), why=why))


def _index(
    kind: str, papers: tuple[list[tuple[str, str, bytes]], list[tuple[str, str]]], language: str
) -> str:
    """The page that lies beside the papers, as Markdown."""
    made, failed = papers

    def word(key: str) -> str:
        return text(f"exports.index_{key}", language)

    def row(first: str, second: str) -> str:
        return f"| {escape(first)} | {escape(second)} |"

    lines = [f"# {text('exports.index_title', language, title=kind)}", "", word("private"), ""]
    lines += [f"## {word('made')}", "", f"| {word('company')} | {word('file')} |", "| --- | --- |"]
    lines += [row(company, name) for company, name, _ in made]
    if failed:
        lines += ["", f"## {word('not_made')}", "", f"| {word('company')} | {word('why')} |", "| --- | --- |"]
        lines += [row(company, why) for company, why in failed]
    return "\n".join(lines) + "\n"


def _write_all(folder: Path, files: list[tuple[str, bytes]], wish: Wish) -> None:
    """Refused as a whole where one is there already and `--force` was not given."""
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
