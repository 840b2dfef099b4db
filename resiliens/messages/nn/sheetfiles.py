"""One line for each fault of a filled-in sheet (RS), nynorsk. Those of files as such are said as elsewhere."""

from resiliens.messages.nn.planfiles import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "106", "107", "109", "110", "111",
    "112", "113", "114", "115",
)

TEXTS: dict[str, str] = {
    **{f"RS{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RS003": "fila er større enn {limit} kB; så store ark blir ikkje lesne",
    "RS105": "reknearket har ein del som ikkje høyrer heime i eit slikt ark ({part}); kopier tabellen over i eit nytt",
    "RS120": "fann ikkje overskriftene; ei av dei første radene må ha Vi står på og Kode",
    "RS121": "det står ingen tema i arket",
    "RS122": "{cell}: ingen tema i skjemaet har koden «{code}»; rada er ikkje brukt",
    "RS123": "{cell}: «{value}» er ikkje ein dato; skriv han som 2026-12-01 eller 1.12.2026",
    "RS124": "{cell}: for lang tekst, høgst {limit} teikn; han er ikkje brukt",
    "RS125": "{cell}: «{value}» er ikkje eit svar på {title}; skriv {allowed}, «veit ikkje» eller «ikkje aktuelt»",
    "RS126": "{cell}: {title} står òg på linje {first}; den rada er brukt, denne ikkje",
    "RS127": "{cell}: ukjend kolonne «{column}» er ikkje lesen[[; meinte de «{nearest}»?]]",
    "RS128": "{cell}: rada har ingen kode, og er ikkje brukt; skriv det på rada til temaet",
    "RS129": "{cell}: dokumentasjonen har ingen tittel, og er ikkje brukt",
    "RS130": "{cell}: kolonnen «{column}» står to gonger; den første er lesen",
}
