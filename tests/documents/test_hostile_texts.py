"""What a sender writes as name, note or reason changes no structure of the report, and shows no control."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hostile_texts import texts
from markdown_it import MarkdownIt
from papers import WHOLE
from running import DEMO

from resiliens.assess.fold import assess
from resiliens.cli.options import Settings
from resiliens.cli.report import PAGE_ONE, Parts, markdown_of
from resiliens.cli.workbench import Scored, Workbench
from resiliens.model.answers import Company, Entry, Evidence, NotApplicable, Seen, Value
from resiliens.terminal.page import page_lines

SETTINGS = Settings("nb", date(2026, 11, 23))
READER = MarkdownIt("commonmark").enable("table")


@pytest.fixture(scope="module")
def base() -> Scored:
    return Workbench(SETTINGS).score(str(DEMO / "sagbruk.yaml"))


def told(base: Scored, text: str) -> Scored:
    """The demo company with this text wherever a company or a visitor writes freely."""
    assert base.sheet is not None and base.instrument is not None
    shown = Evidence(text, owner=text, issuer=text, date=date(2026, 1, 1))
    entries = {
        **base.sheet.entries,
        "environment.purchasing": Entry(NotApplicable(text), note=text),
        "environment.energy": Entry(Value(3), note=text, evidence=(shown,), seen=Seen(1, text, why=text)),
    }
    sheet = replace(
        base.sheet,
        company=replace(base.sheet.company, name=text),
        entries=entries,
        agreed=None,
        respondent=replace(base.sheet.respondent, role=text),
    )
    return replace(base, sheet=sheet, result=assess(sheet, base.instrument, today=SETTINGS.today))


def page(base: Scored, text: str, parts: Parts = PAGE_ONE) -> str:
    return markdown_of(told(base, text), SETTINGS, parts)


def shape(markdown: str) -> list[str]:
    return [
        kind
        for token in READER.parse(markdown)
        for kind in (token.type, *(child.type for child in token.children or () if child.type != "text"))
    ]


def test_every_text_leaves_the_page_as_it_is(base: Scored) -> None:
    plain = shape(page(base, "Eksempel"))
    for text in texts(step=5):
        shown = page(base, text)
        assert shape(shown) == plain, repr(text)
        lines = page_lines(shown, width=80)
        assert not any(
            ord(letter) < 32 or 127 <= ord(letter) < 160 or letter in "\u202e\u2066"
            for line in lines
            for letter in line
        )


def test_every_text_leaves_the_appendix_as_it_is(base: Scored) -> None:
    plain = shape(page(base, "Eksempel", WHOLE))
    for text in texts(step=150):
        shown = page(base, text, WHOLE)
        assert shape(shown) == plain, repr(text)
        assert shown.count("\n<!-- end of page 1 -->\n") == shown.count("\n<!-- picture") == 1


@pytest.mark.slow
def test_so_does_each_text_of_the_corpus(base: Scored) -> None:
    plain = shape(page(base, "Eksempel", WHOLE))
    for text in texts(step=3):
        assert shape(page(base, text, WHOLE)) == plain, repr(text)


def test_the_name_is_there(base: Scored) -> None:
    assert "EKSEMPEL & SØNN | AS" in "\n".join(page_lines(page(base, "Eksempel & Sønn | AS"), width=80))


def test_a_company_without_a_name_has_a_heading(base: Scored) -> None:
    assert base.result is not None
    nameless = replace(base, result=replace(base.result, company=Company()))
    assert markdown_of(nameless, SETTINGS).startswith("# Bedrift uten navn\n")
