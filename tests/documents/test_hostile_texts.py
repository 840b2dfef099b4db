"""What a sender writes as name, note or reason changes no structure of the report, and shows no control."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from markdown_it import MarkdownIt
from running import DEMO, ROOT

from resiliens.assess.fold import assess
from resiliens.cli.options import Settings
from resiliens.cli.report import markdown_of
from resiliens.cli.workbench import Scored, Workbench
from resiliens.model.answers import Company, Entry, NotApplicable
from resiliens.terminal.page import page_lines

LISTS = ROOT.parent / "shared" / "hostile" / "lists"
NAMES = (
    "strings-markdown",
    "strings-xss",
    "strings-blns",
    "strings-templates",
    "strings-terminal",
    "strings-codepoints",
)
OWN = [
    "# Tittel",
    "| celle |",
    "<script>alert(1)</script>",
    "[lenke](javascript:x)",
    "{{ 7*7 }}",
    "\x1b[31mrød",
    "\u202esnudd",
    "![bilde](x)",
    "*a* _b_ `c`",
    "1. punkt",
    "&lt;b&gt;",
    "~~~",
    "<!-- -->",
    "=1+1",
    "Å" + "\u0301" * 50,
]
SETTINGS = Settings("nb", date(2026, 11, 23))
READER = MarkdownIt("commonmark").enable("table")


def texts() -> list[str]:
    """Our own few, and every fifth of the corpus where it is there."""
    found = list(OWN)
    for name in NAMES:
        path = LISTS / f"{name}.json"
        if path.exists():
            items = json.loads(path.read_text("utf-8"))["items"]
            found += [str(item.get("text", "")) if isinstance(item, dict) else str(item) for item in items][
                ::5
            ]
    return [text for text in found if text.strip()]


@pytest.fixture(scope="module")
def base() -> Scored:
    return Workbench(SETTINGS).score(str(DEMO / "sagbruk.yaml"))


def page(base: Scored, text: str) -> str:
    """The report of the demo company with this text wherever the company writes freely."""
    assert base.sheet is not None and base.instrument is not None
    entries = {**base.sheet.entries, "environment.purchasing": Entry(NotApplicable(text), note=text)}
    sheet = replace(
        base.sheet,
        company=replace(base.sheet.company, name=text),
        entries=entries,
        agreed=None,
        respondent=replace(base.sheet.respondent, role=text),
    )
    result = assess(sheet, base.instrument, today=SETTINGS.today)
    return markdown_of(replace(base, sheet=sheet, result=result), SETTINGS)


def shape(markdown: str) -> list[str]:
    return [
        kind
        for token in READER.parse(markdown)
        for kind in (token.type, *(child.type for child in token.children or () if child.type != "text"))
    ]


def test_every_text_leaves_the_page_as_it_is(base: Scored) -> None:
    plain = shape(page(base, "Eksempel"))
    for text in texts():
        shown = page(base, text)
        assert shape(shown) == plain, repr(text)
        lines = page_lines(shown, width=80)
        assert not any(
            ord(letter) < 32 or 127 <= ord(letter) < 160 or letter in "\u202e\u2066"
            for line in lines
            for letter in line
        )


def test_the_name_is_there(base: Scored) -> None:
    assert "EKSEMPEL & SØNN | AS" in "\n".join(page_lines(page(base, "Eksempel & Sønn | AS"), width=80))


def test_a_company_without_a_name_has_a_heading(base: Scored) -> None:
    assert base.result is not None
    nameless = replace(base, result=replace(base.result, company=Company()))
    assert markdown_of(nameless, SETTINGS).startswith("# Bedrift uten navn\n")
