"""Words that a format adds to a document of its own, bokmål."""

TEXTS = {
    "skip": "Hopp til innholdet",
    "contents": "Innhold",
    "dots": "{reached} av {all} trinn nådd",
    "people": "svar: {count}",
    "not_known": "vet ikke",
    "not_answered": "ikke besvart",
    "no_step": "uten trinn",
    "page": "Side {page} av {all}",
    "missing_extra": "For å skrive {suffix} må et tillegg installeres først: {command}",
}
