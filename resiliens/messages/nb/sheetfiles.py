"""One line for each fault of a filled-in sheet (RS), bokmål. Those of files as such are said as elsewhere."""

from resiliens.messages.nb.planfiles import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "106", "107", "109", "110", "111",
    "112", "113", "114", "115",
)

TEXTS: dict[str, str] = {
    **{f"RS{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RS003": "filen er større enn {limit} kB; så store ark leses ikke",
    "RS105": "regnearket har en del som ikke hører hjemme i et slikt ark ({part}); kopier tabellen over i et nytt",
    "RS120": "fant ikke overskriftene; en av de første radene må ha Vi står på og Kode",
    "RS121": "det står ingen temaer i arket",
    "RS122": "{cell}: ingen av temaene i skjemaet har koden «{code}»; raden er ikke brukt",
    "RS123": "{cell}: «{value}» er ikke en dato; skriv den som 2026-12-01 eller 1.12.2026",
    "RS124": "{cell}: for lang tekst, høyst {limit} tegn; den er ikke brukt",
    "RS125": "{cell}: «{value}» er ikke et svar på {title}; skriv {allowed}, «vet ikke» eller «ikke aktuelt»",
    "RS126": "{cell}: {title} står også på linje {first}; den raden er brukt, denne ikke",
    "RS127": "{cell}: ukjent kolonne «{column}» er ikke lest[[; mente dere «{nearest}»?]]",
    "RS128": "{cell}: raden har ingen kode, og er ikke brukt; skriv det på raden til temaet",
    "RS129": "{cell}: dokumentasjonen har ingen tittel, og er ikke brukt",
    "RS130": "{cell}: kolonnen «{column}» står to ganger; den første er lest",
}
