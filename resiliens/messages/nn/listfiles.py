"""One line for each fault of a list of companies (RL), nynorsk. Those of files as such are said as elsewhere."""

from resiliens.messages.nn.planfiles import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "106", "107", "109", "110", "111",
    "112", "113", "114", "115",
)

TEXTS: dict[str, str] = {
    **{f"RL{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RL003": "fila er større enn {limit} kB; så store lister blir ikkje lesne",
    "RL105": "reknearket har ein del som ikkje høyrer heime i ei liste ({part}); kopier tabellen over i eit nytt",
    "RL120": "fann ikkje overskriftene; ei av dei første radene må ha minst Bedrift",
    "RL121": "det står ingen bedrifter i lista",
    "RL122": "{cell}: rada har ikkje namn på bedrifta, og er ikkje brukt",
    "RL123": "{cell}: «{value}» er ingen dato; skriv han som 2026-12-01 eller 1.12.2026",
    "RL124": "{cell}: for langt til å vere det kolonnen skal ha; høgst {limit} teikn",
    "RL125": "{cell}: «{orgnr}» er ikkje eit gyldig organisasjonsnummer",
    "RL126": "{cell}: {company} står òg på linje {first}; radene er lesne som éi bedrift",
    "RL127": "{cell}: ukjend kolonne «{column}» er ikkje lesen[[; meinte de «{nearest}»?]]",
    "RL128": "{cell}: «{value}» er noko anna enn «{other}» på linje {first}; det som står først, gjeld",
    "RL129": "{cell}: «{seat}» er allereie nemnd for {company} (linje {first}), og tel éin gong",
    "RL130": "{cell}: kolonnen «{column}» står to gonger; den første er lesen",
}
