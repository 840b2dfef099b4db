"""Words that a format adds to a document of its own, nynorsk."""

TEXTS = {
    "skip": "Hopp til innhaldet",
    "contents": "Innhald",
    "dots": "{reached} av {all} trinn nådde",
    "people": "svar: {count}",
    "not_known": "veit ikkje",
    "not_answered": "ikkje svart på",
    "no_step": "utan trinn",
    "page": "Side {page} av {all}",
    "missing_extra": "For å skrive {suffix} må eit tillegg installerast først: {command}",
}
