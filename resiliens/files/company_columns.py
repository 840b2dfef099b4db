"""The columns of the facilitator's list of companies, and what people call them in three languages.

Not for what stands in the cells.
"""

from __future__ import annotations

from collections.abc import Mapping

from resiliens.files.values import spoken

COLUMNS = ("company", "orgnr", "owner", "municipality", "seats", "competitors", "contact", "deadline")
"""As they are written; a field of `Listed` each (`company` is its name)."""
NEEDED = "company"
"""Without it a table is no list of companies."""

_ALSO: Mapping[str, tuple[str, ...]] = {
    "company": (
        "companies", "company name", "name", "bedrift", "bedrifter", "bedriftsnavn", "bedriftens navn",
        "navn", "firma", "selskap", "virksomhet", "bedriftsnamn", "namn", "verksemd", "føretak", "foretak",
    ),
    "orgnr": (
        "org nr", "orgnummer", "org nummer", "organisasjonsnr", "organisasjonsnummer", "org no",
        "organisation number", "organization number",
    ),
    "owner": ("owners", "eier", "eiere", "eigar", "eigarar", "konsern", "morselskap"),
    "municipality": ("kommune",),
    "seats": (
        "seat", "roles", "role", "roller", "rolle", "rollar", "plasser", "plass", "plassar",
    ),
    "competitors": ("competitor", "konkurrenter", "konkurrent", "konkurrentar"),
    "contact": (
        "contact person", "email", "e mail", "kontakt", "kontaktperson", "e post", "epost", "e postadresse",
    ),
    "deadline": ("due", "frist", "svarfrist", "frist for svar"),
}  # fmt: skip


def compared(head: str) -> str:
    """A head in the form in which heads are compared: `Org.nr.:` is `org nr`."""
    return spoken("".join(letter if letter.isalnum() else " " for letter in head))


NAMES: Mapping[str, str] = {compared(word): column for column in COLUMNS for word in (column, *_ALSO[column])}
"""Every head as it is compared, and its column."""


def column_of(head: str) -> str | None:
    """The column a head stands for; None for one that nobody knows."""
    return NAMES.get(compared(head))
