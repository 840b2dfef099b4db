"""Other names for the municipalities of the table: counties beside them, old spellings, nynorsk, Sámi, towns.

Data only. A name stands here where it can mean just one municipality in this part of the country.
"""

from __future__ import annotations

from collections.abc import Mapping

COUNTIES: Mapping[str, tuple[str, ...]] = {
    "34": ("Innlandet",), "32": ("Akershus", "Viken"), "03": ("Oslo",),
}  # fmt: skip
"""Words that may stand beside a name, by the first two digits of the number: the county, and an older one."""

HEDMARK = frozenset({"3401", "3403", *(str(number) for number in range(3411, 3431))})
"""The municipalities of Innlandet that lay in Hedmark; the others lay in Oppland."""

OTHER_NAMES: Mapping[str, tuple[str, ...]] = {
    "3401": ("Vinger", "Brandval"),
    "3407": ("Vardal", "Biri", "Snertingdal"),
    "3405": ("Fåberg",),
    "3411": ("Brumunddal", "Moelv"),
    "3413": ("Stangebyen", "Ottestad"),
    "3414": ("Nordre Odal", "Sand i Nord-Odal"),
    "3415": ("Søndre Odal", "Søre Odal", "Skarnes"),
    "3416": ("Skotterud", "Magnor"),
    "3417": ("Kirkenær", "Grue Finnskog", "Grue i Solør"),
    "3418": ("Flisa", "Åsnes i Solør", "Åsnes Finnskog"),
    "3419": ("Våler i Solør", "Braskereidfoss", "Haslemoen"),
    "3420": ("Elvrume",),
    "3421": ("Trysilvassdraget", "Innbygda"),
    "3422": ("Rena", "Åmot i Østerdalen"),
    "3423": ("Store-Elvdal", "Koppang"),
    "3425": ("Engerdaelie",),
    "3430": ("Os i Østerdalen",),
    "3436": ("Nordre Fron", "Vinstra"),
    "3437": ("Otta",),
    "3438": ("Søndre Fron", "Søre Fron", "Hundorp"),
    "3441": ("Segalstad bru",),
    "3442": ("Austre Toten", "Lena"),
    "3443": ("Raufoss",),
    "3446": ("Brandbu",),
    "3447": ("Søre Land", "Hov"),
    "3448": ("Nørdre Land", "Dokka"),
    "3449": ("Søndre Aurdal", "Søre Aurdal", "Bagn"),
    "3451": ("Nordre Aurdal", "Fagernes"),
    "3452": ("Vestre Slire", "Slidre"),
    "3453": ("Austre Slidre", "Beitostølen"),
    "3454": ("Vang i Valdres",),
    "3228": ("Årnes", "Nes på Romerike"),
    "3209": ("Jessheim", "Kløfta"),
    "3205": ("Skedsmo", "Sørumsand"),
    "3226": ("Bjørkelangen", "Aurskog"),
    "0301": ("Oslove", "Christiania", "Kristiania"),
}
