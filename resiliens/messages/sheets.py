"""The wrong and right examples of filled-in sheets, as CSV; what only a workbook can get wrong has no text.

Not the words about them, which stand in each language.
"""

from __future__ import annotations

from collections.abc import Mapping

from resiliens.messages.example import Example
from resiliens.messages.plans import NO_TEXT as OF_PLANS

HEAD = "Tema,Vi står på,Hvorfor,Dokumentasjon,Dato på den,Kode (ikke endre)\n"
_ROW = "Energi og effekt,2,Målt i år,Strømregning,2026-05-01,environment.energy\n"
_GOOD = HEAD + _ROW

NO_TEXT = tuple(code.replace("RT", "RS") for code in OF_PLANS)
"""What is about the file itself, or about a workbook."""

SHEETS: Mapping[str, Example] = {
    **dict.fromkeys(NO_TEXT, Example()),
    "RS004": Example("\n", _GOOD),
    "RS006": Example(_GOOD.replace("Målt", "M\x1bålt"), _GOOD),
    "RS109": Example(_GOOD.replace("Målt i år", '"Målt i "år"'), _GOOD),
    "RS120": Example(_GOOD.replace("Vi står på", "Trinn"), _GOOD),
    "RS121": Example(HEAD, _GOOD),
    "RS122": Example(_GOOD.replace("environment.energy", "environment.sun"), _GOOD),
    "RS123": Example(_GOOD.replace("2026-05-01", "1/5/26"), _GOOD.replace("2026-05-01", "1.5.2026")),
    "RS124": Example(_GOOD.replace("Strømregning", "Strøm" * 100), _GOOD),
    "RS125": Example(_GOOD.replace(",2,", ",9,"), _GOOD.replace(",2,", ",vet ikke,")),
    "RS126": Example(_GOOD + _ROW, _GOOD),
    "RS127": Example(_GOOD.replace("Hvorfor", "Merknad"), _GOOD),
    "RS128": Example(_GOOD.replace("environment.energy", ""), _GOOD),
    "RS129": Example(_GOOD.replace("Strømregning", ""), _GOOD),
    "RS130": Example(_GOOD.replace("Hvorfor", "Dokumentasjon"), _GOOD),
}
