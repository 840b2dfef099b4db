"""A document as one HTML page that asks for nothing: no script, no address, its only style named in the
policy.

Every text passes `Html.of` on its way in; data stands in no address, style, script or event. Not for what a
document says.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files

from resiliens.documents.formats import About
from resiliens.documents.formats.blocks import (
    Block,
    Bullets,
    Heading,
    Paragraph,
    PictureHere,
    Row,
    Rule,
    Run,
    Runs,
    Table,
    is_deck,
    plain,
    sheets_of,
)
from resiliens.messages import text
from resiliens.messages.visible import visible

_DOTS = re.compile(r"(?P<people>(?<=\d )●+(?![●○]))|[●○]{2,}")
"""Dots behind a figure stand for people who said it (`2 ●●●`); a row of dots alone for steps reached."""
_SIGNS = {"?": "not_known", "-": "not_answered", "–": "no_step"}


class Html(str):
    """Markup of our own; any other text is escaped when it is put in."""

    __slots__ = ()

    @staticmethod
    def of(value: str) -> Html:
        """The text as markup: escaped, controls made visible."""
        return value if isinstance(value, Html) else Html(escape(visible(value)))


def element(name: str, *inside: str, **attributes: str) -> Html:
    """`<name attribute="...">inside</name>`; a trailing `_` in an attribute's name is dropped."""
    given = "".join(
        f' {key.strip("_").replace("_", "-")}="{escape(value)}"' for key, value in attributes.items()
    )
    return Html(f"<{name}{given}>{''.join(map(Html.of, inside))}</{name}>")


def write(blocks: Sequence[Block], about: About) -> bytes:
    """The whole page in UTF-8."""
    folder = files("resiliens.documents.formats")
    styles = ("html.css", "slides.css") if is_deck(blocks) else ("html.css",)
    style = "".join((folder / name).read_text("utf-8") for name in styles)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = [
        Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        Html('<meta name="color-scheme" content="light dark">'),
        Html('<meta name="referrer" content="no-referrer">'),
        element("title", about.title),
        Html(f"<style>{style}</style>"),
    ]
    page = element("html", element("head", *head), _body(blocks, about), lang=about.language)
    return f"<!doctype html>\n{page}\n".encode()


def _body(blocks: Sequence[Block], about: About) -> Html:
    numbers = {id(block): number for number, block in enumerate(blocks)}
    chapters = [(number, block) for number, block in enumerate(blocks) if _is_chapter(block)]
    deck = is_deck(blocks)
    sheets = sheets_of(blocks)
    parts = [
        element(
            "section" if deck else "div",
            *(_block(block, numbers[id(block)], about) for block in sheet.blocks),
            class_="slide" if deck else "page-one" if sheet.fitted or len(sheets) == 1 else "behind",
        )
        for sheet in sheets
    ]
    return element(
        "body",
        element("a", text("formats.skip", about.language), href="#content", class_="skip"),
        *_contents(chapters, about),
        element("main", *parts, id="content"),
    )


def _is_chapter(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 2


def _contents(chapters: Sequence[tuple[int, Block]], about: About) -> Iterator[Html]:
    """Links to the chapters, where there are enough of them to get lost."""
    if len(chapters) > 3:
        points = [
            element("li", element("a", plain(block.runs), href=f"#h{number}"))
            for number, block in chapters
            if isinstance(block, Heading)
        ]
        yield element("nav", element("ul", *points), aria_label=text("formats.contents", about.language))


def _block(block: Block, number: int, about: About) -> Html:
    match block:
        case Heading(level, runs):
            return element(f"h{min(level, 6)}", *_runs(runs, about), id=f"h{number}")
        case Paragraph(runs):
            return element("p", *_runs(runs, about))
        case Bullets(items, numbered):
            return element(
                "ol" if numbered else "ul", *(element("li", *_runs(item, about)) for item in items)
            )
        case Table():
            return _table(block, about)
        case Rule():
            return Html('<div class="rule"></div>')
        case PictureHere(name) if name in about.pictures:
            return element("figure", Html(about.pictures[name].svg))
        case _:
            return Html("")


def _table(table: Table, about: About) -> Html:
    kinds = {column: _width(table, column) for column in table.to_fill_in}
    head = [
        _cell("th" if cell else "td", cell, about, scope="col" if cell else "", class_=kinds.get(column, ""))
        for column, cell in enumerate(table.head)
    ]
    groups: list[list[Html]] = [[]]
    for row in table.rows:
        if row.is_group:
            groups.append([])
        groups[-1].append(_row(row, kinds, about))
    bodies = [element("tbody", *rows) for rows in groups if rows]
    shown = len(table.head) - len(table.to_fill_in)
    kind = "sheet" if table.is_sheet else "form" if table.is_form else f"columns-{shown}"
    return element("table", element("thead", element("tr", *head)), *bodies, class_=kind)


def _width(table: Table, column: int) -> str:
    """The class of a column to write in."""
    if table.is_widest(column):
        return "blank widest"
    return "blank wide" if table.is_wide(column) else "blank"


def _row(row: Row, kinds: dict[int, str], about: About) -> Html:
    cells: list[Html] = []
    for column, cell in enumerate(row.cells):
        if row.is_group and column == 0:
            cells.append(_cell("th", cell, about, scope="rowgroup"))
        elif kinds.get(column):
            cells.append(element("td", class_=kinds[column]))
        else:
            cells.append(_cell("td", cell, about))
    return element("tr", *cells, class_="group") if row.is_group else element("tr", *cells)


def _cell(name: str, runs: Runs, about: About, **attributes: str) -> Html:
    return element(name, *_runs(runs, about), **{key: value for key, value in attributes.items() if value})


def _runs(runs: Iterable[Run], about: About) -> Iterator[Html]:
    for run in runs:
        if run.text == "\n":
            yield Html("<br>")
            continue
        marked: Html = _words(run.text, about)
        if run.beside:
            marked = element("a", marked, href=run.beside)
        if run.emphasis:
            marked = element("em", marked)
        yield element("strong", marked) if run.strong else marked


def _words(words: str, about: About) -> Html:
    """The text; rows of dots and signs get a name that can be read aloud."""
    sign = words[:1]
    if len(words) > 1 and sign in _SIGNS and words == sign * len(words):
        return _aloud(words, text(f"formats.{_SIGNS[sign]}", about.language))
    parts: list[Html] = []
    place = 0
    for found in _DOTS.finditer(words):
        dots = found.group()
        aloud = (
            text("formats.people", about.language, count=len(dots))
            if found["people"]
            else text("formats.dots", about.language, reached=dots.count("●"), all=len(dots))
        )
        parts += [Html.of(words[place : found.start()]), _aloud(dots, aloud)]
        place = found.end()
    return Html("".join([*parts, Html.of(words[place:])]))


def _aloud(shown: str, name: str) -> Html:
    return element("span", shown, role="img", aria_label=name, class_="dots")
