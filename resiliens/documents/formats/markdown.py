"""A document's Markdown as a short list of blocks.

Knows what our templates use: headings, paragraphs, lists, tables, the ends of pages, pictures, and what makes
a deck of slides: `<!-- size: 16:9 -->` first, `---` between slides, other comments as presenter notes (as
Marp reads them). `<!-- sheet -->` stands before a table to write on by hand. Raw HTML in a template is shown
as text, never passed on. Not for how anything looks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from resiliens.documents.formats.blocks import (
    Block,
    Bullets,
    Heading,
    NewSheet,
    Note,
    PageEnd,
    Paragraph,
    PictureHere,
    Row,
    Rule,
    Run,
    Runs,
    Slides,
    Table,
    is_deck,
    plain,
)

if TYPE_CHECKING:
    from markdown_it.token import Token

_PAGE_END = re.compile(r"<!-- end of page(?: 1)? -->\s*")
_NEW_SHEET = re.compile(r"<!-- new sheet -->\s*")
_SHEET = re.compile(r"<!-- sheet -->\s*")
_SLIDES = re.compile(r"<!-- size: 16:9 -->\s*")
_PICTURE = re.compile(r"<!-- picture: ([a-z-]+) -->\s*")
_COMMENT = re.compile(r"<!--(.*?)-->\s*", re.DOTALL)
_TO_FILL_IN = re.compile(r"_{2,}")
_FILE_BESIDE = re.compile(r"[\w.%-]+\.(?:md|html|pdf|docx|xlsx|csv)")


def blocks_of(markdown: str) -> tuple[Block, ...]:
    """The blocks of a document in reading order."""
    from markdown_it import MarkdownIt

    return tuple(_blocks(MarkdownIt("commonmark").enable("table").parse(markdown)))


def _blocks(tokens: Sequence[Token]) -> Iterator[Block]:
    place, deck, by_hand = 0, False, False
    while place < len(tokens):
        token = tokens[place]
        end = place
        match token.type:
            case "heading_open":
                yield Heading(int(token.tag[1:]), _runs(tokens[place + 1]))
                end = place + 2
            case "table_open":
                end = _closing(tokens, place)
                yield replace(_table(tokens[place:end]), is_sheet=by_hand)
                by_hand = False
            case "bullet_list_open" | "ordered_list_open":
                end = _closing(tokens, place)
                yield _list(tokens[place:end])
            case "inline":
                yield Paragraph(_runs(token))
            case "fence" | "code_block":
                yield Paragraph((Run(token.content.rstrip("\n")),))
            case "hr":
                yield NewSheet() if deck else Rule()
            case "html_block":
                told = list(_comments(token.content, deck=deck))
                deck = deck or is_deck(told)
                by_hand = _SHEET.search(token.content) is not None
                yield from told
        place = end + 1


def _closing(tokens: Sequence[Token], place: int) -> int:
    """Where the block that opens here closes."""
    opening = tokens[place]
    wanted = opening.type.replace("_open", "_close")
    return next(
        at
        for at in range(place, len(tokens))
        if tokens[at].type == wanted and tokens[at].level == opening.level
    )


def _comments(html: str, *, deck: bool) -> Iterator[Block]:
    """Our own comments mean something, others are notes in a deck and nothing elsewhere; anything else is
    shown as it is written."""
    rest = html
    while rest.strip():
        if found := _PAGE_END.match(rest):
            yield PageEnd()
        elif found := _NEW_SHEET.match(rest):
            yield NewSheet()
        elif found := _SLIDES.match(rest):
            yield Slides()
        elif found := _SHEET.match(rest):
            pass  # said of the table that follows
        elif found := _PICTURE.match(rest):
            yield PictureHere(found.group(1))
        elif not (found := _COMMENT.match(rest)):
            yield Paragraph((Run(rest.strip()),))
            return
        elif deck:
            yield Note(" ".join(found.group(1).split()))
        rest = rest[found.end() :]


def _list(tokens: Sequence[Token]) -> Bullets:
    items = [_runs(token) for token in tokens if token.type == "inline"]
    return Bullets(tuple(items), numbered=tokens[0].type == "ordered_list_open")


def _table(tokens: Sequence[Token]) -> Table:
    lines: list[tuple[Runs, ...]] = []
    cells: list[Runs] = []
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        elif token.type == "inline":
            cells.append(_runs(token))
        elif token.type == "tr_close":
            lines.append(tuple(cells))
    head, body = lines[0], lines[1:]
    written_on = [row for row in body if not _is_group(row)]
    blank = {
        column: max(len(plain(row[column])) for row in written_on)
        for column in range(len(head))
        if written_on and all(_is_blank(row[column]) for row in written_on)
    }
    return Table(head, tuple(Row(cells, _is_group(cells)) for cells in body), blank)


def _is_blank(cell: Runs) -> bool:
    return bool(_TO_FILL_IN.fullmatch(plain(cell)))


def _is_group(cells: tuple[Runs, ...]) -> bool:
    """A row in bold that says nothing in its second column."""
    return len(cells) > 2 and bool(cells[0]) and all(run.strong for run in cells[0]) and not cells[1]


def _runs(token: Token) -> Runs:
    """The inline parts of a paragraph, heading or cell; neighbours set alike become one."""
    found: list[Run] = []
    strong = emphasis = 0
    address = beside = ""
    for child in token.children or ():
        match child.type:
            case "strong_open":
                strong += 1
            case "strong_close":
                strong -= 1
            case "em_open":
                emphasis += 1
            case "em_close":
                emphasis -= 1
            case "link_open":
                address = str(child.attrs.get("href", ""))
                beside = address if _FILE_BESIDE.fullmatch(address) else ""
            case "link_close" if beside:
                beside = ""
            case "link_close":
                found.append(Run(f" ({address})", strong > 0, emphasis > 0))
            case "hardbreak":
                found.append(Run("\n"))
            case "softbreak":
                found.append(Run(" ", strong > 0, emphasis > 0))
            case _:
                found.append(Run(child.content, strong > 0, emphasis > 0, beside))
    return _joined(found)


def _joined(runs: list[Run]) -> Runs:
    joined: list[Run] = []
    for run in runs:
        if not run.text:
            continue
        last = joined[-1] if joined else None
        if (
            last is not None
            and "\n" not in (last.text, run.text)
            and (last.strong, last.emphasis, last.beside) == (run.strong, run.emphasis, run.beside)
        ):
            joined[-1] = replace(last, text=last.text + run.text)
        else:
            joined.append(run)
    return tuple(joined)
