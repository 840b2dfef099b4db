"""Text from files is text in every document: no block, link, image, HTML or table cell."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from resiliens.documents.escaping import Markdown, escape

HOSTILE = Path(__file__).resolve().parents[3] / "shared" / "hostile" / "lists"
READER = MarkdownIt("commonmark").enable("table")


def shape(markdown: str) -> list[str]:
    """The kinds of everything in a document, its words left out."""
    kinds = []
    for token in READER.parse(markdown):
        kinds.append(token.type)
        kinds += [child.type for child in token.children or () if child.type != "text"]
    return kinds


def words(markdown: str) -> str:
    return "".join(child.content for token in READER.parse(markdown) for child in token.children or ())


PLACES = ("# {}\n", "{}\n", "- {}\n", "| a | b |\n| --- | --- |\n| **{}:** x | {} |\n", "**{}** og {}\n")


@pytest.mark.parametrize("place", PLACES)
@given(text=st.text(min_size=1).filter(lambda text: text.strip()))
def test_any_text_leaves_the_document_as_it_was(place: str, text: str) -> None:
    plain = place.replace("{}", "Eksempel")
    assert shape(place.replace("{}", escape("x" + text + "x"))) == shape(plain)


@pytest.mark.parametrize(
    "text", ["# tittel", "- punkt", "1. punkt", "1) punkt", "+ punkt", "=== a", "> sitat", "    kode"]
)
def test_a_text_that_begins_like_a_block_stays_a_paragraph(text: str) -> None:
    assert shape(escape(text) + "\n") == ["paragraph_open", "inline", "paragraph_close"]
    assert words(escape(text)) == " ".join(text.split())


def test_what_a_person_writes_reads_well_as_it_stands() -> None:
    assert (
        escape("Sagbruk & sønn, 2,5 GWh (50 %) – uke 12-14") == "Sagbruk & sønn, 2,5 GWh (50 %) – uke 12-14"
    )


def test_an_address_is_not_made_a_link() -> None:
    assert (
        words(escape("se https://onde.invalid og www.onde.invalid"))
        == "se https://onde.invalid og www.onde.invalid"
    )
    assert "://" not in escape("https://onde.invalid")


def test_controls_are_shown() -> None:
    assert escape("a\x1b[31mb\u202ec") == r"a\\x1b\[31mb\<U+202E>c"


def test_markdown_of_our_own_is_left_alone() -> None:
    assert escape(Markdown("**a**")) == "**a**"


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile corpus is not beside this checkout")
@pytest.mark.parametrize("name", ["strings-markdown", "strings-xss", "strings-blns", "strings-templates"])
def test_the_hostile_lists_change_no_structure(name: str) -> None:
    items = json.loads((HOSTILE / f"{name}.json").read_text("utf-8"))["items"]
    for item in items:
        text = str(item.get("text", item) if isinstance(item, dict) else item)
        if text.strip():
            assert shape(f"**{escape('a' + text)}** x\n") == shape("**Eksempel** x\n"), text
