"""The wrong and right examples of lists of companies, as CSV; what only a workbook can get wrong has no text.

Not the words about them, which stand in each language.
"""

from __future__ import annotations

from collections.abc import Mapping

from resiliens.messages.example import Example
from resiliens.messages.plans import NO_TEXT as OF_PLANS

HEAD = "Bedrift,Orgnr,Kommune,Roller,Frist\n"
_ROW = "Eksempel Bruk AS,999999999,Våler,daglig leder,2026-12-01\n"
_SECOND = "Eksempel Bruk AS,999999999,Våler,driftsleder,2026-12-01\n"
_GOOD = HEAD + _ROW

NO_TEXT = tuple(code.replace("RT", "RL") for code in OF_PLANS)
"""What is about the file itself, or about a workbook."""

LISTS: Mapping[str, Example] = {
    **dict.fromkeys(NO_TEXT, Example()),
    "RL004": Example("\n", _GOOD),
    "RL006": Example(_GOOD.replace("Våler", "V\x1båler"), _GOOD),
    "RL109": Example(_GOOD.replace("Våler", '"Vå"ler"'), _GOOD),
    "RL120": Example(_GOOD.replace("Bedrift", "Hvem"), _GOOD),
    "RL121": Example(HEAD, _GOOD),
    "RL122": Example(_GOOD + _SECOND.removeprefix("Eksempel Bruk AS"), _GOOD + _SECOND),
    "RL123": Example(_GOOD.replace("2026-12-01", "1/12/26"), _GOOD.replace("2026-12-01", "1.12.2026")),
    "RL124": Example(_GOOD.replace("Våler", "Våler " * 40), _GOOD),
    "RL125": Example(_GOOD.replace("999999999", "99999999"), _GOOD),
    "RL126": Example(_GOOD + _SECOND.replace("driftsleder", ""), _GOOD + _SECOND),
    "RL127": Example(_GOOD.replace("Kommune", "Kommuner"), _GOOD),
    "RL128": Example(_GOOD + _SECOND.replace("Våler", "Åsnes"), _GOOD + _SECOND),
    "RL129": Example(_GOOD + _ROW, _GOOD + _SECOND),
    "RL130": Example(_GOOD.replace("Kommune", "Rolle"), _GOOD),
}
