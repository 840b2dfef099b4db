"""The network's paper as one sheet of a workbook: the figures, the cards or the questions, nothing behind."""

from __future__ import annotations

from resiliens.cli.options import Settings
from resiliens.files.workbook_writing import Column, Sheet
from resiliens.messages import text
from resiliens.model.network import Network, Theme

Row = tuple[str | float | None, ...]


def sheet_of(network: Network, settings: Settings) -> Sheet:
    """The sheet; its name and the head of every printed page say when it is a draft."""
    language = settings.language
    name = text("network.table_draft" if network.draft else "network.table_name", language)
    heading = text("network.draft", language) if network.draft else network.round or name
    made = {"closed": _questions, "protected": _figures, "open-cards": _cards}
    columns, rows = made[network.mode](network, language)
    return Sheet(name, heading, settings.today, columns, rows)


def _figures(network: Network, language: str) -> tuple[list[Column], list[Row]]:
    themes = {theme.id: theme for theme in network.themes}
    numbers = _numbers(network)
    columns = [
        Column(_say("theme", language), 40), Column(_say("middle", language), 12, "number"),
        Column(_say("column_low", language), 14, "number"),
        Column(_say("column_high", language), 14, "number"),
        *(Column(_say("column_bar", language, step=step), 10, "number") for step in numbers),
        Column(_say("n", language), 12, "number"),
    ]  # fmt: skip
    rows: list[Row] = []
    for cell in network.cells:
        theme = themes[cell.id]
        if not cell.shown:
            rows.append((theme.title, *["–"] * (len(columns) - 1)))
            continue
        low, high = cell.quartiles or (None, None)
        bars = dict(enumerate(cell.bars or (), theme.first))
        rows.append((theme.title, cell.median, low, high, *(bars.get(step) for step in numbers), cell.n))
    if not all(cell.shown for cell in network.cells):
        rows.append(("– " + _say("hidden", language), *[None] * (len(columns) - 1)))
    return columns, rows


def _cards(network: Network, language: str) -> tuple[list[Column], list[Row]]:
    columns = [
        Column(_say("theme", language), 40), Column(_say("company", language), 40),
        Column(_say("step", language), 12, "number"),
    ]  # fmt: skip
    rows: list[Row] = [
        (theme.title, card.company, card.step)
        for theme in network.themes
        for card in sorted(network.cards, key=lambda one: (-one.step, one.company))
        if card.theme == theme.id
    ]
    return columns, rows


def _questions(network: Network, language: str) -> tuple[list[Column], list[Row]]:
    columns = [Column(_say("theme", language), 40), Column(_say("question", language), 100)]
    return columns, [(one.title, one.innovation) for one in network.themes if _is_question(one)]


def _is_question(theme: Theme) -> bool:
    return theme.core and bool(theme.innovation)


def _numbers(network: Network) -> list[int]:
    """The numbers of all steps that any theme has."""
    return sorted({theme.first + at for theme in network.themes for at in range(len(theme.steps))})


def _say(key: str, language: str, **arguments: object) -> str:
    return text(f"network.{key}", language, **arguments)
