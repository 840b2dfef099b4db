"""What a fault of a list of companies (RL) means and what to do about it, bokmål."""

from resiliens.messages.nb.planexplanations import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "105", "106", "109", "110", "111",
    "112", "115",
)

TEXTS: dict[str, str] = {
    **{f"RL{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RL003": "En liste over bedrifter er noen få kilobyte. Er det bilder i regnearket, så kopier tabellen over i et nytt.",
    "RL107": "Eldre programmer lagrer slik. Listen er brukt, men lagre helst som UTF-8 eller .xlsx.",
    "RL113": "Et filter eller en skjult rad tar ikke en bedrift ut av listen. Slett raden hvis den ikke skal være med.",
    "RL114": "Listen leses fra det første synlige arket. Flytt arket fremst hvis det er et annet.",
    "RL120": "Listen har overskrifter i en av de ti øverste radene. Bare Bedrift må være der. De andre er Organisasjonsnummer, Eier, Kommune, Roller, Konkurrenter, Kontakt og Frist.",
    "RL121": "Det står bare overskrifter. Skriv én bedrift på hver rad, eller én rad for hver som skal svare.",
    "RL122": "Hver rad må ha navn på bedriften. Er cellen slått sammen med den over, så skriv navnet i hver rad. Resten av listen er brukt.",
    "RL123": "Skriv dag, måned og år med tall. Datoer som kan bety to ting, som 1/12/26, leses ikke. Bedriften er med i listen, men uten frist.",
    "RL124": "En celle er mye lengre enn et navn eller noen roller. Ofte er noe limt inn på feil sted. Cellen er ikke brukt.",
    "RL125": "Et organisasjonsnummer har ni siffer, og det siste er et kontrollsiffer. Se etter om et siffer mangler eller er byttet om. Raden er brukt.",
    "RL126": "To rader om samme bedrift er greit når hver har sin rolle. Slett den ene hvis den står der ved et uhell.",
    "RL127": "Kolonnen er ikke lest. Skal den brukes, så gi den ett av navnene: Bedrift, Organisasjonsnummer, Eier, Kommune, Roller, Konkurrenter, Kontakt eller Frist.",
    "RL128": "To rader om samme bedrift sier forskjellige ting. Rett den ene. Er det to bedrifter, så gi dem hvert sitt organisasjonsnummer.",
    "RL129": "Samme rolle er ført opp to ganger i samme bedrift. Er det to personer, så gi dem hvert sitt rollenavn, for eksempel driftsleder dag og driftsleder natt.",
    "RL130": "To kolonner heter det samme. Slå dem sammen: flere verdier i en celle skilles med semikolon.",
}
