"""Orda på papirskjemaet, nynorsk."""

TEXTS = {
    "title": "{title}: skjema på papir",
    "subtitle": "{count} tema, i same rekkjefølgje som i programmet · utgåve {version}",
    "company": "Bedrift:",
    "role": "Rolle, ikkje namn:",
    "date": "Dato:",
    "how": "Svar åleine, med éin strek for kvart tema: det høgaste trinnet der alt stemmer hos dykk i dag.",
    "lower": "I tvil: det lågaste.",
    "unknown_counts": "«Veit ikkje» er òg eit svar.",
    "unknown": "Veit ikkje",
    "not_applicable": "Ikkje aktuelt hos oss, fordi",
    "proof": "Det kan vi vise med:",
    "about": "Om bedrifta",
    "end": "Takk. Gi skjemaet til den i bedrifta som samlar svara. Ingen andre treng å sjå det.",
}
