"""The report as HTML: one page that asks for nothing, that anybody can read, whose page 1 prints on one A4.
"""

from __future__ import annotations

import re
import threading
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, HTTPServer
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import html5lib
import pytest
from browser import opened, printed, too_wide, violations
from papers import ALL, SAMPLE, document, markdown
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.documents.formats import About, write
from resiliens.documents.formats.blocks import Bullets, Heading, Paragraph, Run, Runs, Table, plain
from resiliens.documents.formats.markdown import blocks_of

ABOUT = About("Prøve", "nb", date(2026, 11, 23))
OTHER_SCREENS = [(500, True), (1280, False)]


class Page(SingleFileSnapshotExtension):
    """A golden page without its style, which is read elsewhere."""

    _write_mode = WriteMode.TEXT
    file_extension = "html"


def tree(page: bytes) -> Element:
    """Parsed by the rules of HTML5; a fault in the markup is an error."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    found: Element = parser.parse(page.decode())
    return found


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def pieces(text: str) -> Iterator[str]:
    """Everything that the Markdown says, block by block and cell by cell; lines to write on say nothing."""
    for block in blocks_of(text):
        match block:
            case Heading(_, runs) | Paragraph(runs):
                yield plain(runs)
            case Bullets(items):
                yield from map(plain, items)
            case Table(head, rows):
                cells: list[Runs] = [*head, *(cell for row in rows for cell in row.cells)]
                yield from (plain(cell) for cell in cells if plain(cell).strip("_"))


@pytest.mark.parametrize(("company", "language"), ALL)
def test_the_golden_pages(company: str, language: str, snapshot: SnapshotAssertion) -> None:
    page = re.sub(
        r"<style>.*?</style>|sha256-[^']*", "", document(".html", company, language).decode(), flags=re.S
    )
    assert re.sub(r"(?=<(?:h\d|p|tr|li|nav|main|div)\b)", "\n", page) == snapshot(
        extension_class=Page, name=f"{company}.{language}"
    )


@pytest.mark.parametrize(("company", "language"), ALL)
def test_every_word_of_the_markdown_stands_there_in_order(company: str, language: str) -> None:
    main = tree(document(".html", company, language)).find(".//main")
    assert main is not None
    said = words(main)
    place = 0
    for piece in filter(None, pieces(markdown(company, language))):
        place = said.index(piece.split()[0], place)
        joined = "".join(piece.split())
        assert joined in "".join(said.split()), piece


def test_it_has_what_a_screen_reader_goes_by() -> None:
    page = tree(document(".html", "sagbruk"))
    assert page.get("lang") == "nb"
    assert words(next(page.iter("title"))) == "Rapport: Eksempel Bruk AS"
    levels = [int(one.tag[1]) for one in page.iter() if re.fullmatch(r"h[1-6]", str(one.tag))]
    assert levels[0] == 1 and levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    ids = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(ids) == len(set(ids))
    for link in page.iter("a"):
        assert str(link.get("href"))[0] == "#" and str(link.get("href"))[1:] in ids
    assert len(list(page.iter("main"))) == 1 and len(list(page.iter("nav"))) == 1
    dots = next(one for one in page.iter("span") if words(one) == "●●○○")
    assert dots.get("aria-label") == "2 av 4 trinn nådd"


def test_nothing_in_it_asks_for_anything() -> None:
    page = document(".html", "sagbruk")
    style = page.decode().partition("<style>")[2].partition("</style>")[0]
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    metas = {one.get("http-equiv"): one.get("content") for one in tree(page).iter("meta")}
    assert metas["Content-Security-Policy"] == policy
    assert "url(" not in style and "@import" not in style
    for one in tree(page).iter():
        assert one.tag not in ("script", "link", "img", "iframe", "object", "embed", "form", "base"), one.tag
        for name in one.attrib:
            assert name not in ("style", "src", "srcset", "action", "data") and not name.startswith("on"), (
                name
            )


class Trap(BaseHTTPRequestHandler):
    """Hands out one page and keeps what it was asked for."""

    page = b""
    asked: list[str] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(self.page)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Says nothing."""


def test_a_browser_asks_for_nothing_more_and_runs_nothing(tmp_path: Path) -> None:
    """Names that try to load and to run stand in every place of the page; the style holds all the same."""
    tries = [
        "<img src=/a onerror=fetch('/b')>",
        "<script>fetch('/c')</script>",
        "<link rel=stylesheet href=/d>",
        "</title><meta http-equiv=refresh content='0;url=/e'>",
        "\" onload=\"fetch('/f')",
        "<svg/onload=fetch('/g')>",
        "<style>body{background:url(/h)}</style>",
        "url(/i)",
        "<iframe src=/j></iframe>",
        "javascript:fetch('/k')",
    ]
    from resiliens.documents.escaping import escape as escaped

    text = "".join(
        f"# {escaped(one)}\n\n{escaped(one)}\n\n- {escaped(one)}\n\n| {escaped(one)} |\n| --- |\n"
        f"| **{escaped(one)}** |\n\n"
        for one in tries
    )
    Trap.page, Trap.asked = write(".html", text, About(" ".join(tries), "nb", ABOUT.day)), []
    server = HTTPServer(("127.0.0.1", 0), Trap)
    serving = threading.Thread(target=server.serve_forever)
    serving.start()
    try:
        shown = opened(f"http://127.0.0.1:{server.server_port}/report.html", tmp_path)
    finally:
        server.shutdown()
        server.server_close()
        serving.join()
    assert Trap.asked == ["/report.html"]
    assert shown.count("<script") == 0 and shown.count("&lt;script&gt;") >= 4


def test_raw_markup_in_a_template_is_text() -> None:
    page = write(".html", "<b onclick=x>fet</b>\n\n<div>ramme</div>\n\n<!-- merknad -->\n", ABOUT).decode()
    assert "<b onclick" not in page and "<div>ramme" not in page and "merknad" not in page
    assert "&lt;div&gt;ramme&lt;/div&gt;" in page


def test_a_missing_pillar_is_a_gap_and_never_zero() -> None:
    from resiliens.documents.charts import Axis, Span, ranges

    axis = Axis(0, ("Ikke", "Litt", "Ja"))
    drawn = ranges(
        [Span("Miljø", 0.0, 0.0), Span("Samfunn", None, None, note="ikke kjent: 3")], axis, ("Tittel", "Ord")
    )
    assert drawn.svg.count("<rect") == 1 and "ikke kjent: 3" in drawn.svg
    assert "<title" in drawn.svg and "<desc" in drawn.svg and 'role="img"' in drawn.svg


@pytest.mark.parametrize(
    ("company", "language"), [SAMPLE[0], *(pytest.param(*one, marks=pytest.mark.slow) for one in SAMPLE[1:])]
)
def test_page_one_prints_on_one_a4_and_the_appendix_behind_it(
    company: str, language: str, tmp_path: Path
) -> None:
    first, second, *_ = printed(document(".html", company, language), tmp_path)
    text = markdown(company, language)
    *_, last = filter(None, pieces(text.partition("<!-- end of page 1 -->")[0]))
    heading = next(filter(None, pieces(text.partition("<!-- end of page 1 -->")[2])))
    assert "".join(last.split())[-60:] in "".join(first.split())
    assert second.strip().startswith(heading)


@pytest.mark.parametrize(
    ("wide", "dark"),
    [(500, False), (1280, True), *(pytest.param(*rest, marks=pytest.mark.slow) for rest in OTHER_SCREENS)],
)
def test_axe_finds_nothing(wide: int, dark: bool, tmp_path: Path) -> None:
    found, passed = violations(document(".html", "sagbruk").decode(), tmp_path, wide=wide, dark=dark)
    assert found == [] and passed > 20


def test_it_is_as_wide_as_a_telephone(tmp_path: Path) -> None:
    assert too_wide(document(".html", "sagbruk").decode(), tmp_path) == 0


@pytest.mark.parametrize(
    "runs", [(Run("a"), Run("\n"), Run("b")), (Run("a", strong=True), Run("b", emphasis=True))]
)
def test_lines_and_marks(runs: Runs) -> None:
    text = "a\\\nb\n" if runs[1].text == "\n" else "**a***b*\n"
    block = blocks_of(text)[0]
    assert block == Paragraph(runs)
