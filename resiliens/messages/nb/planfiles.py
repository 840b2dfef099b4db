"""One line for each fault of a plan file (RT), bokmål. Those of files as such are said as elsewhere."""

from resiliens.messages.nb.diagnostics import TEXTS as OTHERS

_AS_ELSEWHERE = ("001", "002", "004", "005", "006", "034", "056", "057")

TEXTS: dict[str, str] = {
    **{f"RT{number}": OTHERS[f"RA{number}"] for number in _AS_ELSEWHERE},
    "RT003": "filen er større enn {limit} kB; så store planfiler leses ikke",
    "RT102": "filen er låst med passord eller lagret som gammel .xls; lagre den på nytt som .xlsx uten passord",
    "RT103": "dette er ikke et helt regneark; åpne det, og lagre det på nytt som .xlsx",
    "RT104": "regnearket pakker seg ut til for mye; høyst {parts} deler og {megabytes} MB",
    "RT105": "regnearket har en del som ikke hører hjemme i en plan ({part}); kopier tabellen over i et nytt",
    "RT106": "tabellen er for stor; høyst {rows} rader og {columns} kolonner",
    "RT107": "filen er lagret som Windows-1252 og lest slik; se etter at æ, ø og å er riktige",
    "RT109": "anførselstegnene går ikke opp på denne linjen",
    "RT110": "{cell}: verdien «{value}» kommer fra en formel; den regnes ikke ut på nytt her",
    "RT111": "{cell}: en formel uten verdi; skriv verdien inn i stedet",
    "RT112": "makroer og lenker i regnearket følges ikke ({parts})",
    "RT113": "noen rader er skjult; de er lest som de andre",
    "RT114": "regnearket har flere ark; leser {sheet}, ikke {others}",
    "RT115": "{cell}: «{value}» er en feil fra regnearket, ikke en verdi",
    "RT120": "fant ikke overskriftene; første rad må ha minst Tiltak og Status",
    "RT121": "planen har ingen tiltak",
    "RT123": "{cell}: «{value}» er ikke en dato; skriv den som 2027-06-01 eller 1.6.2027",
    "RT124": "{cell}: «{value}» er ikke et tall vi kan være sikre på; skriv for eksempel 3 eller 50 000",
    "RT125": "{cell}: «{value}» er ikke en status; skriv ikke begynt, i gang, gjort eller lagt bort",
    "RT126": "{cell}: koden {code} står også på linje {first}",
    "RT127": "{cell}: ukjent kolonne «{column}» er ikke lest[[; mente dere «{nearest}»?]]",
}
