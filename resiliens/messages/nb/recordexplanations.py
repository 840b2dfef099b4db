"""What a fault of a file of consents or of what was seen (RC) means and what to do about it, bokmål."""

from resiliens.messages.nb.planexplanations import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "105", "106", "109", "110", "111",
    "112", "115",
)

TEXTS: dict[str, str] = {
    **{f"RC{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RC003": "En slik fil er noen få kilobyte. Er det bilder i regnearket, så kopier tabellen over i et nytt.",
    "RC107": "Eldre programmer lagrer slik. Filen er lest, men lagre helst som UTF-8 eller .xlsx.",
    "RC113": "Et filter eller en skjult rad tar ikke raden bort. Slett den hvis den ikke skal være med.",
    "RC114": "Filen leses fra det første synlige arket. Flytt arket fremst hvis det er et annet.",
    "RC120": "Overskriftene må stå i en av de ti øverste radene. Menyen kan lage en tom fil med de riktige.",
    "RC121": "Det står overskrifter, men ingen rad sier noe. Fyll ut minst én rad.",
    "RC122": "Hver rad må ha navn på bedriften. Er cellen slått sammen med den over, så skriv navnet i hver rad.",
    "RC123": "Skriv dag, måned og år med tall. Datoer som kan bety to ting, som 1/12/26, leses ikke. Ingenting er skrevet for denne bedriften.",
    "RC124": "En celle er mye lengre enn det kolonnen er til. Ofte er noe limt inn på feil sted. Ingenting er skrevet for denne bedriften.",
    "RC125": "Bare åpne kort viser svar med bedriftens navn. Ingenting er skrevet for denne bedriften.",
    "RC126": "Skriv tittelen på temaet slik den står i spørreskjemaet, eller id-en til temaet. Flere temaer skilles med semikolon.",
    "RC127": "En kolonne programmet ikke kjenner, kan være den som trekker et samtykke tilbake. Derfor leses ingenting. Slett kolonnen eller gi den riktig navn.",
    "RC128": "Bedriften må ha en svarfil som teller i mappen: den de er enige om, eller den eneste. Se etter om navnet er skrevet likt, eller bruk organisasjonsnummeret. De andre radene leses.",
    "RC129": "Det som er sett, skrives ved siden av et svar. Uten svar er det ikke noe å sammenligne med. Ingenting er skrevet for denne bedriften.",
    "RC130": "To kolonner heter det samme, og det er uklart hvilken som gjelder. Slett den ene.",
    "RC131": "Samme tema står to ganger for bedriften, og det er uklart hva som gjelder. Slett den ene raden.",
    "RC132": "Skriv tallet på trinnet, eller svaret slik spørsmålet har det. «Vet ikke» er ikke noe som er sett; la cellen stå tom.",
    "RC133": "Et samtykke eller et besøk kan ikke ha en dato som ikke er kommet. Se etter om årstallet er riktig.",
}
