"""The facilitator's pages about pairs and side streams, and the wall's cards: golden, and safe to print."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from exchange_companies import write_round
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.cli.companies import Companies, read_companies
from resiliens.cli.document import document_bytes
from resiliens.cli.exports import Wish
from resiliens.cli.exports.cards import page as cards_page
from resiliens.cli.network_peers import PeersWish, peers_markdown
from resiliens.cli.network_streams import StreamsWish, exchange_of, streams_markdown
from resiliens.cli.options import Settings
from resiliens.cli.workbench import Workbench
from resiliens.documents.streams.context import Followed
from resiliens.files.company_list import read_company_list
from resiliens.messages import LANGUAGES
from resiliens.model.companies import Listed
from resiliens.model.exchange import STOPPED
from resiliens.network.matches import with_new

TODAY = date(2026, 11, 26)


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


@cache
def the_round() -> tuple[Companies, tuple[Listed, ...]]:
    with TemporaryDirectory() as folder:
        answers = write_round(Path(folder))
        companies = read_companies([str(answers)], Workbench(Settings("nb", TODAY)))
        return companies, read_company_list(Path(folder) / "companies.csv").value or ()


def peers(language: str) -> str:
    companies, listed = the_round()
    return peers_markdown(companies, PeersWish(Settings(language, TODAY), listed=listed))


def streams(language: str, audience: str = "facilitator") -> str:
    companies, listed = the_round()
    settings = Settings(language, TODAY)
    found = exchange_of(companies, StreamsWish(settings, listed=listed), audience)  # type: ignore[arg-type]
    if audience != "facilitator":
        return streams_markdown(found, settings, audience)  # type: ignore[arg-type]
    matches = with_new((), found.candidates, {}, TODAY)
    moved = (
        replace(matches[0], step="trial", since=date(2027, 2, 1)),
        replace(matches[1], step=STOPPED, reason="law", before="sample"),
        replace(matches[2], step=STOPPED, reason="price"),
        *matches[3:],
    )
    pairs = tuple(
        (match.id, one) for match, one in zip(moved, found.candidates, strict=True) if match.id != "M-05"
    )
    return streams_markdown(found, settings, "facilitator", Followed(moved, pairs))


def cards(language: str) -> str:
    companies, _ = the_round()
    return cards_page(companies, Wish(None, excel=False, force=False, settings=Settings(language, TODAY)))


def for_network(language: str) -> str:
    return streams(language, "network")


PAGES: dict[str, Callable[[str], str]] = {
    "peers": peers,
    "streams": streams,
    "cards": cards,
    "network": for_network,
}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_the_golden_pages(page: str, language: str, snapshot: SnapshotAssertion) -> None:
    assert PAGES[page](language) == snapshot(extension_class=Page, name=f"{page}.{language}")


@pytest.mark.parametrize("page", PAGES)
def test_no_table_has_more_than_five_columns_and_no_list_is_nested(page: str) -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(PAGES[page]("nb"))
    rows = "".join(
        "(" if one.type == "tr_open" else "x" if one.type in ("th_open", "td_open") else "" for one in tokens
    )
    assert max(map(len, rows.split("("))) <= 5
    assert max((one.level for one in tokens if one.type == "list_item_open"), default=1) == 1


def test_pairs_tell_no_step_and_no_score() -> None:
    page = peers("nb")
    assert not re.search(r"trinn \d|●|\b[0-4] av 4\b|poeng", page.partition("##")[2])


SECRET = ("myse", "slakteavfall", "sjåfør,", "flis til plater")


def test_the_networks_page_and_the_wall_hold_no_line_that_is_the_facilitators() -> None:
    for shown in (streams("nb", "network"), cards("nb")):
        assert not [word for word in SECRET if word in shown]
    assert all(word in streams("nb") for word in ("myse", "slakteavfall"))
    assert "sagflis" in streams("nb", "network") and "sagflis" not in streams("nb", "open")


def test_the_network_learns_no_amount_of_competitors() -> None:
    page = streams("nb", "network")
    gran = [line for line in page.splitlines() if "Gran Plater" in line]
    assert gran and not [
        line for line in gran if re.search(r"2 000 000|3 GWh|300 t\b|dekker|nok mengde", line)
    ]


def test_who_it_is_for_stands_on_every_page() -> None:
    pypdf = pytest.importorskip("pypdf")
    from io import BytesIO

    data = document_bytes(".pdf", streams("nb"), Settings("nb", TODAY))
    pages = [page.extract_text() for page in pypdf.PdfReader(BytesIO(data)).pages]
    assert len(pages) > 1 and all("bare for prosesslederen" in " ".join(page.split()) for page in pages)
    assert document_bytes(".pdf", streams("nb"), Settings("nb", TODAY)) == data


HOSTILE = (
    "| x | y", "[lenke](http://x.no)", "<script>alert(1)</script>", "![](http://x.no/a.png)", "# Overskrift",
    "a\u202eb", "*fet* `kode`", "- liste", "{{ d.words }}",
)  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_stay_words(words: str, tmp_path: Path) -> None:
    import json

    line = json.dumps(
        {"side": "have", "name": f"flis {words}", "quality": words, "sharing": "open", "place": words}
    )
    other = json.dumps({"side": "want", "name": "flis", "rhythm": words, "sharing": "open"})
    for name, one in ((words, line), ("Gran AS", other)):
        path = tmp_path / f"{'a' if name == words else 'b'}.yaml"
        company = json.dumps({"name": name})
        path.write_text(
            f"resiliens: 1\nquestionnaire: streams\ncompany: {company}\nanswers:\n  streams.list: [{one}]\n",
            "utf-8",
        )
    settings = Settings("nb", TODAY)
    companies = read_companies([str(tmp_path)], Workbench(settings))
    found = exchange_of(companies, StreamsWish(settings), "open")
    page = streams_markdown(found, settings, "open") + cards_page(
        companies, Wish(None, False, False, settings)
    )
    assert found.candidates
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(page)
    inside = [child for token in tokens for child in token.children or ()]
    foreign = ("html_block", "html_inline", "link_open", "image")
    found_in_it = [one.content.strip() for one in (*tokens, *inside) if one.type in foreign]
    assert set(found_in_it) <= {"<!-- sheet -->"}, "our own mark before a card, and nothing of the company's"
    assert not [one for one in inside if one.type in ("code_inline", "em_open")]
    assert "\u202e" not in page
