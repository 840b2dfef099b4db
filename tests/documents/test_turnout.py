"""The facilitator's page about a batch: golden in three languages, five columns at most, all of it text."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.cli.attending import summary_line
from resiliens.documents.rendering import render, template_source
from resiliens.documents.turnout.context import MOST_COLUMNS, Given, turnout_of
from resiliens.messages import LANGUAGES
from resiliens.model.arrivals import Absent, Arrival, Attendance

TODAY = date(2026, 11, 26)
PILLARS = ("Miljø", "Samfunn", "Økonomi")
ROWS = [
    Given("Beta AS, driftsleder", "15/16", tuple(zip(PILLARS, ("1", "2", "1–2"), strict=True))),
    Given("Åmot Sag AS, daglig leder", "33/36", tuple(zip(PILLARS, ("2", "2", "–"), strict=True))),
]
FOUND = Attendance(
    absent=(
        Absent("Åmot Sag AS", ("HMS-leder", "driftsleder"), "kari@amot.no", date(2026, 11, 20)),
        Absent("Gamma AS", (), "", date(2026, 12, 1)),
    ),
    faulty=(Arrival("inn/feil.yaml", "Beta AS", role="daglig leder"), Arrival("inn/halv.yaml")),
    unexpected=(Arrival("inn/ny.yaml", "Delta AS"),),
)
HOSTILE = "<b>|](http://a.b) `x` *y* \u202e\x1b[31m=1"


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


def page(given: list[Given], found: Attendance | None, language: str = "nb") -> str:
    summary = summary_line(len(given), 2, found, language)
    return render(
        template_source("turnout"), turnout_of({"klosser": given}, found, (summary, TODAY, language))
    )


def html_of(markdown: str) -> str:
    return str(MarkdownIt("commonmark").enable("table").render(markdown))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_golden_page(language: str, snapshot: SnapshotAssertion) -> None:
    assert page(ROWS, FOUND, language) == snapshot(extension_class=Page, name=f"turnout.{language}")


def test_without_a_list_nobody_is_called_missing() -> None:
    plain = page(ROWS, None)
    assert "2 kom, 2 feil." in plain and "## " not in plain
    assert "Alle på listen har svart." in page(ROWS, Attendance())


@given(st.integers(0, 20))
def test_no_table_is_wider_than_paper_and_every_part_stands_once(parts: int) -> None:
    names = [f"Del {number}" for number in range(parts)]
    shown = html_of(page([Given("A AS", "1/1", tuple((name, "1") for name in names))], FOUND))
    heads = [table.count("<th>") for table in shown.split("<table>")[1:]]
    assert all(2 <= count <= MOST_COLUMNS for count in heads)
    assert [shown.count(f"<th>{name}</th>") for name in names] == [1] * parts


def test_a_hostile_name_is_text_in_its_cell() -> None:
    who = Given(HOSTILE, HOSTILE, ((HOSTILE, HOSTILE),))
    found = Attendance(
        (Absent(HOSTILE, (HOSTILE,), HOSTILE),), (Arrival(HOSTILE, HOSTILE),), (Arrival(HOSTILE),)
    )
    markdown = page([who], found)
    shown = html_of(markdown)
    assert "<b>" not in shown and "<a " not in shown and "<em>" not in shown and "<code>" not in shown
    assert "\x1b" not in markdown and "\u202e" not in markdown
    assert shown.count("<table>") == 2 and shown.count("<tr>") == 4
