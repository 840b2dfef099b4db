"""One line for each fault of a plan file (RT), nynorsk. Those of files as such are said as elsewhere."""

from resiliens.messages.nn.diagnostics import TEXTS as OTHERS

_AS_ELSEWHERE = ("001", "002", "004", "005", "006", "034", "056", "057")

TEXTS: dict[str, str] = {
    **{f"RT{number}": OTHERS[f"RA{number}"] for number in _AS_ELSEWHERE},
    "RT003": "fila er større enn {limit} kB; så store planfiler blir ikkje lesne",
    "RT102": "fila er låst med passord eller lagra som gammal .xls; lagre ho på nytt som .xlsx utan passord",
    "RT103": "dette er ikkje eit heilt rekneark; opne det, og lagre det på nytt som .xlsx",
    "RT104": "reknearket pakkar seg ut til for mykje; høgst {parts} delar og {megabytes} MB",
    "RT105": "reknearket har ein del som ikkje høyrer heime i ein plan ({part}); kopier tabellen over i eit nytt",
    "RT106": "tabellen er for stor; høgst {rows} rader og {columns} kolonnar",
    "RT107": "fila er lagra som Windows-1252 og lesen slik; sjå etter at æ, ø og å er rette",
    "RT109": "hermeteikna går ikkje opp på denne linja",
    "RT110": "{cell}: verdien «{value}» kjem frå ein formel; han blir ikkje rekna ut på nytt her",
    "RT111": "{cell}: ein formel utan verdi; skriv verdien inn i staden",
    "RT112": "makroar og lenkjer i reknearket blir ikkje følgde ({parts})",
    "RT113": "nokre rader er gøymde; dei er lesne som dei andre",
    "RT114": "reknearket har fleire ark; les {sheet}, ikkje {others}",
    "RT115": "{cell}: «{value}» er ein feil frå reknearket, ikkje ein verdi",
    "RT120": "fann ikkje overskriftene; første rad må ha minst Tiltak og Status",
    "RT121": "planen har ingen tiltak",
    "RT123": "{cell}: «{value}» er ingen dato; skriv han som 2027-06-01 eller 1.6.2027",
    "RT124": "{cell}: «{value}» er ikkje eit tal vi kan vere sikre på; skriv til dømes 3 eller 50 000",
    "RT125": "{cell}: «{value}» er ingen status; skriv ikkje byrja, i gang, gjort eller lagt bort",
    "RT126": "{cell}: koden {code} står òg på linje {first}",
    "RT127": "{cell}: ukjend kolonne «{column}» er ikkje lesen[[; meinte de «{nearest}»?]]",
}
