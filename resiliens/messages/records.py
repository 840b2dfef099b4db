"""The wrong and right examples of files with consents or with what was seen, as CSV.

What is about the file itself, or about a workbook, has no text to show. Not the words about them.
"""

from __future__ import annotations

from collections.abc import Mapping

from resiliens.messages.example import Example
from resiliens.messages.plans import NO_TEXT as OF_PLANS

_HEAD = "Bedrift,Tema,Sett,Av,Dato,Hvorfor\n"
_ROW = "Eksempel Bruk AS,Energi og effekt,2,prosessleder,2026-11-20,Så timesverdiene\n"
_SEEN = _HEAD + _ROW
_CONSENT = "Bedrift,Måte,Temaer,Dato,Av\nEksempel Bruk AS,åpne kort,alle,2026-11-01,daglig leder\n"

NO_TEXT = tuple(code.replace("RT", "RC") for code in OF_PLANS)

RECORDS: Mapping[str, Example] = {
    **dict.fromkeys(NO_TEXT, Example()),
    "RC004": Example("\n", _SEEN),
    "RC006": Example(_SEEN.replace("Så", "S\x1bå"), _SEEN),
    "RC109": Example(_SEEN.replace("Så timesverdiene", '"Så "timesverdiene"'), _SEEN),
    "RC120": Example(_SEEN.replace("Tema", "Hva"), _SEEN),
    "RC121": Example(_HEAD, _SEEN),
    "RC122": Example(_SEEN.replace("Eksempel Bruk AS", ""), _SEEN),
    "RC123": Example(_SEEN.replace("2026-11-20", "20/11/26"), _SEEN.replace("2026-11-20", "20.11.2026")),
    "RC124": Example(_SEEN.replace("prosessleder", "prosessleder " * 40), _SEEN),
    "RC125": Example(_CONSENT.replace("åpne kort", "ja"), _CONSENT),
    "RC126": Example(_SEEN.replace("Energi og effekt", "Energi og effekter"), _SEEN),
    "RC127": Example(_CONSENT.replace("Av\n", "Slutt\n"), _CONSENT),
    "RC128": Example(_SEEN.replace("Eksempel Bruk AS", "Eksempel Brug AS"), _SEEN),
    "RC129": Example(_SEEN.replace("Energi og effekt", "Sikkerhet"), _SEEN),
    "RC130": Example(_CONSENT.replace("Dato", "Tema"), _CONSENT),
    "RC131": Example(_SEEN + _ROW, _SEEN),
    "RC132": Example(_SEEN.replace(",2,", ",7,"), _SEEN),
    "RC133": Example(_SEEN.replace("2026-11-20", "2030-11-20"), _SEEN),
}
