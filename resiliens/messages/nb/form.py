"""Ordene på papirskjemaet, bokmål."""

TEXTS = {
    "title": "{title}: skjema på papir",
    "subtitle": "{count} temaer, i samme rekkefølge som i programmet · utgave {version}",
    "company": "Bedrift:",
    "role": "Rolle, ikke navn:",
    "date": "Dato:",
    "how": "Svar alene, med én strek for hvert tema: det høyeste trinnet der alt stemmer hos dere i dag.",
    "lower": "I tvil: det laveste.",
    "unknown_counts": "«Vet ikke» er også et svar.",
    "unknown": "Vet ikke",
    "not_applicable": "Ikke aktuelt hos oss, fordi",
    "proof": "Det kan vi vise med:",
    "about": "Om bedriften",
    "end": "Takk. Gi skjemaet til den i bedriften som samler svarene. Ingen andre trenger å se det.",
}
