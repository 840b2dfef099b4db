"""What a fault of a plan file (RT) means and what to do about it, nynorsk."""

from resiliens.messages.nn.explanations import TEXTS as OTHERS

_AS_ELSEWHERE = ("001", "002", "004", "005", "006", "034", "056", "057")

TEXTS: dict[str, str] = {
    **{f"RT{number}": OTHERS[number] for number in _AS_ELSEWHERE},
    "RT003": "Ein plan er nokre få kilobyte. Er det bilete i reknearket, så kopier tabellen over i eit nytt.",
    "RT102": "Vi les berre .xlsx utan passord. Opne fila i reknearket og vel «Lagre som» .xlsx.",
    "RT103": "Fila manglar delar, er skadd, eller er noko anna enn eit rekneark. Ofte hjelper det å opne ho og lagre på nytt.",
    "RT104": "Ei lita fil kan innehalde svært mykje. For ikkje å fylle maskina blir ho ikkje lesen.",
    "RT105": "Delen kan vere farleg: ein DTD, same del to gonger, eller eit namn som peiker ut av fila. Kopier tabellen over i eit nytt rekneark.",
    "RT106": "Ofte er det formatering langt nede eller langt til høgre. Kopier berre tabellen over i eit nytt rekneark.",
    "RT107": "Eldre program lagrar slik. Planen er brukt, men lagre helst som UTF-8 eller .xlsx.",
    "RT109": "Eit hermeteikn i ei celle må stå to gonger, og heile cella i hermeteikn. Reknearket gjer det sjølv når det lagrar.",
    "RT110": "Vi les det formelen gav sist. Lim inn verdien om han skal stå fast.",
    "RT111": "Formelen er aldri rekna ut, så det er ingen verdi å lese. Opne i reknearket og lagre, eller skriv verdien.",
    "RT112": "Programmet køyrer aldri noko frå ei fil og hentar aldri noko utanfrå. Tabellen er lesen.",
    "RT113": "Eit filter eller ei gøymd rad endrar ikkje planen. Slett rada om ho ikkje skal vere med.",
    "RT114": "Planen blir lesen frå det første synlege arket. Flytt arket fremst om det er eit anna.",
    "RT115": "Reknearket viser ein feil i cella, som #REF!. Skriv det som skal stå der.",
    "RT120": "Ei planfil har overskrifter i ei av dei øvste radene. Dei viktigaste er Tiltak og Status; dei andre kan mangle.",
    "RT121": "Det står berre overskrifter. Lag ein plan med «resiliens plan svar.yaml -o plan.xlsx».",
    "RT123": "Skriv dag, månad og år med tal. Datoar som kan tyde to ting, som 6/7/27, blir ikkje lesne.",
    "RT124": "Skriv berre talet, eventuelt med kr eller dagar bak. 1.234 kan vere både tusen og ein komma to, så det blir ikkje lese.",
    "RT125": "Status er ikkje byrja, i gang, gjort eller lagt bort. Tomt tyder ikkje byrja.",
    "RT126": "Kvar kode høyrer til eitt tiltak. Slett den eine linja, eller tøm koden om det er eit eige tiltak.",
    "RT127": "Kolonnen er ikkje lesen, og kjem ikkje med i ei ny planfil. Den gamle fila er ikkje endra.",
}
