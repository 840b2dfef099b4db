"""What a network shows as plain values for JSON; key names are those of the contract, section 5 and 8."""

from __future__ import annotations

from typing import Any

from resiliens.model.network import Cell, Network

FORMAT = "resiliens-network/1"


def network_to_plain(network: Network) -> dict[str, Any]:
    """In the order of the questionnaire. Names and steps of open cards are no figures and are not in it."""
    return {
        "format": FORMAT,
        "mode": network.mode,
        "draft": network.draft,
        "companies": network.came.companies,
        "themes": [_theme(cell) for cell in network.cells],
    }


def _theme(cell: Cell) -> dict[str, Any]:
    return {
        "id": cell.id,
        "shown": cell.shown,
        "n": cell.n,
        "median": cell.median,
        "quartiles": None if cell.quartiles is None else list(cell.quartiles),
        "bars": None if cell.bars is None else list(cell.bars),
    }
