"""What a fault of a plan file (RT) means and what to do about it, bokmål."""

from resiliens.messages.nb.explanations import TEXTS as OTHERS

_AS_ELSEWHERE = ("001", "002", "004", "005", "006", "034", "056", "057")

TEXTS: dict[str, str] = {
    **{f"RT{number}": OTHERS[number] for number in _AS_ELSEWHERE},
    "RT003": "En plan er noen få kilobyte. Er det bilder i regnearket, så kopier tabellen over i et nytt.",
    "RT102": "Vi leser bare .xlsx uten passord. Åpne filen i regnearket og velg «Lagre som» .xlsx.",
    "RT103": "Filen mangler deler, er skadet, eller er noe annet enn et regneark. Ofte hjelper det å åpne den og lagre på nytt.",
    "RT104": "En liten fil kan inneholde svært mye. For å ikke fylle maskinen leses den ikke.",
    "RT105": "Delen kan være farlig: en DTD, samme del to ganger, eller et navn som peker ut av filen. Kopier tabellen over i et nytt regneark.",
    "RT106": "Ofte er det formatering langt nede eller langt til høyre. Kopier bare tabellen over i et nytt regneark.",
    "RT107": "Eldre programmer lagrer slik. Planen er brukt, men lagre helst som UTF-8 eller .xlsx.",
    "RT109": "Et anførselstegn i en celle må stå to ganger, og hele cellen i anførselstegn. Regnearket gjør det selv når det lagrer.",
    "RT110": "Vi leser det formelen ga sist. Lim inn verdien hvis den skal stå fast.",
    "RT111": "Formelen er aldri regnet ut, så det er ingen verdi å lese. Åpne i regnearket og lagre, eller skriv verdien.",
    "RT112": "Programmet kjører aldri noe fra en fil og henter aldri noe utenfra. Tabellen er lest.",
    "RT113": "Et filter eller en skjult rad endrer ikke planen. Slett raden hvis den ikke skal være med.",
    "RT114": "Planen leses fra det første synlige arket. Flytt arket fremst hvis det er et annet.",
    "RT115": "Regnearket viser en feil i cellen, som #REF!. Skriv det som skal stå der.",
    "RT120": "En planfil har overskrifter i en av de øverste radene. De viktigste er Tiltak og Status; de andre kan mangle.",
    "RT121": "Det står bare overskrifter. Lag en plan med «resiliens plan svar.yaml -o plan.xlsx».",
    "RT123": "Skriv dag, måned og år med tall. Datoer som kan bety to ting, som 6/7/27, leses ikke.",
    "RT124": "Skriv bare tallet, eventuelt med kr eller dager bak. 1.234 kan være både tusen og en komma to, så det leses ikke.",
    "RT125": "Status er ikke begynt, i gang, gjort eller lagt bort. Tomt betyr ikke begynt.",
    "RT126": "Hver kode hører til ett tiltak. Slett den ene linjen, eller tøm koden hvis det er et eget tiltak.",
    "RT127": "Kolonnen er ikke lest, og kommer ikke med i en ny planfil. Den gamle filen er ikke endret.",
}
