"""What a fault of a file of consents or of what was seen (RC) means and what to do about it, nynorsk."""

from resiliens.messages.nn.planexplanations import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "105", "106", "109", "110", "111",
    "112", "115",
)

TEXTS: dict[str, str] = {
    **{f"RC{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RC003": "Ei slik fil er nokre få kilobyte. Er det bilete i reknearket, så kopier tabellen over i eit nytt.",
    "RC107": "Eldre program lagrar slik. Fila er lesen, men lagre helst som UTF-8 eller .xlsx.",
    "RC113": "Eit filter eller ei gøymd rad tek ikkje rada bort. Slett ho om ho ikkje skal vere med.",
    "RC114": "Fila blir lesen frå det første synlege arket. Flytt arket fremst om det er eit anna.",
    "RC120": "Overskriftene må stå i ei av dei ti øvste radene. Menyen kan lage ei tom fil med dei rette.",
    "RC121": "Det står overskrifter, men inga rad seier noko. Fyll ut minst éi rad.",
    "RC122": "Kvar rad må ha namn på bedrifta. Er cella slått saman med den over, så skriv namnet i kvar rad.",
    "RC123": "Skriv dag, månad og år med tal. Datoar som kan tyde to ting, som 1/12/26, blir ikkje lesne. Ingenting er skrive for denne bedrifta.",
    "RC124": "Ei celle er mykje lengre enn det kolonnen er til. Ofte er noko limt inn på feil stad. Ingenting er skrive for denne bedrifta.",
    "RC125": "Berre opne kort viser svar med namnet på bedrifta. Ingenting er skrive for denne bedrifta.",
    "RC126": "Skriv tittelen på temaet slik han står i spørjeskjemaet, eller id-en til temaet. Fleire tema blir skilde med semikolon.",
    "RC127": "Ein kolonne programmet ikkje kjenner, kan vere den som trekkjer eit samtykke tilbake. Difor blir ingenting lese. Slett kolonnen eller gi han rett namn.",
    "RC128": "Bedrifta må ha ei svarfil som tel i mappa: den dei er samde om, eller den einaste. Sjå etter om namnet er skrive likt, eller bruk organisasjonsnummeret. Dei andre radene blir lesne.",
    "RC129": "Det som er sett, blir skrive ved sida av eit svar. Utan svar er det ikkje noko å samanlikne med. Ingenting er skrive for denne bedrifta.",
    "RC130": "To kolonnar heiter det same, og det er uklart kva for ein av dei som gjeld. Slett den eine.",
    "RC131": "Same tema står to gonger for bedrifta, og det er uklart kva som gjeld. Slett den eine rada.",
    "RC132": "Skriv talet på trinnet, eller svaret slik spørsmålet har det. «Veit ikkje» er ikkje noko som er sett; la cella stå tom.",
    "RC133": "Eit samtykke eller eit besøk kan ikkje ha ein dato som ikkje er komen. Sjå etter om årstalet er rett.",
}
