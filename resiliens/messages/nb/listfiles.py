"""One line for each fault of a list of companies (RL), bokmål. Those of files as such are said as elsewhere."""

from resiliens.messages.nb.planfiles import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "106", "107", "109", "110", "111",
    "112", "113", "114", "115",
)

TEXTS: dict[str, str] = {
    **{f"RL{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RL003": "filen er større enn {limit} kB; så store lister leses ikke",
    "RL105": "regnearket har en del som ikke hører hjemme i en liste ({part}); kopier tabellen over i et nytt",
    "RL120": "fant ikke overskriftene; en av de første radene må ha minst Bedrift",
    "RL121": "det står ingen bedrifter i listen",
    "RL122": "{cell}: raden har ikke navn på bedriften, og er ikke brukt",
    "RL123": "{cell}: «{value}» er ikke en dato; skriv den som 2026-12-01 eller 1.12.2026",
    "RL124": "{cell}: for langt til å være det kolonnen skal ha; høyst {limit} tegn",
    "RL125": "{cell}: «{orgnr}» er ikke et gyldig organisasjonsnummer",
    "RL126": "{cell}: {company} står også på linje {first}; radene er lest som én bedrift",
    "RL127": "{cell}: ukjent kolonne «{column}» er ikke lest[[; mente dere «{nearest}»?]]",
    "RL128": "{cell}: «{value}» er noe annet enn «{other}» på linje {first}; det som står først, gjelder",
    "RL129": "{cell}: «{seat}» er allerede nevnt for {company} (linje {first}), og teller én gang",
    "RL130": "{cell}: kolonnen «{column}» står to ganger; den første er lest",
}
