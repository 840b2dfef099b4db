"""Orda på veggarket og korta, nynorsk."""

TEXTS = {
    "title": "Kvar står vi?",
    "how": "Alle set eitt merke på kvar linje, stille og samstundes. Bruk prikkar eller initialar. I tvil: det lågaste trinnet. "
    "«Veit ikkje» set de under temaet.",
    "theme": "Tema",
    "print": "Skriv ut på A4, eller på A3 med 141 prosent. Ta arket ned etter samlinga; ingenting av det blir lagra.",
    "have": "HAR",
    "want": "VIL HA",
    "what": "Kva, med vanlege ord",
    "amount": "Kor mykje, kor ofte",
    "quality": "Fukt, storleik, ureinskap",
    "where": "Kvar, og frå når",
    "who": "Bedrift og rolle",
    "cut": "Klipp i tre kort. Tenk òg på varme, vatn, plass, maskiner, bilar og folk. Mengder som ein konkurrent ikkje skal sjå, "
    "høyrer ikkje heime på veggen.",
}
