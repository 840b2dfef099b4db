"""One line for each fault of a file of consents or of what was seen (RC), bokmål."""

from resiliens.messages.nb.planfiles import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "106", "107", "109", "110", "111",
    "112", "113", "114", "115",
)

TEXTS: dict[str, str] = {
    **{f"RC{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RC003": "filen er større enn {limit} kB; så store filer leses ikke",
    "RC105": "regnearket har en del som ikke hører hjemme her ({part}); kopier tabellen over i et nytt",
    "RC120": "fant ikke overskriftene; en av de første radene må ha Bedrift, Måte og Temaer for samtykke, eller Bedrift, Tema og Sett for en feltstudie",
    "RC121": "ingen rad er fylt ut",
    "RC122": "{cell}: raden har ikke navn på bedriften, og er ikke lest",
    "RC123": "{cell}: «{value}» er ikke en dato; skriv den som 2026-12-01 eller 1.12.2026",
    "RC124": "{cell}: for langt til å være det kolonnen skal ha; høyst {limit} tegn",
    "RC125": "{cell}: «{value}» er ingen måte å vise svar på; skriv åpne kort, hjelper andre, beskyttet eller lukket",
    "RC126": "{cell}: «{theme}» er ikke et tema i spørreskjemaet[[; mente dere «{nearest}»?]]",
    "RC127": "{cell}: ukjent kolonne «{column}», og da er ingenting lest[[; mente dere «{nearest}»?]]",
    "RC128": "{cell}: ingen bedrift med svar som teller, heter «{company}»[[; mente dere «{nearest}»?]]",
    "RC129": "{cell}: bedriften har ikke svart på {theme}, så det er ikke noe å holde det opp mot",
    "RC130": "{cell}: kolonnen «{column}» står to ganger, og da er ingenting lest",
    "RC131": "{cell}: {theme} står også på linje {first} for denne bedriften",
    "RC132": "{cell}: «{value}» kan ikke være sett for {theme}[[; skriv {allowed}]]",
    "RC133": "{cell}: {value} er ikke kommet ennå",
}
