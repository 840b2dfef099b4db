"""What a fault of a list of companies (RL) means and what to do about it, nynorsk."""

from resiliens.messages.nn.planexplanations import TEXTS as PLANS

_AS_ELSEWHERE = (
    "001", "002", "004", "005", "006", "034", "056", "057", "102", "103", "104", "105", "106", "109", "110", "111",
    "112", "115",
)

TEXTS: dict[str, str] = {
    **{f"RL{number}": PLANS[f"RT{number}"] for number in _AS_ELSEWHERE},
    "RL003": "Ei liste over bedrifter er nokre få kilobyte. Er det bilete i reknearket, så kopier tabellen over i eit nytt.",
    "RL107": "Eldre program lagrar slik. Lista er brukt, men lagre helst som UTF-8 eller .xlsx.",
    "RL113": "Eit filter eller ei gøymd rad tek ikkje ei bedrift ut av lista. Slett rada om ho ikkje skal vere med.",
    "RL114": "Lista blir lesen frå det første synlege arket. Flytt arket fremst om det er eit anna.",
    "RL120": "Lista har overskrifter i ei av dei ti øvste radene. Berre Bedrift må vere der. Dei andre er Organisasjonsnummer, Eigar, Kommune, Roller, Konkurrentar, Kontakt og Frist.",
    "RL121": "Det står berre overskrifter. Skriv éi bedrift på kvar rad, eller éi rad for kvar som skal svare.",
    "RL122": "Kvar rad må ha namn på bedrifta. Er cella slått saman med den over, så skriv namnet i kvar rad. Resten av lista er brukt.",
    "RL123": "Skriv dag, månad og år med tal. Datoar som kan tyde to ting, som 1/12/26, blir ikkje lesne. Bedrifta er med i lista, men utan frist.",
    "RL124": "Ei celle er mykje lengre enn eit namn eller nokre roller. Ofte er noko limt inn på feil stad. Cella er ikkje brukt.",
    "RL125": "Eit organisasjonsnummer har ni siffer, og det siste er eit kontrollsiffer. Sjå etter om eit siffer manglar eller er bytt om. Rada er brukt.",
    "RL126": "To rader om same bedrift er greitt når kvar har si rolle. Slett den eine om ho står der ved eit uhell.",
    "RL127": "Kolonnen er ikkje lesen. Skal han brukast, så gi han eitt av namna: Bedrift, Organisasjonsnummer, Eigar, Kommune, Roller, Konkurrentar, Kontakt eller Frist.",
    "RL128": "To rader om same bedrift seier ulike ting. Rett den eine. Er det to bedrifter, så gi dei kvart sitt organisasjonsnummer.",
    "RL129": "Same rolle er ført opp to gonger i same bedrift. Er det to personar, så gi dei kvart sitt rollenamn, til dømes driftsleiar dag og driftsleiar natt.",
    "RL130": "To kolonnar heiter det same. Slå dei saman: fleire verdiar i ei celle skil de med semikolon.",
}
