"""The network's page in its three ways, and a company's own: golden, since people read them on a wall."""

from __future__ import annotations

from datetime import date

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from resiliens.documents.network.context import network_page_of
from resiliens.documents.network.own.context import own_page_of
from resiliens.documents.rendering import render, template_source
from resiliens.messages import LANGUAGES
from resiliens.model.answers import Company, Respondent, State
from resiliens.model.network import WAYS, Came, Card, Cell, Network, Theme, Way
from resiliens.model.result import Counts, Findings, Method, QuestionResult, Result

TODAY = date(2026, 11, 26)
STEPS = ("Ikke startet", "Første steg", "På plass", "Styrt og målt", "Ledende")
THEMES = tuple(
    Theme(f"miljø.{title.lower()}", title, part, 0, STEPS, innovation=f"Hva om {title.lower()} var gratis?")
    for title, part in [("Energi", "Miljø"), ("Avfall", "Miljø"), ("Folk", "Samfunn"), ("Penger", "Økonomi")]
)
CELLS = (
    Cell(THEMES[0].id, 12, 2, (1, 3), (0, 3, 6, 3, 0)), Cell(THEMES[1].id, 10, 1), Cell(THEMES[2].id, 6, 0),
    Cell(THEMES[3].id),
)  # fmt: skip


class Page(SingleFileSnapshotExtension):
    """A golden page is a Markdown file that can be read and reviewed like prose."""

    _write_mode = WriteMode.TEXT
    file_extension = "md"


def network(mode: Way, *, draft: bool = False) -> Network:
    figures = mode == "protected"
    cards = (
        Card(THEMES[0].id, "Furu *AS*", 3), Card(THEMES[0].id, "Gran | AS", 1),
        Card(THEMES[2].id, "Furu *AS*", 2),
    )  # fmt: skip
    return Network(
        mode=mode, draft=draft, round="Høst <2026>", came=Came(14, 12, 11, 1), themes=THEMES,
        cells=CELLS if figures else tuple(Cell(one.id) for one in THEMES),
        cards=cards if mode == "open-cards" else (), claimed_high=(THEMES[1].id,) if figures else (),
    )  # fmt: skip


def page(made: Network, language: str) -> str:
    return render(template_source("network"), network_page_of(made, language=language, today=TODAY))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mode", WAYS)
def test_the_page_for_the_room(mode: Way, language: str, snapshot: SnapshotAssertion) -> None:
    assert page(network(mode), language) == snapshot(extension_class=Page)


def test_a_draft_says_so_over_every_table(snapshot: SnapshotAssertion) -> None:
    assert page(network("protected", draft=True), "nb") == snapshot(extension_class=Page)


def test_the_own_page(snapshot: SnapshotAssertion) -> None:
    steps = [3, 1, 0, 4]
    nodes = tuple(
        QuestionResult(theme.id, "ladder", theme.title, State.ANSWERED, 1.0, step=step)
        for theme, step in zip(THEMES, steps, strict=True)
    )
    result = Result(
        "a.yaml", "k", "1", "mean", Company(name="Furu AS"), Respondent(), None, "core", None, {}, None,
        Counts(), None, nodes, Findings(), (), Method(""),
    )  # fmt: skip
    made = own_page_of(network("protected"), result, language="nb", today=TODAY)
    assert render(template_source("network/own"), made) == snapshot(extension_class=Page)
    assert len(made.rows) == 3, "a theme that is not shown is not here either"
