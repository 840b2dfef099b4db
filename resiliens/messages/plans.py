"""The wrong and right examples of plan files, as CSV; what only a workbook can get wrong has no text to show.

Not the words about them, which stand in each language.
"""

from __future__ import annotations

from collections.abc import Mapping

from resiliens.messages.example import Example

HEAD = "Tiltak,Frist,Dager,Status,Kode (ikke endre)\n"
_GOOD = HEAD + "Mål strømmen,2027-06-01,3,gjort,environment.energy/energy-1a\n"

NO_TEXT = (
    "RT001", "RT002", "RT003", "RT005", "RT034", "RT056", "RT057", "RT102", "RT103", "RT104", "RT105", "RT106",
    "RT107", "RT110", "RT111", "RT112", "RT113", "RT114", "RT115",
)
"""What is about the file itself, or about a workbook."""

PLANS: Mapping[str, Example] = {
    **dict.fromkeys(NO_TEXT, Example()),
    "RT004": Example("\n", _GOOD),
    "RT006": Example(_GOOD.replace("Mål", "Mål\x1b"), _GOOD),
    "RT109": Example(_GOOD.replace("Mål strømmen", '"Mål "strømmen"'), _GOOD),
    "RT120": Example(_GOOD.replace("Status", "Hvordan går det"), _GOOD),
    "RT121": Example(HEAD, _GOOD),
    "RT123": Example(_GOOD.replace("2027-06-01", "6/7/27"), _GOOD.replace("2027-06-01", "1.6.2027")),
    "RT124": Example(_GOOD.replace(",3,", ",1.234,"), _GOOD.replace(",3,", ",1 234 kr,")),
    "RT125": Example(_GOOD.replace("gjort", "snart"), _GOOD.replace("gjort", "i gang")),
    "RT126": Example(_GOOD + _GOOD.removeprefix(HEAD), _GOOD),
    "RT127": Example(_GOOD.replace("Dager", "Dagsverk"), _GOOD),
}
