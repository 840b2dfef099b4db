"""Ordene på veggarket og kortene, bokmål."""

TEXTS = {
    "title": "Hvor står vi?",
    "how": "Alle setter ett merke på hver linje, stille og samtidig. Bruk prikker eller initialer. I tvil: det laveste trinnet. "
    "«Vet ikke» settes under temaet.",
    "theme": "Tema",
    "print": "Skriv ut på A4, eller på A3 med 141 prosent. Ta arket ned etter samlingen; ingenting av det lagres.",
    "have": "HAR",
    "want": "VIL HA",
    "what": "Hva, med vanlige ord",
    "amount": "Hvor mye, hvor ofte",
    "quality": "Fukt, størrelse, urenheter",
    "where": "Hvor, og fra når",
    "who": "Bedrift og rolle",
    "cut": "Klipp i tre kort. Tenk også på varme, vann, plass, maskiner, biler og folk. Mengder som en konkurrent ikke skal se, "
    "hører ikke hjemme på veggen.",
}
