"""One line for each fault of a file of consents or of what was seen (RC), nynorsk."""

from resiliens.messages.nn.planfiles import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "106", "107", "109", "110", "111",
    "112", "113", "114", "115",
)

TEXTS: dict[str, str] = {
    **{f"RC{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RC003": "fila er større enn {limit} kB; så store filer blir ikkje lesne",
    "RC105": "reknearket har ein del som ikkje høyrer heime her ({part}); kopier tabellen over i eit nytt",
    "RC120": "fann ikkje overskriftene; ei av dei første radene må ha Bedrift, Måte og Tema for samtykke, eller Bedrift, Tema og Sett for ein feltstudie",
    "RC121": "inga rad er fylt ut",
    "RC122": "{cell}: rada har ikkje namn på bedrifta, og er ikkje lesen",
    "RC123": "{cell}: «{value}» er ikkje ein dato; skriv han som 2026-12-01 eller 1.12.2026",
    "RC124": "{cell}: for langt til å vere det kolonnen skal ha; høgst {limit} teikn",
    "RC125": "{cell}: «{value}» er ingen måte å vise svar på; skriv opne kort, hjelper andre, verna eller lukka",
    "RC126": "{cell}: «{theme}» er ikkje eit tema i spørjeskjemaet[[; meinte de «{nearest}»?]]",
    "RC127": "{cell}: ukjend kolonne «{column}», og då er ingenting lese[[; meinte de «{nearest}»?]]",
    "RC128": "{cell}: inga bedrift med svar som tel, heiter «{company}»[[; meinte de «{nearest}»?]]",
    "RC129": "{cell}: bedrifta har ikkje svart på {theme}, så det er ikkje noko å halde det opp mot",
    "RC130": "{cell}: kolonnen «{column}» står to gonger, og då er ingenting lese",
    "RC131": "{cell}: {theme} står òg på linje {first} for denne bedrifta",
    "RC132": "{cell}: «{value}» kan ikkje vere sett for {theme}[[; skriv {allowed}]]",
    "RC133": "{cell}: {value} er ikkje komen enno",
}
