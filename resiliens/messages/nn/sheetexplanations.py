"""What a fault of a filled-in sheet (RS) means and what to do about it, nynorsk."""

from resiliens.messages.nn.planexplanations import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "105", "106", "109", "110", "111",
    "112", "115",
)

TEXTS: dict[str, str] = {
    **{f"RS{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RS003": "Arket er nokre få kilobyte. Er det bilete i det, så kopier tabellen over i eit nytt.",
    "RS107": "Eldre program lagrar slik. Arket er brukt, men lagre helst som .xlsx.",
    "RS113": "Eit filter eller ei gøymd rad endrar ikkje det de har bestemt. Slett rada om ho ikkje skal vere med.",
    "RS114": "Det felles svaret blir lese frå det første synlege arket. Flytt arket fremst om det er eit anna.",
    "RS120": "Arket har overskrifter i ei av dei ti øvste radene. Vi står på og Kode må vere der; dei andre kan mangle.",
    "RS121": "Det står berre overskrifter. Lag eit nytt ark med «resiliens consensus SVAR... -o ARK.xlsx».",
    "RS122": "Koden seier kva tema rada høyrer til. Kopier han frå arket slik det var då det blei laga. Resten av arket er brukt.",
    "RS123": "Skriv dag, månad og år med tal. Datoar som kan tyde to ting, som 1/12/26, blir ikkje lesne. Resten av rada er brukt.",
    "RS124": "Cella har mykje meir tekst enn ei setning eller eit namn. Ofte er noko limt inn på feil stad. Resten av rada er brukt.",
    "RS125": "I «Vi står på» skal det stå eitt svar: talet på trinnet, eller eitt av svara temaet har. Temaet står ope til det er retta; resten av rada er brukt.",
    "RS126": "Kvart tema har éi rad. Slå radene saman, og slett den eine.",
    "RS127": "Kolonnen er ikkje lesen. Arket sjølv er ikkje endra, så ingenting er borte.",
    "RS128": "Utan kode veit vi ikkje kva tema rada høyrer til. Er det noko de vil ta vare på, så skriv det under Kvifor på rada til temaet.",
    "RS129": "Det står ein dato eller ein eigar, men ikkje kva dokumentasjonen er. Skriv tittelen under Dokumentasjon.",
    "RS130": "To kolonnar heiter det same. Slett den eine.",
}
