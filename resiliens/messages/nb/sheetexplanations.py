"""What a fault of a filled-in sheet (RS) means and what to do about it, bokmål."""

from resiliens.messages.nb.planexplanations import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "105", "106", "109", "110", "111",
    "112", "115",
)

TEXTS: dict[str, str] = {
    **{f"RS{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RS003": "Arket er noen få kilobyte. Er det bilder i det, så kopier tabellen over i et nytt.",
    "RS107": "Eldre programmer lagrer slik. Arket er brukt, men lagre helst som .xlsx.",
    "RS113": "Et filter eller en skjult rad endrer ikke det dere har bestemt. Slett raden hvis den ikke skal være med.",
    "RS114": "Det felles svaret leses fra det første synlige arket. Flytt arket fremst hvis det er et annet.",
    "RS120": "Arket har overskrifter i en av de ti øverste radene. Vi står på og Kode må være der; de andre kan mangle.",
    "RS121": "Det står bare overskrifter. Lag et nytt ark med «resiliens consensus SVAR... -o ARK.xlsx».",
    "RS122": "Koden sier hvilket tema raden hører til. Kopier den fra arket slik det var da det ble laget. Resten av arket er brukt.",
    "RS123": "Skriv dag, måned og år med tall. Datoer som kan bety to ting, som 1/12/26, leses ikke. Resten av raden er brukt.",
    "RS124": "Cellen har mye mer tekst enn en setning eller et navn. Ofte er noe limt inn på feil sted. Resten av raden er brukt.",
    "RS125": "I «Vi står på» skal det stå ett svar: tallet på trinnet, eller ett av svarene temaet har. Temaet står åpent til det er rettet; resten av raden er brukt.",
    "RS126": "Hvert tema har én rad. Slå radene sammen, og slett den ene.",
    "RS127": "Kolonnen er ikke lest. Arket selv er ikke endret, så ingenting er borte.",
    "RS128": "Uten kode vet vi ikke hvilket tema raden hører til. Er det noe dere vil ta vare på, så skriv det under Hvorfor på raden til temaet.",
    "RS129": "Det står en dato eller en eier, men ikke hva dokumentasjonen er. Skriv tittelen under Dokumentasjon.",
    "RS130": "To kolonner heter det samme. Slett den ene.",
}
